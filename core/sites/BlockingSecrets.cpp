// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/BlockingSecrets.h"

#include "core/base/WhenFinished.h"

#include <QPromise>
#include <QThread>

namespace quai::sites {

namespace {

constexpr unsigned long kPollMs = 10;

} // namespace

BlockingSecrets::BlockingSecrets(SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
{
}

Result<QString> BlockingSecrets::read(const QString &key, const CancelToken &cancel)
{
    return wait<QString>([this, key] { return m_secrets.read(key); }, cancel);
}

Status BlockingSecrets::write(const QString &key, const QString &secret, const CancelToken &cancel)
{
    return wait<void>([this, key, secret] { return m_secrets.write(key, secret); }, cancel);
}

template <class T>
Result<T> BlockingSecrets::wait(std::function<QFuture<Result<T>>()> ask, const CancelToken &cancel)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    // The keychain needs the event loop of its own thread.
    QMetaObject::invokeMethod(
        this,
        [this, ask = std::move(ask), promise] {
            whenFinished(ask(), this, [promise](const Result<T> &answer) {
                promise->addResult(answer);
                promise->finish();
            });
        },
        Qt::QueuedConnection);
    // At the end of the program that thread waits for this one: it must not wait for it as well.
    while (!future.isFinished()) {
        if (cancel.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("cancelled while the keychain was asked"));
        QThread::msleep(kPollMs);
    }
    return future.result();
}

} // namespace quai::sites
