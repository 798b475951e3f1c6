// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SessionPapers.h"

#include "core/base/WriteFile.h"
#include "core/sessions/MailSettings.h"
#include "core/sessions/SessionExport.h"
#include "core/sessions/pdf/PdfReport.h"

namespace quai::ctl {

using namespace sessions;
using namespace Qt::StringLiterals;

namespace {

Error usage(const QString &text)
{
    return {ErrorKind::InvalidInput, text, {}, {}};
}

} // namespace

Result<SessionRecord> SessionPapers::named() const
{
    const QString name = m_command.names.value(0);
    bool isNumber = false;
    const qint64 number = name.toLongLong(&isNumber);
    if (isNumber)
        return m_history.sessions().byId(number);
    HistoryFilter filter;
    filter.site = name;
    filter.limit = 1;
    Result<QList<SessionRecord>> found = m_history.sessions().list(filter);
    if (!found)
        return fail(std::move(found).error());
    if (found->isEmpty())
        return fail(usage(u"no session of %1 is known here"_s.arg(name)));
    return found->takeFirst();
}

sites::Site SessionPapers::siteOf(const SessionRecord &session) const
{
    sites::Site bare;
    bare.id = session.site;
    bare.name = session.siteName;
    return m_store.find(session.site).value_or(bare);
}

Result<SessionPapers::Prepared> SessionPapers::prepared() const
{
    const Result<SessionRecord> session = named();
    if (!session)
        return fail(session.error());
    const Result<MailSettings> settings = readMailSettings(m_paths.mailFile());
    if (!settings)
        return fail(settings.error());
    const sites::Site site = siteOf(*session);
    QString language = m_command.sessionFields.value(u"language"_s, site.reportLanguage);
    if (language.isEmpty())
        language = settings->language;
    Result<Words> words = Words::of(language, QTimeZone::systemTimeZone());
    if (!words)
        return fail(std::move(words).error());
    Result<ReportData> data = readReport(m_history, session->id, site.url);
    if (!data)
        return fail(std::move(data).error());
    return Prepared{*std::move(data), *std::move(words)};
}

Result<QByteArray> SessionPapers::pdfOf(const Prepared &report) const
{
    const QString logo = readMailSettings(m_paths.mailFile()).value_or(MailSettings()).logoFile;
    return pdfRenderer()(report.data, report.words, logo);
}

Result<QString> SessionPapers::report() const
{
    QString file = m_command.sessionFields.value(u"output"_s);
    const QString fromName = file.endsWith(u".html"_s, Qt::CaseInsensitive) ? u"html"_s : u"pdf"_s;
    const QString format = m_command.codebaseFields.value(u"format"_s, fromName);
    if (file.isEmpty() || (format != u"html"_s && format != u"pdf"_s))
        return fail(usage(u"session report wants --output FILE, and --format html or pdf"_s));
    const Result<Prepared> report = prepared();
    if (!report)
        return fail(report.error());
    const Result<QByteArray> content = format == u"html"_s
        ? Result<QByteArray>(ReportHtml(report->words).render(report->data).toUtf8())
        : pdfOf(*report);
    if (!content)
        return fail(content.error());
    if (const Status stored = writeFile(file, *content); !stored)
        return fail(stored.error());
    return file;
}

Result<QString> SessionPapers::exportTo(const QString &target) const
{
    if (m_command.names.value(0) == u"csv"_s) {
        const Result<QByteArray> csv = exportCsv(m_history, {});
        if (!csv)
            return fail(csv.error());
        if (const Status stored = writeFile(target, *csv); !stored)
            return fail(stored.error());
        return target;
    }
    const Result<Prepared> report = prepared();
    if (!report)
        return fail(report.error());
    const Result<QByteArray> pdf = pdfOf(*report);
    if (!pdf)
        return fail(pdf.error());
    if (const Status stored = exportSession(report->data, report->words, *pdf, target); !stored)
        return fail(stored.error());
    return target;
}

} // namespace quai::ctl
