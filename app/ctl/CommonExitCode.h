// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ExitCode.h"
#include "core/vmoodle/Kinds.h"

#include <QList>
#include <QSet>

namespace quai::ctl {

/// How a verb ends that did something with several instances: 6 when it is not known how it went with one, else the
/// common code of all that did not end well, 1 where they have none in common.
/// @param results each with an outcome and, when that is Failed, its error
template <class OneResult>
[[nodiscard]] ExitCode commonExitCode(const QList<OneResult> &results)
{
    QSet<int> codes;
    for (const OneResult &result : results) {
        if (result.outcome == vmoodle::Outcome::Unknown)
            return ExitCode::NeedsAttention;
        if (result.outcome == vmoodle::Outcome::Failed && result.error)
            codes.insert(static_cast<int>(exitCodeOf(result.error->kind, true)));
        else if (result.outcome != vmoodle::Outcome::Done)
            codes.insert(static_cast<int>(ExitCode::Failed));
    }
    if (codes.isEmpty())
        return ExitCode::Done;
    return codes.size() == 1 ? static_cast<ExitCode>(*codes.cbegin()) : ExitCode::Failed;
}

} // namespace quai::ctl
