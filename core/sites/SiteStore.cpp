// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/SiteStore.h"

#include "core/sites/SiteRules.h"

namespace quai::sites {

SiteStore::SiteStore(const QString &path)
    : m_file(path)
{
}

Status SiteStore::load()
{
    Result<QList<Site>> sites = m_file.read();
    if (!sites)
        return fail(sites.error());
    m_sites = std::move(*sites);
    return {};
}

Result<Site> SiteStore::find(const QString &id) const
{
    const Result<qsizetype> index = indexOf(id);
    if (!index)
        return fail(index.error());
    return m_sites.at(*index);
}

Result<Site> SiteStore::add(Site site)
{
    if (site.id.isEmpty())
        site.id = idFromName(site.name, ids());
    if (const Status stored = store(m_sites + QList<Site>{site}); !stored)
        return fail(stored.error());
    return site;
}

Status SiteStore::update(const QString &id, const Site &site)
{
    const Result<qsizetype> index = indexOf(id);
    if (!index)
        return fail(index.error());
    QList<Site> sites = m_sites;
    sites[*index] = site;
    return store(sites, {{site.id, id}});
}

Result<Site> SiteStore::duplicate(const QString &id, const QString &newName)
{
    const Result<qsizetype> index = indexOf(id);
    if (!index)
        return fail(index.error());
    Site copy = m_sites.at(*index);
    copy.name = newName;
    copy.id = idFromName(newName, ids());
    QList<Site> sites = m_sites;
    sites.insert(*index + 1, copy);
    if (const Status stored = store(sites, {{copy.id, id}}); !stored)
        return fail(stored.error());
    return copy;
}

Status SiteStore::remove(const QString &id)
{
    const Result<qsizetype> index = indexOf(id);
    if (!index)
        return fail(index.error());
    QList<Site> sites = m_sites;
    sites.removeAt(*index);
    return store(sites);
}

Result<qsizetype> SiteStore::indexOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_sites.size(); ++i) {
        if (m_sites.at(i).id == id)
            return i;
    }
    return fail(
        Error{ErrorKind::SiteUnknown, QStringLiteral("no site with the id ") + id, {}, {{QStringLiteral("site"), id}}});
}

Status SiteStore::store(const QList<Site> &sites, const QMap<QString, QString> &formerIds)
{
    if (Status written = m_file.write(sites, formerIds); !written)
        return written;
    m_sites = sites;
    return {};
}

QStringList SiteStore::ids() const
{
    QStringList ids;
    for (const Site &site : m_sites)
        ids << site.id;
    return ids;
}

} // namespace quai::sites
