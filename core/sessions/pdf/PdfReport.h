// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/ReportForm.h"
#include "core/sessions/ReportHtml.h"
#include "core/sessions/pdf/ReportPages.h"

namespace quai::sessions {

/// The report as a PDF: A4, a header, page numbers, a table of contents when it is longer than four pages. Needs a
/// QGuiApplication (offscreen is enough); any one thread. Errors: Internal without it, or when nothing was written.
[[nodiscard]] Result<QByteArray> renderPdf(const ReportData &data, const Words &words, const PageFrame &frame);

/// The header of Quai's reports: what it is, and of which site.
[[nodiscard]] QString headerOf(const SessionRecord &session, const Words &words);

/// renderPdf() with that header, for the services of core/sessions.
[[nodiscard]] PdfRenderer pdfRenderer();

} // namespace quai::sessions
