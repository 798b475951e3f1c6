// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/ReportHtml.h"

namespace quai::sessions {

/// One session as a folder: report.html, session.json (everything but the outputs), outputs/<number>-<step>.txt, and
/// report.pdf when @p pdf is not empty. Errors: FileUnwritable (fact file) when the folder exists already or something
/// cannot be written; what was written then stays.
[[nodiscard]] Status exportSession(const ReportData &data, const Words &words, const QByteArray &pdf,
                                   const QString &folder);

/// Every command of the filter as CSV (RFC 4180, UTF-8 with a byte order mark, times in ISO 8601, UTC); limit and
/// offset of the filter are not used. A field that a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] Result<QByteArray> exportCsv(History &history, HistoryFilter filter);

} // namespace quai::sessions
