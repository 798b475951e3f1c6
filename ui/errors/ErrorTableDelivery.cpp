// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorTable.h"

#include <QtGlobal>

namespace quai::ui {

namespace {

constexpr const char *untouched = QT_TRANSLATE_NOOP("ErrorText", "The site was not changed.");
constexpr const char *stillSafe = QT_TRANSLATE_NOOP(
    "ErrorText", "The site goes on with the secured version; the code in modification is not served.");

constexpr ErrorRow rows[] = {
    {ErrorKind::WrongState, QT_TRANSLATE_NOOP("ErrorText", "The step {step} is not possible in the mode {mode}."),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Refresh the state: somebody may have gone further meanwhile.")},
    {ErrorKind::SessionNeeded, QT_TRANSLATE_NOOP("ErrorText", "This site is delivered in sessions, and none is open."),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Open a delivery session, then start the step again.")},
    {ErrorKind::LockHeld, QT_TRANSLATE_NOOP("ErrorText", "{owner} is working on this site ({purpose}, since {since})."),
     untouched,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Wait, or ask {owner}. A lock without a sign of life ({heartbeatAge} s) can be "
                       "taken over with a reason.")},
    {ErrorKind::LockLost, QT_TRANSLATE_NOOP("ErrorText", "Another operator took over while the step was running."),
     QT_TRANSLATE_NOOP("ErrorText", "The step stopped at the next safe point; the other operator is at work."),
     QT_TRANSLATE_NOOP("ErrorText", "Look in the journal who it was, and agree before you go on.")},
    {ErrorKind::StampMissing,
     QT_TRANSLATE_NOOP("ErrorText", "The copy {copy} is not known to be complete: it must not be served."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Run step 1 (securing) to its end, then try again.")},
    {ErrorKind::StampMismatch,
     QT_TRANSLATE_NOOP("ErrorText", "The copy {copy} is not the one that was secured: its version differs."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Run step 1 (securing) again, then try again.")},
    {ErrorKind::PathLeavesTree, QT_TRANSLATE_NOOP("ErrorText", "The path {path} leaves the code base."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Enter a path below the code base, such as mod/forum.")},
    {ErrorKind::PathMissing, QT_TRANSLATE_NOOP("ErrorText", "{path} does not exist on the server."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Check the path and the settings of the site.")},
    {ErrorKind::NoSpace,
     QT_TRANSLATE_NOOP("ErrorText", "Not enough space on the server at {path}: {needed} needed, {available} free."),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Free some space, or go on without the security copy.")},
    {ErrorKind::NotWritable, QT_TRANSLATE_NOOP("ErrorText", "{path} cannot be written by the user of the delivery."),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Correct owner and rights on the server, or set a sudo user.")},
    {ErrorKind::RepositoryUnreachable,
     QT_TRANSLATE_NOOP("ErrorText", "The server cannot read the repository {repository}."), stillSafe,
     QT_TRANSLATE_NOOP("ErrorText", "Check its address, the branch, the credentials and the network of the server.")},
    {ErrorKind::LocalModifications,
     QT_TRANSLATE_NOOP("ErrorText", "Files were changed by hand on the server ({count}). Nothing was overwritten."),
     stillSafe,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Look at the list, then run the step again and choose to keep or to discard "
                       "them.")},
    {ErrorKind::LintFailed, QT_TRANSLATE_NOOP("ErrorText", "The new code has PHP errors: it was not put in service."),
     stillSafe, QT_TRANSLATE_NOOP("ErrorText", "Have the listed files corrected, run step 3 again, then step 4.")},
    {ErrorKind::DowngradeRefused,
     QT_TRANSLATE_NOOP("ErrorText", "{component} would go back from {installed} to {delivered}: Moodle refuses that."),
     stillSafe, QT_TRANSLATE_NOOP("ErrorText", "Deliver a version at least as new as the one that is installed.")},
    {ErrorKind::UpgradeFailed, QT_TRANSLATE_NOOP("ErrorText", "Moodle's upgrade of the database failed."),
     QT_TRANSLATE_NOOP("ErrorText", "The new code is served, the database is upgraded in part only."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Read Moodle's output. Correct and run step 4 again, or put the secured version "
                       "back.")},
    {ErrorKind::HealthCheckFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The site does not answer well after the switch: {url} gave {status}."),
     QT_TRANSLATE_NOOP("ErrorText", "The new code is served."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at the site. If it is down, put the secured version back at once.")},
    {ErrorKind::SwitchUnavailable,
     QT_TRANSLATE_NOOP("ErrorText", "The server has no means to exchange two folders at one stroke."), untouched,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Have PHP FFI, perl or python3 installed there, or allow two renames in the "
                       "settings of the site (a visitor may then meet an error).")},
    {ErrorKind::DirrootIsLink,
     QT_TRANSLATE_NOOP("ErrorText",
                       "config.php sets dirroot to the served link itself: a switch would break the "
                       "site."),
     untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Remove the line $CFG->dirroot from config.php, or give it the real folder.")},
    {ErrorKind::StateUnknown,
     QT_TRANSLATE_NOOP("ErrorText", "The folders on the server match no known state of a delivery."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Look at the list of copies; put the folders right by hand, then refresh.")},
    {ErrorKind::NothingToRescue, QT_TRANSLATE_NOOP("ErrorText", "There is no complete secured copy to go back to."),
     untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Repair the served code (step 3 with a corrected version), or restore a backup.")},
};

} // namespace

std::span<const ErrorRow> deliveryErrorRows()
{
    return rows;
}

} // namespace quai::ui
