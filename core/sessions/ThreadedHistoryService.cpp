// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/ThreadedHistoryService.h"

#include "core/base/WriteFile.h"
#include "core/sessions/MailSettings.h"
#include "core/sessions/SessionExport.h"

#include <algorithm>
#include <limits>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

Result<SessionView> readSession(History &history, qint64 id)
{
    Result<SessionRecord> session = history.sessions().byId(id);
    if (!session)
        return fail(std::move(session).error());
    HistoryFilter filter;
    filter.session = id;
    filter.limit = std::numeric_limits<int>::max();
    Result<QList<CommandRecord>> commands = history.commands().list(filter);
    if (!commands)
        return fail(std::move(commands).error());
    std::reverse(commands->begin(), commands->end());
    return SessionView{*std::move(session), *std::move(commands)};
}

Result<CommandView> readCommand(History &history, qint64 id)
{
    Result<CommandRecord> command = history.commands().byId(id);
    if (!command)
        return fail(std::move(command).error());
    Result<CommandDetail> detail = history.commands().detail(id);
    if (!detail)
        return fail(std::move(detail).error());
    Result<QList<CommentEdit>> edits = history.commands().edits(id);
    if (!edits)
        return fail(std::move(edits).error());
    return CommandView{*std::move(command), *std::move(detail), *std::move(edits)};
}

/// A report before it is written, with its words.
Result<std::pair<ReportData, Words>> prepareReport(History &history, qint64 session, const QString &url,
                                                   const ReportForm &form)
{
    Result<Words> words = Words::of(form.language, form.zone);
    if (!words)
        return fail(std::move(words).error());
    Result<ReportData> data = readReport(history, session, url);
    if (!data)
        return fail(std::move(data).error());
    return std::pair{*std::move(data), *std::move(words)};
}

Result<QByteArray> renderReport(History &history, qint64 session, const QString &url, const ReportForm &form,
                                const PdfRenderer &pdf, const QString &mailFile)
{
    if (!pdf)
        return fail(ErrorKind::Internal, u"this program makes no PDF"_s);
    const auto report = prepareReport(history, session, url, form);
    if (!report)
        return fail(report.error());
    return pdf(report->first, report->second, readMailSettings(mailFile).value_or(MailSettings()).logoFile);
}

} // namespace

ThreadedHistoryService::ThreadedHistoryService(const QString &file, QString mailFile, const delivery::Operator &who,
                                               PdfRenderer pdf, QObject *parent)
    : HistoryService(parent)
    , m_mailFile(std::move(mailFile))
    , m_owner(who.user + u'@' + who.host)
    , m_pdf(std::move(pdf))
    , m_thread(u"history"_s, file)
{
}

QFuture<Result<QList<SessionRecord>>> ThreadedHistoryService::sessions(const HistoryFilter &filter, CancelSource cancel)
{
    return m_thread.submit<QList<SessionRecord>>(
        [filter](History &history, const CancelToken &) { return history.sessions().list(filter); }, std::move(cancel));
}

QFuture<Result<SessionView>> ThreadedHistoryService::session(qint64 id, CancelSource cancel)
{
    return m_thread.submit<SessionView>(
        [id](History &history, const CancelToken &) { return readSession(history, id); }, std::move(cancel));
}

QFuture<Result<QList<CommandRecord>>> ThreadedHistoryService::commands(const HistoryFilter &filter, CancelSource cancel)
{
    return m_thread.submit<QList<CommandRecord>>(
        [filter](History &history, const CancelToken &) { return history.commands().list(filter); }, std::move(cancel));
}

QFuture<Result<CommandView>> ThreadedHistoryService::command(qint64 id, CancelSource cancel)
{
    return m_thread.submit<CommandView>(
        [id](History &history, const CancelToken &) { return readCommand(history, id); }, std::move(cancel));
}

QFuture<Result<CommandView>> ThreadedHistoryService::editComment(qint64 command, const QString &comment)
{
    return m_thread.submit<CommandView>(
        [this, command, comment, owner = m_owner](History &history, const CancelToken &) -> Result<CommandView> {
            if (Status edited
                = history.commands().editComment(command, comment, owner, QDateTime::currentDateTimeUtc());
                !edited)
                return fail(std::move(edited).error());
            Result<CommandView> view = readCommand(history, command);
            if (view)
                Q_EMIT changed(view->command.site);
            return view;
        },
        {});
}

QFuture<Result<Figures>> ThreadedHistoryService::figures(const QString &site, const QDateTime &from,
                                                         const QDateTime &to, CancelSource cancel)
{
    return m_thread.submit<Figures>(
        [site, from, to](History &history, const CancelToken &) { return history.figures(site, from, to); },
        std::move(cancel));
}

QFuture<Result<HistoryHealth>> ThreadedHistoryService::health(CancelSource cancel)
{
    return m_thread.submit<HistoryHealth>(
        [](History &history, const CancelToken &) -> Result<HistoryHealth> {
            HistoryHealth health;
            if (const Status sound = history.checkIntegrity(); !sound)
                health.damage = sound.error().detail.isEmpty() ? sound.error().message : sound.error().detail;
            const Result<ChainReport> chain = history.verifyChain();
            if (!chain)
                return fail(chain.error());
            health.chain = *chain;
            return health;
        },
        std::move(cancel));
}

QFuture<Result<QString>> ThreadedHistoryService::reportHtml(qint64 session, const QString &url, const ReportForm &form,
                                                            CancelSource cancel)
{
    return m_thread.submit<QString>(
        [session, url, form](History &history, const CancelToken &) -> Result<QString> {
            const auto report = prepareReport(history, session, url, form);
            return report ? ReportHtml(report->second).render(report->first) : Result<QString>(fail(report.error()));
        },
        std::move(cancel));
}

QFuture<Result<QByteArray>> ThreadedHistoryService::reportPdf(qint64 session, const QString &url,
                                                              const ReportForm &form, CancelSource cancel)
{
    return m_thread.submit<QByteArray>(
        [session, url, form, pdf = m_pdf, mailFile = m_mailFile](History &history, const CancelToken &) {
            return renderReport(history, session, url, form, pdf, mailFile);
        },
        std::move(cancel));
}

QFuture<Status> ThreadedHistoryService::exportSession(qint64 session, const QString &url, const ReportForm &form,
                                                      const QString &folder, CancelSource cancel)
{
    return m_thread.submit<void>(
        [session, url, form, folder, pdf = m_pdf, mailFile = m_mailFile](History &history,
                                                                         const CancelToken &) -> Status {
            const auto report = prepareReport(history, session, url, form);
            if (!report)
                return fail(report.error());
            QByteArray document;
            if (pdf) {
                Result<QByteArray> rendered = renderReport(history, session, url, form, pdf, mailFile);
                if (!rendered)
                    return fail(std::move(rendered).error());
                document = *std::move(rendered);
            }
            return sessions::exportSession(report->first, report->second, document, folder);
        },
        std::move(cancel));
}

QFuture<Status> ThreadedHistoryService::exportCsv(const HistoryFilter &filter, const QString &file, CancelSource cancel)
{
    return m_thread.submit<void>(
        [filter, file](History &history, const CancelToken &) -> Status {
            const Result<QByteArray> csv = sessions::exportCsv(history, filter);
            return csv ? writeFile(file, *csv) : Status(fail(csv.error()));
        },
        std::move(cancel));
}

} // namespace quai::sessions
