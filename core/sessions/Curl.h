// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <curl/curl.h>
#include <memory>

namespace quai::sessions {

struct CurlDeleter
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    void operator()(curl_mime *mime) const { curl_mime_free(mime); }
};
using CurlHandle = std::unique_ptr<CURL, CurlDeleter>;
using CurlList = std::unique_ptr<curl_slist, CurlDeleter>;
using CurlMime = std::unique_ptr<curl_mime, CurlDeleter>;

/// A list of these lines; empty when memory ran out.
[[nodiscard]] CurlList curlList(const QList<QByteArray> &lines);

/// What every transfer has: no signals, time limits, certificates checked, @p cancel honoured. The token has to outlive
/// the transfer.
void prepareTransfer(CURL *handle, const CancelToken &cancel);

/// The error of a transfer that ended with @p code. @param server as the operator knows it
[[nodiscard]] Error curlError(CURLcode code, const QString &server, const QString &answer);

} // namespace quai::sessions
