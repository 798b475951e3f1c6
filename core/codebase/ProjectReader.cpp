// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/MoodleVersion.h"
#include "core/codebase/ProjectText.h"

#include "core/base/ComponentPath.h"

#include <yaml-cpp/yaml.h>

#include <QSet>

#include <algorithm>

namespace quai::codebase {

namespace {

QString toText(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

struct Mistake
{
    int line = 1;
    int column = 1;
    QString text;
};

/// Reads a document and collects every mistake instead of stopping at the first.
class Reader
{
public:
    Result<Project> read(const QByteArray &text)
    {
        // yaml-cpp throws; nothing of it leaves this function.
        try {
            readDocument(YAML::Load(text.toStdString()));
        } catch (const YAML::Exception &problem) {
            complainAt(problem.mark, toText(problem.msg));
        }
        if (m_mistakes.isEmpty())
            return m_project;
        return fail(failure());
    }

private:
    void complainAt(const YAML::Mark &mark, const QString &text)
    {
        m_mistakes.append({std::max(mark.line, 0) + 1, std::max(mark.column, 0) + 1, text});
    }
    void complain(const YAML::Node &node, const QString &text) { complainAt(node.Mark(), text); }

    Error failure() const
    {
        QStringList lines;
        for (const Mistake &mistake : m_mistakes)
            lines << QStringLiteral("%1:%2: %3").arg(mistake.line).arg(mistake.column).arg(mistake.text);
        return {ErrorKind::ParseFailed,
                m_mistakes.first().text,
                lines.join(QLatin1Char('\n')),
                {{QStringLiteral("file"), QStringLiteral("project.yml")},
                 {QStringLiteral("line"), QString::number(m_mistakes.first().line)},
                 {QStringLiteral("column"), QString::number(m_mistakes.first().column)}},
                0};
    }

    QString text(const YAML::Node &map, const char *key)
    {
        const YAML::Node node = map[key];
        if (!node.IsDefined() || node.IsNull())
            return {};
        if (!node.IsScalar()) {
            complain(node, QLatin1String(key) + QStringLiteral(" must be a text"));
            return {};
        }
        const QString value = toText(node.Scalar());
        const bool control = std::any_of(value.cbegin(), value.cend(),
                                         [](QChar c) { return c.unicode() < 0x20 && c != QLatin1Char('\n'); });
        if (control || value.contains(QChar::ReplacementCharacter))
            complain(node, QLatin1String(key) + QStringLiteral(" holds characters that no text has"));
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

    QStringList list(const YAML::Node &map, const char *key)
    {
        const YAML::Node node = map[key];
        QStringList items;
        if (!node.IsDefined() || node.IsNull())
            return items;
        if (!node.IsSequence()) {
            complain(node, QLatin1String(key) + QStringLiteral(" must be a list"));
            return items;
        }
        for (const YAML::Node &item : node) {
            if (item.IsScalar())
                items.append(toText(item.Scalar()));
            else
                complain(item, QLatin1String(key) + QStringLiteral(" must hold texts"));
        }
        return items;
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
    QList<Mistake> m_mistakes;
    QSet<QString> m_seen;
};

} // namespace

Result<Project> parseProject(const QByteArray &text)
{
    return Reader().read(text);
}

} // namespace quai::codebase
