// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/KeychainSecretStore.h"

#include "tests/support/OwnDesktop.h"

#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::sites;
using quai::test::OwnDesktop;

namespace {

/// Waits as the event loop of a program would.
template <class T>
Result<T> settled(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
        return fail(ErrorKind::Timeout, QStringLiteral("the keychain did not answer"));
    return future.result();
}

} // namespace

/// The keychain of this desktop stays untouched: every test runs this program again in a D-Bus session and a home of
/// its own.
class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealSecretServiceKeepsSecrets();
    void withoutASecretServiceItSaysSo();
    void withoutASessionBusItSaysSo();

private:
    static void keepReadOverwriteRemove();
    static void everythingIsUnavailable();
    static bool isInner(const char *role) { return OwnDesktop::role() == QLatin1String(role); }
    static bool isOuter() { return OwnDesktop::role().isEmpty(); }
};

void TestKeychainSecretStore::aRealSecretServiceKeepsSecrets()
{
    if (isInner("service"))
        return keepReadOverwriteRemove();
    if (!isOuter())
        return;
    if (const QString missing = OwnDesktop::missingTool(); !missing.isEmpty())
        QSKIP(qPrintable(missing + QStringLiteral(" is not installed")));
    QCOMPARE(OwnDesktop::runWithKeyring(QStringLiteral("aRealSecretServiceKeepsSecrets"), QStringLiteral("service")),
             QString());
}

void TestKeychainSecretStore::withoutASecretServiceItSaysSo()
{
    if (isInner("bus"))
        return everythingIsUnavailable();
    if (!isOuter())
        return;
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty())
        QSKIP("dbus-run-session is not installed");
    // A session that knows no service to activate.
    QCOMPARE(
        OwnDesktop::run(
            QStringLiteral("printf '%s' '<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                           "<policy context=\"default\"><allow send_destination=\"*\"/><allow own=\"*\"/><allow "
                           "eavesdrop=\"true\"/></policy>"
                           "</busconfig>' >\"$HOME/bus.conf\"; exec dbus-run-session --config-file=\"$HOME/bus.conf\" "
                           "-- \"$SELF\" withoutASecretServiceItSaysSo"),
            QStringLiteral("bus")),
        QString());
}

void TestKeychainSecretStore::withoutASessionBusItSaysSo()
{
    if (isInner("nothing"))
        return everythingIsUnavailable();
    if (!isOuter())
        return;
    QCOMPARE(
        OwnDesktop::run(
            QStringLiteral("DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent exec \"$SELF\" withoutASessionBusItSaysSo"),
            QStringLiteral("nothing")),
        QString());
}

void TestKeychainSecretStore::keepReadOverwriteRemove()
{
    KeychainSecretStore store;
    const QString key = QStringLiteral("quai/campus/svn password");
    // The daemon may still be coming up.
    QTRY_COMPARE_WITH_TIMEOUT(settled(store.read(key)).error().kind, ErrorKind::SecretMissing, 10'000);
    const auto missing = settled(store.read(key));
    QCOMPARE(missing.error().facts.value(QStringLiteral("key")), key);
    const Status written = settled(store.write(key, QStringLiteral("pässword 'x' $(y)\n")));
    QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
    QCOMPARE(settled(store.read(key)).value(), QStringLiteral("pässword 'x' $(y)\n"));
    QVERIFY(settled(store.write(key, QStringLiteral("second"))));
    QCOMPARE(settled(KeychainSecretStore().read(key)).value(), QStringLiteral("second"));
    QCOMPARE(settled(KeychainSecretStore(QStringLiteral("other")).read(key)).error().kind, ErrorKind::SecretMissing);
    QVERIFY(settled(store.remove(key)));
    QVERIFY(settled(store.remove(key)));
    QCOMPARE(settled(store.read(key)).error().kind, ErrorKind::SecretMissing);
}

void TestKeychainSecretStore::everythingIsUnavailable()
{
    KeychainSecretStore store;
    const QString key = QStringLiteral("quai/x");
    QCOMPARE(settled(store.read(key)).error().kind, ErrorKind::KeychainUnavailable);
    QVERIFY(!settled(store.read(key)).error().message.isEmpty());
    QCOMPARE(settled(store.write(key, QStringLiteral("secret"))).error().kind, ErrorKind::KeychainUnavailable);
    QCOMPARE(settled(store.remove(key)).error().kind, ErrorKind::KeychainUnavailable);
}

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "TestKeychainSecretStore.moc"
