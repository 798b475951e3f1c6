// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/SitesFile.h"

#include "core/base/WriteFile.h"
#include "core/sites/SiteRules.h"
#include "core/sites/SitesYaml.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace quai::sites {

namespace {

constexpr qint64 kMaxBytes = 4 << 20; ///< some 5,000 sites; more is not a file that people wrote

Error fileError(ErrorKind kind, const QString &path, const QString &message)
{
    return {kind, message, {}, {{QStringLiteral("file"), path}}};
}

Status checkAll(const QList<Site> &sites)
{
    QSet<QString> ids;
    for (const Site &site : sites) {
        const QList<SiteMistake> mistakes = checkSite(site);
        if (!mistakes.isEmpty()) {
            const SiteMistake &first = mistakes.first();
            return fail(Error{ErrorKind::InvalidInput,
                              QStringLiteral("%1: %2: %3").arg(site.id, first.field, first.problem),
                              {},
                              {{QStringLiteral("site"), site.id},
                               {QStringLiteral("field"), first.field},
                               {QStringLiteral("problem"), first.problem}}});
        }
        if (ids.contains(site.id))
            return fail(Error{ErrorKind::SiteDuplicate,
                              QStringLiteral("two sites with the id ") + site.id,
                              {},
                              {{QStringLiteral("site"), site.id}}});
        ids.insert(site.id);
    }
    return {};
}

} // namespace

SitesFile::SitesFile(QString path)
    : m_path(std::move(path))
{
}

Result<QByteArray> SitesFile::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return fail(fileError(ErrorKind::FileUnreadable, m_path, file.errorString()));
    const QByteArray bytes = file.read(kMaxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(fileError(ErrorKind::FileUnreadable, m_path, file.errorString()));
    if (bytes.size() > kMaxBytes)
        return fail(fileError(ErrorKind::FileUnreadable, m_path, QStringLiteral("the file is too large")));
    return bytes;
}

Result<QList<Site>> SitesFile::read()
{
    Result<QByteArray> bytes = load();
    if (!bytes)
        return fail(bytes.error());
    Result<QList<Site>> sites = parseSites(*bytes);
    if (!sites)
        return fail(sites.error().with(QStringLiteral("file"), m_path));
    m_lastRead = std::move(*bytes);
    return sites;
}

Status SitesFile::write(const QList<Site> &sites, const QMap<QString, QString> &formerIds)
{
    if (Status usable = checkAll(sites); !usable)
        return usable;
    if (!m_lastRead) {
        const Result<QList<Site>> first = read();
        if (!first)
            return fail(first.error());
    }
    const Result<QByteArray> present = load();
    if (!present)
        return fail(present.error());
    if (*present != *m_lastRead)
        return fail(fileError(ErrorKind::FileUnwritable, m_path, QStringLiteral("another program has changed the file"))
                        .with(QStringLiteral("changed"), QStringLiteral("yes")));
    const Result<QByteArray> text = formatSites(sites, *m_lastRead, formerIds);
    if (!text)
        return fail(text.error());
    return save(*text);
}

Status SitesFile::save(const QByteArray &text)
{
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return fail(fileError(ErrorKind::FileUnwritable, m_path, QStringLiteral("the folder cannot be created")));
    if (Status written = writeFile(m_path, text); !written)
        return written;
    m_lastRead = text;
    return {};
}

} // namespace quai::sites
