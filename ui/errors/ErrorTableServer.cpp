// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorTable.h"

#include <QtGlobal>

namespace quai::ui {

namespace {

constexpr const char *untouched = QT_TRANSLATE_NOOP("ErrorText", "The site was not changed.");
constexpr const char *partly
    = QT_TRANSLATE_NOOP("ErrorText", "The step did not end as it should; a part of its work may be done.");
constexpr const char *readAgain = QT_TRANSLATE_NOOP(
    "ErrorText", "Read the output, refresh the state, then run the step again: it continues where it stopped.");

constexpr ErrorRow rows[] = {
    {ErrorKind::HostUnresolved, QT_TRANSLATE_NOOP("ErrorText", "The name {host} has no address."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Check the spelling of the server, your network, and your VPN.")},
    {ErrorKind::HostUnreachable, QT_TRANSLATE_NOOP("ErrorText", "No SSH server answers at {host}."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Check the port, the firewall and your VPN, then try again.")},
    {ErrorKind::HostKeyUnknown,
     QT_TRANSLATE_NOOP("ErrorText", "This is the first connection to {host}: its key {fingerprint} is not known."),
     untouched,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Compare the fingerprint with the one that the server's administrator gives you, "
                       "then accept it.")},
    {ErrorKind::HostKeyChanged,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The key of {host} is not the one that is known ({keyType} {fingerprint}). "
                       "Somebody may be listening in."),
     untouched,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Ask the server's administrator. Only if the key was changed on purpose, remove "
                       "the old one from {knownHostsFile} (ssh-keygen -R) and connect again.")},
    {ErrorKind::KnownHostsUnwritable, QT_TRANSLATE_NOOP("ErrorText", "The accepted key of {host} could not be stored."),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Check the rights of ~/.ssh/known_hosts, then accept the key again.")},
    {ErrorKind::AuthFailed,
     QT_TRANSLATE_NOOP("ErrorText", "{host} refused the login of {user}. It still offers: {methods}"), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Check the user name, load your key into the agent, or enter the password.")},
    {ErrorKind::PassphraseNeeded, QT_TRANSLATE_NOOP("ErrorText", "The key {keyFile} is locked by a passphrase."),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Enter the passphrase, or load the key into the agent (ssh-add).")},
    {ErrorKind::ConnectionLost, QT_TRANSLATE_NOOP("ErrorText", "The line to the server was cut."),
     QT_TRANSLATE_NOOP("ErrorText", "What was running on the server may still go on. The served code always exists."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Connect again and refresh the state: it is read from the server and shows the "
                       "truth. Then run the step again.")},
    {ErrorKind::ChannelRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The server allows no further command on this connection."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Wait until running jobs end; the administrator can raise MaxSessions.")},
    {ErrorKind::SftpFailed, QT_TRANSLATE_NOOP("ErrorText", "A file of the server could not be transferred: {path}"),
     untouched, QT_TRANSLATE_NOOP("ErrorText", "Check that it exists and that the login user may use it.")},
    {ErrorKind::RemoteCommandFailed,
     QT_TRANSLATE_NOOP("ErrorText", "A command on the server failed (exit status {code})."), partly, readAgain},
    {ErrorKind::RemoteKilled,
     QT_TRANSLATE_NOOP("ErrorText", "The command on the server was ended by the signal {signal}."), partly, readAgain},
    {ErrorKind::SentinelMissing,
     QT_TRANSLATE_NOOP("ErrorText", "The command on the server stopped before its end without saying why."), partly,
     readAgain},
    {ErrorKind::OutputTooLarge, QT_TRANSLATE_NOOP("ErrorText", "The server printed more than can be read."), partly,
     QT_TRANSLATE_NOOP("ErrorText", "Restrict the step to a component path, or look on the server.")},
    {ErrorKind::ProtocolGarbled,
     QT_TRANSLATE_NOOP("ErrorText", "The answer of the server is garbled and is not trusted."), partly,
     QT_TRANSLATE_NOOP("ErrorText", "Look at the details: often a shell profile of the login user prints text.")},
    {ErrorKind::SudoPasswordNeeded, QT_TRANSLATE_NOOP("ErrorText", "sudo asks for a password on the server."),
     untouched,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Ask the administrator for a sudoers rule with NOPASSWD, or clear the sudo user in "
                       "the settings of the site.")},
    {ErrorKind::SudoDenied, QT_TRANSLATE_NOOP("ErrorText", "The server does not allow sudo to this user."), untouched,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Ask the administrator for a sudoers rule, or change the sudo user in the settings "
                       "of the site.")},
    {ErrorKind::ToolMissing, QT_TRANSLATE_NOOP("ErrorText", "The server has no program {tool}."), untouched,
     QT_TRANSLATE_NOOP("ErrorText", "Have it installed on the server, or choose another method for the site.")},
};

} // namespace

std::span<const ErrorRow> serverErrorRows()
{
    return rows;
}

} // namespace quai::ui
