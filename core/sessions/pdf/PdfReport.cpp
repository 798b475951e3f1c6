// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/pdf/PdfReport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

constexpr int kResolution = 300;
/// Characters of each output: some forty pages. The whole is in the history, in the HTML form and in the export.
constexpr qsizetype kOutputLimit = 200'000;

} // namespace

Result<QByteArray> renderPdf(const ReportData &data, const Words &words, const PageFrame &frame)
{
    if (QCoreApplication::instance() == nullptr || !QCoreApplication::instance()->inherits("QGuiApplication"))
        return fail(ErrorKind::Internal, u"a report cannot be laid out without a QGuiApplication"_s);
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(reportMargins, QPageLayout::Millimeter);
        writer.setTitle(words.word(u"title"_s) + u" - "_s + data.session.title);
        writer.setCreator(u"Quai"_s);
        if (!drawReport(writer, ReportHtml(words).render(data, kOutputLimit), words, frame))
            return fail(ErrorKind::Internal, u"the PDF could not be drawn"_s);
    }
    if (!pdf.startsWith("%PDF"))
        return fail(ErrorKind::Internal, u"nothing was written into the PDF"_s);
    return pdf;
}

QString headerOf(const SessionRecord &session, const Words &words)
{
    return words.word(u"title"_s) + u" \u2013 "_s + (session.siteName.isEmpty() ? session.site : session.siteName);
}

PdfRenderer pdfRenderer()
{
    return [](const ReportData &data, const Words &words, const QString &logoFile) {
        const SessionRecord &session = data.session;
        return renderPdf(data, words, {headerOf(session, words), logoFile});
    };
}

} // namespace quai::sessions
