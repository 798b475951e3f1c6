// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Curl.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

constexpr long kConnectSeconds = 15;
constexpr long kTransferSeconds = 120;

int askedToStop(void *token, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const CancelToken *>(token)->stop_requested() ? 1 : 0;
}

} // namespace

CurlList curlList(const QList<QByteArray> &lines)
{
    CurlList list;
    for (const QByteArray &line : lines) {
        curl_slist *longer = curl_slist_append(list.get(), line.constData());
        if (longer == nullptr)
            return {};
        static_cast<void>(list.release());
        list.reset(longer);
    }
    return list;
}

void prepareTransfer(CURL *handle, const CancelToken &cancel)
{
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, kTransferSeconds);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, askedToStop);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &cancel);
}

Error curlError(CURLcode code, const QString &server, const QString &answer)
{
    static const QMap<int, ErrorKind> kinds{{CURLE_COULDNT_RESOLVE_HOST, ErrorKind::HostUnresolved},
                                            {CURLE_COULDNT_CONNECT, ErrorKind::HostUnreachable},
                                            {CURLE_OPERATION_TIMEDOUT, ErrorKind::Timeout},
                                            {CURLE_LOGIN_DENIED, ErrorKind::AuthFailed},
                                            {CURLE_ABORTED_BY_CALLBACK, ErrorKind::Cancelled},
                                            {CURLE_SEND_ERROR, ErrorKind::ConnectionLost},
                                            {CURLE_RECV_ERROR, ErrorKind::ConnectionLost}};
    return {kinds.value(code, ErrorKind::RemoteCommandFailed),
            QString::fromUtf8(curl_easy_strerror(code)),
            answer,
            {{u"host"_s, server}, {u"server"_s, server}},
            static_cast<int>(code)};
}

} // namespace quai::sessions
