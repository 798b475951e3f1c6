// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/SiteRules.h"
#include "core/sites/SitesYaml.h"

#include <yaml-cpp/yaml.h>

namespace quai::sites {

namespace {

/// A value that is the default is left out of the file.
void put(YAML::Node &map, const char *key, const QString &value, const QString &fallback = {})
{
    if (value == fallback)
        map.remove(key);
    else
        map[key] = value.toStdString();
}

void put(YAML::Node &map, const char *key, bool value, bool fallback)
{
    if (value == fallback)
        map.remove(key);
    else
        map[key] = value;
}

void put(YAML::Node &map, const char *key, const QStringList &values, const QStringList &fallback)
{
    if (values == fallback) {
        map.remove(key);
        return;
    }
    YAML::Node list(YAML::NodeType::Sequence);
    for (const QString &value : values)
        list.push_back(value.toStdString());
    map[key] = list;
}

void put(YAML::Node &map, const char *key, const QMap<QString, QString> &texts)
{
    map.remove(key);
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        map[key][text.key().toStdString()] = text->toStdString();
}

void putSource(YAML::Node &map, const Source &source)
{
    put(map, "method", methodName(source.method));
    put(map, "repository", source.repository);
    put(map, "module", source.module);
    put(map, "branch", source.branch);
    put(map, "user", source.user);
    put(map, "password_key", source.password.key);
}

void putSite(YAML::Node &map, const Site &site)
{
    const Site defaults;
    put(map, "id", site.id);
    put(map, "name", site.name);
    put(map, "url", site.url);
    put(map, "group", site.group);
    put(map, "production", site.production, defaults.production);
    put(map, "server", site.server.toString());
    put(map, "ssh_config", site.server.configFile);
    put(map, "base", site.base);
    put(map, "dir", site.dir);
    put(map, "sudo_user", site.sudoUser);
    put(map, "php", site.phpBinary, defaults.phpBinary);
    YAML::Node source = map["source"].IsDefined() ? map["source"] : YAML::Node(YAML::NodeType::Map);
    putSource(source, site.source);
    map["source"] = source;
    put(map, "environment_files", site.environmentFiles, defaults.environmentFiles);
    put(map, "templates", site.templates);
    put(map, "values", site.values);
    put(map, "report_recipients", site.reportRecipients, defaults.reportRecipients);
    put(map, "sessions", site.sessions, defaults.sessions);
    put(map, "report_language", site.reportLanguage);
    put(map, "webhook", site.webhook);
    put(map, "webhook_secret_key", site.webhookSecret.key);
    put(map, "reload_command", site.reloadCommand);
    put(map, "allow_rename_fallback", site.allowRenameFallback, defaults.allowRenameFallback);
    put(map, "note", site.note);
}

QString idOf(const YAML::Node &site)
{
    const YAML::Node id = site["id"];
    if (id.IsDefined() && id.IsScalar() && !id.Scalar().empty())
        return QString::fromStdString(id.Scalar());
    return idFromName(QString::fromStdString(site["name"].as<std::string>("")));
}

/// The lines of the file before anything that is not a comment.
QByteArray headComment(const QByteArray &text)
{
    qsizetype end = 0;
    while (end < text.size() && (text.at(end) == '#' || text.at(end) == '\n')) {
        const qsizetype newline = text.indexOf('\n', end);
        end = newline < 0 ? text.size() : newline + 1;
    }
    return text.left(end);
}

QByteArray format(const QList<Site> &sites, const QByteArray &formerText, const QMap<QString, QString> &formerIds)
{
    YAML::Node document = YAML::Load(formerText.toStdString());
    if (!document.IsMap())
        document = YAML::Node(YAML::NodeType::Map);
    document["version"] = kSitesVersion; // first in a new file
    QMap<QString, YAML::Node> former;
    for (const YAML::Node &site : document["sites"])
        former.insert(idOf(site), site);
    YAML::Node list(YAML::NodeType::Sequence);
    for (const Site &site : sites) {
        const QString formerId = formerIds.value(site.id, site.id);
        // A clone: two sites may have been one node with an anchor.
        YAML::Node map
            = former.contains(formerId) ? YAML::Clone(former.value(formerId)) : YAML::Node(YAML::NodeType::Map);
        putSite(map, site);
        list.push_back(map);
    }
    document["sites"] = list;
    YAML::Emitter emitter;
    emitter.SetIndent(2);
    emitter << document;
    return headComment(formerText) + QByteArray(emitter.c_str(), qsizetype(emitter.size())) + '\n';
}

} // namespace

Result<QByteArray> formatSites(const QList<Site> &sites, const QByteArray &formerText,
                               const QMap<QString, QString> &formerIds)
{
    const Result<QList<Site>> readable = parseSites(formerText);
    if (!readable)
        return fail(readable.error());
    try {
        return format(sites, formerText, formerIds);
    } catch (const YAML::Exception &problem) {
        return fail(ErrorKind::Internal, QString::fromStdString(problem.msg));
    }
}

} // namespace quai::sites
