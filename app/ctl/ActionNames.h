// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/Kinds.h"

#include <QMap>
#include <QString>

namespace quai::ctl {

/// What `instances run` and the verbs of their own are called.
[[nodiscard]] const QMap<QString, vmoodle::Action> &actionNames();

} // namespace quai::ctl
