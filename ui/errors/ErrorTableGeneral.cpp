// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorTable.h"

#include <QtGlobal>

namespace quai::ui {

namespace {

constexpr const char *untouched = QT_TRANSLATE_NOOP("ErrorText", "The site was not changed.");

constexpr ErrorRow rows[] = {
    {ErrorKind::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "Stopped at your request."),
     QT_TRANSLATE_NOOP("ErrorText", "The work stopped at the next safe point; what was finished before stays done."),
     QT_TRANSLATE_NOOP("ErrorText", "Read the state of the site again, then go on from there.")},
    {ErrorKind::Timeout, QT_TRANSLATE_NOOP("ErrorText", "The server did not answer in time."),
     QT_TRANSLATE_NOOP("ErrorText", "The command was ended on the server; it may have done a part of its work."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Refresh the state, look at the load of the server, then run the step again: it "
                       "continues where it stopped.")},
    {ErrorKind::InvalidInput, QT_TRANSLATE_NOOP("ErrorText", "A value cannot be used: {message}"), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Correct the value and try again.")},
    {ErrorKind::FileUnreadable, QT_TRANSLATE_NOOP("ErrorText", "A file of this computer cannot be read: {file}"),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Check that the file exists and that you may read it.")},
    {ErrorKind::FileUnwritable, QT_TRANSLATE_NOOP("ErrorText", "A file of this computer cannot be written: {file}"),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Check the free space and the rights of its folder, then save again.")},
    {ErrorKind::ParseFailed,
     QT_TRANSLATE_NOOP("ErrorText", "{file} has a mistake at line {line}, column {column}: {message}"), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Correct the mistake there, then reload. Nothing of the file was changed.")},
    {ErrorKind::KeychainUnavailable, QT_TRANSLATE_NOOP("ErrorText", "No password store answers on this desktop."),
     untouched,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Start or unlock one (GNOME Keyring, KWallet, KeePassXC), or type the password "
                       "each time: it is then kept until Quai ends.")},
    {ErrorKind::SecretMissing, QT_TRANSLATE_NOOP("ErrorText", "The password store holds no entry named {key}."),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Enter the password in the settings of the site.")},
    {ErrorKind::SiteUnknown, QT_TRANSLATE_NOOP("ErrorText", "There is no site named {site}."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Choose a site in the list, or add it.")},
    {ErrorKind::SiteDuplicate, QT_TRANSLATE_NOOP("ErrorText", "There is already a site named {site}."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name.")},
    {ErrorKind::Internal, QT_TRANSLATE_NOOP("ErrorText", "Quai itself made a mistake: {message}"),
     QT_TRANSLATE_NOOP("ErrorText", "The state of the site is not known; reading it changes nothing."),
     QT_TRANSLATE_NOOP("ErrorText", "Refresh the state before anything else, and report this with the details.")},
};

} // namespace

std::span<const ErrorRow> generalErrorRows()
{
    return rows;
}

} // namespace quai::ui
