// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Drift.h"
#include "core/delivery/JournalEntry.h"
#include "core/delivery/StepOutcome.h"
#include "core/delivery/StepPlan.h"
#include "core/remote/ServerFacts.h"
#include "core/sites/Site.h"

#include <QJsonArray>
#include <QJsonObject>

namespace quai::ctl {

// The values of the core as quaictl --json prints them. Keys, once given, stay; times are ISO 8601 in UTC; what is not
// known is null.

[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] QJsonObject toJson(const sites::Site &site);
[[nodiscard]] QJsonObject toJson(const remote::ServerFacts &facts);
[[nodiscard]] QJsonObject toJson(const delivery::SiteStatus &status);
[[nodiscard]] QJsonObject toJson(const delivery::StepPlan &plan);
[[nodiscard]] QJsonObject toJson(const delivery::StepOutcome &outcome);
[[nodiscard]] QJsonObject toJson(const delivery::JournalEntry &entry);
[[nodiscard]] QJsonObject toJson(const delivery::Drift &drift);

/// Every element of a list.
template <class T>
[[nodiscard]] QJsonArray toJsonArray(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

/// "production", "save" ...: the identifier of an enumeration's value in lower case.
template <class Enum>
[[nodiscard]] QString enumName(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value))).toLower();
}

} // namespace quai::ctl
