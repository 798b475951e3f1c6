// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/History.h"
#include "core/sites/Site.h"

#include <QMap>

namespace quai::sessions {

/// One command with everything that is known of it.
struct ReportRow
{
    CommandRecord command;
    CommandDetail detail;
    QList<CommentEdit> edits;
};

/// How many files of one component changed.
struct ComponentCounts
{
    int added = 0;
    int modified = 0;
    int removed = 0;
};

/// What a report tells, before it has a language.
struct ReportData
{
    SessionRecord session;
    QString url;           ///< of the site; empty when it is not known here
    QList<ReportRow> rows; ///< oldest first
    QMap<QString, ComponentCounts>
        components; ///< by folder: "mod/quiz", "admin/tool/x", "lib"; "." for files at the top
    qint64 changedFiles = 0;
    qint64 switchMicros = 0; ///< of all switches together
    QString fromVersion;     ///< before the first update; empty: not known
    QString toVersion;       ///< after the last one
    QString fromRevision;
    QString toRevision;
    bool databaseUpgraded = false;
};

/// The folder of Moodle's tree that a changed file belongs to: that of its plugin, else the first one.
[[nodiscard]] QString componentOf(const QString &path);

/// Reads a session from the history. Errors: those of the tables.
[[nodiscard]] Result<ReportData> readReport(History &history, qint64 session, const QString &url);

} // namespace quai::sessions
