// SPDX-License-Identifier: GPL-3.0-or-later
// The words for commands, their outcomes, and the form of a row.
#include "ui/instances/InstancesText.h"

namespace quai::ui {

using vmoodle::Action;
using vmoodle::FindingKind;
using vmoodle::Outcome;

QString InstancesText::action(Action action)
{
    switch (action) {
    case Action::Enable:
        return tr("Enable");
    case Action::Disable:
        return tr("Disable");
    case Action::PurgeCaches:
        return tr("Purge the caches");
    case Action::MaintenanceOn:
        return tr("Turn maintenance on");
    case Action::MaintenanceOff:
        return tr("Turn maintenance off");
    case Action::Upgrade:
        return tr("Upgrade");
    case Action::RunTask:
        return tr("Run a scheduled task");
    case Action::RunCron:
        return tr("Run the cron now");
    case Action::ResetPassword:
        return tr("Reset a password");
    case Action::RunScript:
        return tr("Run a script");
    case Action::RenewMnetKey:
        return tr("Renew the MNET key");
    case Action::Snapshot:
        return tr("Take a snapshot");
    case Action::Destroy:
        return tr("Destroy");
    }
    return {};
}

QString InstancesText::actionHelp(Action action)
{
    switch (action) {
    case Action::Enable:
        return tr("The plugin lists it again, its bulk scripts and its cron take it again.");
    case Action::Disable:
        return tr("The plugin's lists, bulk scripts and cron leave it out; its content stays. It still answers in the "
                  "browser: use the maintenance mode to close it.");
    case Action::PurgeCaches:
        return tr("All caches of Moodle are emptied; the next pages are slower.");
    case Action::MaintenanceOn:
        return tr("Users cannot enter until it is turned off again.");
    case Action::MaintenanceOff:
        return tr("Users can enter again.");
    case Action::Upgrade:
        return tr("Moodle upgrades the database to the version of the code. There is no way back without a backup.");
    case Action::RunTask:
        return tr("One scheduled task runs now, whatever its schedule says.");
    case Action::RunCron:
        return tr("Moodle's own cron runs in the instance, as long as its tasks take.");
    case Action::ResetPassword:
        return tr("A manual account gets a new password.");
    case Action::RunScript:
        return tr("A script of Moodle's command line runs in the instance.");
    case Action::RenewMnetKey:
        return tr("The instance makes itself a new key pair; the platforms that it is bound to must fetch it.");
    case Action::Snapshot:
        return tr("Database and data folder are captured as a template of the plugin. The instance is in maintenance "
                  "meanwhile.");
    case Action::Destroy:
        return tr("Database, data folder and row of the register are removed for good.");
    }
    return {};
}

Symbol InstancesText::actionSymbol(Action action)
{
    switch (action) {
    case Action::Enable:
        return Symbol::Check;
    case Action::Disable:
        return Symbol::Disable;
    case Action::PurgeCaches:
        return Symbol::Clear;
    case Action::MaintenanceOn:
    case Action::MaintenanceOff:
        return Symbol::Maintenance;
    case Action::Upgrade:
        return Symbol::Upgrade;
    case Action::RunTask:
        return Symbol::Play;
    case Action::RunCron:
        return Symbol::Clock;
    case Action::ResetPassword:
        return Symbol::Lock;
    case Action::RunScript:
        return Symbol::Terminal;
    case Action::RenewMnetKey:
        return Symbol::Key;
    case Action::Snapshot:
        return Symbol::Snapshot;
    case Action::Destroy:
        return Symbol::Remove;
    }
    return Symbol::Unknown;
}

QString InstancesText::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return tr("done", "a command in one instance");
    case Outcome::Failed:
        return tr("failed", "a command in one instance");
    case Outcome::Skipped:
        return tr("not begun", "a command in one instance");
    case Outcome::Unknown:
        return tr("unknown", "how a command ended in one instance");
    }
    return {};
}

Symbol InstancesText::outcomeSymbol(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return Symbol::Success;
    case Outcome::Failed:
        return Symbol::Error;
    case Outcome::Skipped:
        return Symbol::Cancelled;
    case Outcome::Unknown:
        break;
    }
    return Symbol::Unknown;
}

Tone InstancesText::outcomeTone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return Tone::Positive;
    case Outcome::Failed:
        return Tone::Danger;
    case Outcome::Skipped:
        return Tone::Muted;
    case Outcome::Unknown:
        break;
    }
    return Tone::Warning;
}

QString InstancesText::phase(models::HostResultsModel::Phase phase)
{
    switch (phase) {
    case models::HostResultsModel::Phase::Waiting:
        return tr("waiting", "a command in one instance");
    case models::HostResultsModel::Phase::Running:
        return tr("running", "a command in one instance");
    case models::HostResultsModel::Phase::Ended:
        return tr("ended", "a command in one instance");
    }
    return {};
}

QString InstancesText::finding(const vmoodle::Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::Empty:
        return tr("A value is needed.");
    case FindingKind::TooLong:
        return tr("At most %1 characters fit into this column.").arg(finding.fact);
    case FindingKind::Malformed:
        return tr("This is not in the form that the plugin understands.");
    case FindingKind::UnsafeCharacter:
        return tr("It holds a character that the plugin would pass on to a shell or to SQL as it is.");
    case FindingKind::Duplicate:
        return tr("%1 has the same value.").arg(finding.fact);
    case FindingKind::UsedByMaster:
        return tr("The main platform itself uses this.");
    case FindingKind::NestedFolder:
        return tr("This folder and %1 lie in each other.").arg(finding.fact);
    case FindingKind::DatabaseUnreachable:
        return tr("The database server refuses: %1").arg(finding.fact);
    case FindingKind::DatabaseMissing:
        return tr("The database server has no such database.");
    case FindingKind::DatabaseExists:
        return tr("There is a database of this name already.");
    case FindingKind::FolderMissing:
        return tr("There is no such folder on the server.");
    case FindingKind::FolderReadOnly:
        return tr("The account that runs PHP cannot write into this folder.");
    case FindingKind::FolderNotEmpty:
        return tr("This folder is not empty.");
    case FindingKind::CannotBoot:
        return tr("The plugin connects to MySQL and MariaDB only: such an instance does not start.");
    }
    return {};
}

QString InstancesText::field(const QString &column)
{
    static const QHash<QString, const char *> labels{
        {QStringLiteral("name"), QT_TR_NOOP("Name")},
        {QStringLiteral("shortname"), QT_TR_NOOP("Short name")},
        {QStringLiteral("description"), QT_TR_NOOP("Notes")},
        {QStringLiteral("vhostname"), QT_TR_NOOP("Host name")},
        {QStringLiteral("vdbtype"), QT_TR_NOOP("Database type")},
        {QStringLiteral("vdbhost"), QT_TR_NOOP("Database server")},
        {QStringLiteral("vdblogin"), QT_TR_NOOP("Database user")},
        {QStringLiteral("vdbpass"), QT_TR_NOOP("Database password")},
        {QStringLiteral("vdbname"), QT_TR_NOOP("Database name")},
        {QStringLiteral("vdbprefix"), QT_TR_NOOP("Table prefix")},
        {QStringLiteral("vdbpersist"), QT_TR_NOOP("Persistent connection")},
        {QStringLiteral("vdatapath"), QT_TR_NOOP("Data folder")},
        {QStringLiteral("mnet"), QT_TR_NOOP("MNET sub-network")},
        {QStringLiteral("adminpass"), QT_TR_NOOP("Password of the administrator")},
        {QStringLiteral("vtemplate"), QT_TR_NOOP("Template")},
    };
    const char *label = labels.value(column, nullptr);
    return label != nullptr ? tr(label) : column;
}

} // namespace quai::ui
