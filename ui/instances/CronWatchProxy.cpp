// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CronWatchProxy.h"

#include "models/vmoodle/CronWatchModel.h"
#include "models/vmoodle/InstancesModel.h"
#include "ui/instances/InstancesText.h"

#include <QLocale>

namespace quai::ui {

using models::CronVerdict;
using models::CronWatchModel;

namespace {

QString text(const QModelIndex &source)
{
    const QVariant raw = source.data();
    switch (source.column()) {
    case CronWatchModel::Verdict:
        return InstancesText::verdict(static_cast<CronVerdict>(raw.toInt()));
    case CronWatchModel::LastTask:
    case CronWatchModel::LastCron:
        return raw.isValid() ? InstancesText::time(raw.toLongLong()) : QString(QChar(0x2026));
    case CronWatchModel::CronGap:
        return raw.toLongLong() <= 0 ? QString(QChar(0x2013)) : InstancesText::age(raw.toLongLong());
    case CronWatchModel::Crons:
        return QLocale().toString(raw.toLongLong());
    default:
        return raw.toString().simplified();
    }
}

} // namespace

QVariant CronWatchProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(source);
    case Qt::DecorationRole:
        return column == CronWatchModel::Verdict
            ? QVariant(InstancesText::verdictIcon(static_cast<CronVerdict>(source.data().toInt())))
            : QVariant();
    case Qt::TextAlignmentRole:
        return column == CronWatchModel::CronGap || column == CronWatchModel::Crons
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    default:
        return {};
    }
}

QVariant CronWatchProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == CronWatchModel::CronGap || section == CronWatchModel::Crons
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CronWatchModel::Host:
        return InstancesText::column(models::InstancesModel::Host);
    case CronWatchModel::Verdict:
        return tr("Cron", "column of a table");
    case CronWatchModel::LastTask:
        return InstancesText::column(models::InstancesModel::LastTask);
    case CronWatchModel::LastCron:
        return tr("The plugin's last try");
    case CronWatchModel::CronGap:
        return tr("Interval", "between two tries");
    case CronWatchModel::Crons:
        return tr("Tries");
    default:
        return {};
    }
}

} // namespace quai::ui
