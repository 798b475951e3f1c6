// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/JobsProxyModel.h"

#include "models/JobsModel.h"
#include "ui/common/Icons.h"
#include "ui/common/Words.h"
#include "ui/delivery/DeliveryText.h"

#include <QLocale>

namespace quai::ui {

using models::JobsModel;
using models::JobState;

namespace {

JobState stateOf(const QModelIndex &index)
{
    return static_cast<JobState>(index.data(JobsModel::StateRole).toInt());
}

QString stateText(const QModelIndex &index)
{
    const JobState state = stateOf(index);
    const bool stopping
        = (state == JobState::Running || state == JobState::Queued) && index.data(JobsModel::StoppingRole).toBool();
    if (stopping)
        return JobsProxyModel::tr("Stopping");
    switch (state) {
    case JobState::Queued:
        return JobsProxyModel::tr("Waiting");
    case JobState::Running:
        return JobsProxyModel::tr("Running");
    case JobState::Done:
        return JobsProxyModel::tr("Done");
    case JobState::Failed:
        return JobsProxyModel::tr("Failed");
    case JobState::Cancelled:
        return JobsProxyModel::tr("Stopped");
    }
    return {};
}

QIcon stateIcon(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return icon(Symbol::Queued, Tone::Muted);
    case JobState::Running:
        return icon(Symbol::Running, Tone::Accent);
    case JobState::Done:
        return icon(Symbol::Success, Tone::Positive);
    case JobState::Failed:
        return icon(Symbol::Error, Tone::Danger);
    case JobState::Cancelled:
        return icon(Symbol::Cancelled, Tone::Muted);
    }
    return {};
}

QString amount(qint64 value, Progress::Unit unit)
{
    return unit == Progress::Unit::Bytes ? words::dataSize(value) : QLocale().toString(value);
}

QString progressText(const QModelIndex &index)
{
    if (stateOf(index) == JobState::Done)
        return {}; // the last stage of what is done says nothing
    const auto unit = static_cast<Progress::Unit>(index.data(JobsModel::UnitRole).toInt());
    const qint64 total = index.data(JobsModel::TotalRole).toLongLong();
    const qint64 done = index.data(JobsModel::DoneRole).toLongLong();
    const QString stage = DeliveryText::stage(index.data(JobsModel::StageRole).toString());
    if (unit == Progress::Unit::None)
        return stage;
    const QString counted = total > 0
        ? JobsProxyModel::tr("%1 of %2", "progress").arg(amount(done, unit), amount(total, unit))
        : amount(done, unit);
    return stage.isEmpty() ? counted : stage + QStringLiteral(" · ") + counted;
}

QString timeText(const QModelIndex &index)
{
    const QString elapsed = DeliveryText::duration(index.data(JobsModel::ElapsedMsRole).toLongLong());
    const qint64 expected = index.data(JobsModel::ExpectedMsRole).toLongLong();
    const JobState state = stateOf(index);
    if (expected < 0 || (state != JobState::Running && state != JobState::Queued))
        return elapsed;
    return JobsProxyModel::tr("%1 (usually %2)", "elapsed time").arg(elapsed, DeliveryText::duration(expected));
}

} // namespace

QString JobsProxyModel::text(const QModelIndex &index) const
{
    switch (index.column()) {
    case JobsModel::State:
        return stateText(index);
    case JobsModel::ProgressColumn:
        return progressText(index);
    case JobsModel::Time:
        return timeText(index);
    default:
        return QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
    }
}

QVariant JobsProxyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index);
    case Qt::ToolTipRole: {
        const QString item = index.data(JobsModel::ItemRole).toString();
        return item.isEmpty() ? text(index) : item;
    }
    case Qt::DecorationRole:
        return index.column() == JobsModel::State ? QVariant(stateIcon(stateOf(index))) : QVariant();
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant JobsProxyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case JobsModel::Title:
        return tr("Job");
    case JobsModel::SiteColumn:
        return tr("Site");
    case JobsModel::State:
        return tr("State");
    case JobsModel::ProgressColumn:
        return tr("Progress");
    case JobsModel::Time:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace quai::ui
