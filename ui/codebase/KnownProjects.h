// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codebase/ProjectsModel.h"

class QSettings;

namespace quai::ui {

/// Which code bases the operator works with, in the settings of the window; and which of them belongs to which site.
class KnownProjects
{
public:
    /// @param settings outlives the object
    explicit KnownProjects(QSettings &settings);

    [[nodiscard]] QList<models::KnownProject> read() const;
    void write(const QList<models::KnownProject> &projects);
    /// The folder that was looked at last in the pages of a site; empty: none.
    [[nodiscard]] QString lastOf(const QString &siteId) const;
    void setLast(const QString &siteId, const QString &folder);

private:
    QSettings &m_settings;
};

} // namespace quai::ui
