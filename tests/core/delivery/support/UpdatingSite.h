// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/UpdateStep.h"
#include "tests/core/delivery/support/WorkingSite.h"

namespace quai::test {

/// A site in Mode Livraison that updates itself: what the tests of all kinds of repositories ask of it.
class UpdatingSite : public WorkingSite
{
public:
    using WorkingSite::WorkingSite;

    delivery::SecretReader readSecret; ///< for templates of environment files

    /// Ten lines, for edits at both ends that do not touch each other.
    static inline const QByteArray kTen = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

    /// Step 3. @param component whole tree when empty
    [[nodiscard]] Result<delivery::StepOutcome> update(const QString &component = {},
                                                       delivery::LocalChanges local = delivery::LocalChanges::Stop,
                                                       const QString &password = {});
    /// What step 3 would do, asked in @p mode.
    [[nodiscard]] Result<delivery::StepPlan> plan(const QString &component = {},
                                                  delivery::Mode mode = delivery::Mode::Delivery,
                                                  delivery::LocalChanges local = delivery::LocalChanges::Stop);
};

} // namespace quai::test

/// Fails the test with the error's own words.
#define QUAI_DONE(outcome)                                                                                             \
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail))
