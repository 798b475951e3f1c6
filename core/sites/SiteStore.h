// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/SitesFile.h"

namespace quai::sites {

/// The operator's sites, as last read from or written to sites.yml. Each change is written at once, or not made.
/// Used on one thread.
class SiteStore
{
public:
    /// @param path of sites.yml
    explicit SiteStore(const QString &path);

    /// Reads the file (again). On an error the sites known so far stay. Errors: those of SitesFile::read().
    [[nodiscard]] Status load();

    [[nodiscard]] const QList<Site> &sites() const { return m_sites; }
    [[nodiscard]] const QString &path() const { return m_file.path(); }

    /// Errors: SiteUnknown (fact site).
    [[nodiscard]] Result<Site> find(const QString &id) const;

    /// @param site with an empty id it gets one from its name
    /// @return the site as it was stored. Errors: SiteDuplicate, those of SitesFile::write().
    [[nodiscard]] Result<Site> add(Site site);

    /// @param id as stored; @p site may carry another one. Errors: SiteUnknown, those of add().
    [[nodiscard]] Status update(const QString &id, const Site &site);

    /// A copy under another name, placed behind the original. Errors: as update().
    [[nodiscard]] Result<Site> duplicate(const QString &id, const QString &newName);

    /// Errors: SiteUnknown, those of SitesFile::write(). Secrets in the keychain are left to the caller.
    [[nodiscard]] Status remove(const QString &id);

private:
    [[nodiscard]] Result<qsizetype> indexOf(const QString &id) const;
    [[nodiscard]] Status store(const QList<Site> &sites, const QMap<QString, QString> &formerIds = {});
    [[nodiscard]] QStringList ids() const;

    SitesFile m_file;
    QList<Site> m_sites;
};

} // namespace quai::sites
