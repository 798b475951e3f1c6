// SPDX-License-Identifier: GPL-3.0-or-later
// The words for new instances, for crons and for logs.
#include "ui/instances/InstancesText.h"

namespace quai::ui {

using models::CronVerdict;
using vmoodle::CreationStep;
using Phase = models::CreationsModel::Phase;

QString InstancesText::step(CreationStep step)
{
    switch (step) {
    case CreationStep::Database:
        return tr("Database");
    case CreationStep::Content:
        return tr("Content");
    case CreationStep::DataFolder:
        return tr("Data folder");
    case CreationStep::Register:
        return tr("Register");
    case CreationStep::Verification:
        return tr("Verification");
    }
    return {};
}

QString InstancesText::stepDetail(CreationStep step, const vmoodle::Instance &values, const QString &fromTemplate)
{
    const bool empty = fromTemplate.isEmpty();
    switch (step) {
    case CreationStep::Database:
        return tr("Makes the empty database %1 on %2.").arg(values.databaseName, values.databaseHost);
    case CreationStep::Content:
        return empty
            ? tr("Moodle's own installer makes the tables and the account \"admin\"; this takes minutes.")
            : tr("Loads the tables of the template %1 and writes the new address into them.").arg(fromTemplate);
    case CreationStep::DataFolder:
        return empty ? tr("Makes the folder %1.").arg(values.dataPath)
                     : tr("Makes the folder %1 and copies the template's files into it.").arg(values.dataPath);
    case CreationStep::Register:
        return tr("Writes the row \"%1\" into the register of VMoodle: %2 is then known.")
            .arg(values.name, values.host);
    case CreationStep::Verification:
        return values.mnet < 0 ? tr("Starts it as itself and looks whether it answers.")
                               : tr("Starts it as itself, looks whether it answers, and binds it by MNET.");
    }
    return {};
}

QString InstancesText::creationPhase(Phase phase)
{
    switch (phase) {
    case Phase::Unchecked:
        return tr("not checked yet", "a new platform");
    case Phase::Checking:
        return tr("being checked", "a new platform");
    case Phase::Ready:
        return tr("ready", "a new platform");
    case Phase::Refused:
        return tr("not possible", "a new platform");
    case Phase::Running:
        return tr("being made", "a new platform");
    case Phase::Undoing:
        return tr("being undone", "a new platform");
    case Phase::Done:
        return tr("made", "a new platform");
    case Phase::Failed:
        return tr("failed", "a new platform");
    case Phase::Undone:
        return tr("undone", "a new platform");
    }
    return {};
}

QIcon InstancesText::creationIcon(Phase phase)
{
    switch (phase) {
    case Phase::Checking:
    case Phase::Running:
    case Phase::Undoing:
        return icon(Symbol::Running, Tone::Accent);
    case Phase::Ready:
        return icon(Symbol::Check, Tone::Positive);
    case Phase::Done:
        return icon(Symbol::Success, Tone::Positive);
    case Phase::Refused:
        return icon(Symbol::Alarm, Tone::Warning);
    case Phase::Failed:
        return icon(Symbol::Error, Tone::Danger);
    case Phase::Undone:
        return icon(Symbol::Cancelled, Tone::Muted);
    case Phase::Unchecked:
        break;
    }
    return icon(Symbol::Queued, Tone::Muted);
}

QString InstancesText::verdict(CronVerdict verdict)
{
    switch (verdict) {
    case CronVerdict::Never:
        return tr("no task ever ran", "a cron");
    case CronVerdict::OnlyCounts:
        return tr("only counts", "a cron");
    case CronVerdict::Starves:
        return tr("starves: nothing for a day", "a cron");
    case CronVerdict::Failing:
        return tr("runs, with failing tasks", "a cron");
    case CronVerdict::Silent:
        return tr("does not answer", "an instance");
    case CronVerdict::NotAsked:
        return tr("not asked yet", "an instance");
    case CronVerdict::Runs:
        return tr("runs", "a cron");
    }
    return {};
}

QIcon InstancesText::verdictIcon(CronVerdict verdict)
{
    switch (verdict) {
    case CronVerdict::Never:
    case CronVerdict::Starves:
        return icon(Symbol::Error, Tone::Danger);
    case CronVerdict::OnlyCounts:
    case CronVerdict::Failing:
        return icon(Symbol::Alarm, Tone::Warning);
    case CronVerdict::Silent:
        return icon(Symbol::Disconnected, Tone::Warning);
    case CronVerdict::NotAsked:
        return icon(Symbol::Unknown, Tone::Muted);
    case CronVerdict::Runs:
        break;
    }
    return icon(Symbol::Success, Tone::Positive);
}

} // namespace quai::ui
