// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"

#include <optional>

namespace quai::sites {

/// The file sites.yml on the operator's machine: read as a whole, written as a whole, never over somebody else's
/// changes. Used on one thread.
class SitesFile
{
public:
    /// @param path absolute; the file and its folder need not exist yet
    explicit SitesFile(QString path);

    /// What stands there; no sites when there is no file. Errors: FileUnreadable (fact file), ParseFailed (facts file,
    /// line, column; every mistake in detail).
    [[nodiscard]] Result<QList<Site>> read();

    /// Replaces the sites, keeping what this program does not know (see formatSites()). Errors: InvalidInput (facts
    /// site, field, problem), SiteDuplicate (fact site), FileUnwritable (facts file; changed when another program has
    /// written since the last read()), those of read() when there was none yet.
    /// @param formerIds new id -> id as last read, for sites that were renamed
    [[nodiscard]] Status write(const QList<Site> &sites, const QMap<QString, QString> &formerIds = {});

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    /// The bytes of the file; empty when there is none.
    [[nodiscard]] Result<QByteArray> load() const;
    [[nodiscard]] Status save(const QByteArray &text);

    QString m_path;
    std::optional<QByteArray> m_lastRead; ///< nothing: not read yet
};

} // namespace quai::sites
