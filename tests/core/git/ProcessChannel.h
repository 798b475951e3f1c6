// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Channel.h"

#include <QProcess>
#include <QUrl>

namespace quai::tests {

/// A Channel to a git service of this machine, as sshd would start it. Blocks the thread of the test.
class ProcessChannel : public git::Channel
{
public:
    ProcessChannel(const QString &folder, git::GitService service)
    {
        m_process.start(
            QStringLiteral("git"),
            {service == git::GitService::UploadPack ? QStringLiteral("upload-pack") : QStringLiteral("receive-pack"),
             folder});
    }
    ~ProcessChannel() override
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }

    [[nodiscard]] Result<QByteArray> read(qint64 limit) override
    {
        if (m_process.bytesAvailable() == 0 && !m_process.waitForReadyRead(10000)
            && m_process.state() != QProcess::NotRunning)
            return fail(ErrorKind::Timeout, QStringLiteral("silent"));
        return m_process.read(limit);
    }
    [[nodiscard]] Status write(QByteArrayView bytes) override
    {
        bytesWritten += bytes.size();
        m_process.write(bytes.data(), bytes.size());
        while (m_process.bytesToWrite() > 0)
            if (!m_process.waitForBytesWritten(10000))
                return fail(ErrorKind::ConnectionLost, QStringLiteral("closed"));
        return {};
    }
    [[nodiscard]] Status closeWriting() override
    {
        m_process.closeWriteChannel();
        return {};
    }

    /// Opens ssh://host/path as a process in /path.
    [[nodiscard]] static Result<std::unique_ptr<git::Channel>> open(const QString &url, git::GitService service,
                                                                    const CancelToken & = {})
    {
        return std::unique_ptr<git::Channel>(std::make_unique<ProcessChannel>(QUrl(url).path(), service));
    }

    qint64 bytesWritten = 0;

private:
    QProcess m_process;
};

} // namespace quai::tests
