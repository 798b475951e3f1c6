// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Project.h"
#include "core/codebase/Reconcile.h"
#include "core/git/TreeSize.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace quai::models {

/// What decides the version of a component.
enum class RequestKind {
    Moodle,    ///< Moodle itself, by its version as typed
    Directory, ///< the directory's choice for this Moodle
    Revision,  ///< a tag or a commit
    Branch,
    Number, ///< $plugin->version
};

/// One component of a project with everything that is known about it.
struct PluginRow
{
    QString component;                                ///< "mod_hvp"; "moodle" for Moodle itself
    std::optional<codebase::DeclaredPlugin> declared; ///< none: Moodle itself, and what is only built
    RequestKind kind = RequestKind::Directory;
    QString requested;                        ///< the tag, branch, number or version of Moodle; empty: Directory
    std::optional<codebase::SyncState> state; ///< none: not resolved yet
    std::optional<codebase::LockedSource> desired;
    std::optional<codebase::LockedSource> built;
    std::optional<codebase::LockedSource> available; ///< what it would be if no version, branch or number were declared
    QList<codebase::Finding> findings;
    std::optional<git::TreeSize> size;
    QString note;

    /// Whether something in `findings` stops a build.
    [[nodiscard]] bool isBlocked() const;
    /// Whether a higher number is available than what is declared now resolves to.
    [[nodiscard]] bool isOutdated() const;
    /// Whether the version is fixed: no fetch changes it.
    [[nodiscard]] bool isPinned() const;

    bool operator==(const PluginRow &other) const;
};

/// What the rows are made from. Every part but the project may be missing.
struct PluginFacts
{
    codebase::Project project;
    std::optional<codebase::Resolution> resolution;
    std::optional<codebase::Reconciliation> state;
    QMap<QString, codebase::LockedSource> newest; ///< by component: what it would be if nothing held it back
    QHash<QString, git::TreeSize> sizes;          ///< by component
};

/// Moodle first, then what is declared in its order, then what is only built.
[[nodiscard]] QList<PluginRow> pluginRows(const PluginFacts &facts);

/// How many components are in each state, for the glance at the whole.
struct SyncCounts
{
    int inSync = 0;
    int toAdd = 0;
    int toUpdate = 0;
    int toRemove = 0;
    int drifted = 0;
    int blocked = 0;

    [[nodiscard]] int toDo() const { return toAdd + toUpdate + toRemove + drifted; }
    bool operator==(const SyncCounts &other) const = default;
};

/// Counts rows; a blocked row counts as blocked only.
[[nodiscard]] SyncCounts countStates(const QList<PluginRow> &rows);

} // namespace quai::models
