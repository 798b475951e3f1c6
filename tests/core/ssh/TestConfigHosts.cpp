// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/ConfigHosts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using quai::ssh::configuredHosts;

class TestConfigHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesHostsButNoPatterns();
    void followsIncludesAndEndsWhenTheyGoRound();
    void whatCannotBeReadNamesNobody();

private:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    QTemporaryDir m_folder;
};

void TestConfigHosts::namesHostsButNoPatterns()
{
    const QString path = write(QStringLiteral("config"),
                               "# Host commented\nHost web1 web2 *.example.org !web3\n  HostName 10.0.0.1\n"
                               "host=\"db one\" web1\nHost *\n  User marie\nHost -oProxyCommand=x\n");
    QCOMPARE(configuredHosts(path),
             QStringList({QStringLiteral("web1"), QStringLiteral("web2"), QStringLiteral("db one")}));
}

void TestConfigHosts::followsIncludesAndEndsWhenTheyGoRound()
{
    const QString other = m_folder.filePath(QStringLiteral("other.conf"));
    const QString path = write(QStringLiteral("config"), "Include " + other.toUtf8() + "\nHost first\n");
    QVERIFY(!write(QStringLiteral("other.conf"), "Host second\nInclude " + path.toUtf8() + '\n').isEmpty());
    const QStringList hosts = configuredHosts(path);
    QCOMPARE(hosts.size(), 2);
    QVERIFY(hosts.contains(QStringLiteral("first")));
    QVERIFY(hosts.contains(QStringLiteral("second")));
}

void TestConfigHosts::whatCannotBeReadNamesNobody()
{
    QVERIFY(configuredHosts(m_folder.filePath(QStringLiteral("absent"))).isEmpty());
    QVERIFY(configuredHosts(m_folder.path()).isEmpty());
    QVERIFY(configuredHosts(write(QStringLiteral("binary"), QByteArray(5000, '\xff'))).isEmpty());
}

QTEST_GUILESS_MAIN(TestConfigHosts)
#include "TestConfigHosts.moc"
