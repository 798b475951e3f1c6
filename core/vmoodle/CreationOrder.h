// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/vmoodle/NewInstance.h"

#include <functional>
#include <optional>

namespace quai::vmoodle {

/// Instances to be made on one server.
struct CreationOrder
{
    QList<NewInstance> wanted;
    int parallel = 2;              ///< at a time, with those of other commands on the server; from 1 to 16
    bool stopOnFirstError = false; ///< else goes on with the others
};

/// What became of one of them.
struct CreationResult
{
    Outcome outcome = Outcome::Skipped; ///< Skipped: not begun; Unknown: the line broke off, it can be gone on with
    std::optional<Error> error;         ///< of Failed and Unknown; fact "step" names the step
    CreationOutcome made;               ///< of Done
};

/// Where a running order tells how it goes. Called on worker threads, for several instances at once; must return at
/// once. Numbers are those of CreationOrder::wanted.
struct CreationListener
{
    std::function<void(qsizetype number)> onStarted{};
    std::function<void(qsizetype number, CreationStep step)> onStep{}; ///< before each step
    std::function<void(qsizetype number, const CreationResult &result)> onEnded{};
};

} // namespace quai::vmoodle
