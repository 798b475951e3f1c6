// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CheckReport.h"
#include "core/codebase/Workshop.h"

#include <QJsonArray>
#include <QJsonObject>

namespace quai::ctl {

// What code bases hold, for people and for programs. Keys of JSON, once given, stay.

[[nodiscard]] QJsonObject toJson(const codebase::Finding &finding);
[[nodiscard]] QJsonObject toJson(const codebase::ComponentState &state);
[[nodiscard]] QJsonObject toJson(const codebase::ComponentChange &change);
[[nodiscard]] QJsonObject toJson(const codebase::WhatIfCell &cell);
/// Without the lock, which is in the tag.
[[nodiscard]] QJsonObject toJson(const codebase::Release &release);

[[nodiscard]] QString describe(const QList<codebase::Finding> &findings);
[[nodiscard]] QString describe(const codebase::Reconciliation &state);
[[nodiscard]] QString describe(const QList<codebase::ComponentChange> &changes);
[[nodiscard]] QString describe(const QList<codebase::WhatIfCell> &cells);
[[nodiscard]] QString describe(const QList<codebase::Release> &releases);
[[nodiscard]] QString describe(const codebase::CheckReport &report);

} // namespace quai::ctl
