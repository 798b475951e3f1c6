// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"
#include "app/ctl/Terminal.h"
#include "core/sites/BlockingSecrets.h"

namespace quai::ctl {

/// Where the verb gets passwords: stdin when asked for, else the keychain, else a question on the terminal.
/// The functions block and are called on the verb's thread; the store is asked on the thread of this object.
class SecretDesk
{
public:
    /// @param secrets and @param terminal outlive this; lives on the main thread
    SecretDesk(const Command &command, sites::SecretStore &secrets, Terminal &terminal);

    /// @param key of the keychain
    /// @param question for the terminal
    /// @param attempt 0, 1 ...: stdin and keychain answer the first one only
    /// Errors: SecretMissing, KeychainUnavailable (where nobody can be asked), Cancelled.
    [[nodiscard]] Result<QString> obtain(const QString &key, const QString &question, int attempt = 0);

    /// Puts a new secret into the keychain: from stdin when asked for, else from a question.
    /// Errors: SecretMissing (nobody gave one), KeychainUnavailable, Cancelled.
    [[nodiscard]] Status keep(const QString &key, const QString &question, const CancelToken &cancel);

private:
    const bool m_fromStdin;
    const bool m_useKeychain;
    sites::BlockingSecrets m_secrets;
    Terminal &m_terminal;
};

} // namespace quai::ctl
