// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/KeychainSecretStore.h"
#include "core/sites/SecretKeys.h"
#include "core/sites/SiteStore.h"
#include "tests/support/CtlRun.h"
#include "tests/support/OwnDesktop.h"

#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::test;

/// Secrets that are typed at the command line, and where they are afterwards.
class TestQuaictlSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itGoesIntoTheKeychain();
    void whatCannotBeKeptIsRefused();

private:
    static void keepAndRead();
    static QString addSite(const QTemporaryDir &folder);
};

/// @return the sites.yml
QString TestQuaictlSecret::addSite(const QTemporaryDir &folder)
{
    QString file = folder.filePath(QStringLiteral("sites.yml"));
    const CtlRun added = CtlRun::start(
        {QStringLiteral("site"), QStringLiteral("add"), QStringLiteral("--config"), file, QStringLiteral("--name"),
         QStringLiteral("Campus"), QStringLiteral("--url"), QStringLiteral("https://campus.example.org"),
         QStringLiteral("--server"), QStringLiteral("campus.example.org"), QStringLiteral("--base"),
         QStringLiteral("/srv/www"), QStringLiteral("--dir"), QStringLiteral("moodle"), QStringLiteral("--repository"),
         QStringLiteral("/srv/moodle.git"), QStringLiteral("--branch"), QStringLiteral("main")});
    return added.exitCode == 0 ? file : QString::fromUtf8(added.err);
}

void TestQuaictlSecret::itGoesIntoTheKeychain()
{
    if (OwnDesktop::role() == QLatin1String("keyring"))
        return keepAndRead();
    if (const QString missing = OwnDesktop::missingTool(); !missing.isEmpty())
        QSKIP(qPrintable(missing + QStringLiteral(" is not installed")));
    QCOMPARE(OwnDesktop::runWithKeyring(QStringLiteral("itGoesIntoTheKeychain"), QStringLiteral("keyring")), QString());
}

void TestQuaictlSecret::keepAndRead()
{
    const QTemporaryDir folder;
    const QString sites = addSite(folder);
    QVERIFY2(QFile::exists(sites), qPrintable(sites));
    const QStringList from{QStringLiteral("--config"), sites};
    sites::KeychainSecretStore keychain;
    const auto read = [&keychain](const QString &key) {
        const auto future = keychain.read(key);
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000) && future.result()
            ? future.result().value()
            : QString();
    };
    const auto keep = [&from](const char *name, const QByteArray &secret) {
        return CtlRun::start(QStringList{QStringLiteral("site"), QStringLiteral("secret"), QStringLiteral("campus"),
                                         QLatin1String(name), QStringLiteral("--password-stdin")}
                                 + from,
                             secret + '\n');
    };
    const CtlRun ofTemplate = keep("dbpass", "s3cret 'é'");
    QVERIFY2(ofTemplate.exitCode == 0, ofTemplate.err.constData());
    QVERIFY(!ofTemplate.out.contains("s3cret") && !ofTemplate.err.contains("s3cret"));
    QCOMPARE(read(sites::environmentSecretKey(QStringLiteral("campus"), QStringLiteral("dbpass"))),
             QStringLiteral("s3cret 'é'"));
    QCOMPARE(keep("repository-password", "svn pass").exitCode, 0);
    QCOMPARE(read(sites::sourcePasswordKey(QStringLiteral("campus"))), QStringLiteral("svn pass"));
    // Typed on a terminal, where it is not shown.
    const CtlRun typed = CtlRun::onTerminal(QStringList{QStringLiteral("site"), QStringLiteral("secret"),
                                                        QStringLiteral("campus"), QStringLiteral("webhook-secret")}
                                                + from,
                                            {{"webhook-secret of Campus: ", "t0ken\n"}});
    QCOMPARE(typed.exitCode, 0);
    QVERIFY(!typed.out.contains("t0ken"));
    QCOMPARE(read(sites::webhookSecretKey(QStringLiteral("campus"))), QStringLiteral("t0ken"));
    // The site knows where its passwords are, and the file holds none of them.
    sites::SiteStore store(sites);
    QVERIFY(store.load());
    QCOMPARE(store.sites().first().source.password.key, sites::sourcePasswordKey(QStringLiteral("campus")));
    QCOMPARE(store.sites().first().webhookSecret.key, sites::webhookSecretKey(QStringLiteral("campus")));
    QFile file(sites);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    for (const char *secret : {"s3cret", "svn pass", "t0ken"})
        QVERIFY(!text.contains(secret));
}

void TestQuaictlSecret::whatCannotBeKeptIsRefused()
{
    const QTemporaryDir folder;
    const QString sites = addSite(folder);
    QVERIFY2(QFile::exists(sites), qPrintable(sites));
    const auto kind = [&sites](const QStringList &words, const QByteArray &input) {
        const CtlRun run = CtlRun::start(QStringList{QStringLiteral("site"), QStringLiteral("secret")} + words
                                             + QStringList{QStringLiteral("--json"), QStringLiteral("--config"), sites},
                                         input);
        return run.json()[QStringLiteral("error")][QStringLiteral("kind")].toString();
    };
    const QString campus = QStringLiteral("campus");
    const QString fromStdin = QStringLiteral("--password-stdin");
    QCOMPARE(kind({campus, QStringLiteral("$(id)"), fromStdin}, "x\n"), QStringLiteral("InvalidInput"));
    QCOMPARE(kind({campus}, {}), QStringLiteral("InvalidInput"));
    QCOMPARE(kind({QStringLiteral("other"), QStringLiteral("dbpass"), fromStdin}, "x\n"),
             QStringLiteral("SiteUnknown"));
    QCOMPARE(kind({campus, QStringLiteral("dbpass"), fromStdin}, "\n"), QStringLiteral("SecretMissing"));
    QCOMPARE(kind({campus, QStringLiteral("dbpass")}, {}), QStringLiteral("SecretMissing"));
    QCOMPARE(kind({campus, QStringLiteral("dbpass"), fromStdin, QStringLiteral("--no-keychain")}, "x\n"),
             QStringLiteral("KeychainUnavailable"));
}

QTEST_GUILESS_MAIN(TestQuaictlSecret)
#include "TestQuaictlSecret.moc"
