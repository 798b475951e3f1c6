// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/ThreadedSessionService.h"

#include <QLoggingCategory>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logSessions, "quai.sessions")

/// Queues mail and webhook. The session is open, or closed, whatever becomes of them.
void announce(History &history, const sites::Site &site, const SessionSetup &setup, qint64 session, MailKind kind)
{
    if (const Status told = Correspondence(history, setup.correspondence).announce(site, session, kind); !told)
        qCWarning(logSessions) << "no mail for session" << session << kindName(told.error().kind)
                               << told.error().message;
    if (setup.onQueued)
        setup.onQueued();
}

} // namespace

ThreadedSessionService::ThreadedSessionService(std::shared_ptr<remote::Host> host, const sites::Site &site,
                                               SessionSetup setup)
    : m_host(std::move(host))
    , m_site(site)
    , m_setup(std::move(setup))
    , m_thread(u"sessions"_s, m_setup.historyFile)
{
}

ThreadedSessionService::~ThreadedSessionService() = default;

template <class T>
QFuture<Result<T>> ThreadedSessionService::ask(
    std::function<Result<T>(SessionDesk &, History &, const CancelToken &)> work, CancelSource cancel)
{
    return m_thread.submit<T>(
        [host = m_host, site = m_site, setup = m_setup, work = std::move(work)](History &history,
                                                                                const CancelToken &token) {
            SessionDesk desk(*host, site, setup.who, history);
            Result<T> result = work(desk, history, token);
            if (result && setup.onChange)
                setup.onChange(site.id);
            return result;
        },
        std::move(cancel));
}

QFuture<Result<MergeResult>> ThreadedSessionService::synchronise(CancelSource cancel)
{
    return ask<MergeResult>(
        [](SessionDesk &desk, History &, const CancelToken &token) { return desk.synchronise(token); },
        std::move(cancel));
}

QFuture<Result<std::optional<SessionRecord>>> ThreadedSessionService::current(CancelSource cancel)
{
    return ask<std::optional<SessionRecord>>(
        [](SessionDesk &desk, History &, const CancelToken &token) { return desk.current(token); }, std::move(cancel));
}

QFuture<Result<SessionRecord>> ThreadedSessionService::open(const SessionRecord &draft, CancelSource cancel)
{
    return ask<SessionRecord>(
        [site = m_site, setup = m_setup, draft](SessionDesk &desk, History &history, const CancelToken &token) {
            Result<SessionRecord> opened = desk.open(draft, token);
            if (opened)
                announce(history, site, setup, opened->id, MailKind::Opening);
            return opened;
        },
        std::move(cancel));
}

QFuture<Status> ThreadedSessionService::note(const QString &text, CancelSource cancel)
{
    return ask<void>(
        [text](SessionDesk &desk, History &, const CancelToken &token) { return desk.remark(text, token); },
        std::move(cancel));
}

QFuture<Result<SessionRecord>> ThreadedSessionService::close(const SessionRecord &closing, CancelSource cancel)
{
    return ask<SessionRecord>(
        [site = m_site, setup = m_setup, closing](SessionDesk &desk, History &history,
                                                  const CancelToken &token) -> Result<SessionRecord> {
            const Result<SessionRecord> known = history.sessions().byId(closing.id);
            if (!known)
                return fail(known.error());
            SessionRecord session = *known;
            session.impact = closing.impact;
            session.state = closing.state;
            session.followUp = closing.followUp;
            session.closeReason = closing.closeReason;
            // What colleagues did belongs into the report.
            if (const Result<MergeResult> merged = desk.synchronise(token); !merged)
                return fail(merged.error());
            Result<SessionRecord> closed = desk.close(session, token);
            if (closed)
                announce(history, site, setup, closed->id, MailKind::Closing);
            return closed;
        },
        std::move(cancel));
}

QFuture<Result<ImportResult>> ThreadedSessionService::importFromToolDelivery(const ToolDeliverySource &source,
                                                                             CancelSource cancel)
{
    return ask<ImportResult>(
        [host = m_host, site = m_site, source](SessionDesk &, History &history, const CancelToken &token) {
            return importToolDelivery(*host, site, source, history, token);
        },
        std::move(cancel));
}

QFuture<Result<ImportPreview>> ThreadedSessionService::lookAtToolDelivery(const ToolDeliverySource &source,
                                                                          CancelSource cancel)
{
    return m_thread.submit<ImportPreview>(
        [host = m_host, site = m_site, source](History &history, const CancelToken &token) {
            return sessions::lookAtToolDelivery(*host, site, source, history, token);
        },
        std::move(cancel));
}

} // namespace quai::sessions
