// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/ReportHtml.h"

#include "core/sessions/SessionNotes.h"

#include <QFile>

namespace quai::sessions {

using namespace Qt::StringLiterals;
using delivery::FileChange;

namespace {

const QString kTable = u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">\n"_s;

QString arrow(const QString &from, const QString &to)
{
    if (from.isEmpty() || from == to)
        return to;
    if (to.isEmpty())
        return from; // nothing was brought in
    return from + u" → "_s + to;
}

/// Control characters as pictures; tab and newline stay.
QString visible(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t')
            c = QChar(char16_t(0x2400 + c.unicode()));
        else if (c.unicode() == 0x7f)
            c = QChar(u'␡');
    }
    return text;
}

/// A column of a table.
struct Column
{
    QString key; ///< of its title
    int width;   ///< per cent
    bool number = false;
};

/// QTextDocument knows the attribute, browsers know the class.
QString alignment(const Column &column)
{
    return column.number ? u" class=\"number\" align=\"right\""_s : QString();
}

/// The titles, which stand again on each page.
QString head(const QList<Column> &columns, const Words &words)
{
    QString row = u"<thead><tr>"_s;
    for (const Column &column : columns)
        row += u"<th width=\"%1%\"%2>%3</th>"_s.arg(QString::number(column.width), alignment(column),
                                                    htmlText(words.word(column.key)));
    return row + u"</tr></thead>\n"_s;
}

QString cells(const QList<Column> &columns, const QStringList &texts)
{
    QString row = u"<tr>"_s;
    for (qsizetype i = 0; i < texts.size(); ++i)
        row += u"<td%1>%2</td>"_s.arg(alignment(columns.at(i)), texts.at(i));
    return row + u"</tr>\n"_s;
}

const QList<Column> &operationColumns()
{
    static const QList<Column> columns{{u"date"_s, 15},     {u"step"_s, 16},    {u"component"_s, 13},
                                       {u"operator"_s, 14}, {u"duration"_s, 9}, {u"outcome"_s, 16},
                                       {u"comment"_s, 17}};
    return columns;
}

const QList<Column> &componentColumns()
{
    static const QList<Column> columns{
        {u"component"_s, 55}, {u"added"_s, 15, true}, {u"modified"_s, 15, true}, {u"removed"_s, 15, true}};
    return columns;
}

QChar signOf(FileChange::Kind kind)
{
    switch (kind) {
    case FileChange::Kind::Added:
        return u'+';
    case FileChange::Kind::Removed:
        return u'−';
    case FileChange::Kind::Modified:
        return u'~';
    }
    Q_UNREACHABLE();
}

} // namespace

QString htmlText(const QString &text)
{
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s);
    return visible(plain).toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString ReportHtml::heading(const QString &key) const
{
    const QString kind = key.startsWith(u"annex"_s) ? u" class=\"annex\""_s : QString();
    return u"<h2%1>%2</h2>\n"_s.arg(kind, htmlText(m_words.word(key)));
}

QString ReportHtml::fact(const QString &key, const QString &value) const
{
    if (value.isEmpty())
        return {};
    return u"<tr><th width=\"30%\">%1</th><td>%2</td></tr>\n"_s.arg(htmlText(m_words.word(key)), htmlText(value));
}

QString ReportHtml::nameOf(const CommandRecord &command) const
{
    QString name = m_words.step(command.step);
    if (!command.component.isEmpty())
        name += u" ("_s + command.component + u')';
    return name + u", "_s + m_words.time(command.startedAt);
}

QString ReportHtml::session(const ReportData &data) const
{
    const SessionRecord &session = data.session;
    QString html = heading(u"session"_s) + kTable;
    html += fact(u"application"_s, session.siteName.isEmpty() ? session.site : session.siteName);
    html += fact(u"address"_s, data.url);
    html += fact(u"subject"_s, session.title);
    html += fact(u"description"_s, session.description);
    html += fact(u"expectedImpact"_s, session.expectedImpact);
    html += fact(u"openedBy"_s, session.openedBy);
    html += fact(u"start"_s, m_words.time(session.openedAt));
    html += fact(u"plannedEnd"_s, m_words.time(session.plannedEnd));
    if (session.isOpen()) {
        html += fact(u"end"_s, m_words.word(u"stillOpen"_s));
    } else {
        html += fact(u"end"_s, m_words.time(session.closedAt));
        html += fact(u"duration"_s, m_words.duration(session.openedAt.msecsTo(session.closedAt)));
        html += fact(u"closedBy"_s, session.closedBy);
    }
    html += fact(u"impact"_s, session.impact);
    html += fact(u"state"_s, session.state);
    html += fact(u"followUp"_s, session.followUp);
    html += fact(u"closeReason"_s, session.closeReason);
    return html + u"</table>\n"_s;
}

QString ReportHtml::summary(const ReportData &data) const
{
    const auto failures = std::count_if(data.rows.cbegin(), data.rows.cend(), [](const ReportRow &row) {
        return row.command.outcome != outcome::done && !row.command.isRunning();
    });
    QString html = heading(u"summary"_s) + kTable;
    html += fact(u"operationCount"_s, QString::number(data.rows.size()));
    html += fact(u"failureCount"_s, QString::number(failures));
    html += fact(u"version"_s, arrow(data.fromVersion, data.toVersion));
    html += fact(u"revision"_s, arrow(data.fromRevision, data.toRevision));
    html += fact(u"changedFiles"_s, QString::number(data.changedFiles));
    if (data.switchMicros > 0)
        html += fact(u"outage"_s, u"%1 µs"_s.arg(data.switchMicros));
    html += fact(u"database"_s, m_words.word(data.databaseUpgraded ? u"upgraded"_s : u"notUpgraded"_s));
    return html + u"</table>\n"_s;
}

QString ReportHtml::operation(const ReportRow &row) const
{
    const CommandRecord &command = row.command;
    QString comment = htmlText(command.comment);
    for (const CommentEdit &edit : row.edits) {
        comment += u"<br><span class=\"edit\">%1</span>"_s.arg(
            htmlText(m_words.word(u"editedFrom"_s).arg(edit.owner, m_words.time(edit.at), edit.before)));
    }
    // A remark is about no code, takes no time, and neither succeeds nor fails.
    const bool remark = command.step == kRemarkNote;
    const QString whole = remark ? QString() : m_words.word(u"wholeCode"_s);
    const QString lasted = command.endedAt.isValid() && !remark
        ? m_words.duration(command.startedAt.msecsTo(command.endedAt))
        : QString();
    return cells(operationColumns(),
                 {htmlText(m_words.time(command.startedAt)), htmlText(m_words.step(command.step)),
                  htmlText(command.component.isEmpty() ? whole : command.component), htmlText(command.owner),
                  htmlText(lasted), remark ? QString() : htmlText(m_words.outcome(command.outcome)), comment});
}

QString ReportHtml::operations(const ReportData &data) const
{
    QString html = heading(u"operations"_s);
    if (data.rows.isEmpty())
        return html + u"<p>%1</p>\n"_s.arg(htmlText(m_words.word(u"noOperation"_s)));
    html += kTable + head(operationColumns(), m_words);
    for (const ReportRow &row : data.rows)
        html += operation(row);
    return html + u"</table>\n"_s;
}

QString ReportHtml::components(const ReportData &data) const
{
    QString html = heading(u"changes"_s);
    if (data.components.isEmpty())
        return html + u"<p>%1</p>\n"_s.arg(htmlText(m_words.word(u"noChange"_s)));
    html += kTable + head(componentColumns(), m_words);
    for (auto it = data.components.constBegin(); it != data.components.constEnd(); ++it) {
        html += cells(componentColumns(),
                      {htmlText(it.key()), QString::number(it->added), QString::number(it->modified),
                       QString::number(it->removed)});
    }
    return html + u"</table>\n"_s;
}

QString ReportHtml::details(const ReportData &data) const
{
    QString html;
    for (const ReportRow &row : data.rows) {
        const QMap<QString, QString> &facts = row.command.facts;
        QString table;
        if (facts.contains(u"error"_s))
            table += fact(u"error"_s, m_words.outcome(row.command.outcome));
        table += fact(u"message"_s, facts.value(u"error"_s));
        for (const QString &key :
             {u"httpStatus"_s, u"responseMs"_s, u"servedVersion"_s, u"problems"_s, u"warnings"_s, u"takeOverReason"_s})
            table += fact(key, facts.value(key));
        if (facts.contains(u"rescued"_s))
            table += fact(u"rescued"_s, m_words.word(u"yes"_s));
        if (!table.isEmpty())
            html += u"<h3>%1</h3>\n"_s.arg(htmlText(nameOf(row.command))) + kTable + table + u"</table>\n"_s;
    }
    return html.isEmpty() ? QString() : heading(u"details"_s) + html;
}

QString ReportHtml::annexFiles(const ReportData &data) const
{
    QString html;
    for (const ReportRow &row : data.rows) {
        if (row.detail.changes.isEmpty())
            continue;
        html += u"<h3>%1</h3>\n<p class=\"lines\">"_s.arg(htmlText(nameOf(row.command)));
        for (const FileChange &change : row.detail.changes) {
            // A newline in a name is no new line of the list.
            html += signOf(change.kind) + u' ' + htmlText(QString(change.path).replace(u'\n', u'␊'));
            const QString revisions = arrow(change.oldRevision, change.newRevision);
            if (!revisions.isEmpty() && change.kind == FileChange::Kind::Modified)
                html += u"  "_s + htmlText(revisions);
            html += u"<br>\n"_s;
        }
        html += u"</p>\n"_s;
    }
    return html.isEmpty() ? QString() : heading(u"annexFiles"_s) + html;
}

QString ReportHtml::annexOutputs(const ReportData &data, qsizetype limit) const
{
    QString html;
    for (const ReportRow &row : data.rows) {
        QString output = row.detail.output;
        if (output.trimmed().isEmpty())
            continue;
        if (limit > 0 && output.size() > limit) {
            const qsizetype omitted = output.size() - limit;
            output = output.left(limit / 2) + u'\n' + m_words.word(u"shortened"_s).arg(omitted) + u'\n'
                + output.right(limit - limit / 2);
        }
        output.replace(u"\r\n"_s, u"\n"_s);
        html += u"<h3>%1</h3>\n<pre>%2</pre>\n"_s.arg(htmlText(nameOf(row.command)), visible(output).toHtmlEscaped());
    }
    return html.isEmpty() ? QString() : heading(u"annexOutputs"_s) + html;
}

QString ReportHtml::render(const ReportData &data, qsizetype outputLimit) const
{
    QFile style(u":/report/report.css"_s);
    const QString css = style.open(QIODevice::ReadOnly) ? QString::fromUtf8(style.readAll()) : QString();
    const QString title = htmlText(m_words.word(u"title"_s));
    return u"<!DOCTYPE html>\n<html lang=\""_s + m_words.language() + u"\"><head><meta charset=\"utf-8\"><title>"_s
        + title + u"</title>\n<style>\n"_s + css + u"</style></head>\n<body>\n<h1>"_s + title + u"</h1>\n"_s
        + session(data) + summary(data) + operations(data) + components(data) + details(data) + annexFiles(data)
        + annexOutputs(data, outputLimit) + u"</body></html>\n"_s;
}

} // namespace quai::sessions
