// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/InstanceSort.h"

namespace quai::models {

namespace {

constexpr qint64 unknown = -2; // before "no MNET", which is -1

qint64 observedNumber(const InstanceRow &row, int column)
{
    const vmoodle::Observation *said = row.answer();
    if (said == nullptr)
        return unknown;
    switch (column) {
    case InstancesModel::Upgrade:
        return said->upgradePending ? 1 : 0;
    case InstancesModel::Maintenance:
        return said->maintenance ? 1 : 0;
    case InstancesModel::DatabaseBytes:
        return said->databaseBytes;
    case InstancesModel::DataBytes:
        return said->dataBytes;
    default:
        return unknown;
    }
}

} // namespace

bool sortsAsText(int column)
{
    switch (column) {
    case InstancesModel::Name:
    case InstancesModel::Host:
    case InstancesModel::Site:
    case InstancesModel::Server:
    case InstancesModel::Version:
    case InstancesModel::Notes:
        return true;
    default:
        return false;
    }
}

QStringView sortText(const InstanceRow &row, int column)
{
    switch (column) {
    case InstancesModel::Host:
        return row.text(InstanceRow::Host);
    case InstancesModel::Site:
        return row.text(InstanceRow::Site);
    case InstancesModel::Server:
        return row.text(InstanceRow::Server);
    case InstancesModel::Version:
        return row.text(InstanceRow::Version);
    case InstancesModel::Notes:
        return row.text(InstanceRow::Notes);
    default:
        return row.text(InstanceRow::Name);
    }
}

qint64 sortNumber(const InstanceRow &row, int column)
{
    switch (column) {
    case InstancesModel::Checked:
        return row.checked ? 0 : 1; // the chosen ones first
    case InstancesModel::State:
        return static_cast<qint64>(row.state());
    case InstancesModel::Mnet:
        return row.instance().mnet;
    case InstancesModel::Crons:
        return row.instance().cronCount;
    case InstancesModel::LastCron:
        return row.lastCron();
    case InstancesModel::CronGap:
        return row.instance().lastCronGap;
    case InstancesModel::LastTask:
        return row.lastTask().value_or(unknown);
    default:
        return observedNumber(row, column);
    }
}

} // namespace quai::models
