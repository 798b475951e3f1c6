// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/Chain.h"
#include "core/sessions/CommandRecord.h"
#include "core/sessions/Figures.h"
#include "core/sessions/HistoryFilter.h"
#include "core/sessions/ReportForm.h"
#include "core/sessions/SessionRecord.h"

#include <QFuture>
#include <QObject>

namespace quai::sessions {

/// A session with its commands.
struct SessionView
{
    SessionRecord session;
    QList<CommandRecord> commands; ///< oldest first
};

/// A command with everything that is known of it.
struct CommandView
{
    CommandRecord command;
    CommandDetail detail;
    QList<CommentEdit> edits; ///< of its comment, oldest first
};

/// The state of the history's file.
struct HistoryHealth
{
    ChainReport chain;
    QString damage; ///< what SQLite's own check found; empty: nothing
};

/// The history of this desktop for callers that must not block: what was done on every site, and reports of it. Speaks
/// with no server (that is SessionService) and sends nothing (MailService). Used on the GUI thread; calls return at
/// once, futures finish on a worker thread (take them with whenFinished()), in order. Implemented by
/// ThreadedHistoryService, and by a fake in tests of the window. Every future may also end with the errors of
/// History::open().
class HistoryService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Newest first. Of the filter, outcome is one of "", "open", "closed", "failed"; text searches in titles,
    /// comments, outputs and file names.
    [[nodiscard]] virtual QFuture<Result<QList<SessionRecord>>> sessions(const HistoryFilter &filter,
                                                                         CancelSource cancel = {})
        = 0;
    /// Errors: InvalidInput when there is none with this id.
    [[nodiscard]] virtual QFuture<Result<SessionView>> session(qint64 id, CancelSource cancel = {}) = 0;
    /// Newest first; of sessions and direct interventions.
    [[nodiscard]] virtual QFuture<Result<QList<CommandRecord>>> commands(const HistoryFilter &filter,
                                                                         CancelSource cancel = {})
        = 0;
    /// Errors: InvalidInput when there is none with this id.
    [[nodiscard]] virtual QFuture<Result<CommandView>> command(qint64 id, CancelSource cancel = {}) = 0;
    /// The former comment is kept as an edit. Errors: WrongState when the session of the row is closed.
    [[nodiscard]] virtual QFuture<Result<CommandView>> editComment(qint64 command, const QString &comment) = 0;

    /// @param site its id; empty: all. @param from and @param to restrict when commands started; invalid: no limit
    [[nodiscard]] virtual QFuture<Result<Figures>> figures(const QString &site, const QDateTime &from,
                                                           const QDateTime &to, CancelSource cancel = {})
        = 0;
    /// Reads everything: seconds for a large history.
    [[nodiscard]] virtual QFuture<Result<HistoryHealth>> health(CancelSource cancel = {}) = 0;

    /// One HTML file that needs no other. @param url of the site, for the report; may be empty
    [[nodiscard]] virtual QFuture<Result<QString>> reportHtml(qint64 session, const QString &url,
                                                              const ReportForm &form, CancelSource cancel = {})
        = 0;
    /// The same as a PDF (A4).
    [[nodiscard]] virtual QFuture<Result<QByteArray>> reportPdf(qint64 session, const QString &url,
                                                                const ReportForm &form, CancelSource cancel = {})
        = 0;
    /// The session as a folder with reports, rows and outputs (see sessions::exportSession()). Errors: FileUnwritable,
    /// also when the folder exists.
    [[nodiscard]] virtual QFuture<Status> exportSession(qint64 session, const QString &url, const ReportForm &form,
                                                        const QString &folder, CancelSource cancel = {})
        = 0;
    /// All commands of the filter as a CSV file, which is replaced. Errors: FileUnwritable.
    [[nodiscard]] virtual QFuture<Status> exportCsv(const HistoryFilter &filter, const QString &file,
                                                    CancelSource cancel = {})
        = 0;

Q_SIGNALS:
    /// Rows of @p site were written by this program: a step began or ended, a session was opened or closed, a
    /// colleague's journal was merged. Emitted from any thread: connect with a context object.
    void changed(const QString &site);
};

} // namespace quai::sessions
