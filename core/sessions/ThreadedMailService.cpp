// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/ThreadedMailService.h"

#include <chrono>

namespace quai::sessions {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ThreadedMailService::ThreadedMailService(const QString &file, CorrespondenceSetup setup, QObject *parent)
    : MailService(parent)
    , m_setup(std::move(setup))
    , m_thread(u"mails"_s, file)
{
    m_timer.setInterval(1min);
    connect(&m_timer, &QTimer::timeout, this, &ThreadedMailService::flushSoon);
    m_timer.start();
    flushSoon();
}

void ThreadedMailService::flushSoon()
{
    static_cast<void>(flush({}));
}

QFuture<Result<MailSettings>> ThreadedMailService::settings()
{
    return m_thread.submitBare<MailSettings>(
        [file = m_setup.settingsFile](const CancelToken &) { return readMailSettings(file); }, {});
}

QFuture<Status> ThreadedMailService::saveSettings(const MailSettings &settings)
{
    return m_thread.submitBare<void>(
        [file = m_setup.settingsFile, settings](const CancelToken &) { return writeMailSettings(file, settings); }, {});
}

QFuture<Result<MailMessage>> ThreadedMailService::preview(const sites::Site &site, qint64 session, MailKind kind,
                                                          const QStringList &to, CancelSource cancel)
{
    return m_thread.submit<MailMessage>(
        [setup = m_setup, site, session, kind, to](History &history, const CancelToken &) {
            return Correspondence(history, setup).compose(site, session, kind, to);
        },
        std::move(cancel));
}

QFuture<Result<qint64>> ThreadedMailService::send(const sites::Site &site, qint64 session, MailKind kind,
                                                  const QStringList &to, CancelSource cancel)
{
    QFuture<Result<qint64>> queued = m_thread.submit<qint64>(
        [this, setup = m_setup, site, session, kind, to](History &history, const CancelToken &) {
            const Result<qint64> id = Correspondence(history, setup).queue(site, session, kind, to);
            if (id)
                Q_EMIT outboxChanged();
            return id;
        },
        std::move(cancel));
    flushSoon();
    return queued;
}

QFuture<Status> ThreadedMailService::sendTest(const MailSettings &settings, const QString &password, const QString &to,
                                              CancelSource cancel)
{
    return m_thread.submit<void>(
        [setup = m_setup, settings, password, to](History &history, const CancelToken &token) {
            return Correspondence(history, setup).sendTest(settings, password, to, token);
        },
        std::move(cancel));
}

QFuture<Result<QList<QueuedMail>>> ThreadedMailService::outbox(int limit, CancelSource cancel)
{
    return m_thread.submit<QList<QueuedMail>>(
        [limit](History &history, const CancelToken &) { return history.outbox().list(limit); }, std::move(cancel));
}

QFuture<Status> ThreadedMailService::retry(qint64 id)
{
    QFuture<Status> queued = m_thread.submit<void>(
        [this, id](History &history, const CancelToken &) {
            const Status again = history.outbox().retry(id, QDateTime::currentDateTimeUtc());
            if (again)
                Q_EMIT outboxChanged();
            return again;
        },
        {});
    flushSoon();
    return queued;
}

QFuture<Result<int>> ThreadedMailService::flush(CancelSource cancel)
{
    return m_thread.submit<int>(
        [this, setup = m_setup](History &history, const CancelToken &token) -> Result<int> {
            const Result<int> before = history.outbox().waiting();
            if (!before || *before == 0)
                return before;
            const Result<int> sent = Correspondence(history, setup).flush(token);
            // Also when nothing was sent: attempts and problems are others now.
            Q_EMIT outboxChanged();
            return sent;
        },
        std::move(cancel));
}

} // namespace quai::sessions
