// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/DirectoryStore.h"

#include <memory>
#include <mutex>

namespace quai::codebase {

/// The plugin directory as a value with its age.
struct DirectoryCopy
{
    std::shared_ptr<const PluginDirectory> plugins; ///< never nullptr; empty where there is no copy
    std::optional<QDateTime> checkedAt;             ///< UTC; when it was last known to be the newest
};

/// Keeps the last copy of the plugin directory parsed (the real one has some 25 MB) until its file changes.
/// Any thread.
class DirectoryShelf
{
public:
    /// @param file of DirectoryStore; empty: there is no directory
    explicit DirectoryShelf(QString file);

    /// Errors: those of DirectoryStore::load().
    [[nodiscard]] Result<DirectoryCopy> take();

private:
    const QString m_file;
    std::mutex m_mutex;
    DirectoryCopy m_copy;
    QDateTime m_modified; ///< of the file that m_copy was read from
    qint64 m_size = -1;
};

} // namespace quai::codebase
