// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/ssh/Waiter.h"

#include <QByteArray>
#include <QList>

namespace quai::ssh {

/// A socket address as the system's functions take it.
struct SocketAddress
{
    int family = 0;
    QByteArray bytes; ///< struct sockaddr_*
};

/// The addresses of @p host, in the order of RFC 6724. getaddrinfo() cannot be cancelled: it runs on a thread of its
/// own, which is left behind when the waiter gives up and ends by itself.
/// Errors: HostUnresolved (facts: host), Cancelled.
[[nodiscard]] Result<QList<SocketAddress>> resolve(const QString &host, int port, const Waiter &waiter);

} // namespace quai::ssh
