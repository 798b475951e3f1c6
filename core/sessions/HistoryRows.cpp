// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/HistoryRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quai::sessions {

using namespace Qt::StringLiterals;
using delivery::FileChange;

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QByteArray packText(const QString &text)
{
    return qCompress(text.toUtf8());
}

QString unpackText(const QByteArray &packed)
{
    return packed.isEmpty() ? QString() : QString::fromUtf8(qUncompress(packed));
}

QByteArray packChanges(const QList<FileChange> &changes)
{
    QJsonArray array;
    for (const FileChange &change : changes) {
        const QString kind = change.kind == FileChange::Kind::Added ? u"A"_s
            : change.kind == FileChange::Kind::Removed              ? u"R"_s
                                                                    : u"M"_s;
        array.append(QJsonArray{kind, change.path, change.oldRevision, change.newRevision});
    }
    return qCompress(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<FileChange> unpackChanges(const QByteArray &packed)
{
    QList<FileChange> changes;
    if (packed.isEmpty())
        return changes;
    const QJsonArray array = QJsonDocument::fromJson(qUncompress(packed)).array();
    changes.reserve(array.size());
    for (const QJsonValue &value : array) {
        const QJsonArray row = value.toArray();
        const QString kind = row.at(0).toString();
        changes << FileChange{kind == u"A"_s       ? FileChange::Kind::Added
                                  : kind == u"R"_s ? FileChange::Kind::Removed
                                                   : FileChange::Kind::Modified,
                              row.at(1).toString(), row.at(2).toString(), row.at(3).toString()};
    }
    return changes;
}

QString factsText(const QMap<QString, QString> &facts)
{
    QJsonObject object;
    for (auto it = facts.constBegin(); it != facts.constEnd(); ++it) {
        if (!it.value().isEmpty())
            object.insert(it.key(), it.value());
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> factsOf(const QString &text)
{
    QMap<QString, QString> facts;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        facts.insert(it.key(), it.value().toString());
    return facts;
}

QString commandColumns()
{
    return u"c.id, c.journal_id, c.site, c.session, c.owner, c.ssh_user, c.step, c.component, c.comment, c.started_at,"
           " c.ended_at, c.outcome, c.exit_status, c.changed_files, c.facts, c.process"_s;
}

CommandRecord commandOf(const QSqlQuery &query)
{
    const auto text = [&query](int column) { return query.value(column).toString(); };
    CommandRecord command;
    command.id = query.value(0).toLongLong();
    command.journalId = text(1);
    command.site = text(2);
    command.session = query.value(3).toLongLong();
    command.owner = text(4);
    command.sshUser = text(5);
    command.step = text(6);
    command.component = text(7);
    command.comment = text(8);
    command.startedAt = timeOf(query.value(9));
    command.endedAt = timeOf(query.value(10));
    command.outcome = text(11);
    command.exitStatus = query.value(12).toInt();
    command.changedFiles = query.value(13).toLongLong();
    command.facts = factsOf(text(14));
    command.process = text(15);
    return command;
}

QString sessionColumns()
{
    return u"s.id, s.uid, s.site, s.site_name, s.title, s.description, s.expected_impact, s.planned_end, s.opened_at,"
           " s.opened_by, s.closed_at, s.closed_by, s.impact, s.state, s.follow_up, s.close_reason,"
           " (SELECT count(*) FROM command c WHERE c.session = s.id),"
           " (SELECT count(*) FROM command c WHERE c.session = s.id AND c.outcome NOT IN ('done', 'running'))"_s;
}

SessionRecord sessionOf(const QSqlQuery &query)
{
    const auto text = [&query](int column) { return query.value(column).toString(); };
    SessionRecord session;
    session.id = query.value(0).toLongLong();
    session.uid = text(1);
    session.site = text(2);
    session.siteName = text(3);
    session.title = text(4);
    session.description = text(5);
    session.expectedImpact = text(6);
    session.plannedEnd = timeOf(query.value(7));
    session.openedAt = timeOf(query.value(8));
    session.openedBy = text(9);
    session.closedAt = timeOf(query.value(10));
    session.closedBy = text(11);
    session.impact = text(12);
    session.state = text(13);
    session.followUp = text(14);
    session.closeReason = text(15);
    session.commands = query.value(16).toInt();
    session.failures = query.value(17).toInt();
    return session;
}

} // namespace quai::sessions
