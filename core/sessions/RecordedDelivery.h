// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/delivery/DeliveryService.h"
#include "core/sessions/Recorder.h"

namespace quai::sessions {

/// The delivery of one site with its history: every step gets its row, a site that is delivered in sessions wants an
/// open one, and each reading of the state brings the server's journal into the history.
class RecordedDelivery final : public delivery::DeliveryService
{
    Q_DISABLE_COPY_MOVE(RecordedDelivery)

public:
    /// @param inner does the work; @param host another way to the same server, for the journal
    /// @param onChange rows of the site were written; called on worker threads; may be empty
    RecordedDelivery(std::unique_ptr<delivery::DeliveryService> inner, std::shared_ptr<remote::Host> host,
                     const sites::Site &site, const delivery::Operator &who, const QString &historyFile,
                     std::function<void(const QString &site)> onChange);
    ~RecordedDelivery() override;

    void setSourcePassword(const QString &password) override;
    [[nodiscard]] QFuture<Result<delivery::SiteStatus>> status(CancelSource cancel = {}) override;
    /// A session that is missing stands before the other refusals (SessionNeeded).
    [[nodiscard]] QFuture<Result<delivery::StepPlan>> plan(const delivery::StepRequest &request,
                                                           delivery::Listener listener, CancelSource cancel) override;
    /// Errors: SessionNeeded as well, before anything is written.
    [[nodiscard]] QList<QFuture<Result<delivery::StepOutcome>>> runAll(const QList<delivery::StepCall> &calls,
                                                                       CancelSource cancel) override;
    [[nodiscard]] QFuture<Status> unlock(const QString &reason, bool force) override;
    [[nodiscard]] QFuture<Result<QStringList>> completePath(const QString &prefix, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<delivery::FilePair>> filePair(const ComponentPath &file, delivery::Baseline baseline,
                                                               CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<delivery::Drift>> drift(const std::shared_ptr<const delivery::ReleaseSource> &release,
                                                         CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<delivery::JournalEntry>>> journal(int limit, CancelSource cancel) override;

private:
    /// @p listener with the rows of a step, and the news of them.
    [[nodiscard]] delivery::Listener recorded(delivery::Listener listener, const SessionLookup &lookup) const;

    std::shared_ptr<remote::Host> m_host;
    sites::Site m_site;
    delivery::Operator m_operator;
    QString m_file;
    std::function<void(const QString &site)> m_onChange;
    std::unique_ptr<delivery::DeliveryService> m_inner;
    WorkerThread m_thread; ///< for the journal; last: it ends first
};

} // namespace quai::sessions
