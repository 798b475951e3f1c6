// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace quai::sites {

/// The shell file "config" of a Tool Delivery kit, read as text and never run.
struct ToolDeliveryConfig
{
    QMap<QString, QString> values; ///< REALBASEDIR, BASEDIR, SVNDIR ... with variables of the same file filled in
    QStringList notLiteral;        ///< keys whose value only a shell could tell; they are not in values

    /// @param lines KEY=VALUE, with or without quotes, "export" and a comment behind
    [[nodiscard]] static ToolDeliveryConfig parse(const QStringList &lines);
};

} // namespace quai::sites
