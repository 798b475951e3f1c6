// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/FileChange.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace quai::sessions {

/// Outcomes beside the names of ErrorKind.
namespace outcome {
inline const QString running = QStringLiteral("running");
inline const QString done = QStringLiteral("done");
inline const QString interrupted = QStringLiteral("interrupted"); ///< the program that ran it is gone
} // namespace outcome

/// One command on a site: a row of the history. Times are UTC.
struct CommandRecord
{
    qint64 id = 0;
    QString journalId;  ///< of its lines in the server's journal; unique for a site
    QString site;       ///< id of the site
    qint64 session = 0; ///< SessionRecord::id; 0: a direct intervention
    QString owner;      ///< desktop user @ desktop host
    QString sshUser;    ///< empty when only the journal told of it
    QString step;
    QString component; ///< empty: the whole tree
    QString comment;
    QDateTime startedAt;
    QDateTime endedAt; ///< invalid while it runs, and for an interrupted one whose end nobody knows
    QString outcome = outcome::running;
    int exitStatus = 0;
    qint64 changedFiles = 0;
    QMap<QString, QString> facts; ///< fromVersion, toVersion, fromRevision, toRevision, httpStatus, problems, error ...
    QString process;              ///< who runs it on this desktop (ProcessMark); empty: read from the journal

    [[nodiscard]] bool isRunning() const { return outcome == outcome::running; }
};

/// What is read of a command only when it is looked at.
struct CommandDetail
{
    QString output; ///< whole
    QList<delivery::FileChange> changes;
};

/// The former text of a comment.
struct CommentEdit
{
    QDateTime at;
    QString owner;
    QString before;
    QString after;
};

} // namespace quai::sessions
Q_DECLARE_METATYPE(quai::sessions::CommandRecord)
