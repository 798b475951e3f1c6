// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/MailMessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of UTF-8 in one encoded word: 45 become 60 letters of base64, within the 75 that RFC 2047 allows.
constexpr qsizetype kWordBytes = 45;

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = u' ';
    }
    return text.simplified();
}

bool isPlain(const QString &text)
{
    return text.size() <= 60 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return c.isLetterOrNumber() ? c.unicode() < 0x80 : (c == u' ' || c == u'-' || c == u'.' || c == u':');
           });
}

/// No character is cut in two: each encoded word is text by itself.
QByteArray encoded(const QString &text)
{
    const QString line = oneLine(text);
    if (isPlain(line))
        return line.toLatin1();
    QList<QByteArray> words;
    QByteArray word;
    for (qsizetype i = 0; i < line.size();) {
        const qsizetype units = line.at(i).isHighSurrogate() && i + 1 < line.size() ? 2 : 1;
        const QByteArray bytes = line.mid(i, units).toUtf8();
        if (word.size() + bytes.size() > kWordBytes)
            words.append(std::exchange(word, {}));
        word += bytes;
        i += units;
    }
    words.append(word);
    for (QByteArray &one : words)
        one = "=?UTF-8?B?" + one.toBase64() + "?=";
    return words.join("\r\n ");
}

QByteArray dateText(const QDateTime &date)
{
    return QLocale::c().toString(date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

Error badAddress(const QString &address)
{
    return {ErrorKind::InvalidInput, u"not a mail address"_s, {}, {{u"address"_s, address}}};
}

} // namespace

bool isMailAddress(const QString &address)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~][A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{0,63}"
                                         "@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?\\z"_s);
    return form.match(address).hasMatch();
}

Result<QList<QByteArray>> mailHeaders(const MailMessage &message)
{
    if (message.to.isEmpty())
        return fail(ErrorKind::InvalidInput, u"a mail without recipients"_s);
    for (const QString &address : QStringList{message.from} + message.to) {
        if (!isMailAddress(address))
            return fail(badAddress(address));
    }
    const QByteArray from = '<' + message.from.toLatin1() + '>';
    const QByteArray name = encoded(message.fromName);
    QList<QByteArray> to;
    for (const QString &address : message.to)
        to.append('<' + address.toLatin1() + '>');
    return QList<QByteArray>{"From: " + (name.isEmpty() ? from : name + "\r\n " + from),
                             "To: " + to.join(",\r\n "),
                             "Subject: " + encoded(message.subject),
                             "Date: " + dateText(message.date),
                             "Message-ID: <" + message.id.toLatin1() + '@' + message.from.section(u'@', 1).toLatin1()
                                 + '>',
                             "Auto-Submitted: auto-generated"};
}

QByteArray packMail(const MailMessage &message)
{
    QJsonArray attachments;
    for (const MailAttachment &attachment : message.attachments) {
        attachments.append(QJsonObject{{u"name"_s, attachment.name},
                                       {u"type"_s, attachment.type},
                                       {u"content"_s, QString::fromLatin1(attachment.content.toBase64())}});
    }
    const QJsonObject object{{u"id"_s, message.id},
                             {u"from"_s, message.from},
                             {u"fromName"_s, message.fromName},
                             {u"to"_s, QJsonArray::fromStringList(message.to)},
                             {u"subject"_s, message.subject},
                             {u"text"_s, message.text},
                             {u"html"_s, message.html},
                             {u"attachments"_s, attachments},
                             {u"date"_s, message.date.toUTC().toString(Qt::ISODate)}};
    return qCompress(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<MailMessage> unpackMail(const QByteArray &packed)
{
    const QJsonDocument document = QJsonDocument::fromJson(qUncompress(packed));
    if (!document.isObject())
        return fail(ErrorKind::ParseFailed, u"the queued mail cannot be read"_s);
    const QJsonObject object = document.object();
    const auto text = [&object](const QString &key) { return object.value(key).toString(); };
    MailMessage message;
    message.id = text(u"id"_s);
    message.from = text(u"from"_s);
    message.fromName = text(u"fromName"_s);
    message.to = object.value(u"to"_s).toVariant().toStringList();
    message.subject = text(u"subject"_s);
    message.text = text(u"text"_s);
    message.html = text(u"html"_s);
    message.date = QDateTime::fromString(text(u"date"_s), Qt::ISODate);
    const QJsonArray attachments = object.value(u"attachments"_s).toArray();
    for (const QJsonValue &value : attachments) {
        const QJsonObject one = value.toObject();
        message.attachments << MailAttachment{one.value(u"name"_s).toString(), one.value(u"type"_s).toString(),
                                              QByteArray::fromBase64(one.value(u"content"_s).toString().toLatin1())};
    }
    return message;
}

} // namespace quai::sessions
