// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QMetaType>
#include <QString>

namespace quai {

/// A path below a code base as operators type it ("mod", "mod/forum"): relative, clean, UTF-8, never leaving the tree.
/// Empty means the whole tree.
class ComponentPath
{
public:
    /// The whole tree.
    ComponentPath() = default;

    /// @param text as typed; surrounding white space and slashes at either end are tolerated
    /// Errors: PathLeavesTree for `..`, absolute paths and `.git`-like metadata; InvalidInput for control
    /// characters, `.` or empty segments, a segment that begins with `-`, or more than 4,096 bytes.
    [[nodiscard]] static Result<ComponentPath> parse(const QString &text);

    [[nodiscard]] bool isWholeTree() const { return m_path.isEmpty(); }
    /// Without slashes at either end; empty for the whole tree.
    [[nodiscard]] const QString &toString() const { return m_path; }

    bool operator==(const ComponentPath &other) const = default;

private:
    explicit ComponentPath(QString path)
        : m_path(std::move(path))
    {
    }
    QString m_path;
};

} // namespace quai
Q_DECLARE_METATYPE(quai::ComponentPath)
