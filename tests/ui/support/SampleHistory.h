// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/FakeBackend.h"

namespace quai::test {

/// A history with something of everything: an open session with failures, closed ones, a direct intervention, mails in
/// every state, twelve weeks of deliveries.
/// @param site its id, @param name as shown
void fillHistory(FakeBackend &backend, const QString &site, const QString &name);

} // namespace quai::test
