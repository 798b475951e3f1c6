// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Connection.h"

#include <QQueue>

namespace quai::test {

/// A line that opens as the script says. GUI thread only; futures are finished at once.
class FakeConnection final : public ssh::Connection
{
public:
    QQueue<Error> failures;          ///< of the next calls of open(), in order; then it succeeds
    Status acceptance;               ///< of acceptHostKey()
    QList<ssh::HostKey> accepted;    ///< keys that were accepted
    QList<ssh::Credentials> offered; ///< credentials in the order of setCredentials()
    int opened = 0;                  ///< calls of open()

    QFuture<Result<ssh::ExecResult>> exec(ssh::ExecRequest) override
    {
        return ready<ssh::ExecResult>(fail(ErrorKind::ConnectionLost, QStringLiteral("a fake runs nothing")));
    }
    QFuture<Result<QByteArray>> readFile(const QString &, qint64, CancelToken) override
    {
        return ready<QByteArray>(fail(ErrorKind::SftpFailed, QStringLiteral("a fake has no files")));
    }
    QFuture<Status> writeFile(const QString &, const QByteArray &, int, CancelToken) override
    {
        return ready<void>(fail(ErrorKind::SftpFailed, QStringLiteral("a fake has no files")));
    }
    QFuture<Status> open() override
    {
        ++opened;
        return ready<void>(failures.isEmpty() ? Status() : Status(fail(failures.dequeue())));
    }
    QFuture<Status> acceptHostKey(const ssh::HostKey &key) override
    {
        accepted.append(key);
        return ready<void>(acceptance);
    }
    void setCredentials(const ssh::Credentials &credentials) override { offered.append(credentials); }
    void close() override { }

private:
    template <class T>
    static QFuture<Result<T>> ready(Result<T> result)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(std::move(result));
        promise.finish();
        return promise.future();
    }
};

} // namespace quai::test
