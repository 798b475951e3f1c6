// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SecretDesk.h"

#include "core/base/WhenFinished.h"

#include <QPromise>

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
        answer = fromKeychain(key);
    if (!answer && m_terminal.canAsk())
        answer = m_terminal.askHidden(question);
    return answer;
}

Result<QString> SecretDesk::fromKeychain(const QString &key)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    QFuture<Result<QString>> future = promise->future();
    // The keychain needs the event loop of the main thread.
    QMetaObject::invokeMethod(
        this,
        [this, key, promise] {
            whenFinished(m_secrets.read(key), this, [promise](const Result<QString> &secret) {
                promise->addResult(secret);
                promise->finish();
            });
        },
        Qt::QueuedConnection);
    future.waitForFinished();
    return future.result();
}

} // namespace quai::ctl
