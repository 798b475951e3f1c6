// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/Instance.h"
#include "core/vmoodle/Observation.h"
#include "core/vmoodle/RegisterFacts.h"
#include "core/vmoodle/Template.h"

#include <QJsonArray>
#include <QJsonObject>

namespace quai::vmoodle {

// What the probes of resources/remote/vmoodle say, as values. Whatever is missing or of another kind reads as empty.

/// One row as register.php says it: its columns in their order.
[[nodiscard]] Instance instanceFrom(const QJsonArray &columns);
/// All rows of a line {"rows": [...]}; none when it is another line.
[[nodiscard]] QList<Instance> instancesFrom(const QJsonObject &line);
/// The object "seen" of observe.php.
[[nodiscard]] Observation observationFrom(const QJsonObject &seen);
/// A line of templates.php or of snapshot.php.
[[nodiscard]] Template templateFrom(const QJsonObject &line);
/// The line of facts.php.
[[nodiscard]] RegisterFacts factsFrom(const QJsonObject &line);

/// The writable columns of a row by their names, for edits and new rows.
[[nodiscard]] QJsonObject columnsOf(const Instance &instance);

} // namespace quai::vmoodle
