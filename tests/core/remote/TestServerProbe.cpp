// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ConnectionBook.h"
#include "core/remote/ServerProbe.h"
#include "core/remote/SshHost.h"
#include "tests/support/LocalConnection.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace quai;
using namespace quai::remote;

namespace {

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(text), text.size());
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed() : QString();
}

} // namespace

/// The probe against this machine, whose facts the test can find out by itself.
class TestServerProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhoAndWhere();
    void findsToolsWithTheirVersions();
    void triesTheExchangeAndLeavesNothing();
    void aMissingBaseIsAFact();
    void servedFolderAndMetadata();
    void hostilePathsAreTakenLiterally();
    void theOwnerOfMoodledataIsTheWebUser();
    void aWebUserWithoutRightsCannotWrite();
    void anOwnerWithoutANameIsANumber();
    void anActingUserIsAskedThroughSudo();
    void aSudoThatIsRefusedIsAFact();
    void oneConnectionForOneTarget();

private:
    ServerFacts probe(const QString &sudoUser = {});
    void makeSite(const QByteArray &config = "<?php\n");

    SshHost m_host{std::make_shared<test::LocalConnection>()};
    QTemporaryDir m_folder;
    QString m_base;
    int m_round = 0;
};

void TestServerProbe::init()
{
    // Other users must be able to reach it.
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
    m_base = m_folder.filePath(QStringLiteral("it's $(id) -n %1").arg(++m_round));
    QVERIFY(QDir().mkpath(m_base));
}

void TestServerProbe::makeSite(const QByteArray &config)
{
    QVERIFY(QDir().mkpath(m_base + QStringLiteral("/moodle")));
    put(m_base + QStringLiteral("/moodle/version.php"), "<?php $version = 2023100900.00;\n");
    put(m_base + QStringLiteral("/moodle/config.php"), config);
}

ServerFacts TestServerProbe::probe(const QString &sudoUser)
{
    ProbeRequest request;
    request.base = m_base;
    request.dir = QStringLiteral("moodle");
    request.phpBinary = QStringLiteral("php");
    request.sudoUser = sudoUser;
    const auto facts = probeServer(m_host, request);
    if (!facts) {
        qWarning("%s: %s\n%s", qPrintable(kindName(facts.error().kind)), qPrintable(facts.error().message),
                 qPrintable(facts.error().detail));
        QTest::qFail("the probe failed", __FILE__, __LINE__);
        return {};
    }
    return *facts;
}

void TestServerProbe::tellsWhoAndWhere()
{
    const ServerFacts facts = probe();
    QCOMPARE(facts.user, output(QStringLiteral("id"), {QStringLiteral("-un")}));
    QCOMPARE(facts.uid, qint64(::getuid()));
    QCOMPARE(facts.groups.join(QLatin1Char(' ')), output(QStringLiteral("id"), {QStringLiteral("-Gn")}));
    QCOMPARE(facts.actingUser, facts.user);
    QCOMPARE(facts.hostName, output(QStringLiteral("uname"), {QStringLiteral("-n")}));
    QCOMPARE(facts.machine, output(QStringLiteral("uname"), {QStringLiteral("-m")}));
    QVERIFY(!facts.system.isEmpty());
    QVERIFY(!facts.actingProblem);
    const QStorageInfo storage(m_base);
    QCOMPARE(facts.base, ServerFacts::Folder::Writable);
    QCOMPARE(facts.totalBytes / 1024 / 1024, storage.bytesTotal() / 1024 / 1024);
    QVERIFY(facts.freeBytes > 0 && facts.freeBytes <= facts.totalBytes);
    if (QStandardPaths::findExecutable(QStringLiteral("sudo")).isEmpty())
        QCOMPARE(facts.sudo, ServerFacts::Sudo::Missing);
    else
        QVERIFY(facts.sudo != ServerFacts::Sudo::Missing);
    QCOMPARE(facts.sudo == ServerFacts::Sudo::Allowed, !facts.sudoRules.isEmpty());
}

void TestServerProbe::findsToolsWithTheirVersions()
{
    const ServerFacts facts = probe();
    for (const char *tool : {"git", "svn", "cvs", "rsync", "curl", "perl", "python3"}) {
        const bool installed = !QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty();
        QCOMPARE(facts.tools.contains(QLatin1String(tool)), installed);
        if (installed) {
            QVERIFY2(facts.tools.value(QLatin1String(tool)).version.contains(QLatin1Char('.')), tool);
            QVERIFY(facts.tools.value(QLatin1String(tool)).path.startsWith(QLatin1Char('/')));
        }
    }
    const bool hasPhp = !QStandardPaths::findExecutable(QStringLiteral("php")).isEmpty();
    QCOMPARE(facts.php.has_value(), hasPhp);
    if (hasPhp) {
        QCOMPARE(facts.php->version,
                 output(QStringLiteral("php"), {QStringLiteral("-r"), QStringLiteral("echo PHP_VERSION;")}));
        QCOMPARE(facts.php->sapi, QStringLiteral("cli"));
    }
}

void TestServerProbe::triesTheExchangeAndLeavesNothing()
{
    const ServerFacts facts = probe();
    if (!facts.tools.value(QStringLiteral("perl")).version.isEmpty())
        QVERIFY(facts.exchangeMeans.contains(QStringLiteral("perl")));
    if (!facts.tools.value(QStringLiteral("python3")).version.isEmpty()) // found and able to run
        QVERIFY(facts.exchangeMeans.contains(QStringLiteral("python3")));
    if (facts.php && facts.php->ffi)
        QCOMPARE(facts.exchangeMeans.value(0), QStringLiteral("php-ffi"));
    QVERIFY(QDir(m_base).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestServerProbe::aMissingBaseIsAFact()
{
    QVERIFY(QDir().rmdir(m_base));
    const ServerFacts facts = probe();
    QCOMPARE(facts.base, ServerFacts::Folder::Missing);
    QCOMPARE(facts.freeBytes, -1);
    QVERIFY(facts.exchangeMeans.isEmpty());
    QCOMPARE(facts.served, ServerFacts::Served::NotAsked);
    QCOMPARE(facts.webCanWriteCode, ServerFacts::Answer::Unknown);
}

void TestServerProbe::servedFolderAndMetadata()
{
    QCOMPARE(probe().served, ServerFacts::Served::Missing);
    makeSite();
    QVERIFY(QDir().mkpath(m_base + QStringLiteral("/moodle/.git")));
    QVERIFY(QDir().mkpath(m_base + QStringLiteral("/moodle/CVS")));
    const ServerFacts folder = probe();
    QCOMPARE(folder.served, ServerFacts::Served::Folder);
    QCOMPARE(folder.servedMetadata, (QStringList{QStringLiteral(".git"), QStringLiteral("CVS")}));

    QVERIFY(QFile::rename(m_base + QStringLiteral("/moodle"), m_base + QStringLiteral("/real code")));
    QVERIFY(QFile::link(QStringLiteral("real code"), m_base + QStringLiteral("/moodle")));
    const ServerFacts link = probe();
    QCOMPARE(link.served, ServerFacts::Served::Link);
    QCOMPARE(link.servedLinkTarget, QStringLiteral("real code"));
    QCOMPARE(link.servedMetadata.size(), 2);
}

void TestServerProbe::hostilePathsAreTakenLiterally()
{
    m_base += QStringLiteral("/`touch broken`\n; \\ \"x\" é");
    QVERIFY(QDir().mkpath(m_base));
    makeSite();
    const ServerFacts facts = probe();
    QCOMPARE(facts.base, ServerFacts::Folder::Writable);
    QCOMPARE(facts.served, ServerFacts::Served::Folder);
    QVERIFY(facts.freeBytes > 0);
}

void TestServerProbe::theOwnerOfMoodledataIsTheWebUser()
{
    const QString data = m_folder.filePath(QStringLiteral("data %1").arg(m_round));
    QVERIFY(QDir().mkpath(data));
    makeSite("<?php\n$CFG->dataroot  = '" + data.toUtf8() + "';\n// $CFG->dataroot = '/nowhere';\n");
    const ServerFacts facts = probe();
    QCOMPARE(facts.dataOwner, facts.user);
    QCOMPARE(facts.webUser(), facts.user);
    QCOMPARE(facts.webCanWriteCode, ServerFacts::Answer::Yes);
    QCOMPARE(facts.webWritablePath, m_base + QStringLiteral("/moodle"));
}

void TestServerProbe::aWebUserWithoutRightsCannotWrite()
{
    if (::getuid() != 0)
        QSKIP("only root can give a folder to another user");
    const QString data = m_folder.filePath(QStringLiteral("data %1").arg(m_round));
    QVERIFY(QDir().mkpath(data));
    makeSite("<?php\n$CFG->dataroot = \"" + data.toUtf8() + "\";\n");
    QCOMPARE(::chown(data.toUtf8().constData(), 65534, 65534), 0);
    const ServerFacts closed = probe();
    QCOMPARE(closed.webUser(), QStringLiteral("nobody"));
    QCOMPARE(closed.webCanWriteCode, ServerFacts::Answer::No);

    QVERIFY(QFile::setPermissions(m_base + QStringLiteral("/moodle/config.php"), QFile::Permissions(0x6666)));
    const ServerFacts open = probe();
    QCOMPARE(open.webCanWriteCode, ServerFacts::Answer::Yes);
    QCOMPARE(open.webWritablePath, m_base + QStringLiteral("/moodle/config.php"));
}

void TestServerProbe::anOwnerWithoutANameIsANumber()
{
    if (::getuid() != 0)
        QSKIP("only root can give a folder to another user");
    const QString data = m_folder.filePath(QStringLiteral("data %1").arg(m_round));
    QVERIFY(QDir().mkpath(data));
    makeSite("<?php\n$CFG->dataroot = \"" + data.toUtf8() + "\";\n");
    QCOMPARE(::chown(data.toUtf8().constData(), 54321, 54321), 0);
    const ServerFacts closed = probe();
    QCOMPARE(closed.dataOwner, QStringLiteral("54321"));
    QCOMPARE(closed.webCanWriteCode, ServerFacts::Answer::No);
    QCOMPARE(::chown((m_base + QStringLiteral("/moodle/config.php")).toUtf8().constData(), 54321, 54321), 0);
    QCOMPARE(probe().webCanWriteCode, ServerFacts::Answer::Yes);
}

void TestServerProbe::anActingUserIsAskedThroughSudo()
{
    if (::getuid() != 0
        || output(QStringLiteral("sudo"),
                  {QStringLiteral("-n"), QStringLiteral("-u"), QStringLiteral("nobody"), QStringLiteral("id"),
                   QStringLiteral("-un")})
            != QLatin1String("nobody"))
        QSKIP("sudo to nobody is not possible here");
    const ServerFacts facts = probe(QStringLiteral("nobody"));
    QCOMPARE(facts.user, QStringLiteral("root"));
    QCOMPARE(facts.actingUser, QStringLiteral("nobody"));
    QCOMPARE(facts.base, ServerFacts::Folder::ReadOnly);
    QVERIFY(facts.exchangeMeans.isEmpty());
}

void TestServerProbe::aSudoThatIsRefusedIsAFact()
{
    const ServerFacts facts = probe(QStringLiteral("no_such_user"));
    QVERIFY(facts.actingProblem);
    QCOMPARE(facts.actingUser, facts.user);
    QCOMPARE(facts.base, ServerFacts::Folder::Writable);
}

void TestServerProbe::oneConnectionForOneTarget()
{
    int made = 0;
    ConnectionBook book([&](const ssh::Target &) {
        ++made;
        return std::make_shared<test::LocalConnection>();
    });
    ssh::Target one;
    one.host = QStringLiteral("one");
    ssh::Target otherUser = one;
    otherUser.user = QStringLiteral("deploy");
    ssh::Target otherConfig = one;
    otherConfig.configFile = QStringLiteral("/etc/other");
    const auto first = book.connectionTo(one);
    QCOMPARE(book.connectionTo(one), first);
    QVERIFY(book.connectionTo(otherUser) != first);
    QVERIFY(book.connectionTo(otherConfig) != first);
    QCOMPARE(made, 3);
    book.closeAll();
    QVERIFY(book.connectionTo(one) != first);
}

QTEST_GUILESS_MAIN(TestServerProbe)
#include "TestServerProbe.moc"
