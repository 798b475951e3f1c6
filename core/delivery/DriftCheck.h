// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Drift.h"
#include "core/delivery/SiteScripts.h"

namespace quai::delivery {

/// Compares the served folder with a release; changes nothing. Blocks; call it on the engine's thread.
class DriftCheck
{
public:
    /// @param host and @param site outlive the object
    DriftCheck(remote::Host &host, const sites::Site &site, const Operator &who);

    /// @param release what should be served; nullptr: what was delivered last, which the server tells by git alone
    /// Errors: RevisionUnknown (facts: revision, repository): nothing was delivered, or the server has no git and no
    /// release was named; those of Host::run() and of the release.
    [[nodiscard]] Result<Drift> run(const std::shared_ptr<const ReleaseSource> &release, const Listener &listener,
                                    const CancelToken &cancel);

private:
    [[nodiscard]] Result<remote::ScriptResult> ask(const QString &commit, const QByteArray *sums,
                                                   const Listener &listener, const CancelToken &cancel);

    const sites::Site &m_site;
    SiteScripts m_scripts;
};

} // namespace quai::delivery
