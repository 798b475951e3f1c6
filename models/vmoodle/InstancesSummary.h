// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstanceFilter.h"

#include <QMap>

#include <array>

namespace quai::models {

class InstancesModel;

/// What the whole table looks like, in numbers.
struct InstancesSummary
{
    int total = 0;
    int asked = 0;                                  ///< instances that answered or failed to
    std::array<int, instanceStateCount> states{};   ///< by InstanceState
    std::array<int, cronAgeCount> ages{};           ///< by CronAge; enabled instances only
    QMap<InstanceFilter::Attention, int> attention; ///< reasons that concern at least one instance

    bool operator==(const InstancesSummary &other) const = default;
};

/// Counts all rows of @p model. @param now seconds since 1970
[[nodiscard]] InstancesSummary summarize(const InstancesModel &model, qint64 now);

} // namespace quai::models
