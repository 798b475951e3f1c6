// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SessionLoop.h"

#include "core/ssh/ExecJob.h"

#include <algorithm>
#include <array>
#include <pthread.h>
#include <utility>

namespace quai::ssh {

using std::chrono::milliseconds;

namespace {

/// For the signals of cancelled commands to leave before the line is closed.
constexpr milliseconds kLinger{300};
/// Reads of 4 KiB in one go before channels get their turn.
constexpr int kReadsAtOnce = 64;

ServerTraits traitsOf(const LiveSession &live)
{
    const bool old = ssh_get_openssh_version(live.handle.get()) < SSH_VERSION_INT(7, 9, 0);
    return {!old && live.config.user != QLatin1String("root")};
}

} // namespace

Session::Loop::Loop(Session *session, LoginRequest request, const SessionLimits &limits, SessionObserver *observer)
    : m_session(session)
    , m_request(std::move(request))
    , m_limits(limits)
    , m_observer(observer)
    , m_keepAlive(limits)
    , m_thread([this] { run(); })
{
}

Session::Loop::~Loop()
{
    stop();
    m_thread.join();
}

bool Session::Loop::post(const JobPointer &job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_taking)
            return false;
        m_queue.push_back(job);
    }
    m_wake.wake();
    return true;
}

void Session::Loop::stop()
{
    m_stopped = true;
    m_wake.wake();
}

void Session::Loop::run()
{
    ::pthread_setname_np(::pthread_self(), "quai-ssh");
    const Waiter waiter(
        m_wake, [this] { return m_stopped.load(); }, m_request.limit);
    Result<LiveSession> live = login(m_request, waiter);
    m_request.credentials = {}; // not needed any more
    Error why;
    if (live) {
        m_live = std::move(*live);
        why = serve();
    } else {
        why = live.error();
    }
    returnQueue(why);
    m_observer->sessionClosed(m_session, why);
    m_finished = true;
}

Error Session::Loop::serve()
{
    ssh_session session = m_live.handle.get();
    m_traits = traitsOf(m_live);
    m_event.reset(ssh_event_new());
    ssh_event_add_session(m_event.get(), session);
    m_keepAlive.watch(session);
    m_idleSince = Clock::now();
    m_observer->sessionReady(m_session);
    std::optional<Error> why;
    while (!why) {
        takeJobs();
        stepAll();
        dropFinished();
        const bool stands = m_stopped || sleepAndHandle();
        why = stands ? reasonToEnd(Clock::now()) : Error{ErrorKind::ConnectionLost, lastError(session)};
    }
    // What the server's last words answered is answered; the rest is lost.
    stepAll();
    if (why->kind == ErrorKind::Cancelled)
        linger();
    const Error lost{ErrorKind::ConnectionLost, why->message};
    for (const Slot &slot : m_slots)
        slot.channel->lost(lost);
    dropFinished();
    ssh_event_remove_session(m_event.get(), session);
    m_event.reset();
    m_live.handle.reset();
    m_live.transport.helper.reset();
    return *why;
}

void Session::Loop::takeJobs()
{
    std::vector<JobPointer> jobs;
    {
        const std::scoped_lock lock(m_mutex);
        jobs.swap(m_queue);
    }
    for (JobPointer &job : jobs)
        begin(std::move(job), false);
    for (JobPointer &job : std::exchange(m_ownJobs, {}))
        begin(std::move(job), true);
}

void Session::Loop::begin(JobPointer job, bool own)
{
    auto channel = std::make_unique<Channel>(m_live.handle.get(), std::move(job), m_traits,
                                             [this](qint64 group) { endGroup(group); });
    m_slots.push_back({std::move(channel), own});
}

bool Session::Loop::isBusy() const
{
    return std::any_of(m_slots.begin(), m_slots.end(), [](const Slot &slot) { return !slot.channel->isEnding(); });
}

bool Session::Loop::isEnding() const
{
    return !m_ownJobs.empty() || std::any_of(m_slots.begin(), m_slots.end(), [](const Slot &slot) {
        return slot.own || slot.channel->isEnding();
    });
}

void Session::Loop::endGroup(qint64 group)
{
    // One command for all of it: TERM, two seconds, KILL. `kill -0` first: nobody else is to be hit.
    const QByteArray number = QByteArray::number(group);
    ExecRequest request;
    request.command
        = "/bin/sh -c 'kill -s TERM -- -" + number + " && sleep 2 && kill -s KILL -- -" + number + "' >/dev/null 2>&1";
    m_ownJobs.push_back(std::make_shared<ExecJob>(std::move(request)));
    m_wake.wake();
}

void Session::Loop::stepAll()
{
    ssh_session session = m_live.handle.get();
    quint64 before = 0;
    do {
        // While one channel waits for its answer, libssh may read another one's: go round until nothing came.
        before = m_keepAlive.received();
        const auto now = Clock::now();
        const bool maySend = (ssh_get_poll_flags(session) & SSH_WRITE_PENDING) == 0;
        for (const Slot &slot : m_slots)
            slot.channel->step(now, maySend);
    } while (m_keepAlive.received() != before);
}

void Session::Loop::dropFinished()
{
    for (auto each = m_slots.begin(); each != m_slots.end();) {
        if (!each->channel->isOver()) {
            ++each;
            continue;
        }
        const Slot slot = std::move(*each);
        each = m_slots.erase(each);
        m_idleSince = Clock::now();
        if (slot.own)
            continue;
        if (slot.channel->refusal())
            m_observer->jobReturned(m_session, slot.channel->job(), *slot.channel->refusal());
        m_observer->channelClosed(m_session);
    }
}

int Session::Loop::pollTimeout(Clock::time_point now) const
{
    auto next = m_keepAlive.deadline(isBusy());
    if (m_slots.empty())
        next = std::min(next, m_idleSince + m_limits.idle);
    for (const Slot &slot : m_slots) {
        if (const auto deadline = slot.channel->deadline())
            next = std::min(next, *deadline);
    }
    return static_cast<int>(std::max<qint64>(0, std::chrono::ceil<milliseconds>(next - now).count()));
}

bool Session::Loop::sleepAndHandle()
{
    ssh_session session = m_live.handle.get();
    const int fd = ssh_get_fd(session);
    if (fd < 0 || ssh_is_connected(session) == 0)
        return false;
    const bool writing = (ssh_get_poll_flags(session) & SSH_WRITE_PENDING) != 0;
    const short events = static_cast<short>(POLLIN | (writing ? POLLOUT : 0));
    std::vector<pollfd> fds{pollfd{fd, events, 0}, pollfd{m_wake.fd(), POLLIN, 0}};
    for (const Slot &slot : m_slots) {
        const ChannelJob &job = *slot.channel->job();
        // What comes from here could not be sent on while the line is full: it would only keep poll(2) awake.
        const auto local = static_cast<short>(writing ? job.localEvents() & ~POLLIN : job.localEvents());
        if (job.localSocket() >= 0 && local != 0)
            fds.push_back({job.localSocket(), local, 0});
    }
    ::poll(fds.data(), fds.size(), pollTimeout(Clock::now()));
    if (fds[1].revents != 0)
        m_wake.drain();
    for (int i = 0; fds[0].revents != 0 && i < kReadsAtOnce; ++i) {
        const int code = ssh_event_dopoll(m_event.get(), 0);
        if (code == SSH_ERROR || ssh_is_connected(session) == 0
            || (ssh_get_status(session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0)
            return false;
        if (code == SSH_AGAIN)
            break;
    }
    return true;
}

std::optional<Error> Session::Loop::reasonToEnd(Clock::time_point now)
{
    if (m_stopped)
        return Error{ErrorKind::Cancelled, QStringLiteral("the session was closed")};
    if (!m_keepAlive.check(now, isBusy()))
        return Error{ErrorKind::ConnectionLost, QStringLiteral("the server gives no sign of life")};
    const std::scoped_lock lock(m_mutex);
    if (m_slots.empty() && m_queue.empty() && now >= m_idleSince + m_limits.idle)
        return Error{ErrorKind::Cancelled, QStringLiteral("idle")};
    return std::nullopt;
}

void Session::Loop::linger()
{
    const auto until = Clock::now() + kLinger;
    while (Clock::now() < until && isEnding()) {
        takeJobs();
        stepAll();
        dropFinished();
        std::array<pollfd, 1> fds{pollfd{ssh_get_fd(m_live.handle.get()), POLLIN, 0}};
        ::poll(fds.data(), fds.size(), 10);
        if (ssh_event_dopoll(m_event.get(), 0) == SSH_ERROR || ssh_is_connected(m_live.handle.get()) == 0)
            return;
    }
}

void Session::Loop::returnQueue(const Error &why)
{
    std::vector<JobPointer> jobs;
    {
        const std::scoped_lock lock(m_mutex);
        jobs.swap(m_queue);
        m_taking = false;
    }
    for (const JobPointer &job : jobs)
        m_observer->jobReturned(m_session, job, why);
}

Session::Session(LoginRequest login, const SessionLimits &limits, SessionObserver *observer)
    : m_loop(std::make_unique<Loop>(this, std::move(login), limits, observer))
{
}

Session::~Session() = default;

bool Session::run(const JobPointer &job)
{
    return m_loop->post(job);
}

void Session::wake()
{
    m_loop->wake();
}

bool Session::isFinished() const
{
    return m_loop->isFinished();
}

void Session::stop()
{
    m_loop->stop();
}

} // namespace quai::ssh
