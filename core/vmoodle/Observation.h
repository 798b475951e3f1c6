// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>

#include <optional>

namespace quai::vmoodle {

/// What an instance itself says, beyond its row: asked for on demand, from its own database and data folder.
struct Observation
{
    qint64 id = 0;
    QString host;               ///< as in the register when it was asked
    std::optional<Error> error; ///< why it could not be asked; everything below is then unknown
    QString version;            ///< of its database: "2024100700.00"; empty: not known
    QString release;            ///< "4.5+ (Build: 20241007)"
    bool upgradePending = false;
    QStringList pendingComponents; ///< "core", "mod_quiz" ...: whose code has another version than the database
    bool maintenance = false;      ///< by its settings, or by the page that the command line puts up
    QDateTime lastTaskRun;         ///< the newest run of a scheduled task; invalid: none ever ran
    QDateTime lastCronStart;       ///< when its own cron last began (Moodle 3.9 and later); invalid: never
    int failingTasks = 0;          ///< scheduled tasks whose last run failed
    qint64 databaseBytes = -1;     ///< data and indexes; -1: not asked, or not known
    qint64 dataBytes = -1;         ///< of its data folder; -1: not asked, or not known
    bool mnetKeyValid = false;     ///< it has a key pair of its own that has not expired
    QDateTime mnetKeyExpires;      ///< invalid: no key
    QDateTime observedAt;          ///< by the desktop's clock

    bool operator==(const Observation &other) const = default;
};

} // namespace quai::vmoodle
