// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/SiteRules.h"
#include "core/sites/SitesYaml.h"

#include <yaml-cpp/yaml.h>

#include <set>

namespace quai::sites {

namespace {

QString toText(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

/// A place of the file and what is wrong there.
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
    Result<QList<Site>> read(const QByteArray &text)
    {
        // yaml-cpp throws; nothing of it leaves this function.
        try {
            const YAML::Node document = YAML::Load(text.toStdString());
            if (!document.IsNull())
                readDocument(document);
        } catch (const YAML::Exception &problem) {
            complainAt(problem.mark, toText(problem.msg));
        }
        if (m_mistakes.isEmpty())
            return m_sites;
        return fail(failure());
    }

private:
    void complainAt(const YAML::Mark &mark, const QString &text)
    {
        // A mark that yaml-cpp does not know is -1.
        m_mistakes.append({std::max(mark.line, 0) + 1, std::max(mark.column, 0) + 1, text});
    }

    void complain(const YAML::Node &node, const QString &text) { complainAt(node.Mark(), text); }

    /// Where to look for @p key: at its value, at the key itself when it has none, else at the map.
    static YAML::Mark placeOf(const YAML::Node &map, const std::string &key)
    {
        for (const auto &entry : map) {
            if (entry.first.IsScalar() && entry.first.Scalar() == key)
                return entry.second.IsNull() ? entry.first.Mark() : entry.second.Mark();
        }
        return map.Mark();
    }

    Error failure() const
    {
        QStringList lines;
        for (const Mistake &mistake : m_mistakes)
            lines << QStringLiteral("%1:%2: %3").arg(mistake.line).arg(mistake.column).arg(mistake.text);
        const Mistake &first = m_mistakes.first();
        return {ErrorKind::ParseFailed,
                first.text,
                lines.join(QLatin1Char('\n')),
                {{QStringLiteral("line"), QString::number(first.line)},
                 {QStringLiteral("column"), QString::number(first.column)}}};
    }

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

    void checkKeysOnce(const YAML::Node &map)
    {
        std::set<std::string> seen;
        for (const auto &entry : map) {
            if (!entry.first.IsScalar())
                complain(entry.first, QStringLiteral("a key must be a word"));
            else if (!seen.insert(entry.first.Scalar()).second)
                complain(entry.first, toText(entry.first.Scalar()) + QStringLiteral(" stands twice"));
        }
    }

    QString text(const YAML::Node &map, const char *key, const QString &fallback = {})
    {
        const YAML::Node node = map[key];
        if (!node.IsDefined() || node.IsNull())
            return fallback;
        if (!node.IsScalar()) {
            complain(node, QLatin1String(key) + QStringLiteral(" must be a text"));
            return fallback;
        }
        const QString value = toText(node.Scalar());
        if (value.contains(QChar::ReplacementCharacter) || value.contains(QChar(u'\0')))
            complain(node, QLatin1String(key) + QStringLiteral(" is not UTF-8"));
        return value;
    }

    bool flag(const YAML::Node &map, const char *key, bool fallback)
    {
        const YAML::Node node = map[key];
        if (!node.IsDefined() || node.IsNull())
            return fallback;
        if (node.IsScalar() && (node.Scalar() == "true" || node.Scalar() == "false"))
            return node.Scalar() == "true";
        complain(node, QLatin1String(key) + QStringLiteral(" must be true or false"));
        return fallback;
    }

    QStringList list(const YAML::Node &map, const char *key, const QStringList &fallback)
    {
        const YAML::Node node = map[key];
        if (!node.IsDefined() || node.IsNull())
            return fallback;
        if (!node.IsSequence()) {
            complain(node, QLatin1String(key) + QStringLiteral(" must be a list"));
            return fallback;
        }
        QStringList values;
        for (const YAML::Node &item : node) {
            if (item.IsScalar())
                values << toText(item.Scalar());
            else
                complain(item, QLatin1String(key) + QStringLiteral(" must be a list of texts"));
        }
        return values;
    }

    void readSite(const YAML::Node &node)
    {
        if (!node.IsMap())
            return complain(node, QStringLiteral("a site must be a map"));
        checkKeysOnce(node);
        const qsizetype mistakesBefore = m_mistakes.size();
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
        site.reportRecipients = list(node, "report_recipients", defaults.reportRecipients);
        site.allowRenameFallback = flag(node, "allow_rename_fallback", defaults.allowRenameFallback);
        site.note = text(node, "note");
        // A value that could not be read would only be reported a second time.
        if (m_mistakes.size() == mistakesBefore)
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
    QList<Mistake> m_mistakes;
};

} // namespace

Result<QList<Site>> parseSites(const QByteArray &text)
{
    return Reader().read(text);
}

} // namespace quai::sites
