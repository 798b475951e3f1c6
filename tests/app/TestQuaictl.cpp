// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/CtlRun.h"
#include "tests/support/Farm.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace quai::test;

namespace {

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(text), text.size());
}

/// A TCP port of this machine that takes connections and never says a word.
class SilentPort
{
public:
    SilentPort()
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::listen(m_socket, 4) == 0
            && ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~SilentPort() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(SilentPort)
    int port() const { return m_port; }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace

/// The program itself against real servers, by its output and its exit codes.
class TestQuaictl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helpAndVersion();
    void wrongUsageExitsWith2_data();
    void wrongUsageExitsWith2();
    void sitesAreAddedAndListed();
    void aSiteIsTested();
    void aBrokenSitesFileExitsWith1();
    void anUnreachableHostExitsWith5();
    void anUnknownHostKeyIsAcceptedByFingerprintOnly();
    void anUnknownHostKeyIsAskedForOnATerminal();
    void aPasswordComesFromStdin();
    void aPassphraseIsAskedFor();
    void aWholeDelivery();
    void anInterruptedDeliveryLeavesATrueState();
    void guardsExitWith3();
    void productionIsConfirmedByName();
    void aHeldLockExitsWith4AndCanBeRemoved();
    void anUnknownStateExitsWith6();
    void interruptingEndsIt();

private:
    CtlRun run(const QStringList &arguments, const QByteArray &input = {});
    QString version();

    Farm m_farm{Farm::Ssh | Farm::Web | Farm::Db | Farm::Git};
    QTemporaryDir m_folder;
    QString m_sites;
};

void TestQuaictl::initTestCase()
{
    QVERIFY(!qEnvironmentVariable("QUAICTL").isEmpty());
    QUAI_START_FARM(m_farm);
    m_sites = m_folder.filePath(QStringLiteral("sites.yml"));
    const FarmSite site = m_farm.site(QStringLiteral("git"));
    const CtlRun added = run({QStringLiteral("site"),         QStringLiteral("add"),
                              QStringLiteral("--name"),       QStringLiteral("Campus"),
                              QStringLiteral("--url"),        site.url,
                              QStringLiteral("--server"),     QStringLiteral("farm"),
                              QStringLiteral("--ssh-config"), m_farm.sshTarget().configFile,
                              QStringLiteral("--base"),       site.base,
                              QStringLiteral("--dir"),        site.dir,
                              QStringLiteral("--method"),     QStringLiteral("git"),
                              QStringLiteral("--repository"), site.repository,
                              QStringLiteral("--branch"),     site.branch});
    QVERIFY2(added.exitCode == 0, added.err.constData());
}

CtlRun TestQuaictl::run(const QStringList &arguments, const QByteArray &input)
{
    return CtlRun::start(QStringList{QStringLiteral("--config"), m_sites, QStringLiteral("--no-keychain")} + arguments,
                         input);
}

QString TestQuaictl::version()
{
    return run({QStringLiteral("deliver"), QStringLiteral("status"), QStringLiteral("campus"),
                QStringLiteral("--json")})
        .json()[u"status"][u"copies"][0][u"version"]
        .toString();
}

void TestQuaictl::helpAndVersion()
{
    const CtlRun help = CtlRun::start({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    for (const char *word : {"deliver backtoprod SITE", "--accept-host-key", "Exit codes"})
        QVERIFY2(help.out.contains(word), word);
    const CtlRun version = CtlRun::start({QStringLiteral("--version")});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("quaictl "));
}

void TestQuaictl::wrongUsageExitsWith2_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"", "site", "deliver", "deliver fly campus", "deliver status", "deliver status campus more",
          "--no-such-option", "deliver status nowhere", "deliver update campus --component ../etc",
          "deliver update campus --keep --discard", "deliver journal campus --limit many",
          "site add --name X --server -oProxyCommand=x", "site add --name X --server h --method hg",
          "site add --name X --server h --base relative --dir d", "deliver plan campus fly", "deliver unlock campus"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestQuaictl::wrongUsageExitsWith2()
{
    QFETCH(QString, line);
    const QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const CtlRun plain = run(words);
    QCOMPARE(plain.exitCode, 2);
    QVERIFY(plain.out.isEmpty());
    QVERIFY(plain.err.startsWith("quaictl: "));
    const CtlRun json = run(words + QStringList{QStringLiteral("--json")});
    QCOMPARE(json.exitCode, 2);
    QCOMPARE(json.json()[u"ok"], QJsonValue(false));
    QCOMPARE(json.json()[u"exitCode"], QJsonValue(2));
    QVERIFY(!json.json()[u"error"][u"kind"].toString().isEmpty());
}

void TestQuaictl::sitesAreAddedAndListed()
{
    const CtlRun list = run({QStringLiteral("site"), QStringLiteral("list")});
    QCOMPARE(list.exitCode, 0);
    QVERIFY(list.out.startsWith("campus "));
    const QJsonObject site = run({QStringLiteral("site"), QStringLiteral("list"), QStringLiteral("--json")})
                                 .json()[u"sites"][0]
                                 .toObject();
    QCOMPARE(site.value(u"id"), QJsonValue(QStringLiteral("campus")));
    QCOMPARE(site.value(u"base"), QJsonValue(m_farm.site(QStringLiteral("git")).base));
    QCOMPARE(site.value(u"source").toObject().value(u"method"), QJsonValue(QStringLiteral("git")));
}

void TestQuaictl::aSiteIsTested()
{
    const CtlRun test
        = run({QStringLiteral("site"), QStringLiteral("test"), QStringLiteral("campus"), QStringLiteral("--json")});
    QVERIFY2(test.exitCode == 0, test.err.constData());
    const QJsonValue server = test.json()[u"server"];
    QCOMPARE(server[u"user"].toString(), m_farm.ssh(QStringLiteral("user")));
    QCOMPARE(server[u"base"].toString(), QStringLiteral("writable"));
    QVERIFY(!server[u"exchangeMeans"].toArray().isEmpty());
}

void TestQuaictl::aBrokenSitesFileExitsWith1()
{
    const QString broken = m_folder.filePath(QStringLiteral("broken.yml"));
    put(broken, "version: 1\nsites:\n  - name: [\n");
    const CtlRun list = CtlRun::start(
        {QStringLiteral("--config"), broken, QStringLiteral("site"), QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(list.exitCode, 1);
    QCOMPARE(list.json()[u"error"][u"kind"].toString(), QStringLiteral("ParseFailed"));
    QCOMPARE(list.json()[u"error"][u"facts"][u"file"].toString(), broken);
}

void TestQuaictl::anUnreachableHostExitsWith5()
{
    const FarmSite site = m_farm.site(QStringLiteral("git"));
    QVERIFY(run({QStringLiteral("site"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("Closed"),
                 QStringLiteral("--url"), QStringLiteral("http://127.0.0.1"), QStringLiteral("--server"),
                 QStringLiteral("127.0.0.1:1"), QStringLiteral("--base"), site.base, QStringLiteral("--dir"), site.dir,
                 QStringLiteral("--repository"), site.repository})
                .exitCode
            == 0);
    const CtlRun status = run(
        {QStringLiteral("deliver"), QStringLiteral("status"), QStringLiteral("closed"), QStringLiteral("--json")});
    QCOMPARE(status.exitCode, 5);
    QCOMPARE(status.json()[u"error"][u"kind"].toString(), QStringLiteral("HostUnreachable"));
}

void TestQuaictl::anUnknownHostKeyIsAcceptedByFingerprintOnly()
{
    const CtlConfig config(m_farm, m_folder.filePath(QStringLiteral("unknown")));
    const QStringList status{QStringLiteral("--config"), config.sites(),           QStringLiteral("--no-keychain"),
                             QStringLiteral("deliver"),  QStringLiteral("status"), QStringLiteral("campus"),
                             QStringLiteral("--json")};
    const CtlRun unknown = CtlRun::start(status);
    QCOMPARE(unknown.exitCode, 5);
    QCOMPARE(unknown.json()[u"error"][u"kind"].toString(), QStringLiteral("HostKeyUnknown"));
    const QString fingerprint = unknown.json()[u"error"][u"facts"][u"fingerprint"].toString();
    QVERIFY(fingerprint.startsWith(QLatin1String("SHA256:")));

    const CtlRun wrong
        = CtlRun::start(status + QStringList{QStringLiteral("--accept-host-key"), QStringLiteral("SHA256:x")});
    QCOMPARE(wrong.exitCode, 5);
    QVERIFY(!config.knowsHost());
    const CtlRun right = CtlRun::start(status + QStringList{QStringLiteral("--accept-host-key"), fingerprint});
    QVERIFY2(right.exitCode == 0, right.err.constData());
    QVERIFY(config.knowsHost());
    QCOMPARE(CtlRun::start(status).exitCode, 0);
}

void TestQuaictl::anUnknownHostKeyIsAskedForOnATerminal()
{
    const CtlConfig config(m_farm, m_folder.filePath(QStringLiteral("asked")));
    const QStringList status{QStringLiteral("--config"), config.sites(),           QStringLiteral("--no-keychain"),
                             QStringLiteral("deliver"),  QStringLiteral("status"), QStringLiteral("campus")};
    const CtlRun refused = CtlRun::onTerminal(status, {{"SHA256:", "no\n"}});
    QCOMPARE(refused.exitCode, 5);
    QVERIFY(!config.knowsHost());
    const CtlRun accepted = CtlRun::onTerminal(status, {{"SHA256:", "yes\n"}});
    QVERIFY2(accepted.exitCode == 0, accepted.out.constData());
    QVERIFY(accepted.out.contains("mode"));
    QVERIFY(config.knowsHost());
}

void TestQuaictl::aPasswordComesFromStdin()
{
    if (m_farm.credentials().password.isEmpty())
        QSKIP("this farm has no password logins");
    const CtlConfig config(m_farm, m_folder.filePath(QStringLiteral("password")), CtlConfig::Login::Password);
    const QStringList status{QStringLiteral("--config"), config.sites(),           QStringLiteral("--no-keychain"),
                             QStringLiteral("deliver"),  QStringLiteral("status"), QStringLiteral("campus")};
    QCOMPARE(CtlRun::start(status).exitCode, 5);
    const QStringList withStdin = status + QStringList{QStringLiteral("--password-stdin")};
    QCOMPARE(CtlRun::start(withStdin, "wrong\n").exitCode, 5);
    const QByteArray password = m_farm.credentials().password.toUtf8();
    const CtlRun right = CtlRun::start(withStdin, password + '\n');
    QVERIFY2(right.exitCode == 0, right.err.constData());
    QVERIFY(!right.err.contains(password));
    // Typed, and not shown.
    const CtlRun typed = CtlRun::onTerminal(status, {{"Password", password + '\n'}});
    QVERIFY2(typed.exitCode == 0, typed.out.constData());
    QVERIFY(!typed.out.contains(password));
}

void TestQuaictl::aPassphraseIsAskedFor()
{
    const CtlConfig config(m_farm, m_folder.filePath(QStringLiteral("passphrase")), CtlConfig::Login::LockedKey);
    const QStringList status{QStringLiteral("--config"), config.sites(),           QStringLiteral("--no-keychain"),
                             QStringLiteral("deliver"),  QStringLiteral("status"), QStringLiteral("campus")};
    const CtlRun without = CtlRun::start(status + QStringList{QStringLiteral("--json")});
    QCOMPARE(without.exitCode, 5);
    QCOMPARE(without.json()[u"error"][u"kind"].toString(), QStringLiteral("PassphraseNeeded"));
    const QByteArray passphrase = m_farm.ssh(QStringLiteral("passphrase")).toUtf8();
    const CtlRun typed = CtlRun::onTerminal(status, {{"Passphrase", "wrong\n"}, {"Passphrase", passphrase + '\n'}});
    QVERIFY2(typed.exitCode == 0, typed.out.constData());
    QVERIFY(!typed.out.contains(passphrase));
    QCOMPARE(CtlRun::start(status + QStringList{QStringLiteral("--password-stdin")}, passphrase).exitCode, 0);
}

void TestQuaictl::aWholeDelivery()
{
    const auto deliver = [this](const QStringList &words) {
        return run(QStringList{QStringLiteral("deliver")} + words
                   + QStringList{QStringLiteral("campus"), QStringLiteral("--json")});
    };
    const QString before = version();
    const CtlRun plan = deliver({QStringLiteral("plan")});
    QVERIFY2(plan.exitCode == 0, plan.err.constData());
    QCOMPARE(plan.json()[u"plan"][u"request"][u"step"].toString(), QStringLiteral("syncback"));
    const CtlRun syncback = deliver({QStringLiteral("syncback"), QStringLiteral("--super")});
    QVERIFY2(syncback.exitCode == 0, syncback.err.constData());
    QVERIFY(syncback.json()[u"outcomes"][0][u"filesWritten"].toInt() > 0);
    const CtlRun goback = deliver({QStringLiteral("goback")});
    QVERIFY2(goback.exitCode == 0, goback.err.constData());
    QCOMPARE(goback.json()[u"outcomes"][0][u"after"][u"mode"].toString(), QStringLiteral("delivery"));

    const FarmRelease release = m_farm.release(QStringLiteral("git"));
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    const CtlRun update = deliver({QStringLiteral("update"), QStringLiteral("--comment"), QStringLiteral("it's $(x)")});
    QVERIFY2(update.exitCode == 0, update.err.constData());
    QCOMPARE(update.json()[u"outcomes"][0][u"changes"].toArray().size(),
             release.added.size() + release.changed.size() + release.removed.size());
    QCOMPARE(version(), before); // the safe copy serves
    const CtlRun back = deliver({QStringLiteral("backtoprod")});
    QVERIFY2(back.exitCode == 0, back.err.constData());
    QCOMPARE(version(), release.version);
    const CtlRun journal = deliver({QStringLiteral("journal")});
    QCOMPARE(journal.exitCode, 0);
    QVERIFY(journal.out.contains("it's $(x)"));

    const FarmRelease second = m_farm.release(QStringLiteral("git"));
    const CtlRun all = deliver({QStringLiteral("all"), QStringLiteral("--yes")});
    QVERIFY2(all.exitCode == 0, all.err.constData());
    QCOMPARE(all.json()[u"outcomes"].toArray().size(), 4);
    QCOMPARE(version(), second.version);
}

void TestQuaictl::anInterruptedDeliveryLeavesATrueState()
{
    QVERIFY(m_farm.release(QStringLiteral("git")).error.isEmpty());
    const CtlRun stopped = CtlRun::interrupted(
        {QStringLiteral("--config"), m_sites, QStringLiteral("--no-keychain"), QStringLiteral("deliver"),
         QStringLiteral("all"), QStringLiteral("campus"), QStringLiteral("--yes"), QStringLiteral("--json")},
        SIGINT, 1500);
    // Wherever it was: it says how it ended, nothing is locked, and the site is in a known mode.
    QVERIFY2(stopped.exitCode == 1 || stopped.exitCode == 6 || stopped.exitCode == 0, stopped.err.constData());
    const QJsonDocument state
        = run({QStringLiteral("deliver"), QStringLiteral("status"), QStringLiteral("campus"), QStringLiteral("--json")})
              .json();
    QVERIFY(state[u"status"][u"lock"].isNull());
    const QString mode = state[u"status"][u"mode"].toString();
    QVERIFY2(mode == QLatin1String("production") || mode == QLatin1String("delivery"), qPrintable(mode));
    if (mode == QLatin1String("delivery")) {
        for (const char *step : {"update", "backtoprod"}) {
            const CtlRun again = run({QStringLiteral("deliver"), QLatin1String(step), QStringLiteral("campus")});
            QVERIFY2(again.exitCode == 0, again.err.constData());
        }
    }
}

void TestQuaictl::guardsExitWith3()
{
    const CtlRun update = run(
        {QStringLiteral("deliver"), QStringLiteral("update"), QStringLiteral("campus"), QStringLiteral("--json")});
    QCOMPARE(update.exitCode, 3);
    QCOMPARE(update.json()[u"error"][u"kind"].toString(), QStringLiteral("WrongState"));
    const CtlRun plan = run({QStringLiteral("deliver"), QStringLiteral("plan"), QStringLiteral("campus"),
                             QStringLiteral("backtoprod"), QStringLiteral("--json")});
    QCOMPARE(plan.exitCode, 3);
    QVERIFY(!plan.json()[u"plan"][u"refusals"].toArray().isEmpty());
    QCOMPARE(plan.json()[u"ok"], QJsonValue(false));
}

void TestQuaictl::productionIsConfirmedByName()
{
    const QStringList rescue{QStringLiteral("--config"),      m_sites,
                             QStringLiteral("--no-keychain"), QStringLiteral("deliver"),
                             QStringLiteral("rescue"),        QStringLiteral("campus")};
    QCOMPARE(CtlRun::start(rescue).exitCode, 3);
    QCOMPARE(CtlRun::start(rescue, "campus\n").exitCode, 3); // no terminal, no question
    QCOMPARE(CtlRun::onTerminal(rescue, {{"Type campus", "yes\n"}}).exitCode, 3);
    const CtlRun typed = CtlRun::onTerminal(rescue, {{"Type campus", "campus\n"}});
    QVERIFY2(typed.exitCode == 0, typed.out.constData());
    // The delivery is still open after a rescue: end it again.
    const CtlRun back = run({QStringLiteral("deliver"), QStringLiteral("backtoprod"), QStringLiteral("campus")});
    QVERIFY2(back.exitCode == 0, back.err.constData());
}

void TestQuaictl::aHeldLockExitsWith4AndCanBeRemoved()
{
    const QString lock = m_farm.site(QStringLiteral("git")).base + QStringLiteral("/.quai/lock");
    int status = 0;
    const auto shell = [&](const QString &command) { return m_farm.shell(command, &status); };
    shell(QStringLiteral(
              "mkdir '%1' && printf 'owner=paul@elsewhere\\npurpose=update\\nsince=%2\\ntoken=abc\\npid=\\nborn=\\n' "
              ">'%1/info'")
              .arg(lock)
              .arg(QDateTime::currentSecsSinceEpoch()));
    QCOMPARE(status, 0);
    const CtlRun held = run(
        {QStringLiteral("deliver"), QStringLiteral("syncback"), QStringLiteral("campus"), QStringLiteral("--json")});
    QCOMPARE(held.exitCode, 4);
    QCOMPARE(held.json()[u"error"][u"kind"].toString(), QStringLiteral("LockHeld"));
    QCOMPARE(run({QStringLiteral("deliver"), QStringLiteral("unlock"), QStringLiteral("campus"),
                  QStringLiteral("--take-over"), QStringLiteral("he is ill")})
                 .exitCode,
             4);
    const CtlRun forced = run({QStringLiteral("deliver"), QStringLiteral("unlock"), QStringLiteral("campus"),
                               QStringLiteral("--take-over"), QStringLiteral("he is ill"), QStringLiteral("--force")});
    QVERIFY2(forced.exitCode == 0, forced.err.constData());
    QCOMPARE(run({QStringLiteral("deliver"), QStringLiteral("syncback"), QStringLiteral("campus")}).exitCode, 0);
}

void TestQuaictl::anUnknownStateExitsWith6()
{
    const QString served = m_farm.site(QStringLiteral("git")).servedPath();
    int status = 0;
    m_farm.shell(QStringLiteral("mv '%1' '%1-aside'").arg(served), &status);
    QCOMPARE(status, 0);
    const CtlRun state = run(
        {QStringLiteral("deliver"), QStringLiteral("status"), QStringLiteral("campus"), QStringLiteral("--json")});
    m_farm.shell(QStringLiteral("mv '%1-aside' '%1'").arg(served), &status);
    QCOMPARE(state.exitCode, 6);
    QCOMPARE(state.json()[u"status"][u"mode"].toString(), QStringLiteral("unknown"));
    QCOMPARE(state.json()[u"ok"], QJsonValue(false));
}

void TestQuaictl::interruptingEndsIt()
{
    const SilentPort silent;
    QVERIFY(silent.port() > 0);
    const FarmSite site = m_farm.site(QStringLiteral("git"));
    QVERIFY(run({QStringLiteral("site"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("Silent"),
                 QStringLiteral("--url"), QStringLiteral("http://127.0.0.1"), QStringLiteral("--server"),
                 QStringLiteral("127.0.0.1:%1").arg(silent.port()), QStringLiteral("--base"), site.base,
                 QStringLiteral("--dir"), site.dir, QStringLiteral("--repository"), site.repository})
                .exitCode
            == 0);
    QElapsedTimer clock;
    clock.start();
    const CtlRun stopped = CtlRun::interrupted({QStringLiteral("--config"), m_sites, QStringLiteral("--no-keychain"),
                                                QStringLiteral("deliver"), QStringLiteral("status"),
                                                QStringLiteral("silent"), QStringLiteral("--json")},
                                               SIGINT, 700);
    QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(stopped.exitCode, 1);
    QVERIFY(stopped.err.contains("stopping at the next safe point"));
    QCOMPARE(stopped.json()[u"error"][u"kind"].toString(), QStringLiteral("Cancelled"));
}

QTEST_GUILESS_MAIN(TestQuaictl)
#include "TestQuaictl.moc"
