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
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const QFuture<Result<QString>> future = promise->future();
    // The keychain needs the event loop of its own thread.
    QMetaObject::invokeMethod(
        this,
        [this, key, promise] {
            whenFinished(m_secrets.read(key), this, [promise](const Result<QString> &secret) {
                promise->addResult(secret);
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
