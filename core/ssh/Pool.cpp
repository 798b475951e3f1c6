// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Pool.h"

#include "core/ssh/Connector.h"
#include "core/ssh/ExecJob.h"
#include "core/ssh/PoolCore.h"
#include "core/ssh/SftpRead.h"
#include "core/ssh/SftpWrite.h"

#include <functional>
#include <stop_token>

namespace quai::ssh {

namespace {

/// A job that tells its pool at once when its token is stopped.
template <class Job>
class Cancellable : public Job
{
public:
    using Job::Job;

    void watch(const CancelToken &token, const std::weak_ptr<PoolCore> &core)
    {
        m_watch.emplace(token, [core] {
            if (const std::shared_ptr<PoolCore> alive = core.lock())
                alive->cancelled();
        });
    }

private:
    std::optional<std::stop_callback<std::function<void()>>> m_watch;
};

template <class Job>
auto submitTo(const std::shared_ptr<PoolCore> &core, const std::shared_ptr<Cancellable<Job>> &job,
              const CancelToken &token)
{
    const auto future = job->future();
    core->submit(job);
    job->watch(token, core); // after it: a token that is stopped already is then found
    return future;
}

} // namespace

Pool::Pool(const Target &target, const PoolOptions &options)
    : m_core(std::make_shared<PoolCore>(target, options))
{
}

Pool::~Pool()
{
    m_core->shutDown();
}

QFuture<Result<ExecResult>> Pool::exec(ExecRequest request)
{
    const CancelToken token = request.cancel;
    return submitTo(m_core, std::make_shared<Cancellable<ExecJob>>(std::move(request)), token);
}

QFuture<Status> Pool::open()
{
    return m_core->open();
}

QFuture<Status> Pool::acceptHostKey(const HostKey &key)
{
    LoginRequest request = m_core->loginRequest();
    request.accept = key;
    const std::scoped_lock lock(m_mutex);
    if (!m_acceptance)
        m_acceptance = std::make_unique<WorkerThread>(QStringLiteral("quai-ssh-key"));
    return m_acceptance->submit<void>([request](const CancelToken &token) -> Status {
        const WakeFd wake;
        const std::stop_callback woken(token, [&wake] { wake.wake(); });
        const Waiter waiter(
            wake, [token] { return token.stop_requested(); }, request.limit);
        const Result<LiveSession> done = login(request, waiter);
        return done ? Status() : Status(fail(done.error()));
    });
}

QFuture<Result<QByteArray>> Pool::readFile(const QString &path, qint64 limit, CancelToken cancel)
{
    return submitTo(m_core, std::make_shared<Cancellable<SftpRead>>(path, limit, cancel), cancel);
}

QFuture<Status> Pool::writeFile(const QString &path, const QByteArray &content, int mode, CancelToken cancel)
{
    return submitTo(m_core, std::make_shared<Cancellable<SftpWrite>>(path, content, mode, cancel), cancel);
}

void Pool::setCredentials(const Credentials &credentials)
{
    m_core->setCredentials(credentials);
}

void Pool::close()
{
    m_core->close();
}

std::shared_ptr<Connection> makePool(const Target &target, const PoolOptions &options)
{
    return std::make_shared<Pool>(target, options);
}

} // namespace quai::ssh
