// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LocalConnection.h"

#include "core/ssh/InputPipe.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QPromise>
#include <QSaveFile>
#include <QScopeGuard>

#include <csignal>
#include <unistd.h>

namespace quai::test {

namespace {

template <class T>
QFuture<Result<T>> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// One command while it runs, on one thread of the pool.
class LocalCommand
{
public:
    LocalCommand(const QString &shell, ssh::ExecRequest request, CancelToken closed)
        : m_shell(shell)
        , m_request(std::move(request))
        , m_closed(std::move(closed))
    {
        m_process.setChildProcessModifier([] { ::setsid(); });
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { take(m_process.readAllStandardOutput(), m_request.onStdout, m_result.out); });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                         [this] { take(m_process.readAllStandardError(), m_request.onStderr, m_result.err); });
    }

    Result<ssh::ExecResult> run()
    {
        QElapsedTimer clock;
        clock.start();
        m_process.start(m_shell, {QStringLiteral("-c"), QString::fromUtf8(m_request.command)});
        if (!m_process.waitForStarted())
            return fail(ErrorKind::HostUnreachable, m_process.errorString());
        m_process.write(m_request.input);
        if (!m_request.moreInput)
            m_process.closeWriteChannel();
        const auto nobodyReads = qScopeGuard([this] {
            if (m_request.moreInput)
                m_request.moreInput->closeReading();
        });
        while (m_process.state() != QProcess::NotRunning) {
            if (const std::optional<ErrorKind> why = reasonToStop(clock.elapsed())) {
                endGroup();
                return fail(*why, QStringLiteral("stopped"));
            }
            if (!sendMore())
                m_process.waitForFinished(20);
        }
        m_result.duration = std::chrono::milliseconds(clock.elapsed());
        if (m_process.exitStatus() == QProcess::CrashExit)
            m_result.exitSignal = m_process.exitCode() == SIGKILL ? "KILL" : "TERM";
        else
            m_result.exitStatus = m_process.exitCode();
        return m_result;
    }

private:
    /// @return whether there may be more at once
    bool sendMore()
    {
        if (!m_request.moreInput || m_request.moreInput->readingEnd() < 0)
            return false;
        if (m_process.bytesToWrite() > 0)
            return m_process.waitForBytesWritten(20);
        const std::optional<QByteArray> piece = m_request.moreInput->read();
        if (!piece)
            return false;
        m_process.write(*piece);
        if (piece->isEmpty()) {
            m_request.moreInput->closeReading();
            m_process.closeWriteChannel();
        }
        return true;
    }

    void take(const QByteArray &piece, const ssh::ByteSink &sink, QByteArray &capture)
    {
        capture += piece;
        if (sink)
            sink(piece);
    }

    std::optional<ErrorKind> reasonToStop(qint64 elapsed) const
    {
        if (m_request.cancel.stop_requested())
            return ErrorKind::Cancelled;
        if (m_closed.stop_requested())
            return ErrorKind::ConnectionLost;
        if (m_request.timeout.count() > 0 && elapsed > m_request.timeout.count())
            return ErrorKind::Timeout;
        if (m_result.out.size() > m_request.captureLimit || m_result.err.size() > m_request.captureLimit)
            return ErrorKind::OutputTooLarge;
        return std::nullopt;
    }

    void endGroup()
    {
        const auto group = static_cast<pid_t>(m_process.processId());
        ::kill(-group, SIGTERM);
        if (m_process.waitForFinished(1000))
            return;
        ::kill(-group, SIGKILL);
        m_process.waitForFinished(1000);
    }

    QString m_shell;
    ssh::ExecRequest m_request;
    CancelToken m_closed;
    ssh::ExecResult m_result;
    QProcess m_process;
};

} // namespace

LocalConnection::LocalConnection(QString loginShell)
    : m_loginShell(std::move(loginShell))
{
    m_threads.setMaxThreadCount(16);
}

LocalConnection::~LocalConnection()
{
    m_closed.request_stop();
    m_threads.waitForDone();
}

QFuture<Result<ssh::ExecResult>> LocalConnection::exec(ssh::ExecRequest request)
{
    auto promise = std::make_shared<QPromise<Result<ssh::ExecResult>>>();
    promise->start();
    m_threads.start([promise, shell = m_loginShell, request = std::move(request), closed = m_closed.get_token()] {
        promise->addResult(LocalCommand(shell, request, closed).run());
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QByteArray>> LocalConnection::readFile(const QString &path, qint64 limit, CancelToken)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ready<QByteArray>(
            fail(Error{ErrorKind::SftpFailed, file.errorString(), {}, {{QStringLiteral("path"), path}}}));
    if (file.size() > limit)
        return ready<QByteArray>(fail(ErrorKind::OutputTooLarge, QStringLiteral("file too large")));
    return ready<QByteArray>(file.readAll());
}

QFuture<Status> LocalConnection::writeFile(const QString &path, const QByteArray &content, int mode, CancelToken)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return ready<void>(
            fail(Error{ErrorKind::SftpFailed, file.errorString(), {}, {{QStringLiteral("path"), path}}}));
    const QFile::Permissions permissions{((mode & 0700) << 4) | ((mode & 0070) << 1) | (mode & 0007)};
    QFile::setPermissions(path, permissions);
    return ready<void>({});
}

QFuture<Status> LocalConnection::open()
{
    return ready<void>({});
}

QFuture<Status> LocalConnection::acceptHostKey(const ssh::HostKey &)
{
    return ready<void>({});
}

void LocalConnection::setCredentials(const ssh::Credentials &) { }

void LocalConnection::close()
{
    m_closed.request_stop();
    m_closed = CancelSource();
}

} // namespace quai::test
