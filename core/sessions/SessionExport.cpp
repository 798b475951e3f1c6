// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/SessionExport.h"

#include "core/base/WriteFile.h"
#include "core/sessions/SessionJson.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace quai::sessions {

using namespace Qt::StringLiterals;
using delivery::FileChange;

namespace {

QJsonObject factsJson(const QMap<QString, QString> &facts)
{
    QJsonObject object;
    for (auto it = facts.constBegin(); it != facts.constEnd(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonArray changesJson(const QList<FileChange> &changes)
{
    QJsonArray array;
    for (const FileChange &change : changes) {
        const QString kind = change.kind == FileChange::Kind::Added ? u"added"_s
            : change.kind == FileChange::Kind::Removed              ? u"removed"_s
                                                                    : u"modified"_s;
        array.append(QJsonObject{{u"kind"_s, kind},
                                 {u"path"_s, change.path},
                                 {u"from"_s, change.oldRevision},
                                 {u"to"_s, change.newRevision}});
    }
    return array;
}

QJsonObject rowJson(const ReportRow &row, const QString &outputFile)
{
    QJsonArray edits;
    for (const CommentEdit &edit : row.edits) {
        edits.append(QJsonObject{{u"at"_s, isoTime(edit.at)},
                                 {u"owner"_s, edit.owner},
                                 {u"before"_s, edit.before},
                                 {u"after"_s, edit.after}});
    }
    const CommandRecord &command = row.command;
    return {{u"id"_s, command.journalId},
            {u"owner"_s, command.owner},
            {u"sshUser"_s, command.sshUser},
            {u"step"_s, command.step},
            {u"component"_s, command.component},
            {u"comment"_s, command.comment},
            {u"edits"_s, edits},
            {u"start"_s, isoTime(command.startedAt)},
            {u"end"_s, isoTime(command.endedAt)},
            {u"outcome"_s, command.outcome},
            {u"exitStatus"_s, command.exitStatus},
            {u"facts"_s, factsJson(command.facts)},
            {u"changes"_s, changesJson(row.detail.changes)},
            {u"output"_s, outputFile}};
}

QJsonObject sessionJson(const ReportData &data)
{
    QJsonObject object = toJson(data.session);
    object.insert(u"version"_s, 1);
    object.insert(u"site"_s, data.session.site);
    object.insert(u"siteName"_s, data.session.siteName);
    object.insert(u"url"_s, data.url);
    return object;
}

/// The step comes from a journal that others write too: nothing of it becomes a path.
QString outputName(qsizetype number, const QString &step)
{
    QString name;
    const QString beginning = step.left(20);
    for (const QChar c : beginning) {
        if (c.unicode() < 0x80 && c.isLetterOrNumber())
            name += c;
    }
    return u"outputs/%1-%2.txt"_s.arg(number, 3, 10, QLatin1Char('0')).arg(name);
}

QByteArray csvField(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

} // namespace

Status exportSession(const ReportData &data, const Words &words, const QByteArray &pdf, const QString &folder)
{
    if (QDir(folder).exists() || !QDir().mkpath(folder + u"/outputs"_s))
        return fail(Error{
            ErrorKind::FileUnwritable, u"the folder exists already, or cannot be made"_s, {}, {{u"file"_s, folder}}});
    QJsonArray rows;
    for (qsizetype i = 0; i < data.rows.size(); ++i) {
        const ReportRow &row = data.rows.at(i);
        const QString name = row.detail.output.isEmpty() ? QString() : outputName(i + 1, row.command.step);
        rows.append(rowJson(row, name));
        if (name.isEmpty())
            continue;
        if (Status written = writeFile(folder + u'/' + name, row.detail.output.toUtf8()); !written)
            return written;
    }
    QJsonObject object = sessionJson(data);
    object.insert(u"commands"_s, rows);
    if (Status written = writeFile(folder + u"/session.json"_s, QJsonDocument(object).toJson()); !written)
        return written;
    if (!pdf.isEmpty()) {
        if (Status written = writeFile(folder + u"/report.pdf"_s, pdf); !written)
            return written;
    }
    return writeFile(folder + u"/report.html"_s, ReportHtml(words).render(data).toUtf8());
}

Result<QByteArray> exportCsv(History &history, HistoryFilter filter)
{
    filter.limit = std::numeric_limits<int>::max();
    filter.offset = 0;
    const Result<QList<CommandRecord>> commands = history.commands().list(filter);
    if (!commands)
        return fail(commands.error());
    QByteArray csv = "\xEF\xBB\xBF"
                     "site,session,owner,sshUser,step,component,comment,start,end,outcome,exitStatus,changedFiles,"
                     "fromVersion,toVersion\r\n";
    for (const CommandRecord &command : *commands) {
        QByteArrayList fields;
        for (const QString &text : {command.site, command.session > 0 ? QString::number(command.session) : QString(),
                                    command.owner, command.sshUser, command.step, command.component, command.comment,
                                    isoTime(command.startedAt), isoTime(command.endedAt), command.outcome,
                                    QString::number(command.exitStatus), QString::number(command.changedFiles),
                                    command.facts.value(u"fromVersion"_s), command.facts.value(u"toVersion"_s)})
            fields << csvField(text);
        csv += fields.join(',') + "\r\n";
    }
    return csv;
}

} // namespace quai::sessions
