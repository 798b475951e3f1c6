// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/NextStep.h"

#include "ui/delivery/DeliveryText.h"

#include <QCoreApplication>

namespace quai::ui {

using delivery::Completeness;
using delivery::Copy;
using delivery::Mode;

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("NextStep", source);
}

} // namespace

NextStep nextStep(const delivery::SiteStatus &status)
{
    if (status.lock && !status.lock->mine && !status.lock->stale) {
        return {Symbol::Lock, Tone::Warning,
                translated(QT_TRANSLATE_NOOP("NextStep", "%1 is at work on this site.")).arg(status.lock->owner),
                translated(QT_TRANSLATE_NOOP("NextStep", "Wait until the work ends, or ask this operator."))};
    }
    if (status.interruption) {
        return {Symbol::Alarm, Tone::Danger,
                translated(QT_TRANSLATE_NOOP("NextStep", "The step “%1” was interrupted."))
                    .arg(DeliveryText::step(status.interruption->step)),
                translated(QT_TRANSLATE_NOOP("NextStep", "Run the same step again: it continues where it stopped."))};
    }
    if (status.mode == Mode::Unknown) {
        return {Symbol::Unknown, Tone::Danger,
                translated(QT_TRANSLATE_NOOP("NextStep", "The folders of the site match no known state.")),
                translated(QT_TRANSLATE_NOOP("NextStep",
                                             "Look at the copies below and put the folders right on the server."))};
    }
    if (status.mode == Mode::Delivery) {
        return {
            Symbol::Delivery, Tone::Warning,
            translated(QT_TRANSLATE_NOOP("NextStep", "A delivery is under way: the secured version serves the site.")),
            translated(QT_TRANSLATE_NOOP("NextStep", "Update the code (step 3), then put production back (step 4)."))};
    }
    if (status.copy(Copy::Save).completeness == Completeness::Complete) {
        return {Symbol::Success, Tone::Positive,
                translated(QT_TRANSLATE_NOOP("NextStep", "In production, with a complete backup version.")),
                translated(QT_TRANSLATE_NOOP("NextStep",
                                             "To deliver, secure the site again (step 1): only what changed is "
                                             "copied."))};
    }
    return {Symbol::Production, Tone::Accent,
            translated(QT_TRANSLATE_NOOP("NextStep", "In production, without a complete backup version.")),
            translated(QT_TRANSLATE_NOOP("NextStep",
                                         "Begin with step 1 (securing): it makes the copy that serves during a "
                                         "delivery."))};
}

} // namespace quai::ui
