// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace quai::sessions {

/// A file that goes with a mail.
struct MailAttachment
{
    QString name;
    QString type; ///< "application/pdf"
    QByteArray content;
};

/// One mail, before it is written as MIME.
struct MailMessage
{
    QString id;       ///< left part of the Message-ID; stays the same when it is tried again
    QString from;     ///< address
    QString fromName; ///< any text; may be empty
    QStringList to;   ///< addresses
    QString subject;
    QString text;
    QString html; ///< empty: the text alone
    QList<MailAttachment> attachments;
    QDateTime date;
};

/// Whether this is an address that can be put into a command of SMTP and into a header as it is: ASCII, one @, no
/// blank, bracket, quote, comma or control character (RFC 5321, 4.1.2, without quoted local parts).
[[nodiscard]] bool isMailAddress(const QString &address);

/// The headers of the message, folded (RFC 5322), texts that are not ASCII as encoded words (RFC 2047); no line break
/// of a text comes through. Errors: InvalidInput; fact: address.
[[nodiscard]] Result<QList<QByteArray>> mailHeaders(const MailMessage &message);

/// For the queue on disk, and back. Errors of the latter: ParseFailed.
[[nodiscard]] QByteArray packMail(const MailMessage &message);
[[nodiscard]] Result<MailMessage> unpackMail(const QByteArray &packed);

} // namespace quai::sessions
