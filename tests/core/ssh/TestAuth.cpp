// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Pool.h"
#include "tests/core/ssh/LocalSshd.h"
#include "tests/support/Farm.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace quai;
using namespace quai::ssh;
using quai::test::LocalSshd;

namespace {

const QString kPassphrase = QStringLiteral("correct horse");

QString keyFile(const LocalSshd &sshd, const QString &name, const QString &passphrase, const QString &type)
{
    const QString path = sshd.file(name);
    LocalSshd::keygen({QStringLiteral("-q"), QStringLiteral("-t"), type, QStringLiteral("-N"), passphrase,
                       QStringLiteral("-f"), path});
    return path;
}

void authorize(const LocalSshd &sshd, const QString &key)
{
    QFile pub(key + QStringLiteral(".pub"));
    QFile list(sshd.file(QStringLiteral("authorized_keys")));
    if (pub.open(QIODevice::ReadOnly) && list.open(QIODevice::WriteOnly))
        list.write(pub.readAll());
}

/// A real ssh-agent in the foreground, ended with the object.
class Agent
{
public:
    explicit Agent(const QString &socket)
        : m_socket(socket)
    {
        m_process.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
        m_process.waitForStarted();
        // The socket is there before somebody listens: ssh-add(1) ends with 2 until then.
        for (int i = 0; i < 200 && ask({QStringLiteral("-l")}) == 2; ++i)
            QTest::qSleep(20);
    }
    ~Agent()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Agent)

    [[nodiscard]] int add(const QString &key) const { return ask({QStringLiteral("-q"), key}); }

private:
    /// How ssh-add ends.
    [[nodiscard]] int ask(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SSH_AUTH_SOCK"), m_socket);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("ssh-add"), arguments);
        process.waitForFinished();
        return process.exitCode();
    }

    QString m_socket;
    QProcess m_process;
};

} // namespace

/// Logins: keys, passphrases, agent, passwords.
class TestAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("ssh-keygen")).isEmpty())
            QSKIP("the OpenSSH client is not installed");
    }

    void anEncryptedKeyAsksForItsPassphrase_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("publicFile");
        QTest::newRow("ed25519") << QStringLiteral("ed25519") << true;
        QTest::newRow("rsa") << QStringLiteral("rsa") << true;
        QTest::newRow("ecdsa without its public file") << QStringLiteral("ecdsa") << false;
    }

    void anEncryptedKeyAsksForItsPassphrase()
    {
        QFETCH(QString, type);
        QFETCH(bool, publicFile);
        LocalSshd sshd;
        const QString key = keyFile(sshd, QStringLiteral("secret"), kPassphrase, type);
        sshd.setClientSettings({QStringLiteral("IdentityFile ") + key});
        const QString problem = sshd.start();
        if (problem.contains(QLatin1String("not installed")))
            QSKIP(qPrintable(problem));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        authorize(sshd, key);
        if (!publicFile)
            QVERIFY(QFile::remove(key + QStringLiteral(".pub")));
        const auto pool = makePool(sshd.target());
        const Status asked = pool->open().result();
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::PassphraseNeeded);
        QCOMPARE(asked.error().facts.value(QStringLiteral("keyFile")), key);

        Credentials credentials;
        credentials.passphrases.insert(key, QStringLiteral("wrong"));
        pool->setCredentials(credentials);
        QCOMPARE(pool->open().result().error().kind, ErrorKind::PassphraseNeeded);

        credentials.passphrases.insert(key, kPassphrase);
        pool->setCredentials(credentials);
        const Status opened = pool->open().result();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    }

    void aKeyThatTheServerDoesNotWantAsksForNothing()
    {
        LocalSshd sshd;
        sshd.setClientSettings({QStringLiteral("IdentityFile ")
                                + keyFile(sshd, QStringLiteral("other"), kPassphrase, QStringLiteral("ed25519"))});
        QCOMPARE(sshd.start(), QString());
        authorize(sshd, keyFile(sshd, QStringLiteral("wanted"), QString(), QStringLiteral("ed25519")));
        const Status refused = makePool(sshd.target())->open().result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::AuthFailed);
        QCOMPARE(refused.error().facts.value(QStringLiteral("methods")), QStringLiteral("publickey"));
        QVERIFY(!refused.error().facts.value(QStringLiteral("user")).isEmpty());
    }

    void anUnreadableKeyFileIsPassedOver()
    {
        LocalSshd sshd;
        QFile garbage(sshd.file(QStringLiteral("garbage")));
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write("\xff\xfe -----BEGIN OPENSSH PRIVATE KEY-----\nnothing\n");
        garbage.close();
        sshd.setClientSettings({QStringLiteral("IdentityFile ") + garbage.fileName()});
        QCOMPARE(sshd.start(), QString());
        const Status opened = makePool(sshd.target())->open().result(); // by the second key
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    }

    void theAgentSignsForAnEncryptedKey_data()
    {
        QTest::addColumn<QString>("only");
        QTest::newRow("any identity") << QStringLiteral("no");
        QTest::newRow("IdentitiesOnly") << QStringLiteral("yes");
    }

    void theAgentSignsForAnEncryptedKey()
    {
        QFETCH(QString, only);
        LocalSshd sshd;
        const QString locked = keyFile(sshd, QStringLiteral("locked"), kPassphrase, QStringLiteral("ed25519"));
        const QString open = sshd.file(QStringLiteral("open"));
        QVERIFY(QFile::copy(locked, open));
        LocalSshd::keygen({QStringLiteral("-q"), QStringLiteral("-p"), QStringLiteral("-P"), kPassphrase,
                           QStringLiteral("-N"), QString(), QStringLiteral("-f"), open});
        const QString socket = sshd.file(QStringLiteral("agent"));
        const Agent agent(socket);
        QCOMPARE(agent.add(open), 0);
        sshd.setClientSettings({QStringLiteral("IdentityFile ") + locked, QStringLiteral("IdentityAgent ") + socket,
                                QStringLiteral("IdentitiesOnly ") + only});
        QCOMPARE(sshd.start(), QString());
        authorize(sshd, locked);
        const Status opened = makePool(sshd.target())->open().result();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    }

    void aMissingAgentIsNoFailure()
    {
        LocalSshd sshd;
        sshd.setClientSettings({QStringLiteral("IdentityAgent ") + sshd.file(QStringLiteral("nobody"))});
        QCOMPARE(sshd.start(), QString());
        QVERIFY(makePool(sshd.target())->open().result());
    }

    void passwordsOpenTheFarm()
    {
        quai::test::Farm farm(quai::test::Farm::Ssh);
        QUAI_START_FARM(farm);
        if (farm.credentials().password.isEmpty())
            QSKIP("this farm has no password logins (nss_wrapper is not installed)");
        // The same server without any key.
        QFile config(farm.folder() + QStringLiteral("/passwords-only"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("Host farm\n HostName 127.0.0.1\n Port " + QByteArray::number(farm.sshPort()) + "\n User "
                     + farm.ssh(QStringLiteral("user")).toUtf8() + "\n IdentityFile none\n IdentityAgent none\n"
                     + " UserKnownHostsFile " + farm.ssh(QStringLiteral("knownHosts")).toUtf8() + '\n');
        config.close();
        const auto pool = makePool({QStringLiteral("farm"), {}, 0, config.fileName()});
        const Status without = pool->open().result();
        QVERIFY(!without);
        QCOMPARE(without.error().kind, ErrorKind::AuthFailed);
        QVERIFY(without.error().facts.value(QStringLiteral("methods")).contains(QLatin1String("password")));
        QCOMPARE(without.error().facts.value(QStringLiteral("user")), farm.ssh(QStringLiteral("user")));

        Credentials credentials;
        credentials.password = QStringLiteral("wrong");
        pool->setCredentials(credentials);
        // Ten commands wait for one login: the wrong password is given once, not ten times.
        QList<QFuture<Result<ExecResult>>> waiting;
        for (int i = 0; i < 10; ++i) {
            ExecRequest request;
            request.command = "true";
            waiting << pool->exec(request);
        }
        for (const auto &future : waiting)
            QCOMPARE(future.result().error().kind, ErrorKind::AuthFailed);
        QFile log(farm.ssh(QStringLiteral("log")));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().count("Failed ") <= 1);

        credentials.password = farm.credentials().password;
        pool->setCredentials(credentials);
        const Status opened = pool->open().result();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    }
};

QTEST_GUILESS_MAIN(TestAuth)
#include "TestAuth.moc"
