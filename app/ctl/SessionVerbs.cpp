// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SessionVerbs.h"

#include "app/ctl/Json.h"
#include "app/ctl/Line.h"
#include "app/ctl/SessionJson.h"
#include "app/ctl/SessionPapers.h"
#include "core/base/AppPaths.h"
#include "core/delivery/CurrentOperator.h"
#include "core/remote/SshHost.h"
#include "core/sessions/Correspondence.h"
#include "core/sessions/SessionDesk.h"
#include "core/sessions/ToolDeliveryImport.h"
#include "core/sessions/pdf/PdfReport.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace quai::ctl {

using namespace sessions;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMailsShown = 50;

Error usage(const QString &text)
{
    return {ErrorKind::InvalidInput, text, {}, {}};
}

/// One call of one verb.
class SessionVerb
{
public:
    SessionVerb(Context &context, std::unique_ptr<History> history)
        : m_context(context)
        , m_command(context.command)
        , m_history(std::move(history))
        , m_papers(context.command, context.store, *m_history)
        , m_mails(*m_history, {m_paths.mailFile(), pdfRenderer(), [&context](const QString &key, const CancelToken &) {
                                   return context.secrets.obtain(key, u"%1:"_s.arg(key));
                               }})
    {
    }

    ExitCode run()
    {
        static const QMap<QString, Status (SessionVerb::*)()> verbs{
            {u"list"_s, &SessionVerb::list},       {u"show"_s, &SessionVerb::show},
            {u"open"_s, &SessionVerb::open},       {u"note"_s, &SessionVerb::note},
            {u"close"_s, &SessionVerb::close},     {u"report"_s, &SessionVerb::report},
            {u"import"_s, &SessionVerb::importIt}, {u"send"_s, &SessionVerb::send},
            {u"export"_s, &SessionVerb::exportIt}, {u"mails"_s, &SessionVerb::mails},
        };
        m_json = {{u"ok"_s, true}, {u"verb"_s, m_command.verb}};
        if (const Status done = (this->*verbs.value(m_command.verb))(); !done) {
            const ExitCode code = exitCodeOf(done.error().kind, false);
            m_json.insert(u"ok"_s, false);
            m_context.report.failure(done.error(), static_cast<int>(code), m_json);
            return code;
        }
        m_context.report.result(m_json, m_text);
        return ExitCode::Done;
    }

private:
    QString field(const char *name) const { return m_command.sessionFields.value(QLatin1String(name)); }

    /// Runs @p work with the desk of the named site, over a line to its server.
    Status atTheDesk(const std::function<Status(SessionDesk &desk, const sites::Site &site)> &work)
    {
        return atTheServer([this, &work](remote::Host &host, const sites::Site &site) {
            SessionDesk desk(host, site, delivery::currentOperator(), *m_history);
            return work(desk, site);
        });
    }

    Status atTheServer(const std::function<Status(remote::Host &host, const sites::Site &site)> &work)
    {
        const Result<sites::Site> site = m_context.store.find(m_command.names.value(0));
        if (!site)
            return fail(site.error());
        m_json.insert(u"site"_s, site->id);
        Line line(site->server, m_command, m_context.terminal, m_context.secrets);
        if (Status opened = line.open(m_context.cancel); !opened)
            return opened;
        remote::SshHost host(line.connection());
        return work(host, *site);
    }

    /// What stakeholders are told of an opening or a closing. The session is what it is, whatever becomes of it.
    void announce(const sites::Site &site, qint64 session, MailKind kind)
    {
        if (const Status told = m_mails.announce(site, session, kind); !told)
            m_context.report.note(u"no mail: %1: %2"_s.arg(kindName(told.error().kind), told.error().message));
        flush();
    }

    void flush()
    {
        if (const Result<int> sent = m_mails.flush(m_context.cancel); !sent)
            m_context.report.note(u"mails wait: %1: %2"_s.arg(kindName(sent.error().kind), sent.error().message));
    }

    /// The mails of a session into the result. @return those that were not sent
    Result<QList<QueuedMail>> takeMails(qint64 session)
    {
        Result<QList<QueuedMail>> all = m_history->outbox().list(kMailsShown);
        if (!all)
            return all;
        if (session > 0)
            all->removeIf([session](const QueuedMail &mail) { return mail.session != session; });
        m_json.insert(u"mails"_s, toJsonArray(*all));
        all->removeIf([](const QueuedMail &mail) { return mail.state == QueuedMail::State::Sent; });
        for (const QueuedMail &mail : std::as_const(*all))
            m_context.report.note(u"not sent yet: %1 (%2)"_s.arg(mail.subject, mail.problem.section(u'\n', 0, 0)));
        return all;
    }

    void takeSession(const SessionRecord &session)
    {
        m_json.insert(u"session"_s, toJson(session));
        m_text = describe(session, {});
    }

    Status list()
    {
        HistoryFilter filter;
        filter.site = m_command.names.value(0);
        filter.text = field("search");
        filter.outcome = field("outcome");
        filter.limit = m_command.limit;
        const Result<QList<SessionRecord>> found = m_history->sessions().list(filter);
        if (!found)
            return fail(found.error());
        m_json.insert(u"sessions"_s, toJsonArray(*found));
        m_text = describe(*found);
        return {};
    }

    Status show()
    {
        const Result<SessionRecord> session = m_papers.named();
        if (!session)
            return fail(session.error());
        HistoryFilter filter;
        filter.session = session->id;
        filter.limit = std::numeric_limits<int>::max();
        Result<QList<CommandRecord>> commands = m_history->commands().list(filter);
        if (!commands)
            return fail(std::move(commands).error());
        std::reverse(commands->begin(), commands->end());
        m_json.insert(u"session"_s, toJson(*session));
        m_json.insert(u"commands"_s, toJsonArray(*commands));
        m_text = describe(*session, *commands);
        return {};
    }

    Status open()
    {
        SessionRecord draft;
        draft.title = field("title");
        draft.description = field("description");
        draft.expectedImpact = field("expected-impact");
        if (!field("planned-end").isEmpty()) {
            draft.plannedEnd = QDateTime::fromString(field("planned-end"), Qt::ISODate);
            if (!draft.plannedEnd.isValid())
                return fail(usage(u"--planned-end wants a time such as 2026-03-01T18:00"_s));
        }
        return atTheDesk([this, &draft](SessionDesk &desk, const sites::Site &site) -> Status {
            const Result<SessionRecord> opened = desk.open(draft, m_context.cancel);
            if (!opened)
                return fail(opened.error());
            takeSession(*opened);
            announce(site, opened->id, MailKind::Opening);
            const Result<QList<QueuedMail>> mails = takeMails(opened->id);
            return mails ? Status() : fail(mails.error());
        });
    }

    Status note()
    {
        return atTheDesk([this](SessionDesk &desk, const sites::Site &) -> Status {
            if (Status noted = desk.remark(m_command.comment, m_context.cancel); !noted)
                return noted;
            m_text = u"noted\n"_s;
            return {};
        });
    }

    Status close()
    {
        return atTheDesk([this](SessionDesk &desk, const sites::Site &site) -> Status {
            const Result<std::optional<SessionRecord>> current = desk.current(m_context.cancel);
            if (!current)
                return fail(current.error());
            if (!*current)
                return fail(Error{ErrorKind::WrongState,
                                  u"no session of %1 is open"_s.arg(site.id),
                                  {},
                                  {{u"step"_s, u"session-close"_s}, {u"mode"_s, u"session-closed"_s}}});
            SessionRecord closing = **current;
            closing.impact = field("impact");
            closing.state = field("state");
            closing.followUp = field("follow-up");
            closing.closeReason = field("reason");
            const Result<SessionRecord> closed = desk.close(closing, m_context.cancel);
            if (!closed)
                return fail(closed.error());
            takeSession(*closed);
            announce(site, closed->id, MailKind::Closing);
            const Result<QList<QueuedMail>> mails = takeMails(closed->id);
            return mails ? Status() : fail(mails.error());
        });
    }

    Status send()
    {
        const Result<SessionRecord> session = m_papers.named();
        if (!session)
            return fail(session.error());
        const QStringList to = field("to").split(u',', Qt::SkipEmptyParts);
        sites::Site site = m_papers.siteOf(*session);
        site.reportLanguage = m_command.sessionFields.value(u"language"_s, site.reportLanguage);
        const Result<qint64> queued = m_mails.queue(site, session->id, MailKind::Report, to);
        if (!queued)
            return fail(queued.error());
        flush();
        const Result<QList<QueuedMail>> unsent = takeMails(session->id);
        if (!unsent)
            return fail(unsent.error());
        const bool waits = std::any_of(unsent->cbegin(), unsent->cend(),
                                       [&queued](const QueuedMail &mail) { return mail.id == *queued; });
        if (waits)
            return fail(ErrorKind::RemoteCommandFailed, u"the report waits in the queue"_s);
        m_text = u"sent\n"_s;
        return {};
    }

    Status importIt()
    {
        const ToolDeliverySource source{field("moodle-config"), field("moodle-prefix")};
        return atTheServer([this, &source](remote::Host &host, const sites::Site &site) -> Status {
            if (!field("plan").isEmpty())
                return lookAt(host, site, source);
            const Result<ImportResult> imported = importToolDelivery(host, site, source, *m_history, m_context.cancel);
            if (!imported)
                return fail(imported.error());
            m_json.insert(u"sessions"_s, imported->sessions);
            m_json.insert(u"commands"_s, imported->commands);
            m_json.insert(u"known"_s, imported->known);
            m_text = u"%1 sessions and %2 commands imported, %3 sessions were known\n"_s.arg(imported->sessions)
                         .arg(imported->commands)
                         .arg(imported->known);
            return {};
        });
    }

    /// What an import would bring, into the result.
    Status lookAt(remote::Host &host, const sites::Site &site, const ToolDeliverySource &source)
    {
        const Result<ImportPreview> seen = lookAtToolDelivery(host, site, source, *m_history, m_context.cancel);
        if (!seen)
            return fail(seen.error());
        m_json.insert(u"plan"_s, toJson(*seen));
        m_text = u"%1: %2 sessions (%3 of them known) and %4 commands in the tables with the prefix \"%5\"\n"_s.arg(
            seen->config, QString::number(seen->sessions), QString::number(seen->known),
            QString::number(seen->commands), seen->prefix);
        return {};
    }

    /// What was written where, into the result.
    Status wrote(const Result<QString> &path)
    {
        if (!path)
            return fail(path.error());
        m_json.insert(u"path"_s, QFileInfo(*path).absoluteFilePath());
        m_text = *path + u'\n';
        return {};
    }

    Status report() { return wrote(m_papers.report()); }
    Status exportIt() { return wrote(m_papers.exportTo(m_command.names.value(1))); }

    Status mails()
    {
        if (!field("retry").isEmpty()) {
            if (Status again = m_history->outbox().retry(field("retry").toLongLong(), QDateTime::currentDateTimeUtc());
                !again)
                return again;
        }
        flush();
        const Result<QList<QueuedMail>> all = m_history->outbox().list(kMailsShown);
        if (!all)
            return fail(all.error());
        m_json.insert(u"mails"_s, toJsonArray(*all));
        m_text = describe(*all);
        return {};
    }

    Context &m_context;
    const Command &m_command;
    const AppPaths m_paths = AppPaths::fromEnvironment();
    std::unique_ptr<History> m_history;
    SessionPapers m_papers;
    Correspondence m_mails;
    QJsonObject m_json;
    QString m_text;
};

} // namespace

ExitCode runSessionVerb(Context &context)
{
    Result<std::unique_ptr<History>> history = History::open(AppPaths::fromEnvironment().historyFile());
    if (!history)
        return refuseWith(context, history.error());
    return SessionVerb(context, *std::move(history)).run();
}

} // namespace quai::ctl
