// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ConnectionBook.h"

namespace quai::remote {

ConnectionBook::ConnectionBook(Factory factory)
    : m_factory(std::move(factory))
{
}

ConnectionBook::~ConnectionBook()
{
    closeAll();
}

std::shared_ptr<ssh::Connection> ConnectionBook::connectionTo(const ssh::Target &target)
{
    // A default that is left open and the same value spelled out are two targets: only OpenSSH's configuration knows.
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<ssh::Connection> &connection = m_connections[{target.toString(), target.configFile}];
    if (!connection)
        connection = m_factory(target);
    Q_ASSERT(connection);
    return connection;
}

void ConnectionBook::closeAll()
{
    decltype(m_connections) closing;
    {
        const std::lock_guard lock(m_mutex);
        closing.swap(m_connections);
    }
    for (const auto &[key, connection] : closing)
        connection->close();
}

} // namespace quai::remote
