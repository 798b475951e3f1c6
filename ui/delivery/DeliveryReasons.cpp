// SPDX-License-Identifier: GPL-3.0-or-later
// The longer tables of DeliveryText: stages, warnings, and why a step is not offered.
#include "ui/delivery/DeliveryText.h"

#include <QHash>

namespace quai::ui {

using namespace delivery;

QString DeliveryText::stage(const QString &identifier)
{
    const QHash<QString, QString> words{
        {QStringLiteral("state"), tr("Reading the state")},
        {QStringLiteral("lock"), tr("Taking the lock")},
        {QStringLiteral("space"), tr("Checking free space")},
        {QStringLiteral("compare"), tr("Comparing files")},
        {QStringLiteral("scan"), tr("Looking through the files")},
        {QStringLiteral("mirror"), tr("Copying files")},
        {QStringLiteral("remove"), tr("Removing files")},
        {QStringLiteral("stamp"), tr("Certifying the copy")},
        {QStringLiteral("exchange"), tr("Switching")},
        {QStringLiteral("switch"), tr("Switching")},
        {QStringLiteral("fetch"), tr("Fetching the new code")},
        {QStringLiteral("checkout"), tr("Writing the new code")},
        {QStringLiteral("update"), tr("Writing the new code")},
        {QStringLiteral("manifest"), tr("Listing what changed")},
        {QStringLiteral("render"), tr("Environment file from its template")},
        {QStringLiteral("environment"), tr("Carrying the environment files over")},
        {QStringLiteral("lint"), tr("Checking PHP syntax")},
        {QStringLiteral("gate"), tr("Checking before the switch")},
        {QStringLiteral("apply"), tr("Writing the new code")},
        {QStringLiteral("rename"), tr("Setting the other code aside")},
        {QStringLiteral("reload"), tr("Reloading the web server")},
        {QStringLiteral("upgrade"), tr("Upgrading Moodle's database")},
        {QStringLiteral("purge"), tr("Purging Moodle's caches")},
        {QStringLiteral("freshen"), tr("Refreshing PHP's caches")},
        {QStringLiteral("health"), tr("Asking the site whether it is well")},
        {QStringLiteral("sums"), tr("Comparing checksums")},
        {QStringLiteral("pack"), tr("Packing the release")},
        {QStringLiteral("receive"), tr("Receiving the release")},
        {QStringLiteral("adopt"), tr("Taking stock of the present code")},
    };
    return words.value(identifier, identifier);
}

QString DeliveryText::warning(const QString &identifier)
{
    const QHash<QString, QString> words{
        {QStringLiteral("metadata-served"), tr("The folder of the version control tool can be read through the web.")},
        {QStringLiteral("dirroot-literal-link"),
         tr("config.php names the served link itself as $CFG->dirroot: a switch would break the site.")},
        {QStringLiteral("code-writable-by-web"), tr("The web server can write to the code.")},
        {QStringLiteral("upgrade-skipped"), tr("Moodle's upgrade is pending and was not run.")},
        {QStringLiteral("maintenance-left-on"), tr("The site was left in maintenance mode.")},
        {QStringLiteral("checks-unavailable"), tr("Moodle's own checks could not be run.")},
        {QStringLiteral("environment-carried"), tr("Environment files were carried over.")},
        {QStringLiteral("metadata-unparked"), tr("The working copy's own data was missing and was made again.")},
        {QStringLiteral("manifest-differs"),
         tr("The tool reported other files than those that really changed; the list shows the real ones.")},
        {QStringLiteral("plugins-missing"), tr("Plugins that the database knows are missing from the new code.")},
        {QStringLiteral("database-unread"), tr("The versions in the database could not be read.")},
        {QStringLiteral("lint-skipped"), tr("PHP syntax was not checked: the server has no PHP program.")},
        {QStringLiteral("caches-not-purged"), tr("Moodle's caches could not be purged.")},
        {QStringLiteral("switch-unfinished"),
         tr("A switch was left half done; the next step on this site finishes it first.")},
        {QStringLiteral("other-method"),
         tr("There is a working folder of another version control tool than the one declared for this site.")},
        {QStringLiteral("update-resumed"), tr("An interrupted update was finished first.")},
        {QStringLiteral("lock-left"), tr("The lock could not be removed; it will be free after a while.")},
        {QStringLiteral("rescue-failed"), tr("The secured version could not be put back.")},
        {QStringLiteral("tree-adopted"),
         tr("What stood here before the first release was kept, so that it can be compared and restored.")},
        {QStringLiteral("history-incomplete"), tr("This step could not be written into the history of this computer.")},
        {QStringLiteral("already-served"), tr("The secured version was in service already.")},
        {QStringLiteral("caches-not-fresh"),
         tr("PHP's caches could not be refreshed through the site: old pages may be seen for some seconds.")},
        {QStringLiteral("copy-not-complete"),
         tr("Only a part was copied: the copy stays without a certificate until all of it is secured.")},
        {QStringLiteral("certificate-untrusted"), tr("The server itself does not trust the site's certificate.")},
        {QStringLiteral("rename-twice"),
         tr("The server cannot exchange two folders at once: requests may fail for a moment.")},
    };
    return words.value(identifier, identifier);
}

QString DeliveryText::outcome(const QString &identifier)
{
    const QHash<QString, QString> words{
        {QString(), tr("Not finished")},
        {QStringLiteral("done"), tr("Done", "step")},
        {QStringLiteral("Cancelled"), tr("Cancelled", "step")},
        {QStringLiteral("Timeout"), tr("Timed out")},
        {QStringLiteral("ConnectionLost"), tr("Line cut")},
        {QStringLiteral("RemoteCommandFailed"), tr("Command failed")},
        {QStringLiteral("RemoteKilled"), tr("Ended from outside")},
        {QStringLiteral("ToolMissing"), tr("Tool missing")},
        {QStringLiteral("WrongState"), tr("Wrong state")},
        {QStringLiteral("StateUnknown"), tr("Unknown state")},
        {QStringLiteral("LockHeld"), tr("Lock held")},
        {QStringLiteral("LockLost"), tr("Lock lost")},
        {QStringLiteral("StampMissing"), tr("No complete copy")},
        {QStringLiteral("StampMismatch"), tr("Copy differs from its certificate")},
        {QStringLiteral("PathMissing"), tr("Path missing")},
        {QStringLiteral("NoSpace"), tr("Not enough space")},
        {QStringLiteral("NotWritable"), tr("Not writable")},
        {QStringLiteral("RepositoryUnreachable"), tr("Repository unreachable")},
        {QStringLiteral("LocalModifications"), tr("Changed on the server")},
        {QStringLiteral("LintFailed"), tr("PHP syntax error")},
        {QStringLiteral("DowngradeRefused"), tr("Downgrade refused")},
        {QStringLiteral("UpgradeFailed"), tr("Upgrade failed")},
        {QStringLiteral("HealthCheckFailed"), tr("Site not well")},
        {QStringLiteral("SwitchUnavailable"), tr("No means to switch")},
        {QStringLiteral("NothingToRescue"), tr("Nothing to put back")},
        {QStringLiteral("SessionNeeded"), tr("No open session")},
    };
    const auto known = words.constFind(identifier);
    return known == words.constEnd() ? tr("Failed (%1)").arg(identifier) : *known;
}

namespace {

bool complete(const SiteStatus &status, Copy copy)
{
    return status.copy(copy).completeness == Completeness::Complete;
}

} // namespace

QString DeliveryText::whyNot(Step step, const std::optional<SiteStatus> &status)
{
    if (!status)
        return tr("The state of the site is not known. Read it first (F5).");
    if (status->offers(step))
        return {};
    if (step == Step::Rescue && status->mode == Mode::Delivery)
        return tr("The secured version is in service already.");
    if (step == Step::Rescue)
        return tr("There is no complete backup or security version to return to.");
    if (status->mode == Mode::Unknown)
        return tr("The folders on the server match no known state.");
    switch (step) {
    case Step::Syncback:
        return tr("Not during a delivery: the backup version is in service.");
    case Step::Goback:
        if (status->mode == Mode::Delivery)
            return tr("The delivery is active already.");
        return complete(*status, Copy::Save) ? QString()
                                             : tr("There is no complete backup version yet: run step 1 first.");
    case Step::Update:
    case Step::BackToProd:
        return tr("Only during a delivery: activate it first (step 2).");
    case Step::Rescue:
        break;
    }
    return {};
}

} // namespace quai::ui
