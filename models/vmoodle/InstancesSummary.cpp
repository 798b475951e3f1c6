// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/InstancesSummary.h"

#include "models/vmoodle/InstancesModel.h"

namespace quai::models {

InstancesSummary summarize(const InstancesModel &model, qint64 now)
{
    InstancesSummary summary;
    summary.total = model.rowCount();
    for (int number = 0; number < summary.total; ++number) {
        const InstanceRow &row = model.row(number);
        ++summary.states.at(static_cast<size_t>(row.state()));
        if (row.observed())
            ++summary.asked;
        if (row.state() == InstanceState::Enabled)
            ++summary.ages.at(static_cast<size_t>(cronAge(row.lastRun(), now)));
        for (const InstanceFilter::Attention reason : attentionReasons) {
            if (needsAttention(row, reason, now))
                ++summary.attention[reason];
        }
    }
    return summary;
}

} // namespace quai::models
