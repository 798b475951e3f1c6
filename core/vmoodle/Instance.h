// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/Kinds.h"

#include <QDateTime>
#include <QString>

namespace quai::vmoodle {

/// One row of the plugin's table local_vmoodle in the master's database (db/install.xml of the plugin), and what the
/// same reading finds at its data path. The password of its database never leaves the server.
struct Instance
{
    qint64 id = 0;
    QString name;             ///< at most 255 characters
    QString shortName;        ///< at most 80
    QString description;      ///< any length
    QString host;             ///< vhostname: the whole wwwroot, scheme included, no slash at the end; at most 255
    QString databaseType;     ///< vdbtype: "mariadb", "mysqli", "postgres" (which cannot boot); at most 16
    QString databaseHost;     ///< vdbhost: may hold ":port"; at most 80
    QString databaseUser;     ///< vdblogin: at most 16
    bool hasPassword = false; ///< vdbpass is not empty (at most 32 characters)
    QString databaseName;     ///< vdbname: at most 64
    QString databasePrefix;   ///< vdbprefix: at most 10
    bool databasePersistent = false;
    QString dataPath; ///< vdatapath: absolute; at most 255
    int mnet = 0;     ///< -1: no MNET, 0: bound to the master only, n: member of sub-network n
    bool enabled = true;
    QDateTime created;      ///< invalid when the plugin did not write it
    QDateTime lastCron;     ///< when the plugin's cron last tried; no proof that a task ran. Invalid: never
    qint64 lastCronGap = 0; ///< seconds between its last two tries
    qint64 cronCount = 0;   ///< its tries
    DataFolder dataFolder = DataFolder::Unknown;

    bool operator==(const Instance &other) const = default;
};

} // namespace quai::vmoodle
