// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace quai::delivery {

/// One file that an update added, changed or removed.
struct FileChange
{
    enum class Kind { Added, Modified, Removed };

    Kind kind = Kind::Modified;
    QString path;        ///< below the code base
    QString oldRevision; ///< of the file where the tool knows it (cvs), else of the tree; empty for Added
    QString newRevision; ///< empty for Removed
    bool operator==(const FileChange &other) const = default;
};

} // namespace quai::delivery
Q_DECLARE_METATYPE(quai::delivery::FileChange)
