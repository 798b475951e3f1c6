// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/UpdatingSite.h"

namespace quai::test {

using namespace delivery;

namespace {

StepRequest updateRequest(const QString &component, LocalChanges local)
{
    StepRequest request;
    request.step = Step::Update;
    request.component = *ComponentPath::parse(component);
    request.localChanges = local;
    return request;
}

} // namespace

Result<StepOutcome> UpdatingSite::update(const QString &component, LocalChanges local, const QString &password)
{
    UpdateStep step(host(), site(), {password, readSecret});
    return step.run(updateRequest(component, local), status(), {}, {});
}

Result<StepPlan> UpdatingSite::plan(const QString &component, Mode mode, LocalChanges local)
{
    UpdateStep step(host(), site(), {{}, readSecret});
    return step.plan(updateRequest(component, local), status(mode), {}, {});
}

} // namespace quai::test
