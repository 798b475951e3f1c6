// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/DirectoryShelf.h"

#include <QFileInfo>

namespace quai::codebase {

DirectoryShelf::DirectoryShelf(QString file)
    : m_file(std::move(file))
    , m_copy{std::make_shared<const PluginDirectory>(), {}}
{
}

Result<DirectoryCopy> DirectoryShelf::take()
{
    const std::scoped_lock guard(m_mutex);
    if (m_file.isEmpty())
        return m_copy;
    const DirectoryStore store(m_file);
    const QFileInfo file(m_file);
    const qint64 size = file.exists() ? file.size() : -1;
    if (size != m_size || file.lastModified() != m_modified) {
        Result<PluginDirectory> read = store.load();
        if (!read)
            return fail(std::move(read).error());
        m_copy.plugins = std::make_shared<const PluginDirectory>(std::move(*read));
        m_size = size;
        m_modified = file.lastModified();
    }
    m_copy.checkedAt = store.checkedAt();
    return m_copy;
}

} // namespace quai::codebase
