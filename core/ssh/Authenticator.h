// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/ssh.
#pragma once

#include "core/ssh/Credentials.h"
#include "core/ssh/HostConfig.h"
#include "core/ssh/Libssh.h"

namespace quai::ssh {

/// Logs in on a connected session: none, agent, keys, keyboard-interactive, password, each only where the server
/// offers it; a partial success (several methods required) goes on with what is still asked for. The password is
/// given once for each login, so that no account is locked by our own repetition.
class Authenticator
{
public:
    /// All of them outlive this.
    Authenticator(ssh_session session, const HostConfig &config, const Credentials &credentials, const Waiter &waiter);

    /// Errors: AuthFailed (facts: user, methods), PassphraseNeeded (facts: keyFile), ConnectionLost, Timeout,
    /// Cancelled.
    [[nodiscard]] Status login();

private:
    enum class Outcome { Done, Partial, Denied, Broken };

    /// Calls until it is no longer SSH_AUTH_AGAIN; an error of waiting is kept in m_broken.
    template <class Step>
    Outcome attempt(Step step);
    Outcome tryNone();
    Outcome tryAgent();
    Outcome tryKeys();
    Outcome tryKey(const QString &file);
    Outcome tryKeyboard();
    Outcome tryPassword();
    bool answerPrompts();
    [[nodiscard]] bool isOffered(int method) const;
    [[nodiscard]] Error refusal() const;

    ssh_session m_session;
    const HostConfig &m_config;
    const Credentials &m_credentials;
    const Waiter &m_waiter;
    Error m_broken;      ///< why the line, not the login, failed
    QString m_lockedKey; ///< the first key file that needs a passphrase
    bool m_agentTried = false;
    bool m_keysTried = false;
    bool m_passwordGiven = false;
};

} // namespace quai::ssh
