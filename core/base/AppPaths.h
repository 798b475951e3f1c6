// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quai {

/// Where the operator's files lie (XDG base directories). Folders are created by whoever writes.
struct AppPaths
{
    QString config; ///< $XDG_CONFIG_HOME/quai
    QString data;   ///< $XDG_DATA_HOME/quai
    QString cache;  ///< $XDG_CACHE_HOME/quai
    QString state;  ///< $XDG_STATE_HOME/quai

    /// From the environment of this process, with the defaults of the XDG Base Directory Specification 0.8.
    [[nodiscard]] static AppPaths fromEnvironment();

    /// The cache of all code bases: one bare git repository.
    [[nodiscard]] QString codeCache() const { return cache + QStringLiteral("/cache.git"); }
    /// The last copy of the plugin directory.
    [[nodiscard]] QString pluginDirectory() const { return cache + QStringLiteral("/pluglist.json"); }
    /// What was done, and mails that wait.
    [[nodiscard]] QString historyFile() const { return data + QStringLiteral("/history.sqlite"); }
    /// How mails are sent.
    [[nodiscard]] QString mailFile() const { return config + QStringLiteral("/mail.yml"); }
    [[nodiscard]] QString sitesFile() const { return config + QStringLiteral("/sites.yml"); }
};

} // namespace quai
