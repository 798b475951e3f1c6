// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/vmoodle/InstancesService.h"

#include <QHash>
#include <QMutex>

#include <atomic>

namespace quai::test {

/// A register in memory that answers on a thread of its own like the real service, does what it is told to its rows,
/// and fails by script. Script it from the GUI thread.
class FakeInstancesService final : public vmoodle::InstancesService
{
public:
    /// @param count rows of a small farm; each tenth is disabled, the third is broken
    explicit FakeInstancesService(int count = 12);

    [[nodiscard]] static vmoodle::Instance instance(qint64 id);
    [[nodiscard]] QList<vmoodle::Instance> current() const;
    void setRows(const QList<vmoodle::Instance> &rows);
    void setFacts(const vmoodle::RegisterFacts &facts);
    void failList(const std::optional<Error> &error);
    /// The next run of a command ends so on this row.
    void failNext(qint64 id, const Error &error);
    void setFindings(const QList<vmoodle::Finding> &findings);
    void refuseDestruction(const QList<vmoodle::Finding> &refusals);
    /// The next creation of @p shortName breaks off at this step.
    void failCreation(const QString &shortName, vmoodle::CreationStep step, const Error &error);
    /// What the server has against every new instance.
    void setObstacles(const QList<vmoodle::Finding> &obstacles);
    /// Creations wait at their first step until this is called with false.
    void holdCreations(bool hold);

    /// What was asked for, oldest first.
    [[nodiscard]] QList<vmoodle::InstanceCommand> ran() const;
    [[nodiscard]] QList<vmoodle::InstanceEdit> savedEdits() const;
    /// How the last order of creations was to be carried out; its instances are left out.
    [[nodiscard]] vmoodle::CreationOrder lastOrder() const;
    /// Short names of creations that were begun, and of those that were undone.
    [[nodiscard]] QStringList created() const;
    [[nodiscard]] QStringList undone() const;
    /// Rows whose copies of the register, and whose configurations, were written.
    [[nodiscard]] QList<qint64> syncedIds() const;
    [[nodiscard]] QList<qint64> configuredIds() const;
    /// Rows that were asked; those with sizes.
    [[nodiscard]] QList<qint64> observedIds() const;
    [[nodiscard]] QList<qint64> measuredIds() const;
    [[nodiscard]] int lists() const;

    QFuture<Result<vmoodle::RegisterFacts>> facts(CancelSource cancel) override;
    QFuture<Result<vmoodle::ListSummary>> list(vmoodle::RowSink onRows, CancelSource cancel) override;
    QFuture<Result<QList<vmoodle::Instance>>> rows(QList<qint64> ids, CancelSource cancel) override;
    QFuture<Result<QList<vmoodle::Observation>>> observe(QList<qint64> ids, bool withSizes,
                                                         vmoodle::ObservationSink onObserved,
                                                         CancelSource cancel) override;
    QFuture<Result<vmoodle::CommandReport>> run(vmoodle::InstanceCommand command, vmoodle::CommandListener listener,
                                                CancelSource cancel) override;
    QFuture<Result<QList<vmoodle::Finding>>> check(vmoodle::InstanceEdit edit, CancelSource cancel) override;
    QFuture<Result<vmoodle::Instance>> save(vmoodle::InstanceEdit edit, CancelSource cancel) override;
    QFuture<Result<vmoodle::DestroyPlan>> planDestruction(qint64 id, CancelSource cancel) override;
    QFuture<Result<QList<vmoodle::Template>>> templates(CancelSource cancel) override;
    QFuture<Result<vmoodle::CreationPlan>> planCreation(vmoodle::NewInstance wanted, CancelSource cancel) override;
    QFuture<Result<QList<vmoodle::CreationResult>>> create(vmoodle::CreationOrder order,
                                                           vmoodle::CreationListener listener,
                                                           CancelSource cancel) override;
    QFuture<Status> undoCreation(vmoodle::NewInstance wanted, CancelSource cancel) override;
    QFuture<Result<QList<vmoodle::FleetResult>>> syncRegisters(QList<qint64> ids, CancelSource cancel) override;
    QFuture<Result<QList<vmoodle::FleetResult>>> writeConfigs(QList<qint64> ids, bool onlyPlan,
                                                              CancelSource cancel) override;
    QFuture<Result<vmoodle::InstanceLog>> log(qint64 id, CancelSource cancel) override;
    QFuture<Result<vmoodle::Leftovers>> leftovers(bool withSizes, CancelSource cancel) override;

private:
    [[nodiscard]] vmoodle::Instance *find(qint64 id);
    [[nodiscard]] vmoodle::HostResult act(const vmoodle::InstanceCommand &command, qint64 id);
    [[nodiscard]] vmoodle::CreationPlan planOf(const vmoodle::NewInstance &wanted) const;
    [[nodiscard]] Result<vmoodle::CreationOutcome> make(const vmoodle::NewInstance &wanted,
                                                        const std::function<void(vmoodle::CreationStep)> &onStep);
    [[nodiscard]] QList<vmoodle::FleetResult> fleet(const QList<qint64> &ids) const;
    [[nodiscard]] vmoodle::CommandReport runAll(const vmoodle::InstanceCommand &command,
                                                const vmoodle::CommandListener &listener, const CancelToken &token);

    mutable QMutex m_mutex; // protects everything below, except m_thread
    QList<vmoodle::Instance> m_rows;
    vmoodle::RegisterFacts m_facts;
    QHash<qint64, vmoodle::Observation> m_observations;
    std::optional<Error> m_listError;
    QHash<qint64, Error> m_failures;
    QList<vmoodle::Finding> m_findings;
    QList<vmoodle::Finding> m_refusals;
    QHash<QString, std::pair<vmoodle::CreationStep, Error>> m_brokenCreations;
    QHash<QString, QList<vmoodle::CreationStep>> m_begun; ///< what attempts have made
    QList<vmoodle::Finding> m_obstacles;
    QStringList m_created;
    vmoodle::CreationOrder m_lastOrder;
    QStringList m_undone;
    QList<qint64> m_synced;
    QList<qint64> m_configured;
    std::atomic<bool> m_holds{false};
    QList<vmoodle::InstanceCommand> m_ran;
    QList<vmoodle::InstanceEdit> m_edits;
    QList<qint64> m_observed;
    QList<qint64> m_measured;
    int m_lists = 0;
    WorkerThread m_thread{QStringLiteral("fake-instances")}; ///< last: ends before what it uses
};

} // namespace quai::test
