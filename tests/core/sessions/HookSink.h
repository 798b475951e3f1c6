// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace quai::test {

/// A real HTTP server on loopback (tests/farm/lib/hook-sink.py) that lives as long as the object and keeps what is
/// posted.
class HookSink
{
public:
    HookSink()
    {
        m_program.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral(QUAI_SOURCE_DIR "/tests/farm/lib/hook-sink.py"), m_folder.path()});
        if (m_program.waitForReadyRead(10'000))
            m_port = m_program.readLine().trimmed().toInt();
    }

    ~HookSink()
    {
        m_program.closeWriteChannel();
        if (!m_program.waitForFinished(5000))
            m_program.kill();
        m_program.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(HookSink)

    [[nodiscard]] int port() const { return m_port; }
    /// @param path as hook-sink.py understands it
    [[nodiscard]] QString address(const QString &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path);
    }

    /// {"path", "headers", "body"} of each request.
    [[nodiscard]] QList<QJsonObject> arrived() const
    {
        QList<QJsonObject> all;
        for (int i = 1;; ++i) {
            QFile file(m_folder.filePath(QStringLiteral("%1.json").arg(i)));
            if (!file.open(QIODevice::ReadOnly))
                return all;
            all << QJsonDocument::fromJson(file.readAll()).object();
        }
    }

private:
    QTemporaryDir m_folder;
    QProcess m_program;
    int m_port = 0;
};

} // namespace quai::test
