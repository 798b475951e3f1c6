// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"

class QSettings;

namespace quai::ui {

/// How the plugin directory is used, in the settings of the window: one address for all code bases, whose copy they
/// share, and the least maturity of each.
class DirectorySettings
{
public:
    /// @param settings outlives the object
    explicit DirectorySettings(QSettings &settings);

    /// The default one where none was set.
    [[nodiscard]] QString url() const;
    /// Of the code base in @p folder; Stable where none was set.
    [[nodiscard]] codebase::Maturity leastMaturity(const QString &folder) const;
    void set(const QString &url, const QString &folder, codebase::Maturity atLeast);
    /// Tells the service of the code base in @p folder what was set.
    void apply(codebase::CodebaseService &service, const QString &folder) const;

private:
    QSettings &m_settings;
};

} // namespace quai::ui
