// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SiteStatus.h"

namespace quai::delivery {

const CopyState &SiteStatus::copy(Copy which) const
{
    return copies.at(static_cast<qsizetype>(which));
}

bool SiteStatus::offers(Step step) const
{
    const auto complete = [this](Copy which) { return copy(which).completeness == Completeness::Complete; };
    switch (step) {
    case Step::Syncback:
        return mode == Mode::Production;
    case Step::Goback:
        return mode == Mode::Production && complete(Copy::Save);
    case Step::Update:
        return mode == Mode::Delivery;
    case Step::BackToProd:
        // Cut off after its switch it can be run again: what follows the switch is still to be done.
        return mode == Mode::Delivery
            || (mode == Mode::Production && interruption && interruption->step == stepName(Step::BackToProd));
    case Step::Rescue:
        return complete(Copy::Save) || complete(Copy::SuperSave);
    }
    Q_UNREACHABLE();
}

} // namespace quai::delivery
