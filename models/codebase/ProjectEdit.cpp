// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/ProjectEdit.h"

#include <algorithm>

namespace quai::models {

using namespace codebase;

namespace {

DeclaredPlugin *find(Project &project, const QString &component)
{
    const auto found = std::find_if(project.plugins.begin(), project.plugins.end(), [&](const DeclaredPlugin &plugin) {
        return plugin.component.toString() == component;
    });
    return found == project.plugins.end() ? nullptr : &*found;
}

} // namespace

QStringList addPlugins(Project &project, const QList<DeclaredPlugin> &plugins)
{
    QStringList added;
    for (const DeclaredPlugin &plugin : plugins) {
        if (plugin.component.isNone() || find(project, plugin.component.toString()) != nullptr)
            continue;
        project.plugins.append(plugin);
        added.append(plugin.component.toString());
    }
    return added;
}

QStringList removePlugins(Project &project, const QStringList &components)
{
    QStringList removed;
    project.plugins.removeIf([&](const DeclaredPlugin &plugin) {
        const QString name = plugin.component.toString();
        if (!components.contains(name))
            return false;
        removed.append(name);
        return true;
    });
    return removed;
}

bool pinPlugin(Project &project, const LockedSource &resolved)
{
    DeclaredPlugin *plugin = find(project, resolved.component);
    if (plugin == nullptr)
        return false;
    const DeclaredPlugin before = *plugin;
    plugin->version.clear();
    plugin->branch.clear();
    plugin->versionNumber.clear();
    if (resolved.ref.startsWith(QLatin1String("tags/")))
        plugin->version = resolved.ref.mid(5);
    else if (resolved.ref.startsWith(QLatin1String("zip/")))
        plugin->versionNumber = resolved.ref.mid(4);
    else
        plugin->version = resolved.commit.toHex();
    return *plugin != before;
}

bool unpinPlugin(Project &project, const QString &component)
{
    DeclaredPlugin *plugin = find(project, component);
    if (plugin == nullptr)
        return false;
    const DeclaredPlugin before = *plugin;
    plugin->version.clear();
    plugin->branch.clear();
    plugin->versionNumber.clear();
    return *plugin != before;
}

bool replacePlugin(Project &project, const DeclaredPlugin &plugin)
{
    DeclaredPlugin *present = find(project, plugin.component.toString());
    if (present == nullptr || *present == plugin)
        return false;
    *present = plugin;
    return true;
}

} // namespace quai::models
