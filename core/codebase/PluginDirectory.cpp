// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/PluginDirectory.h"

#include "core/codebase/ComponentName.h"
#include "core/codebase/JsonErrors.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace quai::codebase {

namespace {

Error unknown(const QString &component, const QString &moodle)
{
    return {ErrorKind::PluginUnknown,
            QStringLiteral("the directory has no version of %1 for Moodle %2").arg(component, moodle),
            {},
            {{QStringLiteral("plugin"), component}, {QStringLiteral("moodle"), moodle}},
            0};
}

/// Only what may be asked over the network: https, http for directories of one's own.
QString webUrl(const QJsonValue &value)
{
    const QString url = value.toString();
    return url.startsWith(QLatin1String("https://")) || url.startsWith(QLatin1String("http://")) ? url : QString();
}

/// What may stand behind "refs/tags/".
QString refWord(const QJsonValue &value)
{
    const QString word = value.toString().trimmed();
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_][^\\x00-\\x20\\x7f~^:?*\\[\\\\]{0,200}\\z"));
    return form.match(word).hasMatch() && !word.contains(QLatin1String("..")) ? word : QString();
}

QString numberText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString::number(value.toInteger());
}

Maturity maturityFrom(int level)
{
    for (const Maturity maturity : {Maturity::Alpha, Maturity::Beta, Maturity::Rc})
        if (level <= static_cast<int>(maturity))
            return maturity;
    return Maturity::Stable;
}

DirectoryVersion versionFrom(const QJsonValue &json)
{
    DirectoryVersion version;
    version.version = VersionNumber::fromText(numberText(json[QLatin1String("version")]));
    version.release = json[QLatin1String("release")].toString();
    version.maturity = maturityFrom(json[QLatin1String("maturity")].toInt(200));
    version.downloadUrl = webUrl(json[QLatin1String("downloadurl")]);
    version.downloadMd5 = json[QLatin1String("downloadmd5")].toString().toLower();
    version.vcsUrl = webUrl(json[QLatin1String("vcsrepositoryurl")]);
    version.vcsBranch = refWord(json[QLatin1String("vcsbranch")]);
    version.vcsTag = refWord(json[QLatin1String("vcstag")]);
    version.created = json[QLatin1String("timecreated")].toInteger();
    const QJsonArray moodles = json[QLatin1String("supportedmoodles")].toArray();
    for (const QJsonValue &moodle : moodles) {
        // By the release: the version number may be older than the final one of that series.
        const QStringList parts = moodle[QLatin1String("release")].toString().split(QLatin1Char('.'));
        if (parts.size() >= 2)
            version.moodles.append({parts.at(0).toInt(), parts.at(1).toInt()});
    }
    return version;
}

} // namespace

QString DirectoryPlugin::repositoryUrl() const
{
    const auto found = std::find_if(versions.cbegin(), versions.cend(),
                                    [](const DirectoryVersion &version) { return !version.vcsUrl.isEmpty(); });
    return found == versions.cend() ? QString() : found->vcsUrl;
}

QList<MoodleSeries> DirectoryPlugin::moodles() const
{
    QList<MoodleSeries> all;
    for (const DirectoryVersion &version : versions)
        for (const MoodleSeries &series : version.moodles)
            if (!all.contains(series))
                all.append(series);
    std::sort(all.begin(), all.end(), std::greater<>());
    return all;
}

Result<PluginDirectory> PluginDirectory::parse(const QByteArray &json)
{
    const Result<QJsonObject> root = parseJsonObject(json, QStringLiteral("pluglist.php"));
    if (!root)
        return fail(root.error());
    if (!root->value(QLatin1String("plugins")).isArray())
        return fail(Error{ErrorKind::ParseFailed,
                          QStringLiteral("no list of plugins"),
                          {},
                          {{QStringLiteral("file"), QStringLiteral("pluglist.php")}}});
    PluginDirectory directory;
    const QJsonArray list = root->value(QLatin1String("plugins")).toArray();
    for (const QJsonValue &entry : list) {
        const Result<ComponentName> component = ComponentName::parse(entry[QLatin1String("component")].toString());
        if (!component || directory.m_index.contains(component->toString()))
            continue;
        DirectoryPlugin plugin{component->toString(),
                               entry[QLatin1String("name")].toString(),
                               webUrl(entry[QLatin1String("source")]),
                               entry[QLatin1String("timelastreleased")].toInteger(),
                               {}};
        const QJsonArray versions = entry[QLatin1String("versions")].toArray();
        for (const QJsonValue &version : versions)
            plugin.versions.append(versionFrom(version));
        std::stable_sort(plugin.versions.begin(), plugin.versions.end(),
                         [](const DirectoryVersion &a, const DirectoryVersion &b) { return a.version > b.version; });
        directory.m_index.insert(plugin.component, directory.m_plugins.size());
        directory.m_plugins.append(std::move(plugin));
    }
    return directory;
}

const DirectoryPlugin *PluginDirectory::find(const QString &component) const
{
    const auto found = m_index.constFind(component);
    return found == m_index.cend() ? nullptr : &m_plugins.at(*found);
}

Result<DirectoryVersion> PluginDirectory::choose(const QString &component, MoodleSeries moodle, Maturity atLeast) const
{
    if (const DirectoryPlugin *plugin = find(component))
        for (const DirectoryVersion &version : plugin->versions) // highest number first
            if (!version.version.isNone() && version.maturity >= atLeast && version.moodles.contains(moodle))
                return version;
    return fail(unknown(component, moodle.toString()));
}

Result<DirectoryVersion> PluginDirectory::exact(const QString &component, const VersionNumber &number) const
{
    if (const DirectoryPlugin *plugin = find(component))
        for (const DirectoryVersion &version : plugin->versions)
            if (version.version == number && !number.isNone())
                return version;
    return fail(unknown(component + QLatin1Char(' ') + number.toString(), QStringLiteral("?")));
}

} // namespace quai::codebase
