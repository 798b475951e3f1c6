// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QMetaType>
#include <QString>

namespace quai::codebase {

/// The frankenstyle name of a plugin: "mod_hvp" is the type "mod" and the name "hvp". A value.
class ComponentName
{
public:
    /// None.
    ComponentName() = default;
    /// @param text "type_name", or CBM's "moodle-type_name"; white space around it is tolerated
    /// Errors: InvalidInput. Source: moodledev.io, "Plugin files", frankenstyle; lib/classes/component.php.
    [[nodiscard]] static Result<ComponentName> parse(const QString &text);

    [[nodiscard]] bool isNone() const { return m_type.isEmpty(); }
    [[nodiscard]] const QString &type() const { return m_type; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// "mod_hvp"
    [[nodiscard]] QString toString() const;

    bool operator==(const ComponentName &other) const = default;

private:
    QString m_type;
    QString m_name;
};

} // namespace quai::codebase
Q_DECLARE_METATYPE(quai::codebase::ComponentName)
