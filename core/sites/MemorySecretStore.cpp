// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/MemorySecretStore.h"

#include <QPromise>

namespace quai::sites {

namespace {

template <class T>
QFuture<Result<T>> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Result<QString>> MemorySecretStore::read(const QString &key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        return ready<QString>(fail(
            Error{ErrorKind::SecretMissing, QStringLiteral("no such secret"), {}, {{QStringLiteral("key"), key}}}));
    return ready<QString>(*found);
}

QFuture<Status> MemorySecretStore::write(const QString &key, const QString &secret)
{
    m_secrets.insert(key, secret);
    return ready<void>({});
}

QFuture<Status> MemorySecretStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return ready<void>({});
}

} // namespace quai::sites
