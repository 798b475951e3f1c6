// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebasePlace.h"
#include "core/codebase/Workshop.h"

#include <memory>

namespace quai::codebase {

/// A project with its cache, opened for one operation on one thread. Opening takes a few milliseconds; nothing is
/// remembered between two operations but the plugin directory, which is large.
class OpenCodebase
{
    Q_DISABLE_COPY_MOVE(OpenCodebase)

public:
    /// @param directory may be nullptr
    /// Errors: those of ProjectFolder::open() and Cache::open().
    [[nodiscard]] static Result<std::unique_ptr<OpenCodebase>> open(const CodebasePlace &place,
                                                                    std::shared_ptr<const PluginDirectory> directory);

    [[nodiscard]] Cache &cache() { return m_cache; }
    [[nodiscard]] ProjectFolder &folder() { return m_folder; }
    [[nodiscard]] Workshop &workshop() { return m_workshop; }
    /// nullptr without one.
    [[nodiscard]] const PluginDirectory *directory() const { return m_directory.get(); }
    /// Who works here, now.
    [[nodiscard]] git::Signature author() { return git::defaultSignature(m_folder.repository(), m_clock.now()); }

private:
    OpenCodebase(Cache cache, ProjectFolder folder, std::shared_ptr<const PluginDirectory> directory, Maturity atLeast);

    Clock m_clock;
    Cache m_cache;
    ProjectFolder m_folder;
    std::shared_ptr<const PluginDirectory> m_directory;
    Workshop m_workshop;
};

} // namespace quai::codebase
