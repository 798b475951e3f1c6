// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/StreamJob.h"

#include <algorithm>

namespace quai::ssh {

namespace {

constexpr qsizetype kComplaints = 8 << 10;

} // namespace

StreamJob::StreamJob(QByteArray command, int fd, CancelToken cancel, std::function<void(const Ended &)> ended)
    : SocketJob(fd)
    , m_command(std::move(command))
    , m_cancel(std::move(cancel))
    , m_ended(std::move(ended))
{
}

ChannelStart StreamJob::start(const ServerTraits & /*traits*/)
{
    return {ChannelStart::Kind::Exec, m_command};
}

void StreamJob::receive(Stream stream, QByteArrayView piece)
{
    if (stream == Stream::Err)
        m_complaints.append(piece.first(std::min(piece.size(), kComplaints - m_complaints.size())));
    else
        SocketJob::receive(stream, piece);
}

std::optional<Error> StreamJob::stopReason(std::chrono::steady_clock::time_point /*now*/)
{
    if (m_cancel.stop_requested())
        return Error{ErrorKind::Cancelled, QStringLiteral("the conversation was cancelled")};
    return std::nullopt;
}

void StreamJob::finish(Result<ChannelEnd> end)
{
    m_ended({std::move(end), m_complaints, takeRest()});
    closeLocal();
}

} // namespace quai::ssh
