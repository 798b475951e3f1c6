// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ssh/RawServer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace quai::test {

RawServer::RawServer(QByteArray greeting, bool hangUp)
    : m_greeting(std::move(greeting))
    , m_hangUp(hangUp)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size);
    ::listen(m_listener, 8);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

RawServer::~RawServer()
{
    m_stopped = true;
    m_thread.join();
    ::close(m_listener);
}

void RawServer::serve() const
{
    std::vector<int> clients;
    while (!m_stopped) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        ::send(client, m_greeting.constData(), static_cast<size_t>(m_greeting.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (m_hangUp)
            ::close(client);
        else
            clients.push_back(client);
    }
    for (const int client : clients)
        ::close(client);
}

} // namespace quai::test
