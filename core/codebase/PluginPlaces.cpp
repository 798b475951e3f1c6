// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/PluginPlaces.h"

#include "core/base/ComponentPath.h"
#include "core/codebase/PhpValue.h"
#include "core/git/Trees.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace quai::codebase {

namespace {

constexpr qint64 kDeclarationLimit = 1 << 20;
/// Types whose plugins may have plugins of their own (lib/classes/component.php, $supportsubplugins).
const char *const kParents[] = {"mod", "editor", "tool", "local"};

/// db/subplugins.php of old plugins: $subplugins = array('type' => 'path').
QMap<QString, QString> fromPhp(const QByteArray &text)
{
    const QList<PhpToken> tokens = phpTokens(text);
    QMap<QString, QString> types;
    for (qsizetype at = 0; at + 2 < tokens.size(); ++at) {
        if (tokens.at(at).kind != PhpToken::Kind::Variable || tokens.at(at).text != "subplugins"
            || tokens.at(at + 1).text != "=")
            continue;
        qsizetype position = at + 2;
        for (const auto &[type, folder] : readPhpExpression(tokens, position, {}).entries)
            types.insert(QString::fromUtf8(type), QString::fromUtf8(folder.text));
    }
    return types;
}

/// Folders from the root of what is served; "subplugintypes" (since Moodle 5.0) counts from the plugin.
QMap<QString, QString> fromJson(const QByteArray &text, const QString &pluginFolder)
{
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    QMap<QString, QString> types;
    const QJsonObject whole = root.value(QLatin1String("plugintypes")).toObject();
    for (auto entry = whole.begin(); entry != whole.end(); ++entry)
        types.insert(entry.key(), entry.value().toString());
    const QJsonObject relative = root.value(QLatin1String("subplugintypes")).toObject();
    for (auto entry = relative.begin(); entry != relative.end(); ++entry)
        types.insert(entry.key(), pluginFolder + QLatin1Char('/') + entry.value().toString());
    return types;
}

/// The file, or nothing where there is none.
Result<QByteArray> readIfThere(const git::Repository &repository, const git::ObjectId &tree, const QString &path)
{
    Result<QByteArray> text = git::readFile(repository, tree, path.toUtf8(), kDeclarationLimit);
    if (!text && text.error().kind == ErrorKind::PathMissing)
        return QByteArray();
    return text;
}

} // namespace

Result<PluginPlaces> PluginPlaces::read(const git::Repository &repository, const git::ObjectId &moodle)
{
    PluginPlaces places;
    QByteArray declaration;
    for (const QString &prefix : {QStringLiteral("public/"), QString()}) {
        Result<QByteArray> text = readIfThere(repository, moodle, prefix + QStringLiteral("lib/components.json"));
        if (!text)
            return fail(std::move(text).error());
        places.m_prefix = prefix;
        declaration = std::move(*text);
        if (!declaration.isEmpty())
            break;
    }
    const QJsonObject root = QJsonDocument::fromJson(declaration).object();
    const QJsonObject types = root.value(QLatin1String("plugintypes")).toObject();
    // Types on their way out still work in this version (Moodle 5.0 on).
    const QJsonObject deprecated = root.value(QLatin1String("deprecatedplugintypes")).toObject();
    if (types.isEmpty())
        return fail(Error{ErrorKind::ParseFailed,
                          QStringLiteral("no plugin types in lib/components.json"),
                          {},
                          {{QStringLiteral("file"), QStringLiteral("lib/components.json")}}});
    for (auto entry = types.begin(); entry != types.end(); ++entry)
        places.addType(entry.key(), entry.value().toString());
    for (auto entry = deprecated.begin(); entry != deprecated.end(); ++entry)
        places.addType(entry.key(), entry.value().toString());
    if (const Status read = places.readStandardSubplugins(repository, moodle); !read)
        return fail(read.error());
    return places;
}

void PluginPlaces::addType(const QString &type, const QString &folder)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z0-9]*\\z"));
    const Result<ComponentPath> path = ComponentPath::parse(folder);
    if (!form.match(type).hasMatch() || !path || path->isWholeTree())
        return; // a declaration that leaves the tree gives no place
    const bool below = path->toString().startsWith(m_prefix);
    // What Moodle itself declares cannot be moved by a plugin.
    if (!m_types.contains(type))
        m_types.insert(type, below ? path->toString() : m_prefix + path->toString());
}

Status PluginPlaces::readStandardSubplugins(const git::Repository &repository, const git::ObjectId &moodle)
{
    for (const char *parent : kParents) {
        const QString folder = m_types.value(QString::fromLatin1(parent));
        const Result<std::optional<git::TreeEntry>> entry = git::entryAt(repository, moodle, folder.toUtf8());
        if (!entry)
            return fail(entry.error());
        if (!*entry || (*entry)->kind != git::EntryKind::Folder)
            continue;
        const Result<QList<git::TreeEntry>> plugins = git::listTree(repository, (*entry)->id);
        if (!plugins)
            return fail(plugins.error());
        for (const git::TreeEntry &plugin : *plugins) {
            if (plugin.kind != git::EntryKind::Folder)
                continue;
            const QString path = folder + QLatin1Char('/') + QString::fromUtf8(plugin.path);
            if (const Status read = readSubplugins(repository, plugin.id, path); !read)
                return read;
        }
    }
    return {};
}

Status PluginPlaces::readSubplugins(const git::Repository &repository, const git::ObjectId &tree,
                                    const QString &pluginPath)
{
    const Result<QByteArray> json = readIfThere(repository, tree, QStringLiteral("db/subplugins.json"));
    if (!json)
        return fail(json.error());
    QMap<QString, QString> types = fromJson(*json, pluginPath);
    if (types.isEmpty()) {
        const Result<QByteArray> php = readIfThere(repository, tree, QStringLiteral("db/subplugins.php"));
        if (!php)
            return fail(php.error());
        types = fromPhp(*php);
    }
    for (auto entry = types.cbegin(); entry != types.cend(); ++entry)
        addType(entry.key(), entry.value());
    return {};
}

Status PluginPlaces::addSubplugins(const git::Repository &repository, const ComponentName &component,
                                   const git::ObjectId &tree)
{
    const Result<QString> path = pathOf(component);
    return path ? readSubplugins(repository, tree, *path) : Status(fail(path.error()));
}

Result<QString> PluginPlaces::pathOf(const ComponentName &component) const
{
    const auto folder = m_types.constFind(component.type());
    if (folder == m_types.cend())
        return fail(
            Error{ErrorKind::PluginTypeUnknown,
                  QStringLiteral("no place for ") + component.toString(),
                  {},
                  {{QStringLiteral("plugin"), component.toString()}, {QStringLiteral("type"), component.type()}}});
    return *folder + QLatin1Char('/') + component.name();
}

} // namespace quai::codebase
