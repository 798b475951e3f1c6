// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Probe.h"
#include "core/sites/Site.h"
#include "core/vmoodle/InstanceEdit.h"
#include "core/vmoodle/NewInstance.h"
#include "core/vmoodle/Observation.h"
#include "core/vmoodle/RegisterFacts.h"
#include "core/vmoodle/Template.h"

#include <mutex>

namespace quai::vmoodle {

/// The register of one site and the instances behind it, read and written by probes in the master. Functions block and
/// may be called from several worker threads at once. Errors: those of remote::runProbes().
class Register
{
    Q_DISABLE_COPY_MOVE(Register)

public:
    /// @param host outlives this
    Register(remote::Host &host, sites::Site site);

    [[nodiscard]] Result<RegisterFacts> facts(const CancelToken &cancel = {});
    /// @param onRows each batch as it arrives, on the session's thread
    [[nodiscard]] Result<ListSummary> list(const std::function<void(const QList<Instance> &)> &onRows,
                                           const CancelToken &cancel = {});
    /// The named rows; those that are gone are missing.
    [[nodiscard]] Result<QList<Instance>> rows(const QList<qint64> &ids, const CancelToken &cancel = {});
    /// @param onObserved each one as it arrives, on the session's thread; may be empty
    [[nodiscard]] Result<QList<Observation>> observe(const QList<qint64> &ids, bool withSizes,
                                                     const std::function<void(const QList<Observation> &)> &onObserved,
                                                     const CancelToken &cancel = {});
    /// Enables or disables rows; all of them as they are then.
    [[nodiscard]] Result<QList<Instance>> setEnabled(const QList<qint64> &ids, bool enabled,
                                                     const CancelToken &cancel = {});

    /// Everything that stands against these values: by their form, by other rows, by the server.
    [[nodiscard]] Result<QList<Finding>> check(const InstanceEdit &edit, const CancelToken &cancel = {});
    /// Writes the row. Errors: RowRefused (detail: findings that block), RowChanged, InstanceUnknown.
    [[nodiscard]] Result<Instance> save(const InstanceEdit &edit, const CancelToken &cancel = {});

    [[nodiscard]] Result<DestroyPlan> planDestruction(qint64 id, const CancelToken &cancel = {});
    [[nodiscard]] Result<QList<Template>> templates(const CancelToken &cancel = {});

    /// A call in the master ("" as @p host) or in an instance, as the right account. Errors: of finding that account.
    /// @param scripts below :/remote/vmoodle/, behind boot.php and, in the master, register.php
    [[nodiscard]] Result<remote::ProbeCall> call(const QStringList &scripts, const QString &host, QJsonObject params,
                                                 const CancelToken &cancel);
    [[nodiscard]] remote::Host &host() { return m_host; }
    /// The folder that is served, on the server.
    [[nodiscard]] QString sitePath() const { return m_site.servedPath(); }

private:
    [[nodiscard]] Result<remote::ProbeOutcome> runInMaster(const QString &script, const QJsonObject &params,
                                                           const CancelToken &cancel);
    [[nodiscard]] Result<QString> account(const CancelToken &cancel);
    [[nodiscard]] Result<QString> findAccount(const CancelToken &cancel);

    remote::Host &m_host;
    sites::Site m_site;
    std::mutex m_mutex;               ///< protects m_account
    std::optional<QString> m_account; ///< of sudo; empty: the login user
};

/// The lines of an error's detail: "field kind fact".
[[nodiscard]] QString describe(const QList<Finding> &findings);

} // namespace quai::vmoodle
