// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Connection.h"

#include <atomic>
#include <memory>

namespace quai::test {

/// A line that is cut once, at the command with a chosen number: before it is sent, in its middle, or after it has
/// ended and before its answer has arrived. Everything else goes through.
class CuttingConnection : public ssh::Connection
{
public:
    enum class Moment {
        Before, ///< the command never reaches the server
        Middle, ///< the command's processes are ended after @c delay
        Silent, ///< the command runs to its end, but nobody hears of it
    };

    explicit CuttingConnection(std::shared_ptr<ssh::Connection> line)
        : m_line(std::move(line))
    {
    }

    /// @param command its number, counted from 0 from now on
    void cutAt(int command, Moment moment, std::chrono::milliseconds delay = std::chrono::milliseconds(15));
    /// How many commands have been sent since cutAt().
    [[nodiscard]] int sent() const { return m_sent; }
    /// Whether the line has been cut since cutAt().
    [[nodiscard]] bool hasCut() const { return m_hasCut; }

    [[nodiscard]] QFuture<Result<ssh::ExecResult>> exec(ssh::ExecRequest request) override;
    [[nodiscard]] QFuture<Result<QByteArray>> readFile(const QString &path, qint64 limit, CancelToken cancel) override
    {
        return m_line->readFile(path, limit, std::move(cancel));
    }
    [[nodiscard]] QFuture<Status> writeFile(const QString &path, const QByteArray &content, int mode,
                                            CancelToken cancel) override
    {
        return m_line->writeFile(path, content, mode, std::move(cancel));
    }
    [[nodiscard]] QFuture<Status> open() override { return m_line->open(); }
    [[nodiscard]] QFuture<Status> acceptHostKey(const ssh::HostKey &key) override { return m_line->acceptHostKey(key); }
    void setCredentials(const ssh::Credentials &credentials) override { m_line->setCredentials(credentials); }
    void close() override { m_line->close(); }

private:
    std::shared_ptr<ssh::Connection> m_line;
    std::atomic<int> m_sent = 0;
    std::atomic<bool> m_hasCut = false;
    int m_cutAt = -1;
    Moment m_moment = Moment::Before;
    std::chrono::milliseconds m_delay{0};
};

} // namespace quai::test
