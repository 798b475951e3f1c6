// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace quai::ctl {

// How quaictl's JSON says single values; what is not known is null.

[[nodiscard]] QJsonValue textOrNull(const QString &text);

/// @param time null when it is not valid; else in UTC to the millisecond (ISO 8601)
[[nodiscard]] QJsonValue timeOrNull(const QDateTime &time);

/// @param count null when it is negative
[[nodiscard]] QJsonValue countOrNull(qint64 count);

[[nodiscard]] QJsonObject toObject(const QMap<QString, QString> &facts);

} // namespace quai::ctl
