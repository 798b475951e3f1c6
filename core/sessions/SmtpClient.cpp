// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/SmtpClient.h"

#include "core/sessions/Curl.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDataWanted = 354; ///< RFC 5321, 4.2.3: "Start mail input"

/// What the server said to what. Logins pass here too: only answers are kept.
struct Dialogue
{
    QString recipient; ///< of the RCPT that waits for its answer
    SmtpAnswer *answer = nullptr;
    QString refusal; ///< the newest answer that is one
    int refusalCode = 0;
    bool dataBegun = false;
    bool dataAnswered = false; ///< the text was sent and the server has said what it makes of it
};

int listen(CURL *, curl_infotype type, char *data, size_t size, void *context)
{
    auto &dialogue = *static_cast<Dialogue *>(context);
    if (type != CURLINFO_HEADER_OUT && type != CURLINFO_HEADER_IN)
        return 0;
    const QString line = QString::fromUtf8(data, static_cast<qsizetype>(size)).trimmed();
    if (type == CURLINFO_HEADER_OUT) {
        const bool isRecipient = line.startsWith(u"RCPT TO:<"_s);
        dialogue.recipient = isRecipient ? line.section(u'<', 1).section(u'>', 0, 0) : QString();
        return 0;
    }
    const int code = line.left(3).toInt();
    dialogue.dataAnswered = dialogue.dataBegun;
    dialogue.dataBegun = dialogue.dataBegun || code == kDataWanted;
    if (code < 400)
        return 0;
    dialogue.refusal = line;
    dialogue.refusalCode = code;
    if (dialogue.recipient.isEmpty())
        return 0;
    if (code >= 500)
        dialogue.answer->refused << dialogue.recipient + u": "_s + line;
    else
        dialogue.answer->later << dialogue.recipient;
    return 0;
}

curl_mimepart *addPart(curl_mime *mime, const QByteArray &content, const QByteArray &type)
{
    curl_mimepart *part = curl_mime_addpart(mime);
    curl_mime_data(part, content.constData(), static_cast<size_t>(content.size()));
    curl_mime_type(part, type.constData());
    curl_mime_encoder(part, "base64");
    return part;
}

/// Text and HTML side by side, then the attachments.
CurlMime mimeOf(CURL *handle, const MailMessage &message)
{
    CurlMime whole(curl_mime_init(handle));
    CurlMime texts(curl_mime_init(handle));
    addPart(texts.get(), message.text.toUtf8(), "text/plain; charset=utf-8");
    if (!message.html.isEmpty())
        addPart(texts.get(), message.html.toUtf8(), "text/html; charset=utf-8");
    curl_mimepart *body = curl_mime_addpart(whole.get());
    if (curl_mime_subparts(body, texts.get()) == CURLE_OK)
        static_cast<void>(texts.release()); // the part owns it now
    curl_mime_type(body, "multipart/alternative");
    curl_mime_headers(body, curlList({"Content-Disposition: inline"}).release(), 1);
    for (const MailAttachment &attachment : message.attachments) {
        curl_mimepart *part = addPart(whole.get(), attachment.content, attachment.type.toLatin1());
        curl_mime_filename(part, attachment.name.toUtf8().constData());
    }
    return whole;
}

void setServer(CURL *handle, const SmtpServer &server, const QString &password)
{
    const bool tls = server.security == SmtpServer::Security::Tls;
    const QString url = u"%1://%2:%3"_s.arg(tls ? u"smtps"_s : u"smtp"_s, server.host).arg(server.port);
    curl_easy_setopt(handle, CURLOPT_URL, url.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    const long encryption = server.security == SmtpServer::Security::None ? CURLUSESSL_NONE : CURLUSESSL_ALL;
    curl_easy_setopt(handle, CURLOPT_USE_SSL, encryption);
    if (!server.caFile.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, server.caFile.toUtf8().constData());
    if (!server.user.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, password.toUtf8().constData());
    }
}

/// Of a transfer that did not end well.
void judge(SmtpAnswer &answer, const Dialogue &dialogue, const Error &error)
{
    answer.error = error;
    // After "start mail input" only a clear answer tells that the text was not taken.
    const bool unsure = dialogue.dataBegun && !(dialogue.dataAnswered && dialogue.refusalCode >= 400);
    answer.fate = unsure ? SmtpAnswer::Fate::Unsure : SmtpAnswer::Fate::Unsent;
    // A server that asks some recipients to come back later has not refused for good.
    answer.permanent = dialogue.refusalCode >= 500 && answer.later.isEmpty();
}

SmtpAnswer refusedBefore(Error error)
{
    SmtpAnswer answer;
    answer.permanent = true;
    answer.error = std::move(error);
    return answer;
}

} // namespace

SmtpAnswer sendMail(const SmtpServer &server, const QString &password, const MailMessage &message,
                    const CancelToken &cancel)
{
    const Result<QList<QByteArray>> headers = mailHeaders(message);
    if (!headers)
        return refusedBefore(headers.error());
    if (server.security == SmtpServer::Security::None && !server.user.isEmpty())
        return refusedBefore({ErrorKind::InvalidInput, u"a password is not sent over a line without encryption"_s});
    const CurlHandle handle(curl_easy_init());
    if (!handle)
        return refusedBefore({ErrorKind::Internal, u"libcurl could not begin"_s});
    SmtpAnswer answer;
    Dialogue dialogue;
    dialogue.answer = &answer;
    prepareTransfer(handle.get(), cancel);
    setServer(handle.get(), server, password);
    QList<QByteArray> addresses;
    for (const QString &address : message.to)
        addresses.append('<' + address.toLatin1() + '>');
    const CurlList recipients = curlList(addresses);
    const CurlList headerList = curlList(*headers);
    const CurlMime mime = mimeOf(handle.get(), message);
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, ('<' + message.from.toLatin1() + '>').constData());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    // One bad address does not keep the others from their mail. (curl's own spelling up to 8.2)
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headerList.get());
    curl_easy_setopt(handle.get(), CURLOPT_MIMEPOST, mime.get());
    curl_easy_setopt(handle.get(), CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_DEBUGFUNCTION, listen);
    curl_easy_setopt(handle.get(), CURLOPT_DEBUGDATA, &dialogue);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code == CURLE_OK)
        answer.fate = SmtpAnswer::Fate::Sent;
    else
        judge(answer, dialogue, curlError(code, server.host, dialogue.refusal));
    return answer;
}

} // namespace quai::sessions
