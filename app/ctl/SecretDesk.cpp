// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SecretDesk.h"

namespace quai::ctl {

SecretDesk::SecretDesk(const Command &command, sites::SecretStore &secrets, Terminal &terminal)
    : m_fromStdin(command.passwordOnStdin)
    , m_useKeychain(command.useKeychain)
    , m_secrets(secrets)
    , m_terminal(terminal)
{
}

Result<QString> SecretDesk::obtain(const QString &key, const QString &question, int attempt)
{
    Result<QString> answer = fail(
        Error{ErrorKind::SecretMissing, QStringLiteral("no password was given"), {}, {{QStringLiteral("key"), key}}});
    if (attempt == 0 && m_fromStdin)
        return m_terminal.readLine();
    if (attempt == 0 && m_useKeychain)
        answer = m_secrets.read(key, {});
    if (!answer && m_terminal.canAsk())
        answer = m_terminal.askHidden(question);
    return answer;
}

Status SecretDesk::keep(const QString &key, const QString &question, const CancelToken &cancel)
{
    if (!m_useKeychain)
        return fail(ErrorKind::KeychainUnavailable, QStringLiteral("--no-keychain leaves no place for a secret"));
    Result<QString> secret = QString();
    if (m_fromStdin)
        secret = m_terminal.readLine();
    else if (m_terminal.canAsk())
        secret = m_terminal.askHidden(question);
    if (!secret)
        return fail(secret.error());
    if (secret->isEmpty())
        return fail(
            Error{ErrorKind::SecretMissing, QStringLiteral("no secret was given"), {}, {{QStringLiteral("key"), key}}});
    return m_secrets.write(key, *secret, cancel);
}

} // namespace quai::ctl
