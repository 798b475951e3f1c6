// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Connection.h"

#include <QThreadPool>

namespace quai::test {

/// An ssh::Connection without a server: each command is run by a shell of this machine, in a process group of its own,
/// as sshd would run it. For tests of scripts and of callers that need no real line.
class LocalConnection : public ssh::Connection
{
public:
    /// @param loginShell the program that gets "-c" and the command
    explicit LocalConnection(QString loginShell = QStringLiteral("/bin/sh"));
    /// Ends what still runs, and waits.
    ~LocalConnection() override;

    [[nodiscard]] QFuture<Result<ssh::ExecResult>> exec(ssh::ExecRequest request) override;
    [[nodiscard]] QFuture<Result<QByteArray>> readFile(const QString &path, qint64 limit, CancelToken cancel) override;
    [[nodiscard]] QFuture<Status> writeFile(const QString &path, const QByteArray &content, int mode,
                                            CancelToken cancel) override;
    [[nodiscard]] QFuture<Status> open() override;
    [[nodiscard]] QFuture<Status> acceptHostKey(const ssh::HostKey &key) override;
    void setCredentials(const ssh::Credentials &credentials) override;
    void close() override;

private:
    QString m_loginShell;
    CancelSource m_closed;
    QThreadPool m_threads;
};

} // namespace quai::test
