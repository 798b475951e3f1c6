// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/CodebaseText.h"

#include <QDateTime>
#include <QLocale>

namespace quai::ui {

using namespace codebase;
using models::PluginsModel;
using models::RequestKind;
using models::SyncCounts;

QString CodebaseText::state(int state)
{
    if (state < 0)
        return tr("not resolved");
    switch (static_cast<SyncState>(state)) {
    case SyncState::InSync:
        return tr("in sync");
    case SyncState::ToAdd:
        return tr("to be added");
    case SyncState::ToUpdate:
        return tr("to be updated");
    case SyncState::ToRemove:
        return tr("to be removed");
    case SyncState::Drifted:
        return tr("drifted", "what was built is not what its lock says");
    case SyncState::Blocked:
        break;
    }
    return tr("blocked");
}

Mark CodebaseText::stateMark(int state)
{
    if (state < 0)
        return {Symbol::Unknown, Tone::Muted};
    switch (static_cast<SyncState>(state)) {
    case SyncState::InSync:
        return {Symbol::Success, Tone::Positive};
    case SyncState::ToAdd:
        return {Symbol::FileAdded, Tone::Accent};
    case SyncState::ToUpdate:
        return {Symbol::FileChanged, Tone::Accent};
    case SyncState::ToRemove:
        return {Symbol::FileRemoved, Tone::Warning};
    case SyncState::Drifted:
        return {Symbol::Alarm, Tone::Warning};
    case SyncState::Blocked:
        break;
    }
    return {Symbol::Error, Tone::Danger};
}

QString CodebaseText::compatibility(PluginsModel::Compatibility how)
{
    switch (how) {
    case PluginsModel::NotKnown:
        return tr("not known");
    case PluginsModel::Fits:
        return tr("yes");
    case PluginsModel::Doubtful:
        return tr("to be checked");
    case PluginsModel::Blocks:
        break;
    }
    return tr("no");
}

Mark CodebaseText::compatibilityMark(PluginsModel::Compatibility how)
{
    switch (how) {
    case PluginsModel::NotKnown:
        return {Symbol::Unknown, Tone::Muted};
    case PluginsModel::Fits:
        return {Symbol::Check, Tone::Positive};
    case PluginsModel::Doubtful:
        return {Symbol::Alarm, Tone::Warning};
    case PluginsModel::Blocks:
        break;
    }
    return {Symbol::Error, Tone::Danger};
}

QString CodebaseText::request(RequestKind kind, const QString &value)
{
    switch (kind) {
    case RequestKind::Moodle:
    case RequestKind::Revision:
        return value;
    case RequestKind::Branch:
        return tr("branch %1").arg(value);
    case RequestKind::Number:
        return tr("number %1").arg(value);
    case RequestKind::Directory:
        break;
    }
    return tr("newest", "the version that the plugin directory or the source offers");
}

QString CodebaseText::version(const std::optional<LockedSource> &source)
{
    if (!source || (source->version.isNone() && source->release.isEmpty()))
        return QStringLiteral("–");
    const QString number = source->version.toString();
    const QString release = source->release.simplified();
    if (release.isEmpty() || release == number)
        return number;
    return number.isEmpty() ? release : QStringLiteral("%1 (%2)").arg(release, number);
}

QString CodebaseText::maturity(Maturity maturity)
{
    switch (maturity) {
    case Maturity::Alpha:
        return tr("alpha");
    case Maturity::Beta:
        return tr("beta");
    case Maturity::Rc:
        return tr("release candidate");
    case Maturity::Stable:
        break;
    }
    return tr("stable");
}

QString CodebaseText::change(ComponentChange::Kind kind)
{
    switch (kind) {
    case ComponentChange::Kind::Added:
        return tr("added", "a component");
    case ComponentChange::Kind::Removed:
        return tr("removed", "a component");
    case ComponentChange::Kind::Updated:
        break;
    }
    return tr("changed", "a component");
}

Mark CodebaseText::changeMark(ComponentChange::Kind kind)
{
    switch (kind) {
    case ComponentChange::Kind::Added:
        return {Symbol::FileAdded, Tone::Positive};
    case ComponentChange::Kind::Removed:
        return {Symbol::FileRemoved, Tone::Danger};
    case ComponentChange::Kind::Updated:
        break;
    }
    return {Symbol::FileChanged, Tone::Accent};
}

QString CodebaseText::component(const QString &component)
{
    return component == QLatin1String("moodle") ? QStringLiteral("Moodle") : component;
}

QString CodebaseText::age(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return tr("never");
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = when.secsTo(now);
    if (seconds < 2 * minute)
        return tr("just now");
    if (seconds < 2 * hour)
        return tr("%Ln minute(s) ago", nullptr, static_cast<int>(seconds / minute));
    if (seconds < 2 * day)
        return tr("%Ln hour(s) ago", nullptr, static_cast<int>(seconds / hour));
    return tr("%Ln day(s) ago", nullptr, static_cast<int>(seconds / day));
}

QString CodebaseText::glance(const SyncCounts &counts)
{
    QStringList parts;
    if (counts.blocked > 0)
        parts << tr("%Ln blocked", nullptr, counts.blocked);
    if (counts.toAdd > 0)
        parts << tr("%Ln to be added", nullptr, counts.toAdd);
    if (counts.toUpdate > 0)
        parts << tr("%Ln to be updated", nullptr, counts.toUpdate);
    if (counts.toRemove > 0)
        parts << tr("%Ln to be removed", nullptr, counts.toRemove);
    if (counts.drifted > 0)
        parts << tr("%Ln drifted", nullptr, counts.drifted);
    if (parts.isEmpty())
        return counts.inSync > 0 ? tr("Everything is built as it is declared") : tr("Not resolved yet");
    return parts.join(QStringLiteral(", "));
}

Mark CodebaseText::glanceMark(const SyncCounts &counts)
{
    if (counts.blocked > 0)
        return {Symbol::Error, Tone::Danger};
    if (counts.drifted > 0)
        return {Symbol::Alarm, Tone::Warning};
    if (counts.toDo() > 0)
        return {Symbol::FileChanged, Tone::Accent};
    return counts.inSync > 0 ? Mark{Symbol::Success, Tone::Positive} : Mark{Symbol::Unknown, Tone::Muted};
}

} // namespace quai::ui
