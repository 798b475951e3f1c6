// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/JournalReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quai::delivery {

namespace {

constexpr qsizetype kCommentLimit = 2000;

/// @p text as a JSON string with its quotes.
QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString member(const QString &name, const QString &value)
{
    return quoted(name) + QLatin1Char(':') + quoted(value);
}

QMap<QString, QString> factsOf(const QJsonObject &object)
{
    QMap<QString, QString> facts;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        facts.insert(it.key(), it.value().toVariant().toString());
    return facts;
}

} // namespace

std::optional<JournalEntry> parseJournalLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString kind = object.value(QLatin1String("kind")).toString();
    JournalEntry entry;
    if (kind == QLatin1String("begin"))
        entry.kind = JournalEntry::Kind::Begin;
    else if (kind == QLatin1String("end"))
        entry.kind = JournalEntry::Kind::End;
    else if (kind != QLatin1String("note"))
        return std::nullopt;
    const auto text = [&object](QLatin1String name) { return object.value(name).toString(); };
    entry.id = text(QLatin1String("id"));
    entry.at = QDateTime::fromSecsSinceEpoch(object.value(QLatin1String("at")).toInteger(), Qt::UTC);
    entry.owner = text(QLatin1String("owner"));
    entry.step = text(QLatin1String("step"));
    entry.component = text(QLatin1String("component"));
    entry.comment = text(QLatin1String("comment"));
    entry.outcome = text(QLatin1String("outcome"));
    entry.facts = factsOf(object.value(QLatin1String("facts")).toObject());
    return entry;
}

QString journalFragment(const JournalEntry &entry)
{
    // The id comes first: the server looks for it there.
    return QStringList{member(QStringLiteral("id"), entry.id), member(QStringLiteral("owner"), entry.owner),
                       member(QStringLiteral("step"), entry.step), member(QStringLiteral("component"), entry.component),
                       member(QStringLiteral("comment"), entry.comment.left(kCommentLimit))}
        .join(QLatin1Char(','));
}

QString journalFacts(const QMap<QString, QString> &facts)
{
    QStringList members;
    for (auto it = facts.constBegin(); it != facts.constEnd(); ++it)
        members << member(it.key(), it.value());
    return members.join(QLatin1Char(','));
}

} // namespace quai::delivery
