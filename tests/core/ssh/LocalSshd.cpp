// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ssh/LocalSshd.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quai::test {

namespace {

constexpr int kStartMs = 10'000;

sockaddr_in loopback(int port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool answers(int port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(port);
    const bool connected = ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(fd);
    return connected;
}

void write(const QString &path, const QStringList &lines)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(lines.join(QLatin1Char('\n')).toUtf8() + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// Parent of each process, by /proc.
QMap<qint64, qint64> parents()
{
    QMap<qint64, qint64> result;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(entry));
        if (entry.toLongLong() > 0 && stat.open(QIODevice::ReadOnly)) {
            const QByteArray text = stat.readAll();
            result.insert(entry.toLongLong(), text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toLongLong());
        }
    }
    return result;
}

} // namespace

LocalSshd::LocalSshd() = default;

LocalSshd::~LocalSshd()
{
    stop();
}

int LocalSshd::freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    const bool bound = ::bind(fd, reinterpret_cast<const sockaddr *>(&address), size) == 0
        && ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(fd);
    return bound ? ntohs(address.sin_port) : 0;
}

QByteArray LocalSshd::keygen(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("ssh-keygen"), arguments);
    process.waitForFinished(kStartMs);
    return process.readAllStandardOutput();
}

void LocalSshd::writeFiles()
{
    const QString user = QString::fromLocal8Bit(::getpwuid(::getuid())->pw_name);
    QStringList server{QStringLiteral("ListenAddress 127.0.0.1"), QStringLiteral("Port %1").arg(m_port),
                       QStringLiteral("PidFile none"), QStringLiteral("UsePAM no"),
                       // bash reads ~/.bashrc for sshd: whatever stands there is not for tests.
                       QStringLiteral("SetEnv HOME=") + m_folder.path(), QStringLiteral("StrictModes no"),
                       QStringLiteral("PermitRootLogin yes"), QStringLiteral("PasswordAuthentication no"),
                       QStringLiteral("KbdInteractiveAuthentication no"), QStringLiteral("MaxStartups 100"),
                       QStringLiteral("LogLevel VERBOSE"), QStringLiteral("Subsystem sftp internal-sftp"),
                       QStringLiteral("AuthorizedKeysFile ") + file(QStringLiteral("authorized_keys"))};
    for (const QString &type : m_hostKeyTypes) {
        const QString key = file(QStringLiteral("host_") + type);
        if (!QFile::exists(key))
            keygen({QStringLiteral("-q"), QStringLiteral("-t"), type, QStringLiteral("-N"), QString(),
                    QStringLiteral("-f"), key});
        server << QStringLiteral("HostKey ") + key;
    }
    // The first value counts.
    write(file(QStringLiteral("sshd_config")), m_settings + server);
    if (!QFile::exists(clientKey())) {
        keygen({QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), QString(),
                QStringLiteral("-f"), clientKey()});
        QFile::copy(clientKey() + QStringLiteral(".pub"), file(QStringLiteral("authorized_keys")));
    }
    QStringList client = m_clientSettings;
    client << QStringLiteral("HostName 127.0.0.1") << QStringLiteral("Port %1").arg(m_port)
           << QStringLiteral("User ") + user << QStringLiteral("IdentityFile ") + clientKey()
           << QStringLiteral("IdentitiesOnly yes") << QStringLiteral("IdentityAgent none")
           << QStringLiteral("UserKnownHostsFile ") + knownHosts() << QStringLiteral("GlobalKnownHostsFile none")
           << QStringLiteral("HashKnownHosts no");
    client.prepend(QStringLiteral("Host box"));
    write(configFile(), client);
}

QString LocalSshd::start()
{
    const QString program = QStandardPaths::findExecutable(
        QStringLiteral("sshd"),
        {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/bin")});
    if (program.isEmpty())
        return QStringLiteral("sshd is not installed");
    if (::getuid() == 0)
        ::mkdir("/run/sshd", 0755); // sshd of root insists on it
    if (m_port == 0)
        m_port = freePort();
    const bool first = !QFile::exists(knownHosts());
    writeFiles();
    if (first)
        trust();
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(file(QStringLiteral("sshd.log")), QIODevice::Append);
    m_process->start(
        program,
        {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), file(QStringLiteral("sshd_config"))});
    const QDeadlineTimer limit(kStartMs);
    while (!limit.hasExpired() && m_process->state() != QProcess::NotRunning) {
        if (m_process->state() == QProcess::Running && answers(m_port))
            return {};
        m_process->waitForFinished(10);
    }
    return QString::fromUtf8("sshd does not start: " + log());
}

void LocalSshd::stop()
{
    if (!m_process)
        return;
    const QList<qint64> connections = connectionProcesses();
    m_process->kill();
    m_process->waitForFinished(kStartMs);
    for (const qint64 pid : connections)
        ::kill(static_cast<pid_t>(pid), SIGKILL);
    m_process.reset();
}

void LocalSshd::forgetHostKeys() const
{
    for (const QString &type : m_hostKeyTypes) {
        QFile::remove(file(QStringLiteral("host_") + type));
        QFile::remove(file(QStringLiteral("host_%1.pub").arg(type)));
    }
}

QByteArray LocalSshd::hostKeyLine(const QString &type) const
{
    QFile key(file(QStringLiteral("host_%1.pub").arg(type)));
    return key.open(QIODevice::ReadOnly) ? key.readAll().split(' ').mid(0, 2).join(' ') : QByteArray();
}

void LocalSshd::trust(const QByteArray &names) const
{
    const QByteArray host = names.isEmpty() ? "[127.0.0.1]:" + QByteArray::number(m_port) : names;
    QFile known(knownHosts());
    if (known.open(QIODevice::WriteOnly))
        known.write(host + ' ' + hostKeyLine(m_hostKeyTypes.first()) + '\n');
}

ssh::Target LocalSshd::target() const
{
    return {QStringLiteral("box"), {}, 0, configFile()};
}

QByteArray LocalSshd::log() const
{
    QFile log(file(QStringLiteral("sshd.log")));
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

QList<qint64> LocalSshd::connectionProcesses() const
{
    QList<qint64> found;
    if (!m_process)
        return found;
    const QMap<qint64, qint64> parentOf = parents();
    for (auto each = parentOf.begin(); each != parentOf.end(); ++each) {
        for (qint64 up = each.value(); up > 1; up = parentOf.value(up)) {
            if (up != m_process->processId())
                continue;
            QFile name(QStringLiteral("/proc/%1/comm").arg(each.key()));
            if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("sshd"))
                found << each.key();
            break;
        }
    }
    return found;
}

void LocalSshd::signalConnections(int signal) const
{
    const QList<qint64> connections = connectionProcesses();
    for (const qint64 pid : connections)
        ::kill(static_cast<pid_t>(pid), signal);
}

} // namespace quai::test
