// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SiteStatus.h"
#include "ui/common/Icons.h"

#include <QString>

namespace quai::ui {

/// What the operator would do next on a site, in words.
struct NextStep
{
    Symbol symbol = Symbol::Info;
    Tone tone = Tone::Accent;
    QString title; ///< how things stand
    QString text;  ///< what to do
};

/// The advice for a state as read from the server.
[[nodiscard]] NextStep nextStep(const delivery::SiteStatus &status);

} // namespace quai::ui
