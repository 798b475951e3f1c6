// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Releases.h"
#include "models/codebase/PluginsModel.h"
#include "models/codebase/ReleasesModel.h"
#include "ui/common/Icons.h"

#include <QCoreApplication>

namespace quai::ui {

/// A symbol with its colour.
struct Mark
{
    Symbol symbol = Symbol::Unknown;
    Tone tone = Tone::Muted;
};

/// The words of a code base: states, requests, maturities, kinds of changes. All plain text.
class CodebaseText
{
    Q_DECLARE_TR_FUNCTIONS(CodebaseText)

public:
    /// Where a component stands ("to be updated"). @param state -1: not resolved
    [[nodiscard]] static QString state(int state);
    [[nodiscard]] static Mark stateMark(int state);
    /// How it fits this Moodle.
    [[nodiscard]] static QString compatibility(models::PluginsModel::Compatibility how);
    [[nodiscard]] static Mark compatibilityMark(models::PluginsModel::Compatibility how);
    /// What the project asks for ("v1.2", "branch main", "directory").
    [[nodiscard]] static QString request(models::RequestKind kind, const QString &value);
    /// "1.26 (2024010100)", the number alone, or a dash.
    [[nodiscard]] static QString version(const std::optional<codebase::LockedSource> &source);
    [[nodiscard]] static QString maturity(codebase::Maturity maturity);
    [[nodiscard]] static QString change(codebase::ComponentChange::Kind kind);
    [[nodiscard]] static Mark changeMark(codebase::ComponentChange::Kind kind);
    /// Of the tests of a release. @param state of models::ReleasesModel::CheckState
    [[nodiscard]] static QString checks(int state);
    [[nodiscard]] static Mark checksMark(int state);
    /// A whole report: each test with its result, and what it printed.
    [[nodiscard]] static QString report(const codebase::CheckReport &report);
    /// "Moodle" for Moodle itself.
    [[nodiscard]] static QString component(const QString &component);
    /// How long ago, in the unit that says enough ("3 days ago"). @param when UTC; invalid: never
    [[nodiscard]] static QString age(const QDateTime &when, const QDateTime &now);
    /// The whole at a glance: "2 to add, 1 to update" or "Everything is built".
    [[nodiscard]] static QString glance(const models::SyncCounts &counts);
    [[nodiscard]] static Mark glanceMark(const models::SyncCounts &counts);

    /// One finding as a sentence.
    [[nodiscard]] static QString finding(const codebase::Finding &finding);
    /// All of them, one a line, those that block first.
    [[nodiscard]] static QString findings(const QList<codebase::Finding> &findings);

private:
    [[nodiscard]] static QString versionFinding(const codebase::Finding &finding);
    [[nodiscard]] static QString patchFinding(const codebase::Finding &finding);
};

} // namespace quai::ui
