// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Words.h"

#include <QMarginsF>
#include <QString>

class QPagedPaintDevice;

namespace quai::sessions {

/// Around the pages of a report, in millimetres.
inline constexpr QMarginsF reportMargins{15, 15, 15, 15};

/// What stands on every page beside the report.
struct PageFrame
{
    QString header;   ///< one line, on the left
    QString logoFile; ///< an image for the right; empty: none. One that cannot be read is left out
};

/// Draws a report on the pages of a PDF or a printer: a header, page numbers, headings that stay with their text, a
/// table of contents when it is longer than four pages. Needs a QGuiApplication (offscreen is enough); any one thread.
/// @param html as ReportHtml made it, in the language of @p words
/// @return whether the device took it
[[nodiscard]] bool drawReport(QPagedPaintDevice &device, const QString &html, const Words &words,
                              const PageFrame &frame);

} // namespace quai::sessions
