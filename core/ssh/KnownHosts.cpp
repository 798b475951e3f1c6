// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHosts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quai::ssh {

namespace {

constexpr qint64 kMaxFileBytes = 64 << 20;
constexpr int kSaltBytes = 20; // SHA-1

struct Line
{
    QByteArray marker; ///< "@revoked", or empty
    QByteArray hosts;
    PublicKey key;
};

QList<Line> linesOf(const QString &path)
{
    QFile file(path);
    QList<Line> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines; // as OpenSSH: a file that cannot be read knows nothing
    const QList<QByteArray> texts = file.read(kMaxFileBytes).split('\n');
    for (const QByteArray &text : texts) {
        QList<QByteArray> words = text.simplified().split(' ');
        Line line;
        if (words.first().startsWith('@'))
            line.marker = words.takeFirst();
        if (words.size() < 3 || words.first().startsWith('#'))
            continue;
        line.hosts = words.at(0);
        line.key = {words.at(1), QByteArray::fromBase64(words.at(2))};
        lines << line;
    }
    return lines;
}

/// '*' and '?' of ssh_config(5) PATTERNS. Iterative: hostile patterns cannot make it explode.
bool globMatches(const QByteArray &pattern, const QByteArray &name)
{
    qsizetype p = 0, n = 0, star = -1, resume = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern.at(p) == '*') {
            star = p++;
            resume = n;
        } else if (p < pattern.size() && (pattern.at(p) == '?' || pattern.at(p) == name.at(n))) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == '*')
        ++p;
    return p == pattern.size();
}

QByteArray hashedName(const QByteArray &salt, const QByteArray &name)
{
    return QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1);
}

bool hashMatches(const QByteArray &field, const QByteArray &name)
{
    const QList<QByteArray> parts = field.split('|'); // "", "1", salt, hash
    return parts.size() == 4 && parts.at(1) == "1"
        && hashedName(QByteArray::fromBase64(parts.at(2)), name) == QByteArray::fromBase64(parts.at(3));
}

bool lineMatches(const Line &line, const QByteArray &name)
{
    if (line.hosts.startsWith('|'))
        return hashMatches(line.hosts, name);
    bool matches = false;
    const QList<QByteArray> patterns = line.hosts.toLower().split(',');
    for (const QByteArray &pattern : patterns) {
        if (pattern.startsWith('!')) {
            if (globMatches(pattern.mid(1), name))
                return false;
        } else if (globMatches(pattern, name)) {
            matches = true;
        }
    }
    return matches;
}

/// Closes a descriptor at the end of the scope, and gives its lock back with it.
class Descriptor
{
    Q_DISABLE_COPY_MOVE(Descriptor)

public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

tl::unexpected<Error> unwritable(const QString &path, int code)
{
    const Error error{ErrorKind::KnownHostsUnwritable, QString::fromLocal8Bit(std::strerror(code)), {}, {}, code};
    return fail(error.with(QStringLiteral("file"), path));
}

bool lacksFinalNewline(int fd)
{
    char last = '\n';
    const off_t size = ::lseek(fd, 0, SEEK_END);
    return size > 0 && ::pread(fd, &last, 1, size - 1) == 1 && last != '\n';
}

} // namespace

QString PublicKey::fingerprint() const
{
    const QByteArray digest = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return QStringLiteral("SHA256:") + QString::fromLatin1(digest.toBase64(QByteArray::OmitTrailingEquals));
}

KnownHosts::KnownHosts(QStringList userFiles, QStringList globalFiles, bool hashNames)
    : m_userFiles(std::move(userFiles))
    , m_globalFiles(std::move(globalFiles))
    , m_hashNames(hashNames)
{
}

QByteArray KnownHosts::entryName(const QString &host, int port)
{
    const QByteArray name = host.toLower().toUtf8();
    return port == 22 ? name : '[' + name + "]:" + QByteArray::number(port);
}

KnownHosts::Answer KnownHosts::checkName(const QByteArray &name, const PublicKey &key) const
{
    Answer answer;
    QString authorityFile;
    const QStringList files = m_userFiles + m_globalFiles;
    for (const QString &file : files) {
        const QList<Line> lines = linesOf(file);
        for (const Line &line : lines) {
            const bool same = line.key.blob == key.blob;
            if (line.marker == "@revoked") {
                if (same && lineMatches(line, name))
                    return {Verdict::Revoked, file};
                continue;
            }
            if (line.marker == "@cert-authority" && lineMatches(line, name))
                authorityFile = file;
            if (!line.marker.isEmpty() || answer.verdict == Verdict::Known || !lineMatches(line, name))
                continue;
            if (same || answer.verdict == Verdict::Unknown)
                answer = {same ? Verdict::Known : Verdict::Changed, file};
        }
    }
    if (answer.verdict == Verdict::Unknown)
        answer.authorityFile = authorityFile;
    return answer;
}

KnownHosts::Answer KnownHosts::check(const QString &host, int port, const PublicKey &key) const
{
    const Answer answer = checkName(entryName(host, port), key);
    if (answer.verdict != Verdict::Unknown || port == 22)
        return answer;
    // As OpenSSH: the same key under the name without its port is good enough; another one there says nothing.
    const Answer withoutPort = checkName(entryName(host, 22), key);
    if (withoutPort.verdict == Verdict::Changed
        || (withoutPort.verdict == Verdict::Unknown && withoutPort.authorityFile.isEmpty()))
        return answer;
    return withoutPort;
}

QList<QByteArray> KnownHosts::knownTypes(const QString &host, int port) const
{
    QList<QByteArray> types;
    const QStringList files = m_userFiles + m_globalFiles;
    for (const QByteArray &name : {entryName(host, port), entryName(host, 22)}) {
        for (const QString &file : files) {
            const QList<Line> lines = linesOf(file);
            for (const Line &line : lines) {
                if (line.marker.isEmpty() && lineMatches(line, name) && !types.contains(line.key.type))
                    types << line.key.type;
            }
        }
        if (!types.isEmpty())
            break;
    }
    return types;
}

Status KnownHosts::add(const QString &host, int port, const PublicKey &key) const
{
    if (m_userFiles.isEmpty())
        return unwritable(QString(), ENOENT);
    const QString path = m_userFiles.first();
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (!QDir().exists(QFile::decodeName(folder))) {
        QDir().mkpath(QFileInfo(QFile::decodeName(folder)).absolutePath());
        if (::mkdir(folder.constData(), 0700) != 0 && errno != EEXIST)
            return unwritable(path, errno);
    }
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
    if (file.get() < 0 || ::flock(file.get(), LOCK_EX) != 0)
        return unwritable(path, errno);
    if (check(host, port, key).verdict == Verdict::Known)
        return {}; // asked under the lock: another window may have been faster
    QByteArray name = entryName(host, port);
    if (m_hashNames) {
        QByteArray salt(kSaltBytes, Qt::Uninitialized);
        for (char &byte : salt)
            byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
        name = "|1|" + salt.toBase64() + '|' + hashedName(salt, name).toBase64();
    }
    const QByteArray line
        = (lacksFinalNewline(file.get()) ? "\n" : "") + name + ' ' + key.type + ' ' + key.blob.toBase64() + '\n';
    if (::write(file.get(), line.constData(), static_cast<size_t>(line.size())) != line.size()
        || ::fsync(file.get()) != 0)
        return unwritable(path, errno);
    return {};
}

} // namespace quai::ssh
