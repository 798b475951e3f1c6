// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Webhook.h"

#include "core/sessions/Curl.h"
#include "core/sessions/SessionJson.h"

#include <QJsonDocument>
#include <QUrl>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kAnswerLimit = 2000;

size_t keepAnswer(char *data, size_t size, size_t count, void *context)
{
    auto &answer = *static_cast<QByteArray *>(context);
    answer.append(data, std::min(static_cast<qsizetype>(size * count), kAnswerLimit - answer.size()));
    return size * count;
}

/// Whether nothing can have reached the server.
bool neverLeft(CURLcode code)
{
    return code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_CONNECT || code == CURLE_PEER_FAILED_VERIFICATION
        || code == CURLE_SSL_CONNECT_ERROR || code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL;
}

SmtpAnswer answerOf(long status, const QString &server, const QString &text)
{
    SmtpAnswer answer;
    if (status >= 200 && status < 300) {
        answer.fate = SmtpAnswer::Fate::Sent;
        return answer;
    }
    const bool later = status == 408 || status == 425 || status == 429 || status == 503;
    answer.permanent = !later && status >= 300 && status < 500;
    answer.fate = later || answer.permanent ? SmtpAnswer::Fate::Unsent : SmtpAnswer::Fate::Unsure;
    answer.error = {ErrorKind::RemoteCommandFailed,
                    u"the server of the webhook answered %1"_s.arg(status),
                    text,
                    {{u"host"_s, server}, {u"server"_s, server}},
                    static_cast<int>(status)};
    return answer;
}

} // namespace

QByteArray webhookBody(const SessionRecord &session, const sites::Site &site, bool opening, const QString &text)
{
    const QJsonObject siteObject{{u"id"_s, site.id}, {u"name"_s, site.name}, {u"url"_s, site.url}};
    QJsonObject sessionObject = toJson(session);
    sessionObject.insert(u"commands"_s, session.commands);
    sessionObject.insert(u"failures"_s, session.failures);
    return QJsonDocument(QJsonObject{{u"event"_s, opening ? u"session-opened"_s : u"session-closed"_s},
                                     {u"text"_s, text},
                                     {u"site"_s, siteObject},
                                     {u"session"_s, sessionObject}})
        .toJson(QJsonDocument::Compact);
}

QByteArray packWebhook(const Webhook &hook)
{
    return QJsonDocument(QJsonObject{{u"id"_s, hook.id},
                                     {u"address"_s, hook.address},
                                     {u"secretKey"_s, hook.secretKey},
                                     {u"body"_s, QString::fromUtf8(hook.body)}})
        .toJson(QJsonDocument::Compact);
}

Result<Webhook> unpackWebhook(const QByteArray &packed)
{
    const QJsonObject object = QJsonDocument::fromJson(packed).object();
    Webhook hook{object.value(u"id"_s).toString(), object.value(u"address"_s).toString(),
                 object.value(u"secretKey"_s).toString(), object.value(u"body"_s).toString().toUtf8()};
    if (hook.address.isEmpty() || hook.body.isEmpty())
        return fail(ErrorKind::ParseFailed, u"a queued webhook cannot be read"_s);
    return hook;
}

QString shownAddress(const Webhook &hook)
{
    const QUrl url(QString(hook.address).replace(u"{secret}"_s, u"x"_s), QUrl::StrictMode);
    const QString port = url.port() > 0 ? u":%1"_s.arg(url.port()) : QString();
    return url.scheme() + u"://"_s + url.host() + port;
}

SmtpAnswer postWebhook(const Webhook &hook, const QString &secret, const CancelToken &cancel)
{
    const QString server = shownAddress(hook);
    const CurlHandle handle(curl_easy_init());
    if (!handle) {
        SmtpAnswer answer;
        answer.error = {ErrorKind::Internal, u"libcurl could not begin"_s};
        return answer;
    }
    // What stands in the keychain fills one place of the address and cannot become another host or parameter.
    const QByteArray filled = QString(hook.address)
                                  .replace(u"{secret}"_s, QString::fromLatin1(QUrl::toPercentEncoding(secret, "/")))
                                  .toUtf8();
    prepareTransfer(handle.get(), cancel);
    const CurlList headers = curlList({"Content-Type: application/json; charset=utf-8",
                                       "Expect:", "Idempotency-Key: " + hook.id.toLatin1(), "User-Agent: Quai"});
    QByteArray text;
    curl_easy_setopt(handle.get(), CURLOPT_URL, filled.constData());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle.get(), CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(hook.body.size()));
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, hook.body.constData());
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, keepAnswer);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &text);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code == CURLE_OK) {
        long status = 0;
        curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
        return answerOf(status, server, QString::fromUtf8(text));
    }
    SmtpAnswer answer;
    answer.fate = neverLeft(code) ? SmtpAnswer::Fate::Unsent : SmtpAnswer::Fate::Unsure;
    answer.permanent = code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL;
    answer.error = curlError(code, server, {});
    return answer;
}

} // namespace quai::sessions
