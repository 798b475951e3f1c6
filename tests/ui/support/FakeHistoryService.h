// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/HistoryService.h"
#include "tests/ui/support/Ready.h"

#include <QHash>

namespace quai::test {

/// A history in memory. Of a filter it obeys site, session, outcome of commands, offset and limit; what else was asked
/// is remembered.
class FakeHistoryService final : public sessions::HistoryService
{
public:
    QList<sessions::SessionRecord> all;             ///< newest first
    QList<sessions::CommandRecord> rows;            ///< newest first
    QHash<qint64, sessions::CommandDetail> details; ///< by command
    QHash<qint64, QList<sessions::CommentEdit>> edited;
    sessions::Figures summed;
    sessions::HistoryHealth found;
    QString html = QStringLiteral("<h1>Report</h1>");
    std::optional<Error> failure; ///< of every call, while it is set

    QList<sessions::HistoryFilter> asked; ///< for sessions and commands
    QList<sessions::ReportForm> forms;    ///< of every report
    QStringList written;                  ///< files and folders of exports

    QFuture<Result<QList<sessions::SessionRecord>>> sessions(const sessions::HistoryFilter &filter,
                                                             CancelSource) override
    {
        asked.append(filter);
        QList<sessions::SessionRecord> fitting;
        for (const sessions::SessionRecord &session : all) {
            if (filter.site.isEmpty() || session.site == filter.site)
                fitting << session;
        }
        return answer(fitting.mid(filter.offset, filter.limit));
    }
    QFuture<Result<sessions::SessionView>> session(qint64 id, CancelSource) override
    {
        sessions::SessionView view;
        for (const sessions::SessionRecord &session : all) {
            if (session.id == id)
                view.session = session;
        }
        for (const sessions::CommandRecord &command : rows) {
            if (command.session == id)
                view.commands.prepend(command);
        }
        return answer(view);
    }
    QFuture<Result<QList<sessions::CommandRecord>>> commands(const sessions::HistoryFilter &filter,
                                                             CancelSource) override
    {
        asked.append(filter);
        QList<sessions::CommandRecord> fitting;
        for (const sessions::CommandRecord &command : rows) {
            if ((filter.site.isEmpty() || command.site == filter.site)
                && (filter.outcome.isEmpty() || command.outcome == filter.outcome))
                fitting << command;
        }
        return answer(fitting.mid(filter.offset, filter.limit));
    }
    QFuture<Result<sessions::CommandView>> command(qint64 id, CancelSource) override { return answer(view(id)); }
    QFuture<Result<sessions::CommandView>> editComment(qint64 id, const QString &comment) override
    {
        for (sessions::CommandRecord &command : rows) {
            if (command.id != id || failure)
                continue;
            edited[id].append(
                {QDateTime::currentDateTimeUtc(), QStringLiteral("marie@poste-12"), command.comment, comment});
            command.comment = comment;
        }
        return answer(view(id));
    }
    QFuture<Result<sessions::Figures>> figures(const QString &, const QDateTime &, const QDateTime &,
                                               CancelSource) override
    {
        return answer(summed);
    }
    QFuture<Result<sessions::HistoryHealth>> health(CancelSource) override { return answer(found); }
    QFuture<Result<QString>> reportHtml(qint64, const QString &, const sessions::ReportForm &form,
                                        CancelSource) override
    {
        forms.append(form);
        return answer(html);
    }
    QFuture<Result<QByteArray>> reportPdf(qint64, const QString &, const sessions::ReportForm &form,
                                          CancelSource) override
    {
        forms.append(form);
        return answer(QByteArray("%PDF-1.4"));
    }
    QFuture<Status> exportSession(qint64, const QString &, const sessions::ReportForm &, const QString &folder,
                                  CancelSource) override
    {
        return write(folder);
    }
    QFuture<Status> exportCsv(const sessions::HistoryFilter &, const QString &file, CancelSource) override
    {
        return write(file);
    }

private:
    template <class T>
    QFuture<Result<T>> answer(const T &value) const
    {
        return ready<T>(failure ? Result<T>(fail(*failure)) : Result<T>(value));
    }
    QFuture<Status> write(const QString &place)
    {
        written.append(place);
        return ready<void>(failure ? Status(fail(*failure)) : Status());
    }
    [[nodiscard]] sessions::CommandView view(qint64 id) const
    {
        for (const sessions::CommandRecord &command : rows) {
            if (command.id == id)
                return {command, details.value(id), edited.value(id)};
        }
        return {};
    }
};

} // namespace quai::test
