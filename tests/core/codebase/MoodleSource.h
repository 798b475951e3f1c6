// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/git/Scratch.h"

namespace quai::tests {

/// The files of a small Moodle: what the code base room reads of a real one.
inline QMap<QByteArray, QByteArray> moodleFiles(const QByteArray &version, int branch, const QByteArray &prefix = {})
{
    return {
        {prefix + "version.php",
         "<?php\n$version = " + version + ";\n$release = '" + version.left(4) + " (Build)';\n$branch = '"
             + QByteArray::number(branch) + "';\n$maturity = MATURITY_STABLE;\n"},
        {"config-dist.php", "<?php\n"},
        {prefix + "lib/components.json",
         "{\"plugintypes\":{\"mod\":\"mod\",\"block\":\"blocks\",\"local\":\"local\",\"tool\":\"admin\\/tool\","
         "\"qtype\":\"question\\/type\",\"editor\":\"lib\\/editor\"},\"deprecatedplugintypes\":"
         "{\"mnetservice\":\"mnet\\/service\"}}"},
        {prefix + "mod/assign/version.php", "<?php\n$plugin->version = 1; $plugin->component = 'mod_assign';\n"},
        {prefix + "mod/assign/db/subplugins.json",
         "{\"plugintypes\":{\"assignsubmission\":\"mod\\/assign\\/submission\"}}"},
        {prefix + "lib/editor/tiny/db/subplugins.json",
         "{\"subplugintypes\":{\"tiny\":\"plugins\"},\"plugintypes\":{\"tiny\":\"lib\\/editor\\/tiny\\/plugins\"}}"},
        {prefix + "blocks/html/version.php", "<?php\n$plugin->version = 1; $plugin->component = 'block_html';\n"}};
}

/// The files of a small plugin.
/// @param more lines of its version.php
inline QMap<QByteArray, QByteArray> pluginFiles(const QByteArray &component, const QByteArray &version,
                                                const QByteArray &more = {})
{
    return {{"version.php",
             "<?php\n$plugin->version = " + version + ";\n$plugin->component = '" + component + "';\n" + more + "\n"},
            {"lib.php", "<?php // " + component + " " + version + "\n"}};
}

} // namespace quai::tests
