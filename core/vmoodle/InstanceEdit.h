// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/Instance.h"

#include <optional>

namespace quai::vmoodle {

/// One finding about one field.
struct Finding
{
    QString field; ///< column of the plugin's table: "vhostname", "vdbname" ...
    FindingKind kind = FindingKind::Malformed;
    QString fact;         ///< see the kind
    bool blocking = true; ///< false: a warning, saving is possible
    bool operator==(const Finding &other) const = default;
};

/// New values for a row.
struct InstanceEdit
{
    Instance values;                 ///< id names the row; cron counters, creation and folder state are not written
    Instance before;                 ///< as it was shown: a row that changed meanwhile is refused
    std::optional<QString> password; ///< of its database; nothing: stays as it is. Travels on stdin only
};

/// What a form can say without a server: lengths, forms, unsafe characters, and duplicates in @p others.
/// @param others rows of the same register; the row of the same id among them is left out
[[nodiscard]] QList<Finding> findings(const Instance &values, const std::optional<QString> &password,
                                      const QList<Instance> &others);

} // namespace quai::vmoodle
