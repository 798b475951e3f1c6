// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/Instance.h"
#include "core/vmoodle/InstanceEdit.h"

#include <QList>
#include <QMap>

namespace quai::vmoodle {

/// An instance to be made.
struct NewInstance
{
    Instance values;                 ///< id 0; empty names of database and folder are made by the plugin's schemes
    QString password;                ///< of its database; empty: the plugin's default; travels on stdin only
    bool newSubNetwork = false;      ///< values.mnet becomes one more than the largest in use
    QString fromTemplate;            ///< name of a template; empty: Moodle's own installer makes the tables
    QString adminPassword;           ///< without a template: of the account "admin"; travels on stdin only
    QString adminEmail;              ///< without a template
    QMap<QString, QString> settings; ///< "config_<key>" and "<component>|<setting>" of a node list
};

/// What will be done, and what stands against it.
struct CreationPlan
{
    Instance values; ///< with the generated names
    QList<CreationStep> steps;
    QList<CreationStep> alreadyDone; ///< by an attempt that broke off: will not be done again
    QList<Finding> findings;

    [[nodiscard]] bool isPossible() const;
};

/// How far it came.
struct CreationOutcome
{
    Instance row;
    QList<CreationStep> done;
};

/// What destroying an instance will drop, read from the register just now.
struct DestroyPlan
{
    Instance row;
    QStringList tables;        ///< of its database that begin with its prefix
    QStringList foreignTables; ///< of the same database with another prefix: the database is then refused
    qint64 databaseBytes = -1;
    qint64 dataBytes = -1;
    qint64 dataFiles = -1;
    QList<Finding> refusals; ///< shared with another row or with the master, still enabled ...
};

} // namespace quai::vmoodle
