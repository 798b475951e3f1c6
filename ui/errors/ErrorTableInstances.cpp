// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorTable.h"

#include <QtGlobal>

namespace quai::ui {

namespace {

constexpr ErrorRow rows[] = {
    {ErrorKind::PluginMissing,
     QT_TRANSLATE_NOOP("ErrorText", "VMoodle is not at work on this site: {path} does not bring it in."),
     QT_TRANSLATE_NOOP("ErrorText", "No instance was changed."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Install local_vmoodle, or include its vconfig.php in config.php before lib/setup.php.")},
    {ErrorKind::InstanceUnknown, QT_TRANSLATE_NOOP("ErrorText", "The register of this site has no instance {host}."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed."),
     QT_TRANSLATE_NOOP("ErrorText", "Refresh the list: somebody may have removed or renamed it.")},
    {ErrorKind::HostMismatch, QT_TRANSLATE_NOOP("ErrorText", "Instead of {host}, the server started {actual}."),
     QT_TRANSLATE_NOOP("ErrorText", "The command was not run: no instance was changed."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Check the host name in the register and that config.php includes VMoodle’s vconfig.php.")},
    {ErrorKind::InstanceDatabaseDown, QT_TRANSLATE_NOOP("ErrorText", "The database of {host} cannot be reached."),
     QT_TRANSLATE_NOOP("ErrorText", "The instance does not answer its users either. Nothing was changed."),
     QT_TRANSLATE_NOOP("ErrorText", "Check server, name, account and password of its database in the register.")},
    {ErrorKind::DataFolderUnusable,
     QT_TRANSLATE_NOOP("ErrorText", "The data folder {path} of {host} is missing or cannot be written."),
     QT_TRANSLATE_NOOP("ErrorText", "The instance does not answer its users either. Nothing was changed."),
     QT_TRANSLATE_NOOP("ErrorText", "Put the folder back, or give it to the web server’s account.")},
    {ErrorKind::InstanceBusy, QT_TRANSLATE_NOOP("ErrorText", "Another command is working on {host}."),
     QT_TRANSLATE_NOOP("ErrorText", "This command was not begun there."),
     QT_TRANSLATE_NOOP("ErrorText", "Wait for its end, then try again.")},
    {ErrorKind::StillEnabled, QT_TRANSLATE_NOOP("ErrorText", "{host} is still enabled."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was removed."),
     QT_TRANSLATE_NOOP("ErrorText", "Disable it first; what is disabled can be destroyed.")},
    {ErrorKind::SharedResource, QT_TRANSLATE_NOOP("ErrorText", "{resource} of {host} is also used by {other}."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was removed."),
     QT_TRANSLATE_NOOP("ErrorText", "Give one of the two its own database and folder in the register.")},
    {ErrorKind::RowChanged,
     QT_TRANSLATE_NOOP("ErrorText", "Somebody else has changed the row of {host} since it was shown."),
     QT_TRANSLATE_NOOP("ErrorText", "Your changes were not written."),
     QT_TRANSLATE_NOOP("ErrorText", "Refresh the row, look at the new values and edit again.")},
    {ErrorKind::RowRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The values of {host} cannot be stored. To be solved: {count}."),
     QT_TRANSLATE_NOOP("ErrorText", "The register is as it was."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct the fields that are marked.")},
    {ErrorKind::NoEffect, QT_TRANSLATE_NOOP("ErrorText", "The command ended on {host}, but nothing changed there."),
     QT_TRANSLATE_NOOP("ErrorText", "The instance is as it was before."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at the output, then try again.")},
    {ErrorKind::TaskFailed, QT_TRANSLATE_NOOP("ErrorText", "The task {task} failed on {host}."),
     QT_TRANSLATE_NOOP("ErrorText", "What it did before it failed stays done; Moodle will try it again."),
     QT_TRANSLATE_NOOP("ErrorText", "Read the output of the task.")},
    {ErrorKind::CronDidNothing, QT_TRANSLATE_NOOP("ErrorText", "The cron of {host} ended without having run anything."),
     QT_TRANSLATE_NOOP("ErrorText", "Its tasks are still waiting."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Look at the output: maintenance, a pending upgrade or a running cron keep it from working.")},
    {ErrorKind::AccountUnknown, QT_TRANSLATE_NOOP("ErrorText", "{host} has no manual account {user}."),
     QT_TRANSLATE_NOOP("ErrorText", "No password was changed there."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the user name and the way the account logs in.")},
    {ErrorKind::PasswordRefused, QT_TRANSLATE_NOOP("ErrorText", "{host} refuses this password."),
     QT_TRANSLATE_NOOP("ErrorText", "The old password still holds there."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose one that follows the password policy of the instance.")},
    {ErrorKind::TemplateIncomplete,
     QT_TRANSLATE_NOOP("ErrorText", "The template {template} is not complete: {path} is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was made from it."),
     QT_TRANSLATE_NOOP("ErrorText", "Take the snapshot again, or choose another template.")},
};

} // namespace

std::span<const ErrorRow> instanceErrorRows()
{
    return rows;
}

} // namespace quai::ui
