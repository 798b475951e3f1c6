// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"

namespace quai::sites {

/// One field of a site that cannot stay as it is. The ui words it; sites.yml reports it with its line.
struct SiteMistake
{
    QString field;   ///< key of sites.yml: "id", "base", "source.repository", "environment_files" ...
    QString problem; ///< stable identifier: "missing", "malformed", "not-absolute", "not-clean", "not-one-segment",
                     ///< "reserved-suffix", "leaves-tree", "secret-in-url", "runs-a-program", "not-http", "not-php"
    QString value;   ///< what stands there
    bool operator==(const SiteMistake &other) const = default;
};

/// What a template of an environment file can name, a value or a secret, as a part of a regular expression.
inline constexpr QLatin1String templateNamePattern("[A-Za-z_][A-Za-z0-9_]*");

/// Every mistake of one site by itself; empty when it can be used.
[[nodiscard]] QList<SiteMistake> checkSite(const Site &site);

/// Whether @p id has the form of a site's id: [a-z0-9-], 1 to 64 characters, not beginning with "-".
[[nodiscard]] bool isSiteId(const QString &id);

/// An id made of a name ("Académie de Lyon" becomes "academie-de-lyon") that is not among @p taken.
[[nodiscard]] QString idFromName(const QString &name, const QStringList &taken = {});

} // namespace quai::sites
