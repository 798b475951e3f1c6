// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/SmtpClient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace quai::test {

/// A real SMTP server on loopback (tests/farm/lib/smtp-sink.py) that lives as long as the object, with a certificate of
/// its own.
class SmtpSink
{
public:
    /// One message that arrived.
    struct Arrived
    {
        QByteArray content;
        QStringList to;
        bool tls = false;
        bool login = false;
    };

    ~SmtpSink() { stop(); }

    /// @param options of the program. @return empty, or why it does not run
    [[nodiscard]] QString start(const QStringList &options = {})
    {
        QStringList arguments{QStringLiteral(QUAI_SOURCE_DIR "/tests/farm/lib/smtp-sink.py"), m_folder.path()};
        if (!makeCertificate())
            return QStringLiteral("openssl is not installed");
        arguments << options << QStringLiteral("--cert") << certificate() << QStringLiteral("--key")
                  << m_folder.filePath(QStringLiteral("key.pem"));
        m_program.setProcessChannelMode(QProcess::SeparateChannels);
        // Debian's own interpreter: python3-aiosmtpd belongs to it.
        m_program.start(QStringLiteral("/usr/bin/python3"), arguments);
        if (m_program.waitForReadyRead(10'000))
            m_port = m_program.readLine().trimmed().toInt();
        return m_port > 0 ? QString() : QString::fromUtf8(m_program.readAllStandardError());
    }

    void stop()
    {
        m_program.closeWriteChannel();
        if (m_program.state() != QProcess::NotRunning && !m_program.waitForFinished(5000))
            m_program.kill();
        m_program.waitForFinished();
    }

    [[nodiscard]] QString certificate() const { return m_folder.filePath(QStringLiteral("cert.pem")); }

    [[nodiscard]] sessions::SmtpServer server(sessions::SmtpServer::Security security, const QString &user = {}) const
    {
        return {QStringLiteral("127.0.0.1"), m_port, security, user, certificate()};
    }

    [[nodiscard]] QList<Arrived> arrived() const
    {
        QList<Arrived> all;
        for (int i = 1;; ++i) {
            QFile content(m_folder.filePath(QStringLiteral("%1.eml").arg(i)));
            QFile envelope(m_folder.filePath(QStringLiteral("%1.json").arg(i)));
            if (!content.open(QIODevice::ReadOnly) || !envelope.open(QIODevice::ReadOnly))
                return all;
            const QJsonObject object = QJsonDocument::fromJson(envelope.readAll()).object();
            all << Arrived{content.readAll(), object.value(QLatin1String("to")).toVariant().toStringList(),
                           object.value(QLatin1String("tls")).toBool(), object.value(QLatin1String("login")).toBool()};
        }
    }

    /// What Python's own mail parser reads of it: {"from", "to", "subject", "id", "parts": [[type, text or file
    /// name]]}.
    [[nodiscard]] static QJsonObject parsed(const QByteArray &content)
    {
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral(
                          "import sys,json,email,email.policy\n"
                          "m=email.message_from_bytes(sys.stdin.buffer.read(),policy=email.policy.default)\n"
                          "p=[[q.get_content_type(), q.get_filename() or q.get_content()] for q in m.walk() if not "
                          "q.is_multipart()]\n"
                          "print(json.dumps({'from':m['from'],'to':m['to'],'subject':m['subject'],'id':m['message-id'],"
                          "'date':m['date'],'keys':m.keys(),'parts':p}))")});
        python.write(content);
        python.closeWriteChannel();
        python.waitForFinished();
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }

private:
    bool makeCertificate()
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                       QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                       QStringLiteral("/CN=Quai test"), QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"),
                       m_folder.filePath(QStringLiteral("key.pem")), QStringLiteral("-out"), certificate()});
        return openssl.waitForFinished() && openssl.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    QProcess m_program;
    int m_port = 0;
};

} // namespace quai::test
