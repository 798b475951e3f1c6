// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/FleetFiles.h"
#include "core/vmoodle/InstanceCommand.h"
#include "core/vmoodle/InstanceLog.h"
#include "core/vmoodle/Leftovers.h"
#include "core/vmoodle/NewInstance.h"
#include "core/vmoodle/RegisterFacts.h"
#include "core/vmoodle/Template.h"

#include <QJsonArray>
#include <QJsonObject>

namespace quai::ctl {

// Virtual instances, for people and for programs. Keys of JSON, once given, stay; times are ISO 8601 in UTC; what is
// not known is null.

[[nodiscard]] QJsonObject toJson(const vmoodle::Instance &instance);
[[nodiscard]] QJsonObject toJson(const vmoodle::Observation &observation);
[[nodiscard]] QJsonObject toJson(const vmoodle::RegisterFacts &facts);
[[nodiscard]] QJsonObject toJson(const vmoodle::HostResult &result);
[[nodiscard]] QJsonObject toJson(const vmoodle::FleetResult &result);
[[nodiscard]] QJsonObject toJson(const vmoodle::Template &one);
[[nodiscard]] QJsonObject toJson(const vmoodle::Finding &finding);
[[nodiscard]] QJsonObject toJson(const vmoodle::CreationPlan &plan);
[[nodiscard]] QJsonObject toJson(const vmoodle::DestroyPlan &plan);
[[nodiscard]] QJsonArray toJsonArray(const QList<vmoodle::Orphan> &orphans);
[[nodiscard]] QJsonObject toJson(const vmoodle::InstanceLog &log);

[[nodiscard]] QString describe(const QList<vmoodle::Instance> &instances);
[[nodiscard]] QString describe(const vmoodle::Instance &instance, const vmoodle::Observation &observation);
/// @param withOutput also of what went well
[[nodiscard]] QString describe(const vmoodle::CommandReport &report, bool withOutput);
[[nodiscard]] QString describe(const QList<vmoodle::FleetResult> &results);
[[nodiscard]] QString describe(const QList<vmoodle::Template> &templates);
[[nodiscard]] QString describe(const vmoodle::CreationPlan &plan);
[[nodiscard]] QString describe(const vmoodle::DestroyPlan &plan);
[[nodiscard]] QString describe(const vmoodle::Leftovers &found);
[[nodiscard]] QString describe(const vmoodle::InstanceLog &log);

} // namespace quai::ctl
