// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"

#include <QDateTime>

#include <optional>

namespace quai::models {

/// Counts up from 1 within one run of the program; 0 is no job.
using JobId = qint64;

/// How far a job is.
enum class JobState { Queued, Running, Done, Failed, Cancelled };

/// One piece of work that the operator started, running or ended.
struct Job
{
    JobId id = 0;
    QString title;    ///< in the language of the window when it was started
    QString siteId;   ///< empty: concerns no site
    QString siteName; ///< as shown
    bool cancellable = true;
    bool cancelRequested = false;
    JobState state = JobState::Queued;
    Progress progress;
    QDateTime startedAt;    ///< UTC
    QDateTime endedAt;      ///< UTC; invalid while it runs
    qint64 expectedMs = -1; ///< how long it took the last time; -1: not known
    std::optional<Error> error;

    [[nodiscard]] bool isActive() const { return state == JobState::Queued || state == JobState::Running; }
    /// Milliseconds from its start to its end, or to @p now while it runs; -1: it has not begun.
    [[nodiscard]] qint64 elapsedMs(const QDateTime &now) const;
};

} // namespace quai::models
