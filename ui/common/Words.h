// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SiteStatus.h"
#include "core/sites/Site.h"

#include <QString>

/// The words of the trade, in one place, so that every page calls things by the same names. All translated, plain text.
namespace quai::ui::words {

/// "1. Securing": the title of a step's frame.
[[nodiscard]] QString step(delivery::Step step);
/// The same for the stable name of a step, as journals and error facts carry it; unknown ones are returned as they are.
[[nodiscard]] QString stepNamed(const QString &name);
/// "Production mode", "Delivery mode", "Mode unknown".
[[nodiscard]] QString mode(delivery::Mode mode);
/// "Served code", "Backup version", "Security version", "Code being modified".
[[nodiscard]] QString copy(delivery::Copy copy);
/// "complete", "interrupted" ...
[[nodiscard]] QString completeness(delivery::Completeness completeness);
/// "Git", "Subversion", "CVS".
[[nodiscard]] QString method(sites::Method method);
/// The sentence for a stable warning identifier of SiteStatus or StepOutcome; unknown ones are returned as they are.
[[nodiscard]] QString warning(const QString &identifier);

/// What is being done, for the stable identifier of a Progress; unknown ones are returned as they are.
[[nodiscard]] QString stage(const QString &identifier);

/// "12 s", "3 min 05 s", "1 h 02 min".
[[nodiscard]] QString duration(qint64 milliseconds);
/// A number of bytes in the units of the operator ("3.2 MB"); an ellipsis when it is negative: not known.
[[nodiscard]] QString dataSize(qint64 bytes);
/// Local date and time, short; empty for an invalid one.
[[nodiscard]] QString dateTime(const QDateTime &at);

} // namespace quai::ui::words
