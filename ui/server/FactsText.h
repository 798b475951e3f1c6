// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/ServerFacts.h"
#include "ui/common/Icons.h"

#include <QList>

namespace quai::ui {

/// One line of what a server offers.
struct FactLine
{
    Symbol symbol = Symbol::Info;
    Tone tone = Tone::Muted; ///< Positive: fine; Warning: a delivery works, but; Danger: in the way
    QString name;
    QString value; ///< plain text
};

/// A heading with its lines.
struct FactGroup
{
    QString title;
    QList<FactLine> lines;
};

/// The facts as the operator reads them, with what is in the way of a delivery marked.
[[nodiscard]] QList<FactGroup> factGroups(const remote::ServerFacts &facts);

} // namespace quai::ui
