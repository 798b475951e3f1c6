// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/SiteRules.h"
#include "core/sites/SitesYaml.h"
#include "core/yaml/NodeReader.h"

#include <set>

namespace quai::sites {

namespace {

class Reader : private yaml::NodeReader
{
public:
    Result<QList<Site>> read(const QByteArray &text)
    {
        load(text, [this](const YAML::Node &document) {
            if (!document.IsNull())
                readDocument(document);
        });
        if (mistakes() == 0)
            return m_sites;
        return fail(failure());
    }

private:
    void readDocument(const YAML::Node &document)
    {
        if (!document.IsMap())
            return complain(document, QStringLiteral("the file must be a map with the keys version and sites"));
        checkKeysOnce(document);
        const YAML::Node version = document["version"];
        if (!version.IsDefined())
            return complain(document, QStringLiteral("version is missing"));
        if (!version.IsScalar() || version.Scalar() != std::to_string(kSitesVersion))
            return complain(version, QStringLiteral("version must be %1").arg(kSitesVersion));
        const YAML::Node sites = document["sites"];
        if (!sites.IsDefined() || sites.IsNull())
            return;
        if (!sites.IsSequence())
            return complain(sites, QStringLiteral("sites must be a list"));
        for (const YAML::Node &site : sites)
            readSite(site);
    }

    void readSite(const YAML::Node &node)
    {
        if (!node.IsMap())
            return complain(node, QStringLiteral("a site must be a map"));
        checkKeysOnce(node);
        const qsizetype mistakesBefore = mistakes();
        const Site defaults;
        Site site;
        site.name = text(node, "name");
        site.id = text(node, "id");
        if (site.id.isEmpty() && !site.name.isEmpty())
            site.id = idFromName(site.name);
        site.url = text(node, "url");
        while (site.url.endsWith(QLatin1Char('/')))
            site.url.chop(1);
        site.group = text(node, "group");
        site.production = flag(node, "production", defaults.production);
        readServer(node, site);
        site.base = text(node, "base");
        site.dir = text(node, "dir");
        readSource(node, site.source);
        site.environmentFiles = list(node, "environment_files", defaults.environmentFiles);
        site.templates = readMap(node, "templates");
        site.values = readMap(node, "values");
        readSessions(node, site);
        site.allowRenameFallback = flag(node, "allow_rename_fallback", defaults.allowRenameFallback);
        site.note = text(node, "note");
        // A value that could not be read would only be reported a second time.
        if (mistakes() == mistakesBefore)
            checkRules(node, site);
        if (!m_ids.insert(site.id).second)
            complainAt(placeOf(node, "id"), QStringLiteral("the id %1 stands twice").arg(site.id));
        m_sites.append(site);
    }

    void readServer(const YAML::Node &node, Site &site)
    {
        const QString server = text(node, "server");
        if (!server.isEmpty()) {
            const Result<ssh::Target> target = ssh::Target::parse(server);
            if (target)
                site.server = *target;
            else
                complain(node["server"], QStringLiteral("server: ") + target.error().message);
        }
        site.server.configFile = text(node, "ssh_config");
        site.sudoUser = text(node, "sudo_user");
        site.phpBinary = text(node, "php", site.phpBinary);
        site.reloadCommand = text(node, "reload_command");
    }

    /// A map of texts.
    QMap<QString, QString> readMap(const YAML::Node &node, const char *key)
    {
        QMap<QString, QString> texts;
        const YAML::Node map = node[key];
        if (!map.IsDefined() || map.IsNull())
            return texts;
        if (!map.IsMap()) {
            complain(map, QLatin1String(key) + QStringLiteral(" must be a map"));
            return texts;
        }
        checkKeysOnce(map);
        for (const auto &entry : map) {
            if (!entry.first.IsScalar()) {
                complain(entry.first, QLatin1String(key) + QStringLiteral(" must name texts"));
                continue;
            }
            texts.insert(toText(entry.first.Scalar()), text(map, entry.first.Scalar().c_str()));
        }
        return texts;
    }

    void readSessions(const YAML::Node &node, Site &site)
    {
        site.reportRecipients = list(node, "report_recipients", {});
        site.sessions = flag(node, "sessions", false);
        site.reportLanguage = text(node, "report_language");
        site.webhook = text(node, "webhook");
        site.webhookSecret.key = text(node, "webhook_secret_key");
    }

    void readSource(const YAML::Node &node, Source &source)
    {
        const YAML::Node map = node["source"];
        if (!map.IsDefined() || map.IsNull())
            return complainAt(placeOf(node, "source"), QStringLiteral("source is missing"));
        if (!map.IsMap())
            return complain(map, QStringLiteral("source must be a map"));
        checkKeysOnce(map);
        const QString method = text(map, "method");
        const std::optional<Method> known = methodFromName(method);
        if (known)
            source.method = *known;
        else
            complainAt(placeOf(map, "method"), QStringLiteral("source.method must be git, svn or cvs"));
        source.repository = text(map, "repository");
        source.module = text(map, "module");
        source.branch = text(map, "branch");
        source.user = text(map, "user");
        source.password.key = text(map, "password_key");
    }

    void checkRules(const YAML::Node &node, const Site &site)
    {
        for (const SiteMistake &mistake : checkSite(site)) {
            const bool inSource = mistake.field.startsWith(QLatin1String("source."));
            const YAML::Node map = inSource ? node["source"] : node;
            const std::string key = mistake.field.section(QLatin1Char('.'), -1).toStdString();
            complainAt(placeOf(map, key),
                       mistake.problem == QLatin1String("missing")
                           ? mistake.field + QStringLiteral(" is missing")
                           : QStringLiteral("%1: %2: %3").arg(mistake.field, mistake.problem, mistake.value));
        }
    }

    QList<Site> m_sites;
    std::set<QString> m_ids;
};

} // namespace

Result<QList<Site>> parseSites(const QByteArray &text)
{
    return Reader().read(text);
}

} // namespace quai::sites
