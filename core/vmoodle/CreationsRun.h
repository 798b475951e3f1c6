// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/BusyHosts.h"
#include "core/vmoodle/CreationOrder.h"
#include "core/vmoodle/Register.h"

#include <atomic>
#include <mutex>

namespace quai::vmoodle {

/// Makes several instances, so many at a time, each with its own result. What attempts have made stays as with one of
/// createInstance(): the same order goes on from there.
///
/// What the attempts share is the master alone. Each has its own database, folder and row there; these steps run side
/// by side. What is decided by looking at the others is decided one after the other, under a lock on the server
/// (quai_alone() in create.php), since other desktops may make instances at the same time: whose a database is, that no
/// two rows have the same host or name, the next number of an MNET subnetwork. The exchange of MNET keys needs no lock:
/// each attempt writes the row of its own host in the master's mnet_host, and nobody else's. Of one list, instances
/// that would have the same host, name, database or folder are refused before anything runs, but for the first of them.
class CreationsRun
{
    Q_DISABLE_COPY_MOVE(CreationsRun)

public:
    /// References outlive the run.
    CreationsRun(Register &reg, BusyHosts &busy, const CreationOrder &order, const CreationListener &listener,
                 CancelToken cancel);

    /// Blocks. One result for each that is wanted, in their order. An Error means that none was begun: InvalidInput,
    /// and those of reading the register. Errors of one: those of createInstance(), and InstanceBusy.
    [[nodiscard]] Result<QList<CreationResult>> run();

private:
    [[nodiscard]] Status validate() const;
    [[nodiscard]] Status findTwins();
    void work();
    [[nodiscard]] qsizetype next();
    void make(qsizetype number);
    void end(qsizetype number, Outcome outcome, const std::optional<Error> &error);

    Register &m_register;
    BusyHosts &m_busy;
    const CreationOrder &m_order;
    const CreationListener &m_listener;
    CancelToken m_cancel;
    QStringList m_places;            ///< site and host of each, as BusyHosts wants them
    QList<CreationResult> m_results; ///< each thread writes into its own
    QList<bool> m_settled;           ///< refused before anything runs
    std::mutex m_mutex;              ///< protects m_next
    qsizetype m_next = 0;
    std::atomic<bool> m_failed{false};
};

} // namespace quai::vmoodle
