// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/ReportForm.h"
#include "core/sessions/ReportHtml.h"

namespace quai::sessions {

/// What stands on every page beside the report.
struct PdfFrame
{
    QString header;   ///< one line, on the left
    QString logoFile; ///< an image for the right; empty: none. One that cannot be read is left out
};

/// The report as a PDF: A4, a header, page numbers, a table of contents when it is longer than four pages. Needs a
/// QGuiApplication (offscreen is enough); any one thread. Errors: Internal without it, or when nothing was written.
[[nodiscard]] Result<QByteArray> renderPdf(const ReportData &data, const Words &words, const PdfFrame &frame);

/// renderPdf() with the header of Quai's reports (what it is, and of which site), for the services of core/sessions.
[[nodiscard]] PdfRenderer pdfRenderer();

} // namespace quai::sessions
