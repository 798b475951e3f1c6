// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Connection.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace quai::remote {

/// One connection for each distinct server, shared by all sites that lie there. May be used from any thread.
class ConnectionBook
{
    Q_DISABLE_COPY_MOVE(ConnectionBook)

public:
    /// Makes the connection of a server that is asked for the first time; opens nothing yet.
    using Factory = std::function<std::shared_ptr<ssh::Connection>(const ssh::Target &)>;

    explicit ConnectionBook(Factory factory);
    /// Closes every connection.
    ~ConnectionBook();

    /// The connection of @p target: the same one for the same target, never null.
    [[nodiscard]] std::shared_ptr<ssh::Connection> connectionTo(const ssh::Target &target);

    /// Closes every connection; running commands end with ConnectionLost. The next connectionTo() makes new ones.
    void closeAll();

private:
    Factory m_factory;
    std::mutex m_mutex; ///< protects m_connections
    std::map<std::pair<QString, QString>, std::shared_ptr<ssh::Connection>> m_connections;
};

} // namespace quai::remote
