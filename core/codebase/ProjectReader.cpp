// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/MoodleVersion.h"
#include "core/codebase/ProjectText.h"

#include "core/base/ComponentPath.h"
#include "core/yaml/NodeReader.h"

#include <QSet>

#include <algorithm>

namespace quai::codebase {

namespace {

class Reader : private yaml::NodeReader
{
public:
    Result<Project> read(const QByteArray &text)
    {
        load(text, [this](const YAML::Node &document) { readDocument(document); });
        if (mistakes() == 0)
            return m_project;
        return fail(failure().with(QStringLiteral("file"), QStringLiteral("project.yml")));
    }

private:
    /// Texts of a project hold no control characters but line ends.
    QString text(const YAML::Node &map, const char *key)
    {
        const QString value = NodeReader::text(map, key);
        if (std::any_of(value.cbegin(), value.cend(),
                        [](QChar c) { return c.unicode() < 0x20 && c != QLatin1Char('\n'); }))
            complain(map[key], QLatin1String(key) + QStringLiteral(" holds characters that no text has"));
        return value.trimmed();
    }

    /// Like text(), for what ends up in command lines, URLs and names: nothing that begins with "-", one line.
    QString word(const YAML::Node &map, const char *key)
    {
        const QString value = text(map, key);
        if (value.startsWith(QLatin1Char('-')) || value.contains(QLatin1Char('\n')))
            complain(map[key], QLatin1String(key) + QStringLiteral(" begins with - or has several lines"));
        return value;
    }

    /// Files of the project's own folder.
    QStringList files(const YAML::Node &map, const char *key)
    {
        const QStringList items = list(map, key);
        for (const QString &item : items) {
            const Result<ComponentPath> path = ComponentPath::parse(item);
            if (!path || path->isWholeTree())
                complain(map[key], QStringLiteral("not a file below the project: ") + item);
        }
        return items;
    }

    void readDocument(const YAML::Node &document)
    {
        if (!document.IsMap())
            return complain(document,
                            QStringLiteral("the file must be a map with the keys project, moodle and plugins"));
        readHead(document);
        const YAML::Node plugins = document["plugins"];
        if (!plugins.IsDefined() || plugins.IsNull())
            return;
        if (plugins.IsMap()) {
            for (const auto &entry : plugins)
                readPlugin(entry.first, entry.first.IsScalar() ? toText(entry.first.Scalar()) : QString(), entry.second,
                           "name");
        } else if (plugins.IsSequence()) {
            for (const YAML::Node &entry : plugins) {
                const bool bare = entry.IsScalar();
                readPlugin(entry,
                           bare                ? toText(entry.Scalar())
                               : entry.IsMap() ? text(entry, "name")
                                               : QString(),
                           bare ? YAML::Node() : entry, "label");
            }
        } else {
            complain(plugins, QStringLiteral("plugins must be a map or a list"));
        }
    }

    void readHead(const YAML::Node &document)
    {
        const YAML::Node head = document["project"];
        if (!head.IsDefined() || !head.IsMap())
            return complain(head.IsDefined() ? head : document, QStringLiteral("project is missing or no map"));
        m_project.name = text(head, "name");
        if (m_project.name.isEmpty())
            m_project.name = text(head, "project"); // CBM's older key
        if (m_project.name.isEmpty())
            complain(head, QStringLiteral("project has no name"));
        m_project.description = text(head, "description");
        if (const QString branch = word(head, "branch"); !branch.isEmpty())
            m_project.branch = branch;
        m_project.checks = list(head, "checks");
        const YAML::Node moodle = document["moodle"];
        const bool own = moodle.IsDefined() && moodle.IsMap();
        // CBM's JSON keeps Moodle's version in "project".
        m_project.moodleVersion = own ? word(moodle, "version") : word(head, "version");
        if (own) {
            m_project.moodleSource = word(moodle, "source");
            m_project.moodlePatches = files(moodle, "patches");
        }
        const YAML::Node place = own ? moodle : head;
        if (m_project.moodleVersion.isEmpty())
            complain(place, QStringLiteral("the version of Moodle is missing"));
        else if (const Result<MoodleVersion> version = MoodleVersion::parse(m_project.moodleVersion); !version)
            complain(place["version"], version.error().message);
    }

    void readPlugin(const YAML::Node &place, const QString &name, const YAML::Node &node, const char *labelKey)
    {
        const Result<ComponentName> component = ComponentName::parse(name);
        if (!component)
            return complain(place, component.error().message);
        if (m_seen.contains(component->toString()))
            return complain(place, component->toString() + QStringLiteral(" stands twice"));
        m_seen.insert(component->toString());
        DeclaredPlugin plugin;
        plugin.component = *component;
        if (node.IsDefined() && !node.IsNull() && !node.IsMap())
            return complain(node, component->toString() + QStringLiteral(" must be a map"));
        if (node.IsDefined() && node.IsMap()) {
            plugin.label = text(node, labelKey);
            plugin.source = word(node, "source");
            plugin.branch = word(node, "branch");
            plugin.version = word(node, "version");
            plugin.versionNumber = word(node, "versionnumber");
            plugin.patches = files(node, "patches");
            plugin.note = text(node, "note");
        }
        m_project.plugins.append(plugin);
    }

    Project m_project;
    QSet<QString> m_seen;
};

} // namespace

Result<Project> parseProject(const QByteArray &text)
{
    return Reader().read(text);
}

} // namespace quai::codebase
