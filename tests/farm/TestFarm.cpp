// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Farm.h"
#include "tests/support/Hammer.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace quai::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFirstVersion = "2024100700.00";

/// Numbers of the processes whose command line, environment or mounts name @p text.
QStringList processesNaming(const QByteArray &text)
{
    QStringList found;
    const QStringList numbers = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString &number : numbers) {
        for (const QString &file : {u"cmdline"_s, u"environ"_s, u"mountinfo"_s}) {
            QFile source(u"/proc/"_s + number + u'/' + file);
            if (source.open(QIODevice::ReadOnly) && source.readAll().contains(text))
                found.append(number);
        }
    }
    return found;
}

/// Runs a program of tests/farm. @return its exit status
int farmProgram(const QString &name, const QStringList &arguments, QByteArray *out = nullptr)
{
    QProcess process;
    process.start(QStringLiteral(QUAI_SOURCE_DIR "/tests/farm/") + name, arguments);
    if (!process.waitForFinished(120'000))
        return -1;
    if (out != nullptr)
        *out = process.readAllStandardOutput() + process.readAllStandardError();
    return process.exitCode();
}

/// "up" for a farm that no C++ object owns; ended by the destructor.
struct BareFarm
{
    explicit BareFarm(const QStringList &arguments)
    {
        QStringList all{u"--in"_s, folder};
        status = farmProgram(u"up"_s, all + arguments, &output);
    }
    ~BareFarm() { farmProgram(u"down"_s, {folder}); }
    Q_DISABLE_COPY_MOVE(BareFarm)

    const QString folder = QDir::tempPath() + u"/quai-bare-"_s + QString::number(getpid());
    int status = -1;
    QByteArray output;
};

} // namespace

/// The farm itself: what it promises to every other test.
class TestFarm : public QObject
{
    Q_OBJECT

public:
    TestFarm()
        : m_farm(Farm::Ssh | Farm::Web | Farm::Db | Farm::Git | Farm::Svn | Farm::Cvs)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void keyAndPasswordLogIn();
    void sudoAllowsOneUserOnly();
    void releaseReachesAWorkingCopy_data();
    void releaseReachesAWorkingCopy();
    void upgradeKeepsMoodlesExitCodes();
    void halfATreeFailsLoudly();
    void maintenanceAnswers503();
    void hammerCountsLostRequests();
    void farmOfAnOrdinaryUser();
    void farmsLiveSideBySideAndLeaveNothing();
    void farmEndsWithItsStarter();
    void killedStartIsClearedAway();
    void startThatFailsLeavesNothing();

private:
    /// All parts; each test leaves the sites in a state that the others can start from.
    Farm m_farm;

    /// Logs in with the OpenSSH client by one method only. @return what `id -un` said
    static QByteArray logIn(const Farm &farm, const QString &method, const QString &secret);
};

void TestFarm::initTestCase()
{
    QUAI_START_FARM(m_farm);
}

QByteArray TestFarm::logIn(const Farm &farm, const QString &method, const QString &secret)
{
    QTemporaryDir folder;
    const QString helper = folder.filePath(u"ask"_s);
    QFile file(helper);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\nprintf '%s\\n' '" + secret.toUtf8() + "'\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SSH_ASKPASS"_s, helper);
    environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
    environment.remove(u"SSH_AUTH_SOCK"_s);
    process.setProcessEnvironment(environment);
    QStringList arguments{u"-F"_s, farm.ssh(u"config"_s), u"-o"_s, u"PreferredAuthentications="_s + method};
    if (method == u"publickey"_s)
        arguments << u"-o"_s << u"IdentityFile=none"_s << u"-i"_s << farm.ssh(u"keyWithPassphrase"_s);
    process.start(u"ssh"_s, arguments + QStringList{farm.ssh(u"hostAlias"_s), u"id -un"_s});
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed();
}

void TestFarm::keyAndPasswordLogIn()
{
    const QByteArray user = m_farm.ssh(u"user"_s).toUtf8();
    QCOMPARE(m_farm.shell(u"id -un"_s).trimmed(), user);
    QCOMPARE(logIn(m_farm, u"publickey"_s, m_farm.ssh(u"passphrase"_s)), user);
    const QString password = m_farm.credentials().password;
    if (password.isEmpty())
        QSKIP("no password logins here: libnss-wrapper is not installed");
    QCOMPARE(logIn(m_farm, u"password"_s, password), user);
    QCOMPARE(logIn(m_farm, u"password"_s, u"wrong"_s), QByteArray());
    if (m_farm.isRootMode())
        QCOMPARE(logIn(m_farm, u"keyboard-interactive"_s, password), user);
}

void TestFarm::sudoAllowsOneUserOnly()
{
    if (m_farm.sudo(u"user"_s).isEmpty())
        QSKIP("no sudo in this farm: it needs root and the program sudo");
    const auto sudo = [this](const QString &field) {
        return m_farm.shell(u"LC_ALL=C sudo -n -u %1 id -un 2>&1; true"_s.arg(m_farm.sudo(field))).trimmed();
    };
    QCOMPARE(sudo(u"user"_s), m_farm.sudo(u"user"_s).toUtf8());
    QVERIFY2(sudo(u"deniedUser"_s).contains("is not allowed to execute"), sudo(u"deniedUser"_s).constData());
    QVERIFY2(sudo(u"passwordUser"_s).contains("a password is required"), sudo(u"passwordUser"_s).constData());
}

void TestFarm::releaseReachesAWorkingCopy_data()
{
    QTest::addColumn<QString>("update");
    QTest::addColumn<QString>("clean"); ///< prints nothing when there is no local change

    QTest::newRow("git") << u"git pull -q && git rev-parse HEAD"_s << u"git status --porcelain"_s;
    QTest::newRow("svn") << u"svn update -q --non-interactive --no-auth-cache --username deliverer "
                            u"--password 'farm vcs 2026' && svnversion"_s
                         << u"svn status"_s;
    QTest::newRow("cvs") << u"cvs -Q update -dP && sed -n 's/^.version *= \\([0-9.]*\\);.*/\\1/p' version.php"_s
                         << u"cvs -nq update"_s;
}

void TestFarm::releaseReachesAWorkingCopy()
{
    QFETCH(QString, update);
    QFETCH(QString, clean);
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    const QString enter = u"cd "_s + m_farm.site(kind).servedPath() + u" && "_s;
    int status = -1;
    QCOMPARE(m_farm.shell(enter + clean, &status), QByteArray());
    QCOMPARE(status, 0);

    const FarmRelease release = m_farm.release(kind, {u"--change"_s, u"60"_s});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    QCOMPARE(release.added.size() + release.changed.size() + release.removed.size(), 60);
    QCOMPARE(m_farm.shell(enter + update).trimmed(), release.revision.toUtf8());
    for (const QString &file : release.added)
        QVERIFY2(QFile::exists(m_farm.site(kind).servedPath() + u'/' + file), qPrintable(file));
    for (const QString &file : release.removed)
        QVERIFY2(!QFile::exists(m_farm.site(kind).servedPath() + u'/' + file), qPrintable(file));
    QCOMPARE(m_farm.shell(enter + clean), QByteArray());
}

void TestFarm::upgradeKeepsMoodlesExitCodes()
{
    const FarmSite site = m_farm.site(u"git"_s);
    const auto run = [&](const QString &command) {
        return m_farm.shell(u"cd %1; { %2; } 2>&1; echo status $?"_s.arg(site.servedPath(), command)).trimmed();
    };
    const QString pending = u"php admin/cli/upgrade.php --is-pending"_s;
    const QString upgrade = u"php admin/cli/upgrade.php --non-interactive"_s;
    run(upgrade); // other tests may have pulled a release
    QCOMPARE(run(pending), QByteArray("status 0"));
    QVERIFY(run(upgrade).endsWith("Thanks for coming anyway!\nstatus 0"));
    QVERIFY(m_farm.release(u"git"_s, {u"--break"_s, u"upgrade"_s}).error.isEmpty());
    QVERIFY(run(u"git pull -q; "_s + pending).endsWith("status 2"));
    QVERIFY(run(upgrade).endsWith("status 1"));
    const FarmRelease whole = m_farm.release(u"git"_s);
    QVERIFY(run(u"git pull -q; "_s + upgrade).endsWith("completed successfully.\nstatus 0"));
    QTRY_VERIFY_WITH_TIMEOUT(run(u"curl -s "_s + site.url + u"/"_s).contains("database " + whole.version.toUtf8()),
                             10'000);
    const QByteArray downgrade = run(u"git reset -q --hard HEAD~1; "_s + upgrade);
    QVERIFY2(downgrade.contains("OLDER than the version that made these databases"), downgrade.constData());
    QVERIFY(downgrade.endsWith("status 1"));
    QVERIFY(run(u"php admin/cli/checks.php --filter=nothing"_s).endsWith("status 3"));
    run(u"git pull -q"_s);
}

void TestFarm::halfATreeFailsLoudly()
{
    const FarmSite site = m_farm.site(u"git"_s);
    const auto page
        = [&](const QString &name) { return m_farm.shell(u"curl -s -w ' %{http_code}' "_s + site.url + name); };
    QVERIFY(page(u"/"_s).endsWith(" 200"));
    QVERIFY(m_farm.release(u"git"_s, {u"--break"_s, u"half"_s}).error.isEmpty());
    m_farm.shell(u"cd %1 && git pull -q && rm mod/quiz/lib.php"_s.arg(site.servedPath()));
    // opcache looks at each file again within two seconds.
    QTRY_VERIFY_WITH_TIMEOUT(page(u"/"_s).contains("lib/filelib.php is of"), 10'000);
    QVERIFY(page(u"/"_s).endsWith(" 500"));
    const QByteArray missing = page(u"/heavy.php"_s);
    QVERIFY2(missing.startsWith("MIXED") && missing.contains("quiz") && missing.endsWith(" 500"), missing.constData());
    QVERIFY(m_farm.release(u"git"_s).error.isEmpty());
    m_farm.shell(u"cd %1 && git checkout -q . && git pull -q"_s.arg(site.servedPath()));
    QTRY_VERIFY_WITH_TIMEOUT(page(u"/heavy.php"_s).endsWith(" 200"), 10'000);
}

void TestFarm::maintenanceAnswers503()
{
    const FarmSite site = m_farm.site(u"svn"_s);
    const QString php = u"php %1/admin/cli/maintenance.php "_s.arg(site.servedPath());
    const QString ask = u" >&2; curl -s -o /dev/null -w '%{http_code}' "_s + site.url + u"/"_s;
    QCOMPARE(m_farm.shell(php + u"--enable"_s + ask), QByteArray("503"));
    QCOMPARE(m_farm.shell(php + u"--disable"_s + ask), QByteArray("200"));
}

void TestFarm::hammerCountsLostRequests()
{
    const FarmSite site = m_farm.site(u"cvs"_s);
    Hammer calm(site.url + u"/"_s, 4, 2);
    QTest::qWait(400);
    const HammerCount whole = calm.stop();
    QVERIFY2(whole.requests > 20 && whole.failed == 0, qPrintable(whole.text));
    QCOMPARE(whole.versions.size(), 1);
    Hammer shaken(site.url + u"/"_s, 4, 2);
    m_farm.shell(
        u"cd %1 && for i in 1 2 3; do mv moodle away; sleep 0.1; mv away moodle; sleep 0.1; done"_s.arg(site.base));
    const HammerCount lost = shaken.stop();
    QVERIFY2(lost.failed > 0 && lost.failed < lost.requests, qPrintable(lost.text));
}

void TestFarm::farmOfAnOrdinaryUser()
{
    if (geteuid() != 0)
        QSKIP("every other test of this run is one of an ordinary user's farm");
    qputenv("QUAI_FARM_AS_USER", "1");
    Farm farm(Farm::Ssh | Farm::Web | Farm::Git);
    const auto started = farm.start();
    qunsetenv("QUAI_FARM_AS_USER");
    if (started.missing)
        QSKIP(qPrintable(started.message));
    QVERIFY2(started.ok, qPrintable(started.message));
    QVERIFY(!farm.isRootMode());
    QCOMPARE(farm.shell(u"id -un"_s), QByteArray("nobody\n"));
    QVERIFY(farm.shell(u"curl -s "_s + farm.site(u"git"_s).url).contains(kFirstVersion));
    QVERIFY(farm.release(u"git"_s).error.isEmpty());
    if (!farm.credentials().password.isEmpty())
        QCOMPARE(logIn(farm, u"password"_s, farm.credentials().password), QByteArray("nobody"));
}

void TestFarm::farmsLiveSideBySideAndLeaveNothing()
{
    Farm first(Farm::Ssh | Farm::Web | Farm::Git | Farm::Svn);
    QUAI_START_FARM(first);
    QVERIFY(first.sshPort() != m_farm.sshPort());
    const QString folder = first.folder();
    // A command that is still running, in its own session, must end as well.
    first.shell(u"setsid sleep 600 >/dev/null 2>&1 </dev/null & true"_s);
    QVERIFY(!processesNaming(folder.toUtf8()).isEmpty());
    first.stop();
    QVERIFY(!QDir(folder).exists());
    QCOMPARE(processesNaming(folder.toUtf8()), QStringList());
    QCOMPARE(m_farm.shell(u"echo alive"_s), QByteArray("alive\n"));
}

void TestFarm::farmEndsWithItsStarter()
{
    QProcess starter; // stands for a test program that dies
    starter.start(u"sleep"_s, {u"60"_s});
    QVERIFY(starter.waitForStarted());
    const BareFarm farm({u"--with"_s, u"ssh"_s, u"--while-pid"_s, QString::number(starter.processId())});
    if (farm.status == 77)
        QSKIP(farm.output.constData());
    QVERIFY2(farm.status == 0, farm.output.constData());
    starter.kill();
    QVERIFY(starter.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(farm.folder).exists(), 10'000);
    QCOMPARE(processesNaming(farm.folder.toUtf8()), QStringList());
}

void TestFarm::killedStartIsClearedAway()
{
    QProcess starter; // stands for a test program that is killed while its farm starts
    const QString folder = QDir::tempPath() + u"/quai-killed-"_s + QString::number(getpid());
    const QString start = QStringLiteral(QUAI_SOURCE_DIR "/tests/farm/up");
    starter.start(u"sh"_s,
                  {u"-c"_s, u"\"$0\" --in \"$1\" --with ssh,web,db,git --while-pid $$ & wait"_s, start, folder});
    QVERIFY(starter.waitForStarted());
    if (!QTest::qWaitFor([&] { return QFile::exists(folder + u"/run/sshd.pid"_s); }, 15'000))
        QSKIP("this farm did not come as far as sshd");
    const QStringList starting = processesNaming((start + QChar(u'\0') + u"--in"_s + QChar(u'\0') + folder).toUtf8());
    QVERIFY(!starting.isEmpty());
    for (const QString &process : starting)
        ::kill(process.toInt(), SIGKILL);
    starter.kill();
    QVERIFY(starter.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(folder).exists(), 15'000);
    QCOMPARE(processesNaming(folder.toUtf8()), QStringList());
}

void TestFarm::startThatFailsLeavesNothing()
{
    QCOMPARE(farmProgram(u"up"_s, {u"--with"_s, u"ssh,sftp"_s}), 1);
    // A data folder that cannot be filled: the generator fails in the middle of `up`, with servers already running.
    const BareFarm farm(
        {u"--with"_s, u"ssh,web,db,git"_s, u"--files"_s, u"500"_s, u"--bytes"_s, u"99999999999999999999"_s});
    if (farm.status == 77)
        QSKIP(farm.output.constData());
    QVERIFY(farm.status != 0);
    QVERIFY(!QDir(farm.folder).exists());
    QCOMPARE(processesNaming(farm.folder.toUtf8()), QStringList());
}

QTEST_GUILESS_MAIN(TestFarm)
#include "TestFarm.moc"
