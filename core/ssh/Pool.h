// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/ssh/Connection.h"
#include "core/ssh/Session.h"

#include <memory>
#include <mutex>

namespace quai::ssh {

/// How many connections a pool makes, and how patient it is.
struct PoolOptions
{
    int maxSessions = 4;        ///< connections to the server; sshd's MaxStartups is 10 by default
    int channelsPerSession = 8; ///< commands at a time on each; sshd's MaxSessions is 10 by default
    std::chrono::milliseconds loginLimit{10'000};
    SessionLimits session;
};

class PoolCore;

/// The sessions of one server: opened on demand, shared, replaced when lost, closed when idle. The first login is made
/// alone, so that a wrong password is tried once and not once for each waiting command.
class Pool : public Connection
{
    Q_DISABLE_COPY_MOVE(Pool)

public:
    Pool(const Target &target, const PoolOptions &options);
    /// Running commands end with ConnectionLost. Waits some milliseconds for the threads.
    ~Pool() override;

    [[nodiscard]] QFuture<Result<ExecResult>> exec(ExecRequest request) override;
    [[nodiscard]] QFuture<Result<QByteArray>> readFile(const QString &path, qint64 limit, CancelToken cancel) override;
    [[nodiscard]] QFuture<Status> writeFile(const QString &path, const QByteArray &content, int mode,
                                            CancelToken cancel) override;
    [[nodiscard]] QFuture<Status> open() override;
    [[nodiscard]] QFuture<Status> acceptHostKey(const HostKey &key) override;
    void setCredentials(const Credentials &credentials) override;
    void close() override;

private:
    std::shared_ptr<PoolCore> m_core;           ///< shared with the cancel tokens of what was asked of it
    std::mutex m_mutex;                         ///< guards m_acceptance
    std::unique_ptr<WorkerThread> m_acceptance; ///< for acceptHostKey(): made when first asked
};

/// The usual way to a server. Connects to nothing before it is asked for something.
[[nodiscard]] std::shared_ptr<Connection> makePool(const Target &target, const PoolOptions &options = {});

} // namespace quai::ssh
