// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SessionJson.h"

#include "app/ctl/JsonValues.h"

namespace quai::ctl {

using namespace sessions;
using namespace Qt::StringLiterals;

namespace {

template <class T>
QJsonArray arrayOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

QString stateName(QueuedMail::State state)
{
    static const QMap<QueuedMail::State, QString> names{{QueuedMail::State::Queued, u"queued"_s},
                                                        {QueuedMail::State::Sending, u"sending"_s},
                                                        {QueuedMail::State::Sent, u"sent"_s},
                                                        {QueuedMail::State::Failed, u"failed"_s},
                                                        {QueuedMail::State::Unsure, u"unsure"_s}};
    return names.value(state);
}

QString time(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : QString();
}

QString item(const char *name, const QString &value)
{
    return value.isEmpty() ? QString() : u"%1  %2\n"_s.arg(QLatin1String(name), -14).arg(value);
}

} // namespace

QJsonObject toJson(const SessionRecord &session)
{
    return {{u"id"_s, session.id},
            {u"uid"_s, session.uid},
            {u"site"_s, session.site},
            {u"siteName"_s, textOrNull(session.siteName)},
            {u"title"_s, session.title},
            {u"description"_s, textOrNull(session.description)},
            {u"expectedImpact"_s, textOrNull(session.expectedImpact)},
            {u"plannedEnd"_s, timeOrNull(session.plannedEnd)},
            {u"openedAt"_s, timeOrNull(session.openedAt)},
            {u"openedBy"_s, session.openedBy},
            {u"closedAt"_s, timeOrNull(session.closedAt)},
            {u"closedBy"_s, textOrNull(session.closedBy)},
            {u"impact"_s, textOrNull(session.impact)},
            {u"state"_s, textOrNull(session.state)},
            {u"followUp"_s, textOrNull(session.followUp)},
            {u"closeReason"_s, textOrNull(session.closeReason)},
            {u"open"_s, session.isOpen()},
            {u"commands"_s, session.commands},
            {u"failures"_s, session.failures}};
}

QJsonObject toJson(const CommandRecord &command)
{
    return {{u"number"_s, command.id},
            {u"id"_s, command.journalId},
            {u"owner"_s, command.owner},
            {u"sshUser"_s, textOrNull(command.sshUser)},
            {u"step"_s, command.step},
            {u"component"_s, textOrNull(command.component)},
            {u"comment"_s, textOrNull(command.comment)},
            {u"start"_s, timeOrNull(command.startedAt)},
            {u"end"_s, timeOrNull(command.endedAt)},
            {u"outcome"_s, command.outcome},
            {u"exitStatus"_s, command.exitStatus},
            {u"changedFiles"_s, command.changedFiles},
            {u"facts"_s, toObject(command.facts)}};
}

QJsonObject toJson(const QueuedMail &mail)
{
    return {{u"number"_s, mail.id},
            {u"kind"_s, mail.kind == QueuedMail::Kind::Webhook ? u"webhook"_s : u"mail"_s},
            {u"session"_s, mail.session > 0 ? QJsonValue(mail.session) : QJsonValue()},
            {u"subject"_s, mail.subject},
            {u"state"_s, stateName(mail.state)},
            {u"attempts"_s, mail.attempts},
            {u"madeAt"_s, timeOrNull(mail.madeAt)},
            {u"nextAt"_s, mail.state == QueuedMail::State::Queued ? timeOrNull(mail.nextAt) : QJsonValue()},
            {u"sentAt"_s, timeOrNull(mail.sentAt)},
            {u"problem"_s, textOrNull(mail.problem)}};
}

QJsonObject toJson(const ImportPreview &preview)
{
    return {{u"config"_s, preview.config},        {u"prefix"_s, preview.prefix},
            {u"sessions"_s, preview.sessions},    {u"known"_s, preview.known},
            {u"commands"_s, preview.commands},    {u"first"_s, timeOrNull(preview.first)},
            {u"last"_s, timeOrNull(preview.last)}};
}

QJsonArray toJsonArray(const QList<SessionRecord> &sessions)
{
    return arrayOf(sessions);
}

QJsonArray toJsonArray(const QList<CommandRecord> &commands)
{
    return arrayOf(commands);
}

QJsonArray toJsonArray(const QList<QueuedMail> &mails)
{
    return arrayOf(mails);
}

QString describe(const QList<SessionRecord> &sessions)
{
    QString text;
    for (const SessionRecord &session : sessions) {
        text += u"%1  %2  %3  %4  %5 commands, %6 failed  %7\n"_s.arg(session.id, 5)
                    .arg(session.site, -16)
                    .arg(time(session.openedAt), session.isOpen() ? u"open"_s : u"closed"_s)
                    .arg(session.commands)
                    .arg(session.failures)
                    .arg(session.title);
    }
    return text.isEmpty() ? u"no session\n"_s : text;
}

QString describe(const SessionRecord &session, const QList<CommandRecord> &commands)
{
    QString text = item("session", QString::number(session.id)) + item("site", session.site)
        + item("title", session.title) + item("description", session.description)
        + item("expected", session.expectedImpact)
        + item("opened", time(session.openedAt) + u" by "_s + session.openedBy)
        + item("planned end", time(session.plannedEnd));
    if (!session.isOpen())
        text += item("closed", time(session.closedAt) + u" by "_s + session.closedBy) + item("impact", session.impact)
            + item("state", session.state) + item("follow-up", session.followUp) + item("reason", session.closeReason);
    for (const CommandRecord &command : commands) {
        text += u"%1  %2  %3  %4  %5"_s.arg(command.id, 5)
                    .arg(time(command.startedAt))
                    .arg(command.step, -10)
                    .arg(command.outcome, -12)
                    .arg(command.owner);
        for (const QString &more : {command.component, command.comment})
            text += more.isEmpty() ? QString() : u"  "_s + more;
        text += u'\n';
    }
    return text;
}

QString describe(const QList<QueuedMail> &mails)
{
    QString text;
    for (const QueuedMail &mail : mails) {
        text += u"%1  %2  %3  %4\n"_s.arg(mail.id, 5)
                    .arg(time(mail.madeAt))
                    .arg(stateName(mail.state), -8)
                    .arg(mail.subject);
        if (!mail.problem.isEmpty())
            text += u"       "_s + QString(mail.problem).replace(u'\n', u"\n       "_s) + u'\n';
    }
    return text.isEmpty() ? u"no mail\n"_s : text;
}

} // namespace quai::ctl
