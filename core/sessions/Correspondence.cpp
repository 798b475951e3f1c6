// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Correspondence.h"

#include "core/delivery/SiteScripts.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

Result<Words> wordsFor(const sites::Site &site, const MailSettings &settings)
{
    return Words::of(site.reportLanguage.isEmpty() ? settings.language : site.reportLanguage,
                     QTimeZone::systemTimeZone());
}

NoticeTemplate templateFor(const MailSettings &settings, const Words &words, MailKind kind)
{
    NoticeTemplate form = defaultNotice(words, kind);
    if (kind == MailKind::Report)
        return form;
    const NoticeTemplate own
        = (kind == MailKind::Opening ? settings.opening : settings.closing).value(words.language());
    if (!own.subject.isEmpty())
        form.subject = own.subject;
    if (!own.body.isEmpty())
        form.body = own.body;
    return form;
}

/// The same for every desktop that announces the same: a mail's or a webhook's name in the queue.
QString announcementId(const SessionRecord &session, MailKind kind, const QString &what)
{
    return u"%1-%2-%3"_s.arg(session.uid, kind == MailKind::Opening ? u"opening"_s : u"closing"_s, what);
}

Error missing(const QString &field, const QString &message)
{
    return {ErrorKind::InvalidInput, message, {}, {{u"field"_s, field}}};
}

SmtpAnswer notNow(const Error &error)
{
    SmtpAnswer answer;
    answer.error = error;
    return answer;
}

} // namespace

Correspondence::Correspondence(History &history, CorrespondenceSetup setup)
    : m_history(history)
    , m_setup(std::move(setup))
{
}

Status Correspondence::attachReport(MailMessage &message, const sites::Site &site, qint64 session, const Words &words,
                                    const QString &logoFile)
{
    if (!m_setup.pdf)
        return {};
    const Result<ReportData> data = readReport(m_history, session, site.url);
    if (!data)
        return fail(data.error());
    Result<QByteArray> pdf = m_setup.pdf(*data, words, logoFile);
    if (!pdf)
        return fail(std::move(pdf).error());
    const QString name = u"%1-%2-%3.pdf"_s.arg(words.word(u"reportFile"_s), site.id,
                                               data->session.openedAt.toUTC().toString(u"yyyyMMdd-HHmm"_s));
    message.attachments << MailAttachment{name, u"application/pdf"_s, *std::move(pdf)};
    return {};
}

Result<MailMessage> Correspondence::compose(const sites::Site &site, qint64 session, MailKind kind,
                                            const QStringList &to)
{
    const Result<MailSettings> settings = readMailSettings(m_setup.settingsFile);
    if (!settings)
        return fail(settings.error());
    if (settings->from.isEmpty())
        return fail(missing(u"sender"_s, u"mail.yml names no sender"_s));
    const QStringList recipients = to.isEmpty() ? site.reportRecipients : to;
    if (recipients.isEmpty())
        return fail(missing(u"recipients"_s, u"nobody would get this mail"_s));
    const Result<Words> words = wordsFor(site, *settings);
    if (!words)
        return fail(words.error());
    const Result<SessionRecord> record = m_history.sessions().byId(session);
    if (!record)
        return fail(record.error());
    MailMessage message = noticeOf(templateFor(*settings, *words, kind), *record, site.url, *words);
    message.from = settings->from;
    message.fromName = settings->fromName;
    message.to = recipients;
    if (kind == MailKind::Opening)
        return message;
    const Status attached = attachReport(message, site, session, *words, settings->logoFile);
    // Of a closing the mail itself says what counts.
    if (!attached && kind == MailKind::Report)
        return fail(attached.error());
    return message;
}

Result<qint64> Correspondence::queue(const sites::Site &site, qint64 session, MailKind kind, const QStringList &to)
{
    const Result<MailMessage> message = compose(site, session, kind, to);
    if (!message)
        return fail(message.error());
    return m_history.outbox().add(*message, session, QDateTime::currentDateTimeUtc());
}

Status Correspondence::announceMail(const sites::Site &site, const SessionRecord &session, MailKind kind)
{
    const Result<MailSettings> settings = readMailSettings(m_setup.settingsFile);
    if (!settings)
        return fail(settings.error());
    if (!settings->isComplete() || site.reportRecipients.isEmpty())
        return {};
    const QString id = announcementId(session, kind, u"mail"_s);
    const Result<bool> known = m_history.outbox().holds(id);
    if (!known)
        return fail(known.error());
    if (*known)
        return {};
    Result<MailMessage> message = compose(site, session.id, kind, {});
    if (!message)
        return fail(std::move(message).error());
    message->id = id;
    const Result<qint64> added = m_history.outbox().add(*message, session.id, QDateTime::currentDateTimeUtc());
    return added ? Status() : fail(added.error());
}

Status Correspondence::announceHook(const sites::Site &site, const SessionRecord &session, MailKind kind)
{
    if (site.webhook.isEmpty())
        return {};
    const QString id = announcementId(session, kind, u"webhook"_s);
    const Result<bool> known = m_history.outbox().holds(id);
    if (!known)
        return fail(known.error());
    if (*known)
        return {};
    // A webhook needs no mail server: a mail.yml that cannot be read costs it the language alone.
    const Result<Words> words = wordsFor(site, readMailSettings(m_setup.settingsFile).value_or(MailSettings()));
    if (!words)
        return fail(words.error());
    const bool opening = kind == MailKind::Opening;
    const NoticeTemplate form{words->word(opening ? u"hook.open"_s : u"hook.close"_s), {}};
    const QString text = noticeOf(form, session, site.url, *words).subject;
    const Webhook hook{id, site.webhook, site.webhookSecret.key, webhookBody(session, site, opening, text)};
    const Result<qint64> added = m_history.outbox().addHook(hook, session.id, QDateTime::currentDateTimeUtc());
    return added ? Status() : fail(added.error());
}

Status Correspondence::announce(const sites::Site &site, qint64 session, MailKind kind)
{
    const Result<SessionRecord> record = m_history.sessions().byId(session);
    if (!record)
        return fail(record.error());
    const Status mail = announceMail(site, *record, kind);
    const Status hook = announceHook(site, *record, kind);
    return mail ? hook : mail;
}

Result<QString> Correspondence::password(const MailSettings &settings, const CancelToken &cancel)
{
    if (settings.server.user.isEmpty())
        return QString();
    const QString key = settings.passwordKey.isEmpty() ? kMailPasswordKey : settings.passwordKey;
    if (!m_setup.secrets)
        return fail(Error{ErrorKind::SecretMissing, u"no secrets here"_s, {}, {{u"key"_s, key}}});
    return m_setup.secrets(key, cancel);
}

Result<int> Correspondence::flush(const CancelToken &cancel)
{
    const Result<int> waiting = m_history.outbox().waiting();
    if (!waiting || *waiting == 0)
        return waiting;
    const Result<MailSettings> settings = readMailSettings(m_setup.settingsFile);
    Outbox::Sender mails;
    std::optional<Result<QString>> secret; // asked for once, and only when a mail is due
    if (settings && settings->isComplete()) {
        mails = [&](const MailMessage &message) {
            if (!secret)
                secret = password(*settings, cancel);
            return *secret ? sendMail(settings->server, **secret, message, cancel) : notNow(secret->error());
        };
    }
    const auto hooks = [this, &cancel](const Webhook &hook) {
        if (hook.secretKey.isEmpty())
            return postWebhook(hook, {}, cancel);
        const Result<QString> part = m_setup.secrets
            ? m_setup.secrets(hook.secretKey, cancel)
            : Result<QString>(fail(ErrorKind::SecretMissing, u"no secrets here"_s));
        return part ? postWebhook(hook, *part, cancel) : notNow(part.error());
    };
    const Result<int> sent = m_history.outbox().sendDue(QDateTime::currentDateTimeUtc(), mails, hooks);
    // Mails that wait because mail.yml cannot be read are no success.
    if (sent && !settings)
        return fail(settings.error());
    return sent;
}

Status Correspondence::sendTest(const MailSettings &settings, const QString &typed, const QString &to,
                                const CancelToken &cancel)
{
    const Result<Words> words = Words::of(settings.language, QTimeZone::systemTimeZone());
    if (!words)
        return fail(words.error());
    const Result<QString> secret = typed.isEmpty() ? password(settings, cancel) : Result<QString>(typed);
    if (!secret)
        return fail(secret.error());
    MailMessage message;
    message.id = delivery::randomToken();
    message.from = settings.from;
    message.fromName = settings.fromName;
    message.to = {to};
    message.subject = words->word(u"mail.test.subject"_s);
    message.text = words->word(u"mail.test.body"_s);
    message.date = QDateTime::currentDateTimeUtc();
    const SmtpAnswer answer = sendMail(settings.server, *secret, message, cancel);
    if (answer.fate == SmtpAnswer::Fate::Sent && answer.refused.isEmpty() && answer.later.isEmpty())
        return {};
    Error error = answer.error;
    if (answer.fate == SmtpAnswer::Fate::Sent)
        error = {ErrorKind::RemoteCommandFailed, u"the server refused the recipient"_s};
    error.detail += u'\n' + answer.refused.join(u'\n');
    return fail(error);
}

} // namespace quai::sessions
