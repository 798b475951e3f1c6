// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/KeychainSecretStore.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::sites;

namespace {

constexpr char kInner[] = "QUAI_TEST_KEYCHAIN"; ///< set in the process that runs inside a session of its own

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
    void runInner(const QString &script, const QString &inner);
    static void keepReadOverwriteRemove();
    static void everythingIsUnavailable();
    static bool isInner(const char *role) { return qEnvironmentVariable(kInner) == QLatin1String(role); }
    static bool isOuter() { return !qEnvironmentVariableIsSet(kInner); }
};

void TestKeychainSecretStore::runInner(const QString &script, const QString &inner)
{
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = home.filePath(QLatin1String(name));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        environment.insert(QLatin1String(name), folder);
    }
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("GNOME"));
    environment.insert(QLatin1String(kInner), inner);
    environment.insert(QStringLiteral("SELF"), QCoreApplication::applicationFilePath());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script});
    QVERIFY(process.waitForFinished(30'000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void TestKeychainSecretStore::aRealSecretServiceKeepsSecrets()
{
    if (isInner("service"))
        return keepReadOverwriteRemove();
    if (!isOuter())
        return;
    for (const char *tool : {"dbus-run-session", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            QSKIP(qPrintable(QLatin1String(tool) + QStringLiteral(" is not installed")));
    }
    runInner(
        QStringLiteral("exec dbus-run-session -- sh -c '"
                       "printf unlock | gnome-keyring-daemon --foreground --unlock --components=secrets & "
                       // Asked too early, the bus would start a second service, with a locked keyring.
                       "keyring=$!; until dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
                       "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q \"boolean true\"; "
                       "do kill -0 $keyring || exit 1; sleep 0.05; done; "
                       "\"$SELF\" aRealSecretServiceKeepsSecrets; status=$?; "
                       "kill $keyring; wait; exit $status'"),
        QStringLiteral("service"));
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
    runInner(QStringLiteral("printf '%s' '<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                            "<policy context=\"default\"><allow send_destination=\"*\"/><allow own=\"*\"/><allow "
                            "eavesdrop=\"true\"/></policy>"
                            "</busconfig>' >\"$HOME/bus.conf\"; exec dbus-run-session --config-file=\"$HOME/bus.conf\" "
                            "-- \"$SELF\" withoutASecretServiceItSaysSo"),
             QStringLiteral("bus"));
}

void TestKeychainSecretStore::withoutASessionBusItSaysSo()
{
    if (isInner("nothing"))
        return everythingIsUnavailable();
    if (!isOuter())
        return;
    runInner(
        QStringLiteral("DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent exec \"$SELF\" withoutASessionBusItSaysSo"),
        QStringLiteral("nothing"));
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
