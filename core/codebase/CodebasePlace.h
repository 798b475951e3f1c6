// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/DirectoryStore.h"
#include "core/git/Channel.h"

namespace quai::codebase {

/// Where one code base and what it draws from lie on this machine, and how the rest of the world is reached.
struct CodebasePlace
{
    QString folder;        ///< of project.yml
    QString cacheFolder;   ///< cache.git; shared by all code bases
    QString directoryFile; ///< last copy of the plugin directory; empty: none is used
    QString directoryUrl = DirectoryStore::defaultUrl();
    Maturity atLeast = Maturity::Stable; ///< what the directory may choose
    git::ChannelOpener openChannel; ///< for ssh sources; called on the fetching thread. Without one they are refused,
                                    ///< or reached with agent and keys by ThreadedCodebaseService
    QString sshConfig;              ///< for the latter; empty: ~/.ssh/config
};

} // namespace quai::codebase
