// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ProjectText.h"

#include <yaml-cpp/yaml.h>

#include <QMap>

namespace quai::codebase {

namespace {

std::string toBytes(const QString &text)
{
    return text.toStdString();
}

/// Sets, or takes away what is empty.
void put(YAML::Node map, const char *key, const QString &value)
{
    if (value.isEmpty())
        map.remove(key);
    else
        map[key] = toBytes(value);
}

void put(YAML::Node map, const char *key, const QStringList &values)
{
    map.remove(key);
    for (const QString &value : values)
        map[key].push_back(toBytes(value));
}

/// The plugins of the former text by their name, whatever form they had.
QMap<QString, YAML::Node> formerPlugins(const YAML::Node &plugins)
{
    QMap<QString, YAML::Node> found;
    if (plugins.IsMap()) {
        for (const auto &entry : plugins)
            if (const auto component = ComponentName::parse(QString::fromStdString(entry.first.Scalar())); component)
                found.insert(component->toString(), entry.second);
    } else if (plugins.IsSequence()) {
        for (const YAML::Node &entry : plugins) {
            const std::string name = entry.IsMap() ? entry["name"].as<std::string>(std::string())
                : entry.IsScalar()                 ? entry.Scalar()
                                                   : std::string();
            YAML::Node copy = entry.IsMap() ? YAML::Clone(entry) : YAML::Node();
            if (copy.IsMap())
                copy.remove("name"); // becomes the key
            if (const auto component = ComponentName::parse(QString::fromStdString(name)); component)
                found.insert(component->toString(), copy);
        }
    }
    return found;
}

YAML::Node pluginNode(const DeclaredPlugin &plugin, const YAML::Node &former)
{
    YAML::Node node = former.IsDefined() && former.IsMap() ? YAML::Clone(former) : YAML::Node(YAML::NodeType::Map);
    put(node, "name", plugin.label);
    node.remove("label");
    put(node, "source", plugin.source);
    put(node, "branch", plugin.branch);
    put(node, "version", plugin.version);
    put(node, "versionnumber", plugin.versionNumber);
    put(node, "patches", plugin.patches);
    put(node, "note", plugin.note);
    node.SetStyle(node.size() == 0 ? YAML::EmitterStyle::Flow : YAML::EmitterStyle::Block);
    return node;
}

void fill(YAML::Node &document, const Project &project)
{
    const QMap<QString, YAML::Node> former = formerPlugins(document["plugins"]);
    document.SetStyle(YAML::EmitterStyle::Block);
    YAML::Node head = document["project"];
    head.SetStyle(YAML::EmitterStyle::Block);
    put(head, "name", project.name);
    head.remove("project");
    put(head, "description", project.description);
    put(head, "branch", project.branch);
    put(head, "checks", project.checks);
    head.remove("version"); // CBM's JSON: moves to where its YAML has it
    YAML::Node moodle = document["moodle"];
    moodle.SetStyle(YAML::EmitterStyle::Block);
    put(moodle, "version", project.moodleVersion);
    put(moodle, "source", project.moodleSource);
    put(moodle, "patches", project.moodlePatches);
    YAML::Node plugins(YAML::NodeType::Map);
    for (const DeclaredPlugin &plugin : project.plugins) {
        const QString name = plugin.component.toString();
        plugins[toBytes(name)] = pluginNode(plugin, former.value(name));
    }
    document["plugins"] = plugins;
}

/// The lines at the head that are comments.
QByteArray headComment(const QByteArray &text)
{
    QByteArray head;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith('#'))
            break;
        head += line + '\n';
    }
    return head.trimmed().isEmpty() ? QByteArray() : head;
}

} // namespace

Result<QByteArray> formatProject(const Project &project, const QByteArray &former)
{
    if (!former.isEmpty())
        if (const Result<Project> readable = parseProject(former); !readable)
            return fail(readable.error());
    // yaml-cpp throws; nothing of it leaves this function.
    try {
        YAML::Node document = former.isEmpty() ? YAML::Node(YAML::NodeType::Map) : YAML::Load(former.toStdString());
        fill(document, project);
        YAML::Emitter emitter;
        emitter << document;
        return headComment(former) + QByteArray::fromStdString(std::string(emitter.c_str())) + '\n';
    } catch (const YAML::Exception &problem) {
        return fail(ErrorKind::ParseFailed, QString::fromStdString(problem.msg));
    }
}

} // namespace quai::codebase
