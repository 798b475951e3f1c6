// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/vmoodle/BusyHosts.h"
#include "core/vmoodle/Creation.h"
#include "core/vmoodle/InstancesService.h"
#include "core/vmoodle/Register.h"

#include <memory>

namespace quai::vmoodle {

/// One register on two threads: what reads need not wait for a command. Destroying it cancels what runs and waits.
class ThreadedInstancesService : public InstancesService
{
    Q_DISABLE_COPY_MOVE(ThreadedInstancesService)

public:
    /// @param host shared with whoever else speaks with the server; called on worker threads only
    /// @param busy shared by all services of this server; nothing: this one is alone
    ThreadedInstancesService(std::shared_ptr<remote::Host> host, const sites::Site &site,
                             std::shared_ptr<BusyHosts> busy = nullptr);
    ~ThreadedInstancesService() override;

    [[nodiscard]] QFuture<Result<RegisterFacts>> facts(CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<ListSummary>> list(RowSink onRows, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<Instance>>> rows(QList<qint64> ids, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<Observation>>> observe(QList<qint64> ids, bool withSizes,
                                                              ObservationSink onObserved, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<CommandReport>> run(InstanceCommand command, CommandListener listener,
                                                     CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<Finding>>> check(InstanceEdit edit, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<Instance>> save(InstanceEdit edit, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<DestroyPlan>> planDestruction(qint64 id, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<Template>>> templates(CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<CreationPlan>> planCreation(NewInstance wanted, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<CreationResult>>> create(CreationOrder order, CreationListener listener,
                                                                CancelSource cancel) override;
    [[nodiscard]] QFuture<Status> undoCreation(NewInstance wanted, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<FleetResult>>> syncRegisters(QList<qint64> ids, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<FleetResult>>> writeConfigs(QList<qint64> ids, bool onlyPlan,
                                                                   CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<InstanceLog>> log(qint64 id, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<Leftovers>> leftovers(bool withSizes, CancelSource cancel) override;

private:
    std::shared_ptr<remote::Host> m_host;
    std::shared_ptr<Register> m_register;
    std::shared_ptr<BusyHosts> m_busy;
    WorkerThread m_reading; ///< the threads last: they end first
    WorkerThread m_acting;
};

} // namespace quai::vmoodle
