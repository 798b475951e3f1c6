// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Script.h"

namespace quai::remote {

/// How one ScriptCall travels: a command line for the login shell and a stream for its stdin.
///
/// The command line is the same for every script but for the nonce and the sudo user. It holds no newline, backslash,
/// exclamation mark or parameter, so sh, bash, zsh, csh and fish read it alike. The parameters stand quoted at the head
/// of the stream, where only POSIX sh reads them (fish, for one, takes \' inside single quotes for a quote).
/// docs/remote-protocol.md has the whole form.
struct Bootstrap
{
    QByteArray nonce; ///< 32 hexadecimal digits that no output of the script can guess
    QByteArray command;
    QByteArray input;

    /// @param call its arguments, input and sudoUser are used
    /// @param scriptText the joined scripts
    /// Errors: InvalidInput for a sudo user that is no user name, or for a NUL in an argument or in the script.
    [[nodiscard]] static Result<Bootstrap> compose(const ScriptCall &call, const QByteArray &scriptText);
};

/// The text of @p scripts (names below :/remote/), joined in order. Errors: Internal when one is not compiled in.
[[nodiscard]] Result<QByteArray> loadScripts(const QStringList &scripts);

/// Whether @p name is a user name that may stand behind `sudo -u`: useradd(8)'s form, or "#uid".
[[nodiscard]] bool isUserName(const QString &name);

} // namespace quai::remote
