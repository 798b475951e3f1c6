// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/LocalChannel.h"

#include <QDir>
#include <QStandardPaths>
#include <QUrl>

namespace quai::git {

namespace {

constexpr int kSliceMs = 100;
constexpr int kEndMs = 2000;

} // namespace

bool LocalChannel::serves(const QString &url)
{
    const bool local
        = url.startsWith(QLatin1String("file://")) || (!url.contains(QLatin1String("://")) && !isSshUrl(url));
    return local && !QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty();
}

LocalChannel::LocalChannel(QString path, CancelToken cancel)
    : m_path(std::move(path))
    , m_cancel(std::move(cancel))
{
}

Result<std::unique_ptr<Channel>> LocalChannel::open(const QString &url, GitService service, const CancelToken &cancel)
{
    const QString path = url.startsWith(QLatin1String("file://")) ? QUrl(url).toLocalFile() : url;
    auto channel = std::unique_ptr<LocalChannel>(new LocalChannel(QDir::current().absoluteFilePath(path), cancel));
    channel->m_process.start(
        QStringLiteral("git"),
        {service == GitService::UploadPack ? QStringLiteral("upload-pack") : QStringLiteral("receive-pack"),
         channel->m_path});
    if (!channel->m_process.waitForStarted())
        return fail(channel->broken());
    return std::unique_ptr<Channel>(std::move(channel));
}

LocalChannel::~LocalChannel()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(m_cancel.stop_requested() ? 0 : kEndMs)) {
        m_process.kill();
        m_process.waitForFinished(kEndMs);
    }
}

Error LocalChannel::broken()
{
    return {ErrorKind::RepositoryUnreachable,
            QStringLiteral("git does not serve ") + m_path,
            QString::fromUtf8(m_process.readAllStandardError()),
            {{QStringLiteral("repository"), m_path}},
            m_process.exitCode()};
}

Result<QByteArray> LocalChannel::read(qint64 limit)
{
    while (m_process.bytesAvailable() == 0) {
        if (m_cancel.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("the fetch was cancelled"));
        if (m_process.waitForReadyRead(kSliceMs) || m_process.state() != QProcess::NotRunning)
            continue;
        if (m_process.bytesAvailable() > 0)
            break;
        if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
            return fail(broken());
        return QByteArray();
    }
    return m_process.read(limit);
}

Status LocalChannel::write(QByteArrayView bytes)
{
    m_process.write(bytes.data(), bytes.size());
    while (m_process.bytesToWrite() > 0) {
        if (m_cancel.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("the fetch was cancelled"));
        if (!m_process.waitForBytesWritten(kSliceMs) && m_process.state() == QProcess::NotRunning)
            return fail(broken());
    }
    return {};
}

Status LocalChannel::closeWriting()
{
    m_process.closeWriteChannel();
    return {};
}

} // namespace quai::git
