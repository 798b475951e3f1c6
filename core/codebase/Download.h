// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace quai::codebase {

/// One file to be fetched over http(s).
struct DownloadRequest
{
    QUrl url;
    QByteArray etag;            ///< of the copy that is there; empty: none
    qint64 limit = 512LL << 20; ///< bytes; more is refused
    int stallMs = 30000;        ///< without a byte for that long it fails
    ProgressSink onProgress;    ///< stage "download", in bytes; on the downloader's thread
    CancelToken cancel;         ///< honoured within 200 ms
};

/// What came.
struct Download
{
    bool notModified = false; ///< the copy with the given ETag is still the newest
    QByteArray content;
    QByteArray etag;
};

/// Fetches files through Qt Network, by the proxy of the system; certificates are checked, https never leads to http.
/// Lives on a thread with an event loop; get() may be called from any thread, futures finish on the downloader's.
class Downloader : public QObject
{
    Q_OBJECT

public:
    explicit Downloader(QObject *parent = nullptr);

    /// Errors: DownloadFailed (facts: url, status), Timeout, Cancelled, InvalidInput (another scheme).
    [[nodiscard]] QFuture<Result<Download>> get(const DownloadRequest &request);

private:
    QNetworkAccessManager m_network;
};

} // namespace quai::codebase
