// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Correspondence.h"
#include "core/sessions/HistoryThread.h"
#include "core/sessions/MailService.h"

#include <QTimer>

namespace quai::sessions {

/// The queue of mails on one thread. Hands in what is due when it begins to live and every minute. Destroying it stops
/// what runs and waits for that.
class ThreadedMailService final : public MailService
{
    Q_OBJECT

public:
    /// @param file history.sqlite
    ThreadedMailService(const QString &file, CorrespondenceSetup setup, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<MailSettings>> settings() override;
    [[nodiscard]] QFuture<Status> saveSettings(const MailSettings &settings) override;
    [[nodiscard]] QFuture<Result<MailMessage>> preview(const sites::Site &site, qint64 session, MailKind kind,
                                                       const QStringList &to, CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<qint64>> send(const sites::Site &site, qint64 session, MailKind kind,
                                               const QStringList &to, CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Status> sendTest(const MailSettings &settings, const QString &password, const QString &to,
                                           CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<QList<QueuedMail>>> outbox(int limit, CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Status> retry(qint64 id) override;
    [[nodiscard]] QFuture<Result<int>> flush(CancelSource cancel = {}) override;

    /// Hands in; nobody waits for the answer. From any thread.
    void flushSoon();

private:
    CorrespondenceSetup m_setup;
    QTimer m_timer;
    HistoryThread m_thread; ///< last: it ends first
};

} // namespace quai::sessions
