// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// A web server with TLS that answers with a page of Moodle. argv: certificate, key; prints its port.
constexpr auto kServer = R"(
import http.server, ssl, sys
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"<html><script>var M = {}; M.cfg = {};</script></html>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *ignored):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Page)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1], sys.argv[2])
server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
server.serve_forever()
)";

/// An authority, and a certificate of localhost that it has signed.
constexpr auto kCertificates = R"(
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj "/CN=Test authority"
openssl req -newkey rsa:2048 -nodes -keyout site.key -out site.csr -subj "/CN=localhost"
echo subjectAltName=DNS:localhost >names
openssl x509 -req -in site.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out site.pem -days 2 -extfile names
printf '#!/bin/sh\nexec php -d openssl.cafile="%s/ca.pem" "$@"\n' "$PWD" >trusting
chmod 700 trusting
)";

QByteArray part(const QString &name)
{
    QFile file(QStringLiteral(":/remote/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// How the health check asks a site that has a certificate.
class TestHealthTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void certificatesAreLookedAt_data();
    void certificatesAreLookedAt();

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QByteArray m_port;
};

void TestHealthTls::initTestCase()
{
    for (const char *tool : {"python3", "openssl", "php"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            QSKIP("python3, openssl or php is not installed");
    }
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("sh"), {QStringLiteral("-ec"), QLatin1String(kCertificates)});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    m_server.setWorkingDirectory(m_folder.path());
    m_server.start(
        QStringLiteral("python3"),
        {QStringLiteral("-c"), QLatin1String(kServer), QStringLiteral("site.pem"), QStringLiteral("site.key")});
    QVERIFY(m_server.waitForReadyRead());
    m_port = m_server.readLine().trimmed();
    QVERIFY(!m_port.isEmpty());
}

void TestHealthTls::cleanupTestCase()
{
    m_server.kill();
    m_server.waitForFinished();
}

void TestHealthTls::certificatesAreLookedAt_data()
{
    QTest::addColumn<QString>("php");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("trusted");
    const QString trusting = m_folder.filePath(QStringLiteral("trusting"));
    QTest::newRow("of a known authority") << trusting << QByteArray("localhost") << true;
    QTest::newRow("of nobody known") << QStringLiteral("php") << QByteArray("localhost") << false;
    QTest::newRow("of another name") << trusting << QByteArray("127.0.0.1") << false;
}

/// An untrusted one is said and not failed: the server may not know the authority that every browser of the house
/// knows, and the site answers.
void TestHealthTls::certificatesAreLookedAt()
{
    QFETCH(QString, php);
    QFETCH(QByteArray, host);
    QFETCH(bool, trusted);
    const QByteArray script
        = part(QStringLiteral("lib/prelude.sh")) + part(QStringLiteral("delivery/after-health.sh")) + "\nhealth_http\n";
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QString::fromUtf8(script), QStringLiteral("sh"), QStringLiteral("php=") + php,
                 QStringLiteral("url=https://%1:%2").arg(QLatin1String(host), QLatin1String(m_port))});
    QVERIFY(shell.waitForFinished());
    const QByteArray said = shell.readAllStandardOutput();
    QVERIFY2(said.contains("http\t200\t"), (said + shell.readAllStandardError()).constData());
    QVERIFY2(!said.contains("unwell"), said.constData());
    QCOMPARE(said.contains("warning\tcertificate-untrusted\n"), !trusted);
}

QTEST_GUILESS_MAIN(TestHealthTls)
#include "TestHealthTls.moc"
