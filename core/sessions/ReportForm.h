// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

namespace quai::sessions {

/// How a report is to be written.
struct ReportForm
{
    QString language = QStringLiteral("fr");      ///< "fr" or "en"
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of every date in it
};

} // namespace quai::sessions
