// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"

namespace quai::delivery {

/// Whoever runs this program: the account of the process (passwd(5), whatever the environment says) and this host.
/// Every program of Quai must use it: the lock on the server tells "mine" by it.
[[nodiscard]] Operator currentOperator();

} // namespace quai::delivery
