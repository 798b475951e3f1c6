// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DeliveryText.h"

#include "core/sessions/SessionNotes.h"

#include <QLocale>

namespace quai::ui {

using namespace delivery;

namespace {

constexpr int ShortRevision = 10; ///< characters of a commit id that are shown

/// Whether both are known and differ.
bool replaced(const QString &from, const QString &to)
{
    return !from.isEmpty() && !to.isEmpty() && from != to;
}

} // namespace

QString DeliveryText::step(Step step)
{
    switch (step) {
    case Step::Syncback:
        return tr("Securing");
    case Step::Goback:
        return tr("Activation of the delivery");
    case Step::Update:
        return tr("Modification of the source files");
    case Step::BackToProd:
        return tr("Return to production");
    case Step::Rescue:
        return tr("Emergency return");
    }
    Q_UNREACHABLE();
}

QString DeliveryText::step(const QString &journalName)
{
    for (const Step known : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd, Step::Rescue}) {
        if (stepName(known) == journalName)
            return step(known);
    }
    if (journalName == QLatin1String("unlock"))
        return tr("Lock removed");
    if (journalName == QLatin1String("takeover"))
        return tr("Lock taken over");
    if (journalName == sessions::kSessionOpenNote)
        return tr("Session opened");
    if (journalName == sessions::kSessionCloseNote)
        return tr("Session closed");
    if (journalName == sessions::kRemarkNote)
        return tr("Remark");
    return journalName;
}

QString DeliveryText::verb(Step step)
{
    switch (step) {
    case Step::Syncback:
        return tr("Synchronise");
    case Step::Goback:
        return tr("Set production aside");
    case Step::Update:
        return tr("Update the code");
    case Step::BackToProd:
        return tr("Restore production");
    case Step::Rescue:
        return tr("Restore the secured version");
    }
    Q_UNREACHABLE();
}

QString DeliveryText::purpose(Step step)
{
    switch (step) {
    case Step::Syncback:
        return tr("Makes the safe copy that serves during the delivery.");
    case Step::Goback:
        return tr("The backup version serves; production is set aside.");
    case Step::Update:
        return tr("Brings the new code in; visitors do not see it yet.");
    case Step::BackToProd:
        return tr("The modified code goes into service.");
    case Step::Rescue:
        return tr("Puts the last secured version back in service, from any state.");
    }
    Q_UNREACHABLE();
}

QString DeliveryText::mode(Mode mode)
{
    switch (mode) {
    case Mode::Production:
        return tr("Production mode");
    case Mode::Delivery:
        return tr("Delivery mode");
    case Mode::Unknown:
        return tr("Unknown state");
    }
    Q_UNREACHABLE();
}

QString DeliveryText::copy(Copy copy)
{
    switch (copy) {
    case Copy::Served:
        return tr("In service");
    case Copy::Save:
        return tr("Backup version");
    case Copy::SuperSave:
        return tr("Security version");
    case Copy::Working:
        return tr("Being modified");
    }
    Q_UNREACHABLE();
}

QString DeliveryText::completeness(Completeness completeness)
{
    switch (completeness) {
    case Completeness::Absent:
        return tr("Absent", "copy of the code");
    case Completeness::Unstamped:
        return tr("Not certified", "copy of the code");
    case Completeness::Incomplete:
        return tr("Incomplete", "copy of the code");
    case Completeness::Complete:
        return tr("Complete", "copy of the code");
    }
    Q_UNREACHABLE();
}

QString DeliveryText::kind(FileChange::Kind kind)
{
    switch (kind) {
    case FileChange::Kind::Added:
        return tr("Added", "file");
    case FileChange::Kind::Modified:
        return tr("Modified", "file");
    case FileChange::Kind::Removed:
        return tr("Removed", "file");
    }
    Q_UNREACHABLE();
}

QString DeliveryText::labelled(const QString &label, const QString &text)
{
    return tr("%1: %2", "label, text").arg(label, text);
}

QString DeliveryText::duration(qint64 milliseconds)
{
    if (milliseconds < 0)
        return tr("–", "no duration");
    if (milliseconds < 1000)
        return tr("%1 ms").arg(milliseconds);
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60, 2, 10, QLatin1Char('0'));
}

QString DeliveryText::recorded(qint64 milliseconds)
{
    return milliseconds >= 0 && milliseconds < 1000 ? tr("less than 1 s") : duration(milliseconds);
}

QString DeliveryText::elapsed(qint64 milliseconds)
{
    return milliseconds < 1000 ? tr("%1 s").arg(0) : duration(milliseconds);
}

QString DeliveryText::time(const QDateTime &utc)
{
    if (!utc.isValid())
        return tr("–", "no time");
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    if (local.date() == QDate::currentDate())
        return locale.toString(local.time(), QStringLiteral("HH:mm:ss"));
    return locale.toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ')
        + locale.toString(local.time(), QStringLiteral("HH:mm"));
}

QString DeliveryText::version(const CopyState &copy)
{
    if (!copy.release.isEmpty())
        return copy.release;
    return copy.version.isEmpty() ? tr("–", "no version") : copy.version;
}

QString DeliveryText::summary(const StepOutcome &outcome)
{
    QStringList parts;
    const QLocale locale;
    if (outcome.filesWritten > 0)
        parts << tr("%Ln file(s) written", nullptr, static_cast<int>(outcome.filesWritten));
    if (outcome.filesRemoved > 0)
        parts << tr("%Ln removed", nullptr, static_cast<int>(outcome.filesRemoved));
    if (outcome.bytesWritten > 0)
        parts << locale.formattedDataSize(outcome.bytesWritten);
    const bool copies = outcome.request.step == Step::Syncback || outcome.request.step == Step::Update;
    if (copies && parts.isEmpty())
        parts << tr("nothing had to change");
    if (replaced(outcome.fromVersion, outcome.toVersion))
        parts << tr("version %1 → %2").arg(outcome.fromVersion, outcome.toVersion);
    if (replaced(outcome.fromRevision, outcome.toRevision))
        parts << tr("revision %1 → %2")
                     .arg(outcome.fromRevision.left(ShortRevision), outcome.toRevision.left(ShortRevision));
    if (outcome.switchMicros >= 0)
        parts << tr("switched in %1 ms").arg(locale.toString(static_cast<double>(outcome.switchMicros) / 1000, 'f', 2));
    if (outcome.databaseUpgraded)
        parts << tr("database upgraded");
    if (outcome.health.checked && outcome.health.httpStatus > 0)
        parts
            << tr("the site answers (%1, %2)").arg(outcome.health.httpStatus).arg(duration(outcome.health.responseMs));
    if (outcome.rescued)
        parts << tr("the secured version was put back");
    return parts.join(QStringLiteral(", "));
}

} // namespace quai::ui
