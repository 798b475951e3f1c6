// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace quai::vmoodle {

/// What is common to all instances of one site: the code, the plugin, its settings.
struct RegisterFacts
{
    QString mainHost;            ///< wwwroot of the master
    QString codePath;            ///< $CFG->dirroot
    QString masterDataPath;      ///< $CFG->dataroot of the master
    QString masterDatabase;      ///< name of the master's database
    QString moodleVersion;       ///< of the code: "2024100700.00"
    QString moodleRelease;       ///< of the code
    QString branch;              ///< "405"
    QString pluginVersion;       ///< "2025043003"
    bool pro = false;            ///< the plugin has its pro folder
    bool pluginCronWorks = true; ///< false since Moodle 4.2: the plugin's cron then counts and runs nothing
    QString actingUser;          ///< who runs PHP on the server
    QString dataOwner;           ///< owner of the master's data folder: who should
    QString phpVersion;
    int rows = 0;
    int enabledRows = 0;
    QList<int> subNetworks;          ///< MNET sub-networks in use, ascending
    QMap<QString, QString> settings; ///< of the plugin: "vdbbasename", "vdatapathbase", "vmoodlehost" ...; no secrets

    bool operator==(const RegisterFacts &other) const = default;
};

/// How a reading of the register ended.
struct ListSummary
{
    int rows = 0;
    qint64 durationMs = 0;
};

} // namespace quai::vmoodle
