// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"

#include "core/base/Result.h"

namespace quai::delivery {

/// The stdin of an update script: the password in the form that the tool reads, so that it never stands in an argument,
/// a file or the environment of a process. Empty for no password.
/// git: "username=...\npassword=...\n" (gitcredentials(7)); svn: the password; cvs: a line of .cvspass, scrambled.
/// Errors: InvalidInput for a password with a newline, or for a CVSROOT that is no :pserver: while there is a password.
[[nodiscard]] Result<QByteArray> sourceSecret(const sites::Source &source, const QString &password);

/// CVS's own scrambling of pserver passwords ("A" and a substitution of each byte; CVS protocol, "Password scrambling
/// algorithm"). It hides nothing from anybody. Errors: InvalidInput for characters that the table does not have.
[[nodiscard]] Result<QByteArray> scrambleForCvs(const QByteArray &password);

} // namespace quai::delivery
