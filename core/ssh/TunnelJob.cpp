// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/TunnelJob.h"

namespace quai::ssh {

TunnelJob::TunnelJob(QByteArray host, int port, int fd, std::function<void(const std::optional<Error> &)> changed)
    : SocketJob(fd)
    , m_host(std::move(host))
    , m_port(port)
    , m_changed(std::move(changed))
{
}

ChannelStart TunnelJob::start(const ServerTraits & /*traits*/)
{
    return {ChannelStart::Kind::Tunnel, m_host, m_port};
}

std::optional<Error> TunnelJob::stopReason(std::chrono::steady_clock::time_point /*now*/)
{
    return std::nullopt; // it ends with either side
}

void TunnelJob::finish(Result<ChannelEnd> end)
{
    closeLocal();
    m_changed(end ? Error{ErrorKind::ConnectionLost, QStringLiteral("the jump host closed the tunnel")} : end.error());
}

} // namespace quai::ssh
