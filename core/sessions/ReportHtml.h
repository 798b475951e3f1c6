// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/ReportData.h"
#include "core/sessions/Words.h"

namespace quai::sessions {

/// A report as one HTML file that needs no other: for browsers, for mail and for the PDF, so it keeps to what
/// QTextDocument knows (HTML 4 and CSS 2.1). Every text of the session is escaped; control characters are shown.
class ReportHtml
{
public:
    explicit ReportHtml(Words words)
        : m_words(std::move(words))
    {
    }

    /// @param outputLimit characters of each output in the annex, its middle is left out beyond; 0: whole
    [[nodiscard]] QString render(const ReportData &data, qsizetype outputLimit = 0) const;

private:
    [[nodiscard]] QString session(const ReportData &data) const;
    [[nodiscard]] QString summary(const ReportData &data) const;
    [[nodiscard]] QString operations(const ReportData &data) const;
    [[nodiscard]] QString operation(const ReportRow &row) const;
    [[nodiscard]] QString components(const ReportData &data) const;
    [[nodiscard]] QString details(const ReportData &data) const;
    [[nodiscard]] QString annexFiles(const ReportData &data) const;
    [[nodiscard]] QString annexOutputs(const ReportData &data, qsizetype limit) const;
    /// "Modification, 01/03/2026 ..."
    [[nodiscard]] QString nameOf(const CommandRecord &command) const;
    [[nodiscard]] QString heading(const QString &key) const;
    /// A row of a table of two columns; nothing for an empty value.
    [[nodiscard]] QString fact(const QString &key, const QString &value) const;

    Words m_words;
};

/// Escaped for HTML; newlines become breaks, other control characters their pictures (U+2400 and following).
[[nodiscard]] QString htmlText(const QString &text);

} // namespace quai::sessions
