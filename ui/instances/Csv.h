// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace quai::ui {

/// Rows of texts as comma-separated values (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read accents
/// right. A cell that a spreadsheet would take for a formula gets an apostrophe in front: names come from servers.
[[nodiscard]] QByteArray toCsv(const QList<QStringList> &rows);

} // namespace quai::ui
