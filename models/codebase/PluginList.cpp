// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/PluginList.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace quai::models {

using codebase::ComponentName;
using codebase::DeclaredPlugin;

namespace {

/// A page about a plugin is no repository.
bool isPage(const QString &url)
{
    static const QRegularExpression page(QStringLiteral("^https?://([a-z]+\\.)?moodle\\.org/plugins/"),
                                         QRegularExpression::CaseInsensitiveOption);
    return page.match(url).hasMatch();
}

std::optional<DeclaredPlugin> readLine(const QString &line)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    DeclaredPlugin plugin;
    const QStringList words = line.split(separators, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const bool url = isSourceUrl(word);
        if (url && !isPage(word) && plugin.source.isEmpty())
            plugin.source = word;
        if (plugin.component.isNone()) {
            plugin.component = url ? componentOfUrl(word) : ComponentName::parse(word).value_or(ComponentName());
            if (!plugin.component.isNone() || url)
                continue;
            return std::nullopt;
        }
        if (url)
            continue;
        if (!plugin.version.isEmpty())
            return std::nullopt; // more words than a list has
        plugin.version = word;
    }
    if (plugin.component.isNone() || plugin.version.startsWith(QLatin1Char('-')))
        return std::nullopt;
    return plugin;
}

} // namespace

bool isSourceUrl(const QString &word)
{
    static const QRegularExpression known(
        QStringLiteral("^((https?|ssh|git|file)://\\S+|[\\w.-]+@[\\w.-]+:\\S+|/\\S+)$"),
        QRegularExpression::CaseInsensitiveOption);
    return known.match(word).hasMatch();
}

ComponentName componentOfUrl(const QString &url)
{
    static const QRegularExpression end(QStringLiteral("(\\.git)?/*([?#].*)?$"));
    QString path = url;
    path.remove(end);
    const qsizetype before = std::max(path.lastIndexOf(QLatin1Char('/')), path.lastIndexOf(QLatin1Char(':')));
    const QString last = path.mid(before + 1);
    return ComponentName::parse(last).value_or(ComponentName());
}

PluginList parsePluginList(const QString &text)
{
    PluginList list;
    QSet<QString> seen;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int row = 0; row < lines.size(); ++row) {
        static const QRegularExpression comment(QStringLiteral("(^|\\s)#.*$"));
        QString line = lines.at(row);
        line.remove(comment);
        if (line.trimmed().isEmpty())
            continue;
        const std::optional<DeclaredPlugin> plugin = readLine(line);
        if (!plugin)
            list.mistakes.append({row + 1, lines.at(row).trimmed()});
        else if (!seen.contains(plugin->component.toString())) {
            seen.insert(plugin->component.toString());
            list.plugins.append(*plugin);
        }
    }
    return list;
}

} // namespace quai::models
