// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/CommandRecord.h"
#include "core/sessions/SessionRecord.h"

#include <QSqlQuery>
#include <QVariant>

namespace quai::sessions {

/// Milliseconds since 1970; NULL for an invalid time.
[[nodiscard]] QVariant timeValue(const QDateTime &time);
[[nodiscard]] QDateTime timeOf(const QVariant &value);

/// Zlib's form (qCompress) of the text in UTF-8.
[[nodiscard]] QByteArray packText(const QString &text);
/// Empty for what is no packed text.
[[nodiscard]] QString unpackText(const QByteArray &packed);
/// JSON, compressed: one array ["A|M|R", path, old, new] for each file.
[[nodiscard]] QByteArray packChanges(const QList<delivery::FileChange> &changes);
[[nodiscard]] QList<delivery::FileChange> unpackChanges(const QByteArray &packed);

/// Facts as a JSON object, and back.
[[nodiscard]] QString factsText(const QMap<QString, QString> &facts);
[[nodiscard]] QMap<QString, QString> factsOf(const QString &text);

/// The columns that commandOf() reads, of a table named c.
[[nodiscard]] QString commandColumns();
[[nodiscard]] CommandRecord commandOf(const QSqlQuery &query);
/// The columns that sessionOf() reads, of a table named s, with its counts.
[[nodiscard]] QString sessionColumns();
[[nodiscard]] SessionRecord sessionOf(const QSqlQuery &query);

} // namespace quai::sessions
