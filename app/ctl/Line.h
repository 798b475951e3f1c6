// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"
#include "app/ctl/SecretDesk.h"
#include "app/ctl/Terminal.h"
#include "core/ssh/Connection.h"

#include <memory>

namespace quai::ctl {

/// The way to one server, with the questions that may stand before it: an unknown host key, a password, a passphrase.
/// Used on the verb's thread.
class Line
{
public:
    /// @param terminal and @param secrets outlive this
    Line(ssh::Target target, const Command &command, Terminal &terminal, SecretDesk &secrets);

    /// Connects and logs in. Errors: those of ssh::Connection::open() that no answer could solve.
    [[nodiscard]] Status open(const CancelToken &cancel);

    [[nodiscard]] const std::shared_ptr<ssh::Connection> &connection() const { return m_connection; }

    /// What the operator answered so far.
    [[nodiscard]] const ssh::Credentials &credentials() const { return m_credentials; }

private:
    /// Answers what the server or the key asked for; the error itself when that is not possible.
    [[nodiscard]] Status answer(const Error &error, const CancelToken &cancel);
    [[nodiscard]] Status decideOnHostKey(const Error &error, const CancelToken &cancel);
    [[nodiscard]] Status givePassword(const Error &error);
    [[nodiscard]] Status givePassphrase(const Error &error);

    ssh::Target m_target;
    QString m_acceptedHostKey;
    Terminal &m_terminal;
    SecretDesk &m_secrets;
    std::shared_ptr<ssh::Connection> m_connection;
    ssh::Credentials m_credentials;
    int m_passwords = 0;              ///< tried so far
    QMap<QString, int> m_passphrases; ///< key file -> tried so far
};

} // namespace quai::ctl
