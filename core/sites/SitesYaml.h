// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"

namespace quai::sites {

/// The schema that this program reads and writes.
inline constexpr int kSitesVersion = 1;

/// The sites of @p text (docs/sites-yml.md). Errors: ParseFailed with the first mistake in message and in the facts
/// line and column (from 1), and every mistake as "line:column: text" in detail.
[[nodiscard]] Result<QList<Site>> parseSites(const QByteArray &text);

/// @p sites as the text of a file. What @p formerText holds and this program does not know is kept: other keys at
/// every level, and the comment at the head of the file.
/// @param formerText what parseSites() accepted, or empty
/// @param formerIds new id -> id in @p formerText, for sites that were renamed
/// Errors: ParseFailed when @p formerText is not what parseSites() accepts.
[[nodiscard]] Result<QByteArray> formatSites(const QList<Site> &sites, const QByteArray &formerText = {},
                                             const QMap<QString, QString> &formerIds = {});

} // namespace quai::sites
