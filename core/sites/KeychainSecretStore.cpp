// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/KeychainSecretStore.h"

#include <QPromise>

#include <memory>
#include <qt6keychain/keychain.h>

namespace quai::sites {

namespace {

Error errorOf(const QKeychain::Job &job)
{
    const bool isMissing = job.error() == QKeychain::EntryNotFound;
    Error error{isMissing ? ErrorKind::SecretMissing : ErrorKind::KeychainUnavailable,
                job.errorString(),
                {},
                {},
                static_cast<int>(job.error())};
    return error.with(QStringLiteral("key"), job.key());
}

/// Starts @p job, which deletes itself; @p conclude makes the future's result of it.
template <class T, class KeychainJob, class Conclude>
QFuture<Result<T>> start(KeychainJob *job, const QString &key, Conclude conclude)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false); // never into a file
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, conclude, job] {
        promise->addResult(conclude(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service)
    : m_service(std::move(service))
{
}

QFuture<Result<QString>> KeychainSecretStore::read(const QString &key)
{
    using Job = QKeychain::ReadPasswordJob;
    return start<QString>(new Job(m_service), key, [](const Job &job) -> Result<QString> {
        if (job.error() != QKeychain::NoError)
            return fail(errorOf(job));
        return job.textData();
    });
}

QFuture<Status> KeychainSecretStore::write(const QString &key, const QString &secret)
{
    using Job = QKeychain::WritePasswordJob;
    auto *job = new Job(m_service);
    job->setTextData(secret);
    return start<void>(job, key, [](const Job &done) -> Status {
        if (done.error() != QKeychain::NoError)
            return fail(errorOf(done));
        return {};
    });
}

QFuture<Status> KeychainSecretStore::remove(const QString &key)
{
    using Job = QKeychain::DeletePasswordJob;
    return start<void>(new Job(m_service), key, [](const Job &job) -> Status {
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            return fail(errorOf(job));
        return {};
    });
}

} // namespace quai::sites
