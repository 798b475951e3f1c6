// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/WorkingSite.h"

#include "tests/support/LocalConnection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace quai::test {

using namespace delivery;

WorkingSite::WorkingSite(sites::Method method, const QStringList &hiddenTools)
    : m_host(std::make_shared<LocalConnection>(shellWithout(hiddenTools)))
{
    m_site.id = QStringLiteral("scratch");
    m_site.base = m_folder.path() + QStringLiteral("/site");
    m_site.dir = QStringLiteral("moodle");
    m_site.source.method = method;
    QDir().mkpath(own());
}

QString WorkingSite::working() const
{
    return served() + QLatin1Char('-') + m_site.methodSuffix();
}

SiteStatus WorkingSite::status(Mode mode) const
{
    SiteStatus status;
    status.mode = mode;
    for (const Copy copy : {Copy::Served, Copy::Save, Copy::SuperSave, Copy::Working}) {
        CopyState state;
        state.copy = copy;
        status.copies.append(state);
    }
    status.copies[static_cast<int>(Copy::Served)].path = served();
    status.copies[static_cast<int>(Copy::Working)].path = working();
    status.copies[static_cast<int>(Copy::Working)].exists = mode == Mode::Delivery;
    return status;
}

QByteArray WorkingSite::shell(const QString &command, const QString &where) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *role : {"AUTHOR", "COMMITTER"}) {
        environment.insert(QStringLiteral("GIT_%1_NAME").arg(QLatin1String(role)), QStringLiteral("Someone"));
        environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(QLatin1String(role)), QStringLiteral("a@b.invalid"));
    }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(where.isEmpty() ? folder() : where);
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-ec"), command});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        QTest::qFail(qPrintable(command + QLatin1Char('\n') + QString::fromUtf8(process.readAllStandardError())),
                     __FILE__, __LINE__);
    return process.readAllStandardOutput();
}

QByteArray WorkingSite::snapshot(const QString &tree) const
{
    return shell(
        QStringLiteral("find . \\( -name .git -o -name .svn -o -name CVS \\) -prune -o -printf '%y %m %T@ %P %l\\n'"
                       " | LC_ALL=C sort; find . \\( -name .git -o -name .svn -o -name CVS \\) -prune -o -type f"
                       " -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum"),
        tree);
}

QString shellWithout(const QStringList &tools)
{
    if (tools.isEmpty())
        return QStringLiteral("/bin/sh");
    static const QTemporaryDir folder; // made once for each set of them
    const QString shell = folder.filePath(QStringLiteral("shell-without-") + tools.join(QLatin1Char('-')));
    if (QFile::exists(shell))
        return shell;
    const QString bin = shell + QStringLiteral(".bin");
    QDir().mkpath(bin);
    for (const char *place : {"/usr/local/bin", "/usr/bin", "/bin"})
        for (const QString &name : QDir(QLatin1String(place)).entryList(QDir::Files | QDir::NoDotAndDotDot))
            if (!tools.contains(name))
                QFile::link(QLatin1String(place) + QLatin1Char('/') + name, bin + QLatin1Char('/') + name);
    writeFile(shell, "#!/bin/sh\nPATH=" + QFile::encodeName(bin) + "\nexport PATH\nexec /bin/sh \"$@\"\n");
    QFile::setPermissions(shell, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return shell;
}

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(socket, generic, size) != 0 || ::getsockname(socket, generic, &size) != 0)
        QTest::qFail("no free port", __FILE__, __LINE__);
    ::close(socket);
    return ntohs(address.sin_port);
}

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        QTest::qFail(qPrintable(path), __FILE__, __LINE__);
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
}

QStringList described(const QList<FileChange> &changes)
{
    QStringList lines;
    for (const FileChange &change : changes) {
        const QLatin1Char kind(change.kind == FileChange::Kind::Added          ? 'A'
                                   : change.kind == FileChange::Kind::Modified ? 'M'
                                                                               : 'D');
        lines.append(kind + QStringLiteral(" ") + change.path);
    }
    lines.sort();
    return lines;
}

} // namespace quai::test
