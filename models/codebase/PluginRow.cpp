// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/PluginRow.h"

#include <QSet>

#include <algorithm>

namespace quai::models {

using namespace codebase;

namespace {

constexpr QLatin1String kMoodle("moodle");

void setRequest(PluginRow &row, const DeclaredPlugin &plugin)
{
    // In the order of DeclaredPlugin: version, branch, number.
    if (!plugin.version.isEmpty()) {
        row.kind = RequestKind::Revision;
        row.requested = plugin.version;
    } else if (!plugin.branch.isEmpty()) {
        row.kind = RequestKind::Branch;
        row.requested = plugin.branch;
    } else if (!plugin.versionNumber.isEmpty()) {
        row.kind = RequestKind::Number;
        row.requested = plugin.versionNumber;
    }
}

/// What is known about a component beyond its declaration.
void complete(PluginRow &row, const PluginFacts &facts)
{
    if (facts.state) {
        const auto &components = facts.state->components;
        const auto found = std::find_if(components.cbegin(), components.cend(), [&row](const ComponentState &state) {
            return state.component == row.component;
        });
        if (found != components.cend()) {
            row.state = found->state;
            row.desired = found->desired;
            row.built = found->built;
        }
    }
    if (facts.resolution) {
        for (const Finding &finding : facts.resolution->findings)
            if (finding.component == row.component)
                row.findings.append(finding);
    }
    if (row.isBlocked())
        row.state = SyncState::Blocked;
    const auto newest = facts.newest.constFind(row.component);
    if (newest != facts.newest.cend())
        row.available = *newest;
    const auto size = facts.sizes.constFind(row.component);
    if (size != facts.sizes.cend())
        row.size = *size;
}

} // namespace

bool PluginRow::isBlocked() const
{
    return std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) { return finding.blocks; });
}

bool PluginRow::isOutdated() const
{
    return available.has_value() && desired.has_value() && desired->version < available->version;
}

bool PluginRow::isPinned() const
{
    return kind == RequestKind::Revision || kind == RequestKind::Number;
}

bool PluginRow::operator==(const PluginRow &other) const
{
    return component == other.component && declared == other.declared && kind == other.kind
        && requested == other.requested && state == other.state && desired == other.desired && built == other.built
        && available == other.available && findings == other.findings && size == other.size && note == other.note;
}

QList<PluginRow> pluginRows(const PluginFacts &facts)
{
    QList<PluginRow> rows;
    PluginRow moodle;
    moodle.component = kMoodle;
    moodle.kind = RequestKind::Moodle;
    moodle.requested = facts.project.moodleVersion;
    complete(moodle, facts);
    rows.append(moodle);
    QSet<QString> seen{kMoodle};
    for (const DeclaredPlugin &plugin : facts.project.plugins) {
        PluginRow row;
        row.component = plugin.component.toString();
        row.declared = plugin;
        row.note = plugin.note;
        setRequest(row, plugin);
        complete(row, facts);
        seen.insert(row.component);
        rows.append(row);
    }
    if (!facts.state)
        return rows;
    for (const ComponentState &state : facts.state->components) {
        if (seen.contains(state.component))
            continue;
        PluginRow row;
        row.component = state.component;
        complete(row, facts);
        rows.append(row);
    }
    return rows;
}

SyncCounts countStates(const QList<PluginRow> &rows)
{
    SyncCounts counts;
    for (const PluginRow &row : rows) {
        if (!row.state)
            continue;
        switch (*row.state) {
        case SyncState::InSync:
            ++counts.inSync;
            break;
        case SyncState::ToAdd:
            ++counts.toAdd;
            break;
        case SyncState::ToUpdate:
            ++counts.toUpdate;
            break;
        case SyncState::ToRemove:
            ++counts.toRemove;
            break;
        case SyncState::Drifted:
            ++counts.drifted;
            break;
        case SyncState::Blocked:
            ++counts.blocked;
            break;
        }
    }
    return counts;
}

} // namespace quai::models
