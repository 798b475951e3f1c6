// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/codebase/ProjectFolder.h"
#include "core/codebase/Reconcile.h"
#include "core/codebase/Releases.h"

namespace quai::codebase {

/// What a plugin would be in another Moodle.
struct WhatIfCell
{
    QString component;
    QString moodle;        ///< as asked: "5.0"
    VersionNumber version; ///< that would be taken; none where there is none
    QList<Finding> findings;
    [[nodiscard]] bool blocks() const;
};

/// One project at the bench: resolves, compares, builds and releases. It puts together what the other classes do and
/// keeps nothing between calls. Blocks; used on one worker thread.
class Workshop
{
public:
    /// @param cache @param folder @param clock outlive the object
    Workshop(Cache &cache, ProjectFolder &folder, const Clock &clock);

    /// May be nullptr; outlives the object.
    void setDirectory(const PluginDirectory *directory) { m_directory = directory; }
    void setLeastMaturity(Maturity maturity) { m_atLeast = maturity; }

    /// What is declared, as commits. Errors: those of Resolver::resolve().
    [[nodiscard]] Result<Resolution> resolve();
    /// The same for a project that may differ from the one on disk.
    [[nodiscard]] Result<Resolution> resolve(const Project &project);
    /// Desired against built.
    [[nodiscard]] Result<Reconciliation> reconcile(const Resolution &desired);
    /// The tree of a resolution; nothing is named or written down.
    /// Errors: CompositionRefused (facts: count; detail: one finding a line, the lines of a patch below), those of
    /// Composer::compose().
    [[nodiscard]] Result<git::ObjectId> compose(const Resolution &resolution);
    /// Composes, commits the generation and writes the lock. Errors: those of compose().
    [[nodiscard]] Result<Generation> build(const Resolution &resolution);
    [[nodiscard]] Result<Release> release(const QString &note);
    [[nodiscard]] Result<QList<Release>> releases() const;

    /// Moodle itself ("moodle") and each plugin in each version of Moodle, by the rules of resolve(). A version that
    /// the cache does not have is one blocked cell. Asks nothing of the network.
    [[nodiscard]] Result<QList<WhatIfCell>> whatIf(const QStringList &moodles);

    /// The lock and the tree of the newest generation; nothing before the first build.
    struct Built
    {
        Lock lock;
        git::ObjectId commit;
        git::ObjectId tree;
    };
    [[nodiscard]] Result<std::optional<Built>> built() const;

private:
    [[nodiscard]] Result<Resolution> resolveAs(const Project &project, const Lock *previous) const;

    Cache &m_cache;
    ProjectFolder &m_folder;
    const Clock &m_clock;
    const PluginDirectory *m_directory = nullptr;
    Maturity m_atLeast = Maturity::Stable;
};

} // namespace quai::codebase
