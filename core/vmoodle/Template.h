// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace quai::vmoodle {

/// A snapshot in the plugin's own layout, below <master's data>/vmoodle: NAME_vmoodledata, NAME_sql/vmoodle_master.sql,
/// NAME_sql/manifest.php.
struct Template
{
    QString name;
    QString host;           ///< of the manifest: the wwwroot that was captured
    QString databasePrefix; ///< of the manifest
    qint64 sqlBytes = -1;
    QDateTime made;        ///< time of the SQL file; invalid when there is none
    bool complete = false; ///< data folder, SQL file and manifest are there
    QString moodleVersion; ///< of the captured database; empty: made by the plugin, which does not write it
    bool operator==(const Template &other) const = default;
};

} // namespace quai::vmoodle
