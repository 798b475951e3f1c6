// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Channel.h"

#include <algorithm>

namespace quai::ssh {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// From TERM to KILL, and from KILL to letting the channel go.
constexpr milliseconds kGrace{2000};
/// For the last words of a file operation that was ended.
constexpr milliseconds kLastWords{10'000};
/// Sent at one go, so that channels take turns.
constexpr qsizetype kSlice = qsizetype{64} * 1024;

} // namespace

Channel::Channel(ssh_session session, JobPointer job, const ServerTraits &traits, std::function<void(qint64)> endGroup)
    : m_session(session)
    , m_channel(ssh_channel_new(session))
    , m_job(std::move(job))
    , m_signalsWork(traits.signalsWork)
    , m_endGroup(std::move(endGroup))
    , m_start(m_job->start(traits))
{
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &Channel::onData;
    m_callbacks.channel_close_function = &Channel::onClose;
    m_callbacks.channel_exit_status_function = &Channel::onStatus;
    m_callbacks.channel_exit_signal_function = &Channel::onSignal;
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

Channel::~Channel()
{
    // libssh keeps a channel until the server has closed it, too: it must not call back into nothing.
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

int Channel::onData(ssh_session, ssh_channel, void *data, uint32_t length, int isStderr, void *self)
{
    auto *channel = static_cast<Channel *>(self);
    if (isStderr == 0 && !channel->m_job->takesMore()) {
        channel->m_waiting = true;
        return 0; // libssh keeps it, and opens the window no further
    }
    const QByteArrayView piece(static_cast<const char *>(data), static_cast<qsizetype>(length));
    channel->m_job->receive(isStderr != 0 ? ChannelJob::Stream::Err : ChannelJob::Stream::Out, piece);
    return static_cast<int>(length); // all taken: libssh then opens the window again
}

void Channel::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<Channel *>(self)->m_closed = true;
}

void Channel::onStatus(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<Channel *>(self)->m_end.exitStatus = status;
}

void Channel::onSignal(ssh_session, ssh_channel, const char *name, int, const char *, const char *, void *self)
{
    static_cast<Channel *>(self)->m_end.exitSignal = name;
}

void Channel::answer(Result<ChannelEnd> result)
{
    m_job->finish(std::move(result));
}

void Channel::lost(const Error &error)
{
    if (m_phase == Phase::Opening)
        m_refusal = error;
    else if (m_phase == Phase::Requesting || m_phase == Phase::Running)
        answer(m_closed && (m_end.exitStatus >= 0 || !m_end.exitSignal.isEmpty()) ? Result<ChannelEnd>(m_end)
                                                                                  : fail(error));
    m_phase = Phase::Over;
}

void Channel::step(steady_clock::time_point now, bool maySend)
{
    if (m_phase == Phase::Over)
        return;
    if (m_phase != Phase::Ending) {
        if (const std::optional<Error> reason = m_job->stopReason(now); reason && !m_closed)
            beginEnding(*reason, now);
    }
    if (!m_opened)
        open();
    if (m_opened && !m_requested && m_phase != Phase::Over && !m_closed)
        request();
    // A file operation that was ended has its last words; a command gets nothing more.
    const bool lastWords = m_phase == Phase::Ending && m_requested && m_start.kind != ChannelStart::Kind::Exec;
    if (maySend && (m_phase == Phase::Requesting || m_phase == Phase::Running || lastWords) && !m_closed)
        sendInput();
    takeWaiting();
    if (m_closed && m_phase != Phase::Over) {
        if (m_phase != Phase::Ending)
            answer(m_end);
        m_phase = Phase::Over;
    }
    if (m_phase == Phase::Ending)
        end(now);
}

Error Channel::failure() const
{
    // A line that breaks meanwhile fails the same call.
    const bool refused = ssh_is_connected(m_session) != 0;
    return {refused ? ErrorKind::ChannelRefused : ErrorKind::ConnectionLost, lastError(m_session)};
}

void Channel::open()
{
    const int code = m_start.kind == ChannelStart::Kind::Tunnel
        ? ssh_channel_open_forward(m_channel, m_start.name.constData(), m_start.port, "127.0.0.1", 0)
        : ssh_channel_open_session(m_channel);
    if (code == SSH_AGAIN)
        return;
    if (code != SSH_OK) {
        if (m_phase != Phase::Ending)
            m_refusal = failure();
        m_phase = Phase::Over;
        return;
    }
    m_opened = true;
    if (m_phase == Phase::Ending)
        m_phase = Phase::Over; // nothing was begun: closing it is all there is to do
    else
        m_phase = m_start.kind == ChannelStart::Kind::Tunnel ? Phase::Running : Phase::Requesting;
    m_requested = m_start.kind == ChannelStart::Kind::Tunnel;
}

void Channel::request()
{
    const int code = m_start.kind == ChannelStart::Kind::Subsystem
        ? ssh_channel_request_subsystem(m_channel, m_start.name.constData())
        : ssh_channel_request_exec(m_channel, m_start.name.constData());
    if (code == SSH_AGAIN)
        return;
    m_requested = true;
    if (code == SSH_OK) {
        if (m_phase == Phase::Requesting)
            m_phase = Phase::Running;
        return;
    }
    if (m_phase != Phase::Ending)
        answer(fail(failure()));
    m_phase = Phase::Over;
}

void Channel::sendInput()
{
    qsizetype budget = kSlice;
    while (budget > 0 && !m_closed) {
        const QByteArrayView rest = m_job->input();
        const qsizetype window = ssh_channel_window_size(m_channel);
        const qsizetype count = std::min({rest.size(), window, budget});
        const int sent = count > 0 ? ssh_channel_write(m_channel, rest.data(), static_cast<uint32_t>(count)) : 0;
        if (sent <= 0)
            break;
        m_job->inputSent(sent);
        budget -= sent;
    }
    if (!m_eofSent && m_job->inputEnded() && !m_closed)
        m_eofSent = ssh_channel_send_eof(m_channel) == SSH_OK;
}

/// What onData() left with libssh. All of it at once: each reading opens the window to its full size, whatever is still
/// kept. After the server has closed nothing is left waiting.
void Channel::takeWaiting()
{
    const bool answered = m_phase != Phase::Requesting && m_phase != Phase::Running;
    if (!m_waiting || answered || (!m_closed && !m_job->takesMore()))
        return;
    m_waiting = false;
    const int waiting = ssh_channel_poll(m_channel, 0);
    if (waiting <= 0)
        return;
    QByteArray piece(waiting, Qt::Uninitialized);
    const int count = ssh_channel_read_nonblocking(m_channel, piece.data(), static_cast<uint32_t>(waiting), 0);
    if (count > 0)
        m_job->receive(ChannelJob::Stream::Out, QByteArrayView(piece).first(count));
}

void Channel::beginEnding(Error reason, steady_clock::time_point now)
{
    answer(fail(std::move(reason)));
    m_phase = Phase::Ending;
    m_endingSince = now;
    m_nextMeasure = now;
}

void Channel::end(steady_clock::time_point now)
{
    // Before the server has answered, libssh would take the signal for the pending request.
    const bool numberCame = !m_signalsWork && m_signalsSent == 0 && m_job->remoteGroup() > 0;
    if (!m_requested || (now < m_nextMeasure && !numberCame))
        return;
    if (!m_signalsWork && m_job->remoteGroup() == 0 && now < m_endingSince + kGrace) {
        m_nextMeasure = m_endingSince + kGrace; // its number is still on the way, and with it the next call
        return;
    }
    static constexpr const char *kSignals[] = {"TERM", "KILL"};
    if (m_start.kind != ChannelStart::Kind::Exec && now < m_endingSince + kLastWords) {
        m_nextMeasure = m_endingSince + kLastWords;
        return;
    }
    if (m_signalsSent == 2 || m_start.kind != ChannelStart::Kind::Exec) {
        m_phase = Phase::Over; // it holds the channel but does not die: closing is all that is left
        return;
    }
    if (m_signalsWork)
        ssh_channel_request_send_signal(m_channel, kSignals[m_signalsSent]);
    else if (m_signalsSent == 0 && m_job->remoteGroup() > 0)
        m_endGroup(m_job->remoteGroup());
    ++m_signalsSent;
    m_nextMeasure = now + kGrace;
}

std::optional<steady_clock::time_point> Channel::deadline() const
{
    if (m_phase == Phase::Over)
        return std::nullopt;
    if (m_phase == Phase::Ending)
        return m_requested ? std::optional(m_nextMeasure) : std::nullopt;
    return m_job->deadline();
}

} // namespace quai::ssh
