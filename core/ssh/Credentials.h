// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace quai::ssh {

/// Answers to what a server or a key asks for. Never logged, never written: callers take them from the keychain or
/// from the operator and hand them to a Connection.
struct Credentials
{
    QString password;                   ///< also the answer to keyboard-interactive's hidden prompts
    QMap<QString, QString> passphrases; ///< key file (absolute path) -> passphrase
};

} // namespace quai::ssh
