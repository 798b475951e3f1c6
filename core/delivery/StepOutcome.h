// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/FileChange.h"
#include "core/delivery/SiteStatus.h"

namespace quai::delivery {

/// How the site answered after a switch.
struct Health
{
    bool checked = false;
    int httpStatus = 0;
    qint64 responseMs = -1;
    QString servedVersion; ///< what the web server itself executes, read through a one-time file; the proof
    QStringList problems;  ///< texts of Moodle's own checks.php that are errors or worse
};

/// What a step did.
struct StepOutcome
{
    StepRequest request;
    QDateTime startedAt;       ///< UTC
    QDateTime endedAt;         ///< UTC
    QList<FileChange> changes; ///< Syncback: what the mirror changed is counted only; Update: every file
    qint64 filesWritten = 0;
    qint64 filesRemoved = 0;
    qint64 bytesWritten = 0;
    QString fromRevision;
    QString toRevision;
    QString fromVersion;
    QString toVersion;
    qint64 switchMicros = -1; ///< duration of the exchange on the server; -1: no switch
    QString switchMeans;
    bool databaseUpgraded = false;
    bool rescued = false; ///< the safe copy was put back after a failure
    Health health;
    QStringList warnings; ///< stable identifiers, worded by the ui
    QString rawOutput;
    SiteStatus after;
};

} // namespace quai::delivery
