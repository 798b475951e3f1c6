// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Line.h"

#include "core/sites/SecretKeys.h"
#include "core/ssh/Pool.h"

#include <QThread>

namespace quai::ctl {

namespace {

constexpr int kAttempts = 3;
constexpr unsigned long kPollMs = 20;

/// Waits on the verb's thread; Ctrl-C ends the waiting, not what is waited for.
Status settled(const QFuture<Status> &future, const CancelToken &cancel)
{
    while (!future.isFinished()) {
        if (cancel.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("cancelled while connecting"));
        QThread::msleep(kPollMs);
    }
    return future.resultCount() > 0 ? future.result() : Status(fail(ErrorKind::Cancelled, QStringLiteral("cancelled")));
}

} // namespace

Line::Line(ssh::Target target, const Command &command, Terminal &terminal, SecretDesk &secrets)
    : m_target(std::move(target))
    , m_acceptedHostKey(command.acceptedHostKey)
    , m_terminal(terminal)
    , m_secrets(secrets)
    , m_connection(ssh::makePool(m_target))
{
}

Status Line::open(const CancelToken &cancel)
{
    while (true) {
        Status opened = settled(m_connection->open(), cancel);
        if (opened)
            return opened;
        if (Status answered = answer(opened.error(), cancel); !answered)
            return answered;
    }
}

Status Line::answer(const Error &error, const CancelToken &cancel)
{
    switch (error.kind) {
    case ErrorKind::HostKeyUnknown:
        return decideOnHostKey(error, cancel);
    case ErrorKind::AuthFailed:
        return givePassword(error);
    case ErrorKind::PassphraseNeeded:
        return givePassphrase(error);
    default:
        return fail(error);
    }
}

Status Line::decideOnHostKey(const Error &error, const CancelToken &cancel)
{
    const ssh::HostKey key{error.facts.value(QStringLiteral("host")), error.facts.value(QStringLiteral("port")).toInt(),
                           error.facts.value(QStringLiteral("keyType")),
                           error.facts.value(QStringLiteral("fingerprint"))};
    bool accepted = !m_acceptedHostKey.isEmpty() && m_acceptedHostKey == key.fingerprint;
    if (!accepted && m_acceptedHostKey.isEmpty() && m_terminal.canAsk()) {
        const Result<QString> typed = m_terminal.ask(
            QStringLiteral("The server %1 (port %2) is not known. Its %3 key has the fingerprint\n    %4\n"
                           "Trust it from now on? Type yes, or the fingerprint:")
                .arg(key.host)
                .arg(key.port)
                .arg(key.keyType, key.fingerprint));
        accepted = typed && (*typed == QLatin1String("yes") || *typed == key.fingerprint);
    }
    if (!accepted)
        return fail(error);
    return settled(m_connection->acceptHostKey(key), cancel);
}

Status Line::givePassword(const Error &error)
{
    const QStringList methods = error.facts.value(QStringLiteral("methods")).split(QLatin1Char(','));
    const bool wantsOne
        = methods.contains(QLatin1String("password")) || methods.contains(QLatin1String("keyboard-interactive"));
    if (!wantsOne || m_passwords == kAttempts)
        return fail(error);
    const Result<QString> password = m_secrets.obtain(
        sites::sshPasswordKey(m_target),
        QStringLiteral("Password of %1 on %2:").arg(error.facts.value(QStringLiteral("user")), m_target.host),
        m_passwords++);
    if (!password || password->isEmpty())
        return fail(error);
    m_credentials.password = *password;
    m_connection->setCredentials(m_credentials);
    return {};
}

Status Line::givePassphrase(const Error &error)
{
    const QString keyFile = error.facts.value(QStringLiteral("keyFile"));
    int &attempts = m_passphrases[keyFile];
    if (attempts == kAttempts)
        return fail(error);
    const Result<QString> passphrase = m_secrets.obtain(
        sites::passphraseKey(keyFile), QStringLiteral("Passphrase of the key %1:").arg(keyFile), attempts++);
    if (!passphrase || passphrase->isEmpty())
        return fail(error);
    m_credentials.passphrases.insert(keyFile, *passphrase);
    m_connection->setCredentials(m_credentials);
    return {};
}

} // namespace quai::ctl
