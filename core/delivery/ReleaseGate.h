// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"

namespace quai::delivery {

/// What the gate saw.
struct GateReport
{
    QList<Error> refusals;        ///< LintFailed, DowngradeRefused, PathMissing, LocalModifications (conflict markers)
    bool databaseUpgrade = false; ///< a version on disk is newer than the one in the database, or is not there yet
    bool databaseRead = false;    ///< the versions of the database were read; false: warning "database-unread"
    QString fromVersion;          ///< $version of the code that the database knows
    QString toVersion;            ///< $version of the working folder
    qint64 filesLinted = 0;
    QStringList missingFromDisk; ///< plugins that the database knows and the working folder has not
    QStringList warnings;        ///< stable identifiers: "plugins-missing", "database-unread", "lint-skipped"
};

/// Looks at the working folder before it is served: PHP syntax of what differs from SAVE, downgrades against the
/// site's database, environment files, a readable version.php, conflict markers. One exec; writes nothing.
class ReleaseGate
{
public:
    /// How much is checked for syntax.
    enum class Lint {
        Changed, ///< PHP files that differ from the served copy in size or time
        Full,    ///< every PHP file of the tree
    };

    /// @param host and @param site outlive the object
    ReleaseGate(remote::Host &host, const sites::Site &site);

    /// Everything that was seen, for the plan. Errors: that no verdict could be made (those of Host::run()).
    [[nodiscard]] Result<GateReport> examine(const SiteStatus &status, const Listener &listener,
                                             const CancelToken &cancel, Lint lint = Lint::Changed);

    /// examine() for the switch of BackToProd, right before it: the first refusal as an error; else the report, whose
    /// warnings are the operator's to read.
    [[nodiscard]] Result<GateReport> check(const SiteStatus &status, const Listener &listener,
                                           const CancelToken &cancel);

private:
    remote::Host &m_host;
    const sites::Site &m_site;
};

} // namespace quai::delivery
