// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QTimeZone>

#include <functional>

namespace quai::sessions {

class Words;
struct ReportData;

/// How a report is to be written.
struct ReportForm
{
    QString language = QStringLiteral("fr");      ///< "fr" or "en"
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of every date in it
};

/// Lays a report out as a PDF: pdfReport() of sessions/pdf, which needs Qt Gui, in the programs; nothing where no PDF
/// can be made. @param logoFile an image for the header; empty: none
using PdfRenderer
    = std::function<Result<QByteArray>(const ReportData &data, const Words &words, const QString &logoFile)>;

} // namespace quai::sessions
