// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/OwnDesktop.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace quai::test {

namespace {

constexpr char kRole[] = "QUAI_TEST_DESKTOP_ROLE";
constexpr int kLimitMs = 60'000;

QProcessEnvironment environmentIn(const QTemporaryDir &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = home.filePath(QLatin1String(name));
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QLatin1String(name), folder);
    }
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("GNOME"));
    environment.insert(QStringLiteral("SELF"), QCoreApplication::applicationFilePath());
    return environment;
}

} // namespace

QString OwnDesktop::run(const QString &script, const QString &role)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = environmentIn(home);
    environment.insert(QLatin1String(kRole), role);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    // timeout(1) ends the whole group: nothing is left behind.
    process.start(QStringLiteral("timeout"),
                  {QStringLiteral("-k"), QStringLiteral("5"), QStringLiteral("30"), QStringLiteral("/bin/sh"),
                   QStringLiteral("-c"), script});
    if (!process.waitForFinished(kLimitMs))
        return QStringLiteral("it did not end: ") + QString::fromUtf8(process.readAll());
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAll());
}

QString OwnDesktop::runWithKeyring(const QString &function, const QString &role)
{
    return run(
        QStringLiteral("exec dbus-run-session -- sh -c '"
                       "printf unlock | gnome-keyring-daemon --foreground --unlock --components=secrets & "
                       // Asked too early, the bus would start a second service, with a locked keyring.
                       "keyring=$!; until dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
                       "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q \"boolean true\"; "
                       "do kill -0 $keyring || exit 1; sleep 0.05; done; "
                       "\"$SELF\" %1; status=$?; "
                       "kill $keyring; wait; exit $status'")
            .arg(function),
        role);
}

QString OwnDesktop::missingTool()
{
    for (const char *tool : {"dbus-run-session", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            return QLatin1String(tool);
    }
    return {};
}

QString OwnDesktop::role()
{
    return qEnvironmentVariable(kRole);
}

} // namespace quai::test
