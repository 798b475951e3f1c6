// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/CtlRun.h"
#include "tests/support/Farm.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace quai::test;

/// A site whose files belong to another account than the login: everything goes through a real `sudo -n -u`.
class TestQuaictlSudo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWholeDeliveryAsTheOtherUser();
    void refusalsOfSudoExitWith3();

private:
    CtlRun deliver(const QStringList &words, const QString &sudoUser);

    Farm m_farm{Farm::Ssh | Farm::Web | Farm::Db | Farm::Git};
    QTemporaryDir m_folder;
    FarmRelease m_release;
};

void TestQuaictlSudo::initTestCase()
{
    if (::getuid() != 0)
        QSKIP("only root can give the site to another user");
    QUAI_START_FARM(m_farm);
    if (m_farm.sudo(QStringLiteral("user")).isEmpty())
        QSKIP("this farm has no sudo");
    const QByteArray owner = m_farm.shell(QStringLiteral("id -u ") + m_farm.sudo(QStringLiteral("user"))).trimmed();
    const FarmSite site = m_farm.site(QStringLiteral("git"));
    m_release = m_farm.release(QStringLiteral("git"));
    QVERIFY2(m_release.error.isEmpty(), qPrintable(m_release.error));
    // git refuses a repository of a third user as well.
    QCOMPARE(
        QProcess::execute(QStringLiteral("chown"),
                          {QStringLiteral("-R"), QString::fromLatin1(owner + ':' + owner), site.base, site.repository}),
        0);
}

CtlRun TestQuaictlSudo::deliver(const QStringList &words, const QString &sudoUser)
{
    const FarmSite site = m_farm.site(QStringLiteral("git"));
    const QString sites = m_folder.filePath(QStringLiteral("sites.yml"));
    QFile file(sites);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(
        QStringLiteral("version: 1\nsites:\n  - {id: campus, name: Campus, url: \"%1\", server: farm, "
                       "ssh_config: \"%2\", base: \"%3\", dir: \"%4\", sudo_user: %5, "
                       "source: {method: git, repository: \"%6\", branch: %7}}\n")
            .arg(site.url, m_farm.sshTarget().configFile, site.base, site.dir, sudoUser, site.repository, site.branch)
            .toUtf8());
    file.close();
    return CtlRun::start(QStringList{QStringLiteral("--config"), sites, QStringLiteral("--no-keychain"),
                                     QStringLiteral("--json"), QStringLiteral("deliver")}
                         + words + QStringList{QStringLiteral("campus")});
}

void TestQuaictlSudo::aWholeDeliveryAsTheOtherUser()
{
    const QString other = m_farm.sudo(QStringLiteral("user"));
    const CtlRun all = deliver({QStringLiteral("all"), QStringLiteral("--yes")}, other);
    QVERIFY2(all.exitCode == 0, all.err.constData());
    const QJsonValue last = all.json()[u"outcomes"][3];
    QCOMPARE(last[u"after"][u"copies"][0][u"version"].toString(), m_release.version);
    QCOMPARE(last[u"health"][u"httpStatus"].toInt(), 200);
    // Everything that came into being belongs to that user.
    const QString base = m_farm.site(QStringLiteral("git")).base;
    int status = 0;
    const QByteArray foreign
        = m_farm.shell(QStringLiteral("sudo -n -u %1 find '%2' ! -user %1 | head -n 3").arg(other, base), &status);
    QCOMPARE(status, 0);
    QCOMPARE(foreign, QByteArray());
}

void TestQuaictlSudo::refusalsOfSudoExitWith3()
{
    const CtlRun password = deliver({QStringLiteral("status")}, m_farm.sudo(QStringLiteral("passwordUser")));
    QCOMPARE(password.exitCode, 3);
    QCOMPARE(password.json()[u"error"][u"kind"].toString(), QStringLiteral("SudoPasswordNeeded"));
    const CtlRun unknown = deliver({QStringLiteral("status")}, QStringLiteral("no_such_user"));
    QCOMPARE(unknown.exitCode, 3);
    QCOMPARE(unknown.json()[u"error"][u"kind"].toString(), QStringLiteral("SudoDenied"));
}

QTEST_GUILESS_MAIN(TestQuaictlSudo)
#include "TestQuaictlSudo.moc"
