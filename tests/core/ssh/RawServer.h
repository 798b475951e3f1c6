// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <thread>

namespace quai::test {

/// Something on a TCP port of 127.0.0.1 that is no SSH server: says the same to everyone, then hangs up or stays
/// silent until it is destroyed.
class RawServer
{
    Q_DISABLE_COPY_MOVE(RawServer)

public:
    RawServer(QByteArray greeting, bool hangUp);
    ~RawServer();
    [[nodiscard]] int port() const { return m_port; }

private:
    void serve() const;

    QByteArray m_greeting;
    bool m_hangUp;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stopped = false;
    std::thread m_thread; ///< last: uses the others
};

} // namespace quai::test
