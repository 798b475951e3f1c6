// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/InstancesText.h"

#include "models/vmoodle/Folded.h"
#include "models/vmoodle/InstancesModel.h"

#include <QDateTime>
#include <QLocale>

namespace quai::ui {

using models::CronAge;
using models::InstancesModel;
using models::InstanceState;
using Attention = models::InstanceFilter::Attention;

QString InstancesText::column(int column)
{
    switch (column) {
    case InstancesModel::Checked:
        return tr("Chosen");
    case InstancesModel::Name:
        return tr("Name");
    case InstancesModel::Host:
        return tr("Host name");
    case InstancesModel::State:
        return tr("State");
    case InstancesModel::Mnet:
        return tr("MNET");
    case InstancesModel::Crons:
        return tr("Crons");
    case InstancesModel::LastCron:
        return tr("Last cron");
    case InstancesModel::CronGap:
        return tr("Δ", "seconds between two crons");
    case InstancesModel::Commands:
        return tr("Commands");
    default:
        return columnBeyond(column);
    }
}

QString InstancesText::columnBeyond(int column)
{
    switch (column) {
    case InstancesModel::Site:
        return tr("Site");
    case InstancesModel::Server:
        return tr("Server");
    case InstancesModel::Version:
        return tr("Moodle version");
    case InstancesModel::Upgrade:
        return tr("Upgrade", "column of a table");
    case InstancesModel::Maintenance:
        return tr("Maintenance");
    case InstancesModel::DatabaseBytes:
        return tr("Database");
    case InstancesModel::DataBytes:
        return tr("Data");
    case InstancesModel::LastTask:
        return tr("Last task run");
    case InstancesModel::Notes:
        return tr("Notes");
    default:
        return {};
    }
}

QString InstancesText::columnHelp(int column)
{
    switch (column) {
    case InstancesModel::Checked:
        return tr("Chosen for commands on several instances (Space)");
    case InstancesModel::Host:
        return tr("Address of the instance; a click opens it in the browser");
    case InstancesModel::State:
        return tr("Green: active; red: disabled; broken: its data folder is missing");
    case InstancesModel::Mnet:
        return tr("The sub-network of Moodle networking");
    case InstancesModel::Crons:
        return tr("How often the plugin's cron has tried the instance");
    case InstancesModel::LastCron:
        return tr("When the plugin's cron tried it last; that is no proof that a task ran");
    case InstancesModel::CronGap:
        return tr("Seconds between the last two tries of the plugin's cron");
    case InstancesModel::LastTask:
        return tr("When a task of the instance really ran, as its own log says");
    case InstancesModel::DatabaseBytes:
    case InstancesModel::DataBytes:
        return tr("Measured on request only");
    case InstancesModel::Upgrade:
        return tr("Whether the instance's database waits for an upgrade");
    default:
        return InstancesText::column(column);
    }
}

QString InstancesText::state(InstanceState state)
{
    switch (state) {
    case InstanceState::Enabled:
        return tr("active", "an instance");
    case InstanceState::Disabled:
        return tr("disabled", "an instance");
    case InstanceState::Broken:
        return tr("broken", "an instance");
    }
    return {};
}

Symbol InstancesText::stateSymbol(InstanceState state)
{
    switch (state) {
    case InstanceState::Enabled:
        return Symbol::Success;
    case InstanceState::Disabled:
        return Symbol::Stop;
    case InstanceState::Broken:
        break;
    }
    return Symbol::Broken;
}

Tone InstancesText::stateTone(InstanceState state)
{
    switch (state) {
    case InstanceState::Enabled:
        return Tone::Positive;
    case InstanceState::Disabled:
        return Tone::Danger;
    case InstanceState::Broken:
        break;
    }
    return Tone::Warning;
}

QString InstancesText::mnet(int network)
{
    if (network < 0)
        return tr("no MNET");
    return network == 0 ? tr("free", "MNET") : tr("sub-network %1").arg(network);
}

QString InstancesText::time(qint64 seconds)
{
    if (seconds <= 0)
        return tr("never", "a time");
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds), QLocale::ShortFormat);
}

QString InstancesText::age(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < minute)
        return tr("%1 s", "seconds").arg(std::max<qint64>(0, seconds));
    if (seconds < 2 * hour)
        return tr("%1 min", "minutes").arg(seconds / minute);
    return seconds < 2 * day ? tr("%1 h", "hours").arg(seconds / hour)
                             : tr("%Ln day(s)", nullptr, static_cast<int>(seconds / day));
}

QString InstancesText::cronAge(CronAge age)
{
    switch (age) {
    case CronAge::Minutes15:
        return tr("in the last 15 minutes");
    case CronAge::Hour:
        return tr("in the last hour");
    case CronAge::Hours6:
        return tr("in the last 6 hours");
    case CronAge::Day:
        return tr("in the last day");
    case CronAge::Week:
        return tr("in the last week");
    case CronAge::Older:
        return tr("more than a week ago");
    case CronAge::Never:
        return tr("never", "cron");
    }
    return {};
}

QString InstancesText::cronAgeShort(CronAge age)
{
    switch (age) {
    case CronAge::Minutes15:
        return tr("15 min", "label of a bar");
    case CronAge::Hour:
        return tr("1 h", "label of a bar");
    case CronAge::Hours6:
        return tr("6 h", "label of a bar");
    case CronAge::Day:
        return tr("1 d", "label of a bar: a day");
    case CronAge::Week:
        return tr("7 d", "label of a bar: a week");
    case CronAge::Older:
        return tr("> 7 d", "label of a bar: more than a week");
    case CronAge::Never:
        return tr("never", "label of a bar");
    }
    return {};
}

QString InstancesText::attention(Attention reason, int count)
{
    switch (reason) {
    case Attention::Broken:
        return tr("%Ln data folder(s) missing", nullptr, count);
    case Attention::Silent:
        return tr("%Ln instance(s) do not answer", nullptr, count);
    case Attention::CronOnlyCounts:
        return tr("%Ln cron(s) only count", nullptr, count);
    case Attention::CronLate:
        return tr("%Ln cron(s) late by more than a day", nullptr, count);
    case Attention::FailingTasks:
        return tr("%Ln instance(s) with failing tasks", nullptr, count);
    case Attention::Upgrade:
        return tr("%Ln instance(s) wait for an upgrade", nullptr, count);
    case Attention::Maintenance:
        return tr("%Ln instance(s) in maintenance", nullptr, count);
    case Attention::None:
        break;
    }
    return {};
}

QString InstancesText::attentionHelp(Attention reason)
{
    switch (reason) {
    case Attention::Broken:
        return tr("The folder of the register does not exist for the account that runs PHP. Edit the row, or restore "
                  "the folder.");
    case Attention::Silent:
        return tr("They were asked and could not answer: look at the reason in the tool tip of the row.");
    case Attention::CronOnlyCounts:
        return tr("The plugin's counter moves, but no task of the instance runs. Run its own cron.");
    case Attention::CronLate:
        return tr("They are active and nothing ran in them for more than a day.");
    case Attention::FailingTasks:
        return tr("The last run of at least one scheduled task failed.");
    case Attention::Upgrade:
        return tr("The code is newer than the database: run the upgrade.");
    case Attention::Maintenance:
        return tr("Users cannot enter. Turn the maintenance off when the work is done.");
    case Attention::None:
        break;
    }
    return {};
}

QHash<QString, models::InstanceRow::Field> InstancesText::filterNames()
{
    using Row = models::InstanceRow;
    return {{models::folded(tr("name", "word before a colon in the filter, without spaces")), Row::Name},
            {models::folded(tr("short", "word before a colon in the filter, without spaces")), Row::ShortName},
            {models::folded(tr("host", "word before a colon in the filter, without spaces")), Row::Host},
            {models::folded(tr("site", "word before a colon in the filter, without spaces")), Row::Site},
            {models::folded(tr("server", "word before a colon in the filter, without spaces")), Row::Server},
            {models::folded(tr("version", "word before a colon in the filter, without spaces")), Row::Version},
            {models::folded(tr("database", "word before a colon in the filter, without spaces")), Row::Database},
            {models::folded(tr("notes", "word before a colon in the filter, without spaces")), Row::Notes}};
}

} // namespace quai::ui
