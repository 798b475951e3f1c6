// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/PoolCore.h"

#include <algorithm>

namespace quai::ssh {

namespace {

/// A job that could not be begun is tried once more on a fresh line.
constexpr int kMaxAttempts = 2;
constexpr int kMaxRefusals = 50;
constexpr std::ptrdiff_t kOpeningAtOnce = 4;

} // namespace

PoolCore::PoolCore(Target target, const PoolOptions &options)
    : m_target(std::move(target))
    , m_options(options)
    , m_cap(static_cast<std::size_t>(std::max(1, options.maxSessions)))
{
}

PoolCore::~PoolCore() = default;

void PoolCore::submit(JobPointer job)
{
    reap();
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(std::move(job));
    dispatch();
}

void PoolCore::cancelled()
{
    const auto now = std::chrono::steady_clock::now();
    std::vector<std::pair<JobPointer, Error>> stopped;
    {
        const std::scoped_lock lock(m_mutex);
        for (auto each = m_waiting.begin(); each != m_waiting.end();) {
            if (std::optional<Error> reason = (*each)->stopReason(now)) {
                stopped.emplace_back(std::move(*each), std::move(*reason));
                each = m_waiting.erase(each);
            } else {
                ++each;
            }
        }
        for (const Member &member : m_members)
            member.session->wake();
    }
    for (const auto &[job, reason] : stopped)
        job->finish(fail(reason));
}

QFuture<Status> PoolCore::open()
{
    reap();
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    const QFuture<Status> future = promise->future();
    {
        const std::scoped_lock lock(m_mutex);
        if (std::none_of(m_members.begin(), m_members.end(), [](const Member &member) { return member.ready; })) {
            m_opening.push_back(std::move(promise));
            if (m_members.empty())
                openSession();
            return future;
        }
    }
    answer({promise}, Status());
    return future;
}

void PoolCore::setCredentials(const Credentials &credentials)
{
    const std::scoped_lock lock(m_mutex);
    m_credentials = credentials;
    m_trusted = false;
}

LoginRequest PoolCore::loginRequest() const
{
    const std::scoped_lock lock(m_mutex);
    return requestWithLock();
}

LoginRequest PoolCore::requestWithLock() const
{
    LoginRequest request;
    request.target = m_target;
    request.credentials = m_credentials;
    request.limit = m_options.loginLimit;
    return request;
}

void PoolCore::close()
{
    std::deque<JobPointer> waiting;
    std::vector<Promise> opening;
    {
        const std::scoped_lock lock(m_mutex);
        waiting.swap(m_waiting);
        opening.swap(m_opening);
        for (Member &member : m_members) {
            member.session->stop();
            m_over.push_back(std::move(member.session));
        }
        m_members.clear();
    }
    const Error closed{ErrorKind::ConnectionLost, QStringLiteral("the connection was closed")};
    answer(waiting, closed);
    answer(opening, fail(closed));
}

void PoolCore::shutDown()
{
    close();
    std::vector<std::unique_ptr<Session>> over;
    {
        const std::scoped_lock lock(m_mutex);
        over.swap(m_over);
    }
}

void PoolCore::reap()
{
    std::vector<std::unique_ptr<Session>> finished;
    const std::scoped_lock lock(m_mutex);
    const auto first = std::partition(m_over.begin(), m_over.end(),
                                      [](const std::unique_ptr<Session> &session) { return !session->isFinished(); });
    std::move(first, m_over.end(), std::back_inserter(finished));
    m_over.erase(first, m_over.end());
}

PoolCore::Member *PoolCore::find(const Session *session)
{
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [session](const Member &member) { return member.session.get() == session; });
    return found == m_members.end() ? nullptr : &*found;
}

PoolCore::Member *PoolCore::mostFree()
{
    Member *best = nullptr;
    for (Member &member : m_members) {
        if (member.ready && member.active < member.limit && (best == nullptr || member.active < best->active))
            best = &member;
    }
    return best;
}

void PoolCore::openSession()
{
    m_members.emplace_back();
    m_members.back().limit = std::max(1, m_options.channelsPerSession);
    m_members.back().session = std::make_unique<Session>(requestWithLock(), m_options.session, this);
}

bool PoolCore::mayOpen() const
{
    const auto opening = std::count_if(m_members.begin(), m_members.end(), [](const Member &m) { return !m.ready; });
    if (m_members.empty())
        return true;
    const std::size_t comingUp
        = static_cast<std::size_t>(opening) * static_cast<std::size_t>(m_options.channelsPerSession);
    return m_trusted && m_members.size() < m_cap && opening < kOpeningAtOnce && comingUp < m_waiting.size();
}

void PoolCore::dispatch()
{
    while (!m_waiting.empty()) {
        Member *member = mostFree();
        if (member == nullptr)
            break;
        if (!member->session->run(m_waiting.front())) {
            member->limit = 0; // sessionClosed() follows
            continue;
        }
        ++member->active;
        m_waiting.front()->countAttempt();
        m_waiting.pop_front();
    }
    while (!m_waiting.empty() && mayOpen())
        openSession();
}

void PoolCore::sessionReady(Session *session)
{
    std::vector<Promise> opening;
    {
        const std::scoped_lock lock(m_mutex);
        Member *member = find(session);
        if (member == nullptr)
            return;
        member->ready = true;
        m_trusted = true;
        opening.swap(m_opening);
        dispatch();
    }
    answer(opening, Status());
}

void PoolCore::jobReturned(Session *session, const JobPointer &job, const Error &why)
{
    const bool refused = why.kind == ErrorKind::ChannelRefused;
    {
        const std::scoped_lock lock(m_mutex);
        Member *member = find(session);
        if (member != nullptr)
            member->refused = refused;
        const bool othersRun = member != nullptr && member->active > 1;
        if (refused && othersRun)
            member->limit = member->active - 1; // the server's MaxSessions is lower than ours
        // Alone and refused although the line has served: the server still clears the last channel away.
        const bool comesFree = othersRun || (member != nullptr && member->served && job->attempts() < kMaxRefusals);
        if (member != nullptr && (refused ? comesFree : job->attempts() < kMaxAttempts)) {
            m_waiting.push_front(job); // taken up in channelClosed() or sessionClosed(), which follow
            return;
        }
    }
    job->finish(fail(refused ? why : Error{ErrorKind::ConnectionLost, why.message}));
}

void PoolCore::channelClosed(Session *session)
{
    const std::scoped_lock lock(m_mutex);
    if (Member *member = find(session)) {
        --member->active;
        member->served = member->served || !member->refused;
        member->refused = false;
        dispatch();
    }
}

void PoolCore::sessionClosed(Session *session, const Error &why)
{
    std::deque<JobPointer> waiting;
    std::vector<Promise> opening;
    {
        const std::scoped_lock lock(m_mutex);
        Member *member = find(session);
        if (member == nullptr)
            return;
        const bool wasReady = member->ready;
        m_over.push_back(std::move(member->session));
        m_members.remove_if([](const Member &each) { return each.session == nullptr; });
        if (!wasReady && m_members.empty()) {
            waiting.swap(m_waiting);
            opening.swap(m_opening);
        } else if (!wasReady) {
            m_cap = m_members.size(); // what runs is all that the server takes at the moment
        } else if (m_members.empty()) {
            m_cap = static_cast<std::size_t>(std::max(1, m_options.maxSessions));
        }
        dispatch();
    }
    answer(waiting, why);
    answer(opening, fail(why));
}

void PoolCore::answer(const std::vector<Promise> &promises, const Status &status)
{
    for (const Promise &promise : promises) {
        promise->addResult(status);
        promise->finish();
    }
}

void PoolCore::answer(const std::deque<JobPointer> &jobs, const Error &error)
{
    for (const JobPointer &job : jobs)
        job->finish(fail(error));
}

} // namespace quai::ssh
