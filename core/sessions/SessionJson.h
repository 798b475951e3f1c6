// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/SessionRecord.h"

#include <QJsonObject>

namespace quai::sessions {

/// In UTC to the millisecond (ISO 8601); empty for a time that is not valid.
[[nodiscard]] QString isoTime(const QDateTime &time);

/// What a session is, as exports and webhooks tell it; who tells it adds the site.
[[nodiscard]] QJsonObject toJson(const SessionRecord &session);

} // namespace quai::sessions
