// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/OpenCodebase.h"

namespace quai::codebase {

Result<std::unique_ptr<OpenCodebase>> OpenCodebase::open(const CodebasePlace &place,
                                                         std::shared_ptr<const PluginDirectory> directory)
{
    Result<ProjectFolder> folder = ProjectFolder::open(place.folder);
    if (!folder)
        return fail(std::move(folder).error());
    Result<Cache> cache = Cache::open(place.cacheFolder);
    if (!cache)
        return fail(std::move(cache).error());
    return std::unique_ptr<OpenCodebase>(
        new OpenCodebase(std::move(*cache), std::move(*folder), std::move(directory), place.atLeast));
}

OpenCodebase::OpenCodebase(Cache cache, ProjectFolder folder, std::shared_ptr<const PluginDirectory> directory,
                           Maturity atLeast)
    : m_cache(std::move(cache))
    , m_folder(std::move(folder))
    , m_directory(std::move(directory))
    , m_workshop(m_cache, m_folder, m_clock)
{
    if (m_directory != nullptr && !m_directory->plugins().isEmpty())
        m_workshop.setDirectory(m_directory.get());
    m_workshop.setLeastMaturity(atLeast);
}

} // namespace quai::codebase
