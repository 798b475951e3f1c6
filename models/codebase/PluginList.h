// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Project.h"

namespace quai::models {

/// A line of a list that names no plugin.
struct ListMistake
{
    int line = 1; ///< from 1
    QString text; ///< the line as it stands
    bool operator==(const ListMistake &other) const = default;
};

/// What a list of plugins says.
struct PluginList
{
    QList<codebase::DeclaredPlugin> plugins; ///< each component once, in the order of the list
    QList<ListMistake> mistakes;
};

/// Reads a list as people write it, one plugin a line: its name ("mod_hvp", "moodle-mod_hvp", a page or a repository
/// whose address ends in one), then, in any order, the URL of a source and a tag or a commit. Commas, semicolons and
/// tabs separate as blanks do; what follows a # is a comment.
[[nodiscard]] PluginList parsePluginList(const QString &text);

/// The component that an address names: "https://github.com/h5p/moodle-mod_hvp.git" is mod_hvp; none where it names
/// none.
[[nodiscard]] codebase::ComponentName componentOfUrl(const QString &url);

/// Whether @p word is an address of a repository: http(s), ssh, git, scp-like, or an absolute path.
[[nodiscard]] bool isSourceUrl(const QString &word);

} // namespace quai::models
