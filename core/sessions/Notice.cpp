// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Notice.h"

#include <QRegularExpression>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

QMap<QString, QString> valuesOf(const SessionRecord &session, const QString &url, const Words &words)
{
    return {{u"site"_s, session.siteName.isEmpty() ? session.site : session.siteName},
            {u"url"_s, url},
            {u"title"_s, session.title},
            {u"description"_s, session.description},
            {u"expectedImpact"_s, session.expectedImpact},
            {u"plannedEnd"_s, words.time(session.plannedEnd)},
            {u"operator"_s, session.isOpen() ? session.openedBy : session.closedBy},
            {u"start"_s, words.time(session.openedAt)},
            {u"end"_s, words.time(session.closedAt)},
            {u"impact"_s, session.impact},
            {u"state"_s, session.state},
            {u"followUp"_s, session.followUp}};
}

QString filled(const QString &form, const QMap<QString, QString> &values)
{
    static const QRegularExpression placeholder(u"\\{([A-Za-z]+)\\}"_s);
    QString text;
    qsizetype end = 0;
    for (auto it = placeholder.globalMatch(form); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        text += QStringView(form).mid(end, match.capturedStart() - end);
        text += values.value(match.captured(1), match.captured());
        end = match.capturedEnd();
    }
    return text + form.mid(end);
}

/// The lines of @p form that have something to say, filled.
QString filledLines(const QString &form, const QMap<QString, QString> &values)
{
    static const QRegularExpression placeholder(u"\\{([A-Za-z]+)\\}"_s);
    QStringList lines;
    const QStringList forms = form.split(u'\n');
    for (const QString &line : forms) {
        bool says = true;
        for (auto it = placeholder.globalMatch(line); it.hasNext();) {
            const QString name = it.next().captured(1);
            says = !values.value(name, name).isEmpty();
            if (says)
                break;
        }
        // Nor do two empty lines follow each other where one between them was left out.
        if (says && !(line.isEmpty() && !lines.isEmpty() && lines.last().isEmpty()))
            lines << filled(line, values);
    }
    return lines.join(u'\n');
}

} // namespace

NoticeTemplate defaultNotice(const Words &words, MailKind kind)
{
    const QString key = kind == MailKind::Opening ? u"mail.open"_s
        : kind == MailKind::Closing               ? u"mail.close"_s
                                                  : u"mail.report"_s;
    return {words.word(key + u".subject"_s), words.word(key + u".body"_s)};
}

MailMessage noticeOf(const NoticeTemplate &form, const SessionRecord &session, const QString &url, const Words &words)
{
    const QMap<QString, QString> values = valuesOf(session, url, words);
    MailMessage message;
    message.subject = filled(form.subject, values).simplified();
    message.text = filledLines(form.body, values);
    message.html
        = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"></head><body><p>"_s.arg(words.language())
        + htmlText(message.text) + u"</p></body></html>\n"_s;
    return message;
}

} // namespace quai::sessions
