// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Outbox.h"

#include "core/sessions/HistoryRows.h"
#include "core/sessions/ProcessMark.h"

#include <QUuid>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAttempts = 12;
constexpr qint64 kFirstPauseSecs = 60;
constexpr qint64 kLongestPauseSecs = qint64{4} * 3600;

/// Doubled after each attempt: a minute, two, four ... four hours.
QDateTime nextTry(const QDateTime &now, int attempts)
{
    return now.addSecs(std::min(kFirstPauseSecs << std::min(attempts, 10), kLongestPauseSecs));
}

QueuedMail::State stateOf(const QString &name)
{
    static const QMap<QString, QueuedMail::State> states{{u"queued"_s, QueuedMail::State::Queued},
                                                         {u"sending"_s, QueuedMail::State::Sending},
                                                         {u"sent"_s, QueuedMail::State::Sent},
                                                         {u"failed"_s, QueuedMail::State::Failed}};
    return states.value(name, QueuedMail::State::Unsure);
}

Status done(const Result<QSqlQuery> &query)
{
    return query ? Status() : fail(query.error());
}

} // namespace

Result<qint64> Outbox::insert(const QString &id, const QString &kind, qint64 session, const QString &subject,
                              const QByteArray &body, const QDateTime &now)
{
    const QVariant owner = session > 0 ? QVariant(session) : QVariant(QMetaType::fromType<qint64>());
    Result<QSqlQuery> added = m_database.run(
        u"INSERT INTO outbox(uid, kind, session, subject, body, state, attempts, made_at, next_at, sent_at, problem,"
        " process) VALUES(?, ?, ?, ?, ?, 'queued', 0, ?, ?, NULL, '', '')"_s,
        {id, kind, owner, u""_s + subject, body, timeValue(now), timeValue(now)});
    if (!added)
        return fail(std::move(added).error());
    return added->lastInsertId().toLongLong();
}

Result<qint64> Outbox::add(MailMessage message, qint64 session, const QDateTime &now)
{
    if (message.id.isEmpty())
        message.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.date = message.date.isValid() ? message.date : now;
    if (const Result<QList<QByteArray>> headers = mailHeaders(message); !headers)
        return fail(headers.error());
    return insert(message.id, u"mail"_s, session, message.subject, packMail(message), now);
}

Result<qint64> Outbox::addHook(Webhook hook, qint64 session, const QDateTime &now)
{
    if (hook.id.isEmpty())
        hook.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return insert(hook.id, u"webhook"_s, session, shownAddress(hook), packWebhook(hook), now);
}

Result<bool> Outbox::holds(const QString &id)
{
    const Result<QVariant> found = m_database.value(u"SELECT count(*) FROM outbox WHERE uid = ?"_s, {id});
    if (!found)
        return fail(found.error());
    return found->toInt() > 0;
}

Result<int> Outbox::waiting()
{
    const Result<QVariant> found = m_database.value(u"SELECT count(*) FROM outbox WHERE state = 'queued'"_s);
    if (!found)
        return fail(found.error());
    return found->toInt();
}

Status Outbox::settleDead()
{
    Result<QSqlQuery> sending = m_database.run(u"SELECT id, process FROM outbox WHERE state = 'sending'"_s);
    if (!sending)
        return fail(std::move(sending).error());
    QList<qint64> dead;
    while (sending->next()) {
        if (!isProcessAlive(sending->value(1).toString()))
            dead << sending->value(0).toLongLong();
    }
    sending->finish();
    for (const qint64 id : std::as_const(dead)) {
        if (Status marked = done(m_database.run(
                u"UPDATE outbox SET state = 'unsure', problem = 'interrupted' WHERE id = ? AND state = 'sending'"_s,
                {id}));
            !marked)
            return marked;
    }
    return {};
}

Result<bool> Outbox::claim(qint64 id)
{
    const Result<QSqlQuery> claimed = m_database.run(
        u"UPDATE outbox SET state = 'sending', process = ?, attempts = attempts + 1 WHERE id = ? AND state = 'queued'"_s,
        {currentProcessMark(), id});
    if (!claimed)
        return fail(claimed.error());
    return claimed->numRowsAffected() == 1;
}

Status Outbox::finish(qint64 id, const MailMessage &message, const SmtpAnswer &answer, const QDateTime &now)
{
    const Result<QVariant> attempts = m_database.value(u"SELECT attempts FROM outbox WHERE id = ?"_s, {id});
    if (!attempts)
        return fail(attempts.error());
    QString problem = answer.refused.join(u'\n');
    QString state = u"sent"_s;
    if (answer.fate != SmtpAnswer::Fate::Sent) {
        problem = QStringList{answer.error.message, answer.error.detail, problem}.join(u'\n').trimmed();
        const bool over = answer.permanent || attempts->toInt() >= kAttempts;
        state = answer.fate == SmtpAnswer::Fate::Unsure ? u"unsure"_s : over ? u"failed"_s : u"queued"_s;
    }
    return m_database.transaction([&]() -> Status {
        const QVariant sentAt = state == u"sent"_s ? timeValue(now) : timeValue({});
        if (Status marked = done(
                m_database.run(u"UPDATE outbox SET state = ?, problem = ?, sent_at = ?, next_at = ?,"
                               " process = '' WHERE id = ?"_s,
                               {state, u""_s + problem, sentAt, timeValue(nextTry(now, attempts->toInt() - 1)), id}));
            !marked || state != u"sent"_s || answer.later.isEmpty())
            return marked;
        // The others have it: a mail of its own for those who are to be asked again.
        MailMessage rest = message;
        rest.id.clear();
        rest.to = answer.later;
        const Result<qint64> added = add(rest, 0, now);
        if (!added)
            return fail(added.error());
        return done(m_database.run(u"UPDATE outbox SET next_at = ?, session = (SELECT session FROM outbox WHERE id = ?)"
                                   " WHERE id = ?"_s,
                                   {timeValue(nextTry(now, 0)), id, *added}));
    });
}

Result<QList<Outbox::Due>> Outbox::due(const QDateTime &now, bool mails, bool hooks)
{
    Result<QSqlQuery> query = m_database.run(
        u"SELECT id, kind, body FROM outbox WHERE state = 'queued' AND next_at <= ? ORDER BY id"_s, {timeValue(now)});
    if (!query)
        return fail(std::move(query).error());
    QList<Due> entries;
    while (query->next()) {
        const bool isHook = query->value(1).toString() == u"webhook"_s;
        if (isHook ? hooks : mails)
            entries << Due{query->value(0).toLongLong(), isHook, query->value(2).toByteArray()};
    }
    return entries;
}

Result<int> Outbox::sendDue(const QDateTime &now, const Sender &sender, const HookSender &hookSender)
{
    if (Status settled = settleDead(); !settled)
        return fail(std::move(settled).error());
    const Result<QList<Due>> entries = due(now, sender != nullptr, hookSender != nullptr);
    if (!entries)
        return fail(entries.error());
    int sent = 0;
    for (const Due &entry : *entries) {
        const Result<bool> mine = claim(entry.id);
        if (!mine)
            return fail(mine.error());
        if (!*mine)
            continue;
        SmtpAnswer unreadable;
        unreadable.permanent = true;
        const auto handIn = [&unreadable](const auto &content, const auto &to) {
            if (content)
                return to(*content);
            unreadable.error = content.error();
            return unreadable;
        };
        const Result<MailMessage> message = entry.isHook ? Result<MailMessage>() : unpackMail(entry.body);
        const SmtpAnswer answer
            = entry.isHook ? handIn(unpackWebhook(entry.body), hookSender) : handIn(message, sender);
        if (Status finished = finish(entry.id, message.value_or(MailMessage()), answer, now); !finished)
            return fail(std::move(finished).error());
        sent += answer.fate == SmtpAnswer::Fate::Sent ? 1 : 0;
    }
    return sent;
}

Status Outbox::retry(qint64 id, const QDateTime &now)
{
    const Result<QSqlQuery> queued
        = m_database.run(u"UPDATE outbox SET state = 'queued', attempts = 0, next_at = ? WHERE id = ?"
                         " AND state IN ('failed', 'unsure')"_s,
                         {timeValue(now), id});
    if (!queued)
        return fail(queued.error());
    if (queued->numRowsAffected() == 1)
        return {};
    return fail(Error{ErrorKind::WrongState,
                      u"only a failed or an unsure mail is sent again"_s,
                      {},
                      {{u"step"_s, u"mail-retry"_s}, {u"mode"_s, u"mail"_s}}});
}

Result<QList<QueuedMail>> Outbox::list(int limit)
{
    Result<QSqlQuery> query
        = m_database.run(u"SELECT id, session, subject, state, attempts, made_at, next_at, sent_at, problem, kind"
                         " FROM outbox"
                         " ORDER BY id DESC LIMIT ?"_s,
                         {limit});
    if (!query)
        return fail(std::move(query).error());
    QList<QueuedMail> mails;
    while (query->next()) {
        const bool isHook = query->value(9).toString() == u"webhook"_s;
        mails << QueuedMail{query->value(0).toLongLong(),
                            isHook ? QueuedMail::Kind::Webhook : QueuedMail::Kind::Mail,
                            query->value(1).toLongLong(),
                            query->value(2).toString(),
                            stateOf(query->value(3).toString()),
                            query->value(4).toInt(),
                            timeOf(query->value(5)),
                            timeOf(query->value(6)),
                            timeOf(query->value(7)),
                            query->value(8).toString()};
    }
    return mails;
}

} // namespace quai::sessions
