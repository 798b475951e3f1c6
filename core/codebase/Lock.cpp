// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Lock.h"

#include "core/codebase/JsonErrors.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace quai::codebase {

namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonObject toJson(const LockedSource &source)
{
    QJsonArray patches;
    for (const LockedPatch &patch : source.patches)
        patches.append(QJsonObject{{key("file"), patch.file}, {key("sha256"), patch.sha256}});
    return {{key("component"), source.component},
            {key("path"), source.path},
            {key("url"), source.url},
            {key("requested"), source.requested},
            {key("ref"), source.ref},
            {key("commit"), source.commit.toHex()},
            {key("tree"), source.tree.toHex()},
            {key("version"), source.version.toString()},
            {key("release"), source.release},
            {key("patches"), patches}};
}

Result<LockedSource> fromJson(const QJsonObject &object)
{
    LockedSource source;
    source.component = object.value(key("component")).toString();
    source.path = object.value(key("path")).toString();
    source.url = object.value(key("url")).toString();
    source.requested = object.value(key("requested")).toString();
    source.ref = object.value(key("ref")).toString();
    source.commit = git::ObjectId::fromHex(object.value(key("commit")).toString());
    source.tree = git::ObjectId::fromHex(object.value(key("tree")).toString());
    source.version = VersionNumber::fromText(object.value(key("version")).toString());
    source.release = object.value(key("release")).toString();
    const QJsonArray patches = object.value(key("patches")).toArray();
    for (const QJsonValue &patch : patches)
        source.patches.append({patch[key("file")].toString(), patch[key("sha256")].toString()});
    if (source.component.isEmpty() || source.commit.isNull() || source.tree.isNull())
        return fail(ErrorKind::ParseFailed, QStringLiteral("an entry of the lock lacks component, commit or tree"));
    return source;
}

} // namespace

QByteArray Lock::toText() const
{
    QJsonArray list;
    QList<LockedSource> sorted = plugins;
    std::sort(sorted.begin(), sorted.end(),
              [](const LockedSource &a, const LockedSource &b) { return a.component < b.component; });
    for (const LockedSource &plugin : sorted)
        list.append(toJson(plugin));
    const QJsonObject root{
        {key("schema"), kSchema},        {key("project"), project},           {key("branch"), branch},
        {key("moodle"), toJson(moodle)}, {key("moodleBranch"), moodleBranch}, {key("plugins"), list}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<Lock> Lock::fromText(const QByteArray &text)
{
    const Result<QJsonObject> root = parseJsonObject(text, QStringLiteral("project.lock"));
    if (!root)
        return fail(root.error());
    if (root->value(key("schema")).toInt() != kSchema)
        return fail(Error{ErrorKind::ParseFailed,
                          QStringLiteral("a lock of another schema"),
                          {},
                          {{QStringLiteral("file"), QStringLiteral("project.lock")}}});
    Lock lock;
    lock.project = root->value(key("project")).toString();
    lock.branch = root->value(key("branch")).toString();
    lock.moodleBranch = root->value(key("moodleBranch")).toInt();
    Result<LockedSource> moodle = fromJson(root->value(key("moodle")).toObject());
    if (!moodle)
        return fail(std::move(moodle).error());
    lock.moodle = std::move(*moodle);
    const QJsonArray list = root->value(key("plugins")).toArray();
    for (const QJsonValue &value : list) {
        Result<LockedSource> plugin = fromJson(value.toObject());
        if (!plugin)
            return fail(std::move(plugin).error());
        lock.plugins.append(std::move(*plugin));
    }
    return lock;
}

QString Lock::digest() const
{
    return QString::fromLatin1(QCryptographicHash::hash(toText(), QCryptographicHash::Sha256).toHex());
}

const LockedSource *Lock::find(const QString &component) const
{
    const auto found = std::find_if(plugins.cbegin(), plugins.cend(),
                                    [&](const LockedSource &plugin) { return plugin.component == component; });
    return found == plugins.cend() ? nullptr : &*found;
}

} // namespace quai::codebase
