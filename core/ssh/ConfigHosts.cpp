// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/ConfigHosts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace quai::ssh {

namespace {

constexpr qint64 maxBytes = 1 << 20;
constexpr int maxDepth = 16; // of includes, as OpenSSH itself (readconf.c, READCONF_MAX_DEPTH)

bool isName(const QString &word)
{
    static const QRegularExpression special(QStringLiteral("[*?!]"));
    return !word.isEmpty() && !word.contains(special) && !word.startsWith(QLatin1Char('-'));
}

/// The arguments of a line: separated by white space, possibly in double quotes.
QStringList arguments(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\"([^\"]*)\"|(\\S+)"));
    QStringList result;
    auto matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result << (match.captured(2).isEmpty() ? match.captured(1) : match.captured(2));
    }
    return result;
}

/// The files that an Include argument means: relative ones lie below ~/.ssh, names may be patterns.
QStringList includedFiles(QString pattern)
{
    if (pattern.startsWith(QLatin1String("~/")))
        pattern.replace(0, 1, QDir::homePath());
    if (QDir::isRelativePath(pattern))
        pattern.prepend(QDir::homePath() + QLatin1String("/.ssh/"));
    const QFileInfo info(pattern);
    QStringList files;
    const QDir folder(info.path());
    for (const QString &name : folder.entryList({info.fileName()}, QDir::Files | QDir::Hidden, QDir::Name))
        files << folder.filePath(name);
    return files;
}

void collect(const QString &path, int depth, QStringList &hosts)
{
    QFile file(path);
    if (depth > maxDepth || !QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return;
    static const QRegularExpression form(QStringLiteral("\\A\\s*(Host|Include)(?:\\s*=\\s*|\\s+)(.*)\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QStringList lines = QString::fromUtf8(file.read(maxBytes)).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = form.match(line.trimmed());
        if (!match.hasMatch())
            continue;
        const bool include = match.captured(1).compare(QLatin1String("Include"), Qt::CaseInsensitive) == 0;
        for (const QString &argument : arguments(match.captured(2))) {
            if (include) {
                for (const QString &included : includedFiles(argument))
                    collect(included, depth + 1, hosts);
            } else if (isName(argument) && !hosts.contains(argument)) {
                hosts << argument;
            }
        }
    }
}

} // namespace

QStringList configuredHosts(const QString &configFile)
{
    QStringList hosts;
    collect(configFile, 0, hosts);
    return hosts;
}

} // namespace quai::ssh
