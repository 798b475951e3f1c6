// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Lock.h"

namespace quai::codebase {

/// The headings of an inventory in the operator's language.
struct InventoryWords
{
    QString title;
    QString component, path, version, release, source, revision, commit;
};

/// What is installed, from where, at which commit; as a table. Text of plugins is escaped: a release may hold anything.
[[nodiscard]] QByteArray inventoryMarkdown(const Lock &lock, const InventoryWords &words);
[[nodiscard]] QByteArray inventoryHtml(const Lock &lock, const InventoryWords &words);

} // namespace quai::codebase
