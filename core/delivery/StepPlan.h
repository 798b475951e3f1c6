// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/FileChange.h"
#include "core/delivery/SiteStatus.h"

#include <QMap>

namespace quai::delivery {

/// One thing that a step will do, for the operator to read before it happens.
struct PlannedAction
{
    QString what; ///< stable identifier ("mirror", "stamp", "exchange", "fetch", "upgrade"); the ui words it
    QMap<QString, QString> facts; ///< "from", "to", "files", "bytes", "command" ...
};

/// What a step would do if it ran now. Asking for it changes nothing on the server.
struct StepPlan
{
    StepRequest request;
    SiteStatus status;            ///< as it was when the plan was made
    QList<PlannedAction> actions; ///< in order
    QList<FileChange> changes;    ///< Syncback and Update: files that would change
    qint64 filesToWrite = -1;     ///< -1: not known
    qint64 filesToRemove = -1;
    qint64 bytesToWrite = -1;
    QStringList localModifications; ///< Update: paths changed on the server by hand
    QString fromVersion;            ///< $version now
    QString toVersion;              ///< $version after; empty: not known before it runs
    bool databaseUpgrade = false;   ///< BackToProd: Moodle's upgrade would run
    QList<Error> refusals;          ///< why it would refuse; empty: it may run
};

} // namespace quai::delivery
