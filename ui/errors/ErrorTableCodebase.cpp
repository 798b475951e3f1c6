// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorTable.h"

#include <QtGlobal>

namespace quai::ui {

namespace {

constexpr ErrorRow rows[] = {
    {ErrorKind::RepositoryDamaged,
     QT_TRANSLATE_NOOP("ErrorText", "The repository {repository} of this computer cannot be read."),
     QT_TRANSLATE_NOOP("ErrorText", "No site was changed; projects and releases are not in the cache alone."),
     QT_TRANSLATE_NOOP("ErrorText", "Repair the cache: what is missing is fetched again.")},
    {ErrorKind::RepositoryBusy, QT_TRANSLATE_NOOP("ErrorText", "Another program works in the repository {repository}."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was written."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Wait until it has ended, or repair the cache when no program is left that could hold it.")},
    {ErrorKind::RevisionUnknown,
     QT_TRANSLATE_NOOP("ErrorText", "{repository} has no tag, branch or commit {revision}."),
     QT_TRANSLATE_NOOP("ErrorText", "The code base is as it was."),
     QT_TRANSLATE_NOOP("ErrorText", "Fetch the source again, or choose one of the versions that it offers.")},
    {ErrorKind::PluginUnknown, QT_TRANSLATE_NOOP("ErrorText", "No version of {plugin} for Moodle {moodle} is known."),
     QT_TRANSLATE_NOOP("ErrorText", "The code base is as it was."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Give a source of its own, choose another version of Moodle, or take the plugin out.")},
    {ErrorKind::PluginTypeUnknown,
     QT_TRANSLATE_NOOP("ErrorText", "This Moodle has no place for {plugin}: the type {type} is unknown to it."),
     QT_TRANSLATE_NOOP("ErrorText", "The code base is as it was."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Check the name of the plugin, or choose the version of Moodle that has this type.")},
    {ErrorKind::ChecksumMismatch,
     QT_TRANSLATE_NOOP("ErrorText", "{file} is not what was announced: its checksum differs."),
     QT_TRANSLATE_NOOP("ErrorText", "The file was thrown away; nothing was changed."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Refresh the plugin directory and fetch again. If it differs again, tell its maintainers.")},
    {ErrorKind::ArchiveRefused, QT_TRANSLATE_NOOP("ErrorText", "The package {file} was refused because of {path}."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing of it was taken over."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the maintainers of the plugin for a sound package, or use its repository.")},
    {ErrorKind::PatchConflict, QT_TRANSLATE_NOOP("ErrorText", "The patch {patch} does not fit {path} any more."),
     QT_TRANSLATE_NOOP("ErrorText", "The code base is as it was."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at the conflict, then renew the patch for this version or take it out.")},
    {ErrorKind::CompositionRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The code base cannot be built. To be solved: {count}."),
     QT_TRANSLATE_NOOP("ErrorText", "The code base is as it was."),
     QT_TRANSLATE_NOOP("ErrorText", "Solve what is listed, then build again.")},
    {ErrorKind::DownloadFailed, QT_TRANSLATE_NOOP("ErrorText", "{url} could not be fetched."),
     QT_TRANSLATE_NOOP("ErrorText", "What was fetched before is still used."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the network and the proxy, then try again.")},
};

} // namespace

std::span<const ErrorRow> codebaseErrorRows()
{
    return rows;
}

} // namespace quai::ui
