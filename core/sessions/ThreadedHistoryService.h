// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"
#include "core/sessions/HistoryService.h"
#include "core/sessions/HistoryThread.h"
#include "core/sessions/ReportForm.h"

namespace quai::sessions {

/// The history's file on one thread. Destroying it stops what runs and waits for that.
class ThreadedHistoryService final : public HistoryService
{
    Q_OBJECT

public:
    /// @param file history.sqlite; @param mailFile mail.yml, for the logo of reports
    /// @param who edits comments; @param pdf lays reports out
    ThreadedHistoryService(const QString &file, QString mailFile, const delivery::Operator &who, PdfRenderer pdf,
                           QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<QList<SessionRecord>>> sessions(const HistoryFilter &filter,
                                                                 CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<SessionView>> session(qint64 id, CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<QList<CommandRecord>>> commands(const HistoryFilter &filter,
                                                                 CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<CommandView>> command(qint64 id, CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<CommandView>> editComment(qint64 command, const QString &comment) override;
    [[nodiscard]] QFuture<Result<Figures>> figures(const QString &site, const QDateTime &from, const QDateTime &to,
                                                   CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<HistoryHealth>> health(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<QString>> reportHtml(qint64 session, const QString &url, const ReportForm &form,
                                                      CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<QByteArray>> reportPdf(qint64 session, const QString &url, const ReportForm &form,
                                                        CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Status> exportSession(qint64 session, const QString &url, const ReportForm &form,
                                                const QString &folder, CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Status> exportCsv(const HistoryFilter &filter, const QString &file,
                                            CancelSource cancel = {}) override;

private:
    QString m_mailFile;
    QString m_owner;
    PdfRenderer m_pdf;
    HistoryThread m_thread; ///< last: it ends first
};

} // namespace quai::sessions
