// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/ExecJob.h"

#include <poll.h>

namespace quai::ssh {

using std::chrono::steady_clock;

namespace {

constexpr QByteArrayView kGroupMark("quai-group ");
constexpr qsizetype kMaxGroupLine = 64;

} // namespace

ExecJob::ExecJob(ExecRequest request)
    : m_request(std::move(request))
{
    m_promise.start();
}

ChannelStart ExecJob::start(const ServerTraits &traits)
{
    m_begin = steady_clock::now();
    if (m_request.timeout.count() > 0)
        m_deadline = m_begin + m_request.timeout;
    m_groupExpected = !traits.signalsWork;
    if (!m_groupExpected)
        return {ChannelStart::Kind::Exec, m_request.command};
    // sshd makes the login shell the leader of a group of its own; sh's parent is that shell, whatever its kind.
    return {ChannelStart::Kind::Exec,
            "/bin/sh -c 'echo " + kGroupMark.toByteArray() + "$PPID >&2'; " + m_request.command};
}

ExecJob::~ExecJob()
{
    endInput();
}

QByteArrayView ExecJob::input()
{
    m_begun = true;
    if (m_request.moreInput && m_sent == m_request.input.size()) {
        // The next piece takes the place of what was sent: only one is held.
        if (std::optional<QByteArray> piece = m_request.moreInput->read()) {
            m_request.input = std::move(*piece);
            m_sent = 0;
            if (m_request.input.isEmpty())
                endInput();
        }
    }
    return QByteArrayView(m_request.input).sliced(m_sent);
}

int ExecJob::localSocket() const
{
    return m_request.moreInput ? m_request.moreInput->readingEnd() : -1;
}

short ExecJob::localEvents() const
{
    return m_begun && m_sent == m_request.input.size() ? POLLIN : 0;
}

/// Nothing more is read, and whoever writes is told.
void ExecJob::endInput()
{
    if (m_request.moreInput)
        m_request.moreInput->closeReading();
    m_request.moreInput.reset();
}

QByteArrayView ExecJob::takeGroup(QByteArrayView piece)
{
    const qsizetype end = piece.indexOf('\n');
    m_groupLine += piece.first(end < 0 ? piece.size() : end);
    if (end < 0 && m_groupLine.size() <= kMaxGroupLine)
        return {};
    m_groupExpected = false;
    if (m_groupLine.startsWith(kGroupMark))
        m_group = m_groupLine.mid(kGroupMark.size()).toLongLong();
    else
        keep(&m_result.err, m_request.onStderr, end < 0 ? m_groupLine : m_groupLine + '\n');
    return end < 0 ? QByteArrayView() : piece.sliced(end + 1);
}

void ExecJob::receive(Stream stream, QByteArrayView piece)
{
    if (stream == Stream::Out)
        return keep(&m_result.out, m_request.onStdout, piece);
    const QByteArrayView rest = m_groupExpected ? takeGroup(piece) : piece;
    if (!rest.isEmpty())
        keep(&m_result.err, m_request.onStderr, rest);
}

void ExecJob::keep(QByteArray *kept, const ByteSink &sink, QByteArrayView piece)
{
    if (m_tooLarge || m_finished)
        return;
    if (kept->size() + piece.size() > m_request.captureLimit) {
        m_tooLarge = true;
        return;
    }
    kept->append(piece);
    if (sink)
        sink(piece.toByteArray());
}

std::optional<Error> ExecJob::stopReason(steady_clock::time_point now)
{
    if (m_request.cancel.stop_requested())
        return Error{ErrorKind::Cancelled, QStringLiteral("the command was cancelled")};
    if (m_tooLarge)
        return Error{ErrorKind::OutputTooLarge, QStringLiteral("the command printed too much")};
    if (m_deadline && now >= *m_deadline)
        return Error{ErrorKind::Timeout, QStringLiteral("the command took too long")};
    return std::nullopt;
}

void ExecJob::finish(Result<ChannelEnd> end)
{
    if (m_finished)
        return;
    if (end && m_groupExpected)
        keep(&m_result.err, m_request.onStderr, m_groupLine);
    m_finished = true;
    endInput();
    if (end && m_tooLarge)
        end = fail(ErrorKind::OutputTooLarge, QStringLiteral("the command printed too much"));
    if (end) {
        m_result.exitStatus = end->exitStatus;
        m_result.exitSignal = end->exitSignal;
        m_result.duration = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - m_begin);
        m_promise.addResult(Result<ExecResult>(std::move(m_result)));
    } else {
        m_promise.addResult(Result<ExecResult>(fail(end.error())));
    }
    m_promise.finish();
}

} // namespace quai::ssh
