// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"
#include "core/vmoodle/CreationOrder.h"
#include "core/vmoodle/FleetResult.h"
#include "core/vmoodle/InstanceCommand.h"
#include "core/vmoodle/InstanceEdit.h"
#include "core/vmoodle/InstanceLog.h"
#include "core/vmoodle/Leftovers.h"
#include "core/vmoodle/NewInstance.h"
#include "core/vmoodle/RegisterFacts.h"
#include "core/vmoodle/Template.h"

#include <QFuture>

namespace quai::vmoodle {

/// Rows of the register as they arrive, in batches of some hundreds and at least every 100 ms; on a worker thread.
using RowSink = std::function<void(const QList<Instance> &rows)>;
/// What instances said, as each batch arrives; on a worker thread.
using ObservationSink = std::function<void(const QList<Observation> &observed)>;

/// The virtual instances of one site, for callers that must not block. Used on the GUI thread; futures finish on worker
/// threads (take them with whenFinished()). Reading goes on while a command runs. Errors of all functions: those of
/// remote::Host::run(), InstanceUnknown, HostMismatch, PluginMissing, ToolMissing, PathMissing.
/// Implemented by ThreadedInstancesService, and by a fake in tests of the window.
class InstancesService
{
public:
    virtual ~InstancesService() = default;

    /// The site's code, plugin, schemes and settings.
    [[nodiscard]] virtual QFuture<Result<RegisterFacts>> facts(CancelSource cancel) = 0;
    /// Every row of the register, ordered by id: all of them have been handed to @p onRows when the future ends well.
    [[nodiscard]] virtual QFuture<Result<ListSummary>> list(RowSink onRows, CancelSource cancel) = 0;
    /// The named rows, read again; those that are gone are not in the answer.
    [[nodiscard]] virtual QFuture<Result<QList<Instance>>> rows(QList<qint64> ids, CancelSource cancel) = 0;
    /// Asks instances themselves. One that cannot be asked is an Observation with an error.
    /// @param withSizes also databases and data folders are measured: takes its time
    [[nodiscard]] virtual QFuture<Result<QList<Observation>>> observe(QList<qint64> ids, bool withSizes,
                                                                      ObservationSink onObserved, CancelSource cancel)
        = 0;

    /// Runs a command. What happened to each instance stands in the report; an Error means that none was begun.
    [[nodiscard]] virtual QFuture<Result<CommandReport>> run(InstanceCommand command, CommandListener listener,
                                                             CancelSource cancel)
        = 0;

    /// What stands against an edit, asked of the server: duplicates, reachability of database and folder.
    [[nodiscard]] virtual QFuture<Result<QList<Finding>>> check(InstanceEdit edit, CancelSource cancel) = 0;
    /// Writes the edited row and reads it again. Errors: InvalidInput (detail: the findings), RowChanged.
    [[nodiscard]] virtual QFuture<Result<Instance>> save(InstanceEdit edit, CancelSource cancel) = 0;

    /// What destroying an instance would drop. Nothing is changed.
    [[nodiscard]] virtual QFuture<Result<DestroyPlan>> planDestruction(qint64 id, CancelSource cancel) = 0;

    [[nodiscard]] virtual QFuture<Result<QList<Template>>> templates(CancelSource cancel) = 0;
    /// What making this instance would do, with the names made by the plugin's schemes. Nothing is changed.
    [[nodiscard]] virtual QFuture<Result<CreationPlan>> planCreation(NewInstance wanted, CancelSource cancel) = 0;
    /// Makes instances, some at a time, one result for each; after a failure call it again to go on, or undoCreation().
    /// An Error means that none was begun.
    [[nodiscard]] virtual QFuture<Result<QList<CreationResult>>> create(CreationOrder order, CreationListener listener,
                                                                        CancelSource cancel)
        = 0;
    /// Removes what an attempt that broke off has made, and nothing else.
    [[nodiscard]] virtual QFuture<Status> undoCreation(NewInstance wanted, CancelSource cancel) = 0;

    /// Writes the enabled rows of the register into the copies of these instances: syncRegisters() of FleetFiles.h.
    [[nodiscard]] virtual QFuture<Result<QList<FleetResult>>> syncRegisters(QList<qint64> ids, CancelSource cancel) = 0;
    /// Writes the config.php that each of these would have as a Moodle of its own: writePhysicalConfigs() there.
    /// @param onlyPlan says which files, and changes nothing
    [[nodiscard]] virtual QFuture<Result<QList<FleetResult>>> writeConfigs(QList<qint64> ids, bool onlyPlan,
                                                                           CancelSource cancel)
        = 0;
    /// The newest task runs of an instance, and the end of the file of the plugin's cron. @param id 0: the master
    [[nodiscard]] virtual QFuture<Result<InstanceLog>> log(qint64 id, CancelSource cancel) = 0;
    /// Databases and data folders of the plugin's schemes that no row names. Changes nothing.
    /// @param withSizes folders are measured too: takes its time
    [[nodiscard]] virtual QFuture<Result<Leftovers>> leftovers(bool withSizes, CancelSource cancel) = 0;
};

} // namespace quai::vmoodle
