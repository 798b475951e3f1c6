// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QMap>
#include <QString>
#include <QTimeZone>

namespace quai::sessions {

/// The words of reports and mails in one language, from resources/report/<language>.json: readers of a report need not
/// have the language of the window.
class Words
{
public:
    /// @param language "fr" or "en"; @param zone of every date that is written. Errors: InvalidInput for any other
    /// language.
    [[nodiscard]] static Result<Words> of(const QString &language, const QTimeZone &zone);

    /// The key itself when there is no such word.
    [[nodiscard]] QString word(const QString &key) const;
    [[nodiscard]] QString language() const { return m_language; }
    /// "01/03/2026 13:00:00 (UTC+01:00)"; empty for an invalid time.
    [[nodiscard]] QString time(const QDateTime &time) const;
    /// "340 ms", "12 s", "3 min 4 s", "2 h 5 min"
    [[nodiscard]] QString duration(qint64 milliseconds) const;
    /// The name of a step; one without a name stays as it is.
    [[nodiscard]] QString step(const QString &step) const;
    [[nodiscard]] QString outcome(const QString &outcome) const;

private:
    QString m_language;
    QTimeZone m_zone;
    QMap<QString, QString> m_words;
};

} // namespace quai::sessions
