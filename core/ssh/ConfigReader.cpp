// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/ConfigReader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMultiHash>
#include <QProcess>
#include <QStandardPaths>
#include <QSysInfo>

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace quai::ssh {

namespace {

constexpr int kLimitMs = 10'000;
constexpr int kSliceMs = 50;

/// The operator's own entry of the password database: OpenSSH takes the home folder from there, not from $HOME.
struct Account
{
    QString name = qEnvironmentVariable("USER");
    QString home = QDir::homePath();
};

Account account()
{
    Account found;
    struct passwd entry = {};
    struct passwd *result = nullptr;
    std::array<char, 4096> text{};
    if (getpwuid_r(getuid(), &entry, text.data(), text.size(), &result) == 0 && result != nullptr)
        found = {QFile::decodeName(entry.pw_name), QFile::decodeName(entry.pw_dir)};
    return found;
}

/// What a token of ssh_config(5) stands for ('%' and @p token), as it is written when it is none.
QString tokenValue(QChar token, const HostConfig &config, const QString &alias)
{
    switch (token.unicode()) {
    case '%':
        return QStringLiteral("%");
    case 'd':
        return account().home;
    case 'h':
        return config.host;
    case 'i':
        return QString::number(getuid());
    case 'k':
        return config.hostKeyAlias.isEmpty() ? alias : config.hostKeyAlias;
    case 'L':
        return QSysInfo::machineHostName().section(QLatin1Char('.'), 0, 0);
    case 'l':
        return QSysInfo::machineHostName();
    case 'n':
        return alias;
    case 'p':
        return QString::number(config.port);
    case 'r':
        return config.user;
    case 'u':
        return account().name;
    default:
        return QLatin1Char('%') + token;
    }
}

/// One pass from left to right: what a token stood for is not looked at again.
QString expandTokens(const QString &text, const HostConfig &config, const QString &alias)
{
    QString expanded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != QLatin1Char('%') || i + 1 == text.size())
            expanded += text.at(i);
        else
            expanded += tokenValue(text.at(++i), config, alias);
    }
    return expanded;
}

/// '~' and the tokens of ssh_config(5) that paths may hold.
QString expandPath(const QString &text, const HostConfig &config, const QString &alias)
{
    QString path = text;
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, account().home);
    return expandTokens(path, config, alias);
}

QString agentSocket(const QString &value, const HostConfig &config, const QString &alias)
{
    if (value == QLatin1String("none"))
        return {};
    if (value.isEmpty() || value == QLatin1String("SSH_AUTH_SOCK"))
        return qEnvironmentVariable("SSH_AUTH_SOCK");
    if (value.startsWith(QLatin1Char('$')))
        return qEnvironmentVariable(value.mid(1).toUtf8().constData());
    return expandPath(value, config, alias);
}

/// What OpenSSH takes where no configuration says anything.
HostConfig defaults(const Target &target)
{
    const QByteArray dump = "hostname " + target.host.toUtf8() + "\nport 22\nuser " + account().name.toUtf8()
        + "\nidentityfile ~/.ssh/id_rsa\nidentityfile ~/.ssh/id_ecdsa\nidentityfile ~/.ssh/id_ed25519\n"
          "globalknownhostsfile /etc/ssh/ssh_known_hosts /etc/ssh/ssh_known_hosts2\n"
          "userknownhostsfile ~/.ssh/known_hosts ~/.ssh/known_hosts2\n";
    HostConfig config = parseConfigDump(dump, target.host);
    config.user = target.user.isEmpty() ? config.user : target.user;
    config.port = target.port > 0 ? target.port : config.port;
    return config;
}

QStringList arguments(const Target &target)
{
    QStringList list{QStringLiteral("-G")};
    if (!target.configFile.isEmpty())
        list << QStringLiteral("-F") << target.configFile;
    if (!target.user.isEmpty())
        list << QStringLiteral("-l") << target.user;
    if (target.port > 0)
        list << QStringLiteral("-p") << QString::number(target.port);
    return list << QStringLiteral("--") << target.host;
}

Result<QByteArray> dumpOf(const QString &program, const Target &target, const std::function<bool()> &stopped)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments(target));
    QElapsedTimer clock;
    clock.start();
    while (!process.waitForFinished(kSliceMs) && process.state() != QProcess::NotRunning) {
        const bool cancelled = stopped();
        if (cancelled || clock.elapsed() > kLimitMs) {
            process.kill();
            process.waitForFinished(kSliceMs);
            return fail(cancelled ? ErrorKind::Cancelled : ErrorKind::Timeout, QStringLiteral("reading ssh_config"));
        }
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        Error error{ErrorKind::ParseFailed,
                    QStringLiteral("the OpenSSH configuration cannot be used"),
                    QString::fromUtf8(process.readAllStandardError()),
                    {},
                    process.exitCode()};
        return fail(error.with(QStringLiteral("file"), target.configFile));
    }
    return process.readAllStandardOutput();
}

} // namespace

HostConfig parseConfigDump(const QByteArray &dump, const QString &alias)
{
    QMultiHash<QString, QString> values;
    QStringList identities;
    const QStringList lines = QString::fromUtf8(dump).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString key = line.section(QLatin1Char(' '), 0, 0).toLower();
        const QString value = line.section(QLatin1Char(' '), 1).trimmed();
        if (key == QLatin1String("identityfile"))
            identities << value;
        else
            values.insert(key, value);
    }
    const auto value = [&values](const char *key) {
        const QString text = values.value(QLatin1String(key));
        return text == QLatin1String("none") ? QString() : text;
    };
    HostConfig config;
    config.host = value("hostname");
    config.port = value("port").toInt();
    config.user = value("user");
    config.hostKeyAlias = value("hostkeyalias");
    config.identitiesOnly = value("identitiesonly") == QLatin1String("yes");
    config.hashKnownHosts = value("hashknownhosts") == QLatin1String("yes");
    config.proxyCommand = value("proxycommand");
    config.jumps = value("proxyjump").split(QLatin1Char(','), Qt::SkipEmptyParts);
    // `none` switches the agent off: unlike the others it is not the same as nothing.
    config.identityAgent = agentSocket(values.value(QStringLiteral("identityagent")), config, alias);
    for (const QString &file : std::as_const(identities)) {
        if (file != QLatin1String("none"))
            config.identityFiles << expandPath(file, config, alias);
    }
    const QStringList users = value("userknownhostsfile").split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &file : users)
        config.userKnownHostsFiles << expandPath(file, config, alias);
    config.globalKnownHostsFiles = value("globalknownhostsfile").split(QLatin1Char(' '), Qt::SkipEmptyParts);
    config.proxyCommand = expandTokens(config.proxyCommand, config, alias);
    return config;
}

Result<HostConfig> readConfig(const Target &target, const std::function<bool()> &stopped)
{
    if (!target.configFile.isEmpty() && !QFile::exists(target.configFile)) {
        const Error error{ErrorKind::FileUnreadable, QStringLiteral("no such OpenSSH configuration")};
        return fail(error.with(QStringLiteral("file"), target.configFile));
    }
    const QString program = QStandardPaths::findExecutable(QStringLiteral("ssh"));
    if (program.isEmpty()) {
        const bool configured
            = !target.configFile.isEmpty() || QFile::exists(account().home + QLatin1String("/.ssh/config"));
        if (!configured)
            return defaults(target);
        const Error error{ErrorKind::ToolMissing, QStringLiteral("no ssh program to read the configuration with")};
        return fail(error.with(QStringLiteral("tool"), QStringLiteral("ssh")));
    }
    const Result<QByteArray> dump = dumpOf(program, target, stopped);
    if (!dump)
        return fail(dump.error());
    return parseConfigDump(*dump, target.host);
}

} // namespace quai::ssh
