// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Download.h"

#include <QMetaEnum>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>
#include <QTimer>

#include <memory>

namespace quai::codebase {

namespace {

constexpr int kCancelLookMs = 100;
constexpr int kNotModified = 304;

/// The proxy of the system: on Linux what http_proxy, https_proxy and no_proxy say.
class SystemProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

/// One running download; ends itself together with its reply.
class Transfer : public QObject
{
public:
    Transfer(QNetworkReply *reply, DownloadRequest request, std::shared_ptr<QPromise<Result<Download>>> promise)
        : QObject(reply)
        , m_reply(reply)
        , m_request(std::move(request))
        , m_promise(std::move(promise))
    {
        QObject::connect(reply, &QNetworkReply::readyRead, this, &Transfer::take);
        QObject::connect(reply, &QNetworkReply::finished, this, &Transfer::finish);
        auto *look = new QTimer(this);
        QObject::connect(look, &QTimer::timeout, this, [this] {
            if (m_request.cancel.stop_requested())
                m_reply->abort();
        });
        look->start(kCancelLookMs);
    }

private:
    void take()
    {
        m_content += m_reply->readAll();
        if (m_request.onProgress)
            m_request.onProgress({QStringLiteral("download"), m_content.size(),
                                  m_reply->header(QNetworkRequest::ContentLengthHeader).isValid()
                                      ? m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong()
                                      : -1,
                                  Progress::Unit::Bytes, m_request.url.fileName()});
        if (m_content.size() > m_request.limit)
            m_reply->abort();
    }

    /// Not QNetworkReply::errorString(): that one repeats the address with its password.
    QString reason() const
    {
        const auto names = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        return QStringLiteral("not fetched: ") + QString::fromLatin1(names.valueToKey(m_reply->error()));
    }

    Error failure(int status) const
    {
        const bool tooLong = m_content.size() > m_request.limit;
        const bool silent = m_reply->error() == QNetworkReply::OperationCanceledError
            && !m_request.cancel.stop_requested() && !tooLong;
        const ErrorKind kind = m_request.cancel.stop_requested() ? ErrorKind::Cancelled
            : silent                                             ? ErrorKind::Timeout
                                                                 : ErrorKind::DownloadFailed;
        return {kind,
                tooLong ? QStringLiteral("longer than %1 bytes").arg(m_request.limit) : reason(),
                {},
                {{QStringLiteral("url"), m_request.url.toString(QUrl::RemoveUserInfo)},
                 {QStringLiteral("status"), QString::number(status)}},
                status};
    }

    void finish()
    {
        if (m_reply->isOpen())
            m_content += m_reply->readAll();
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool bad = m_reply->error() != QNetworkReply::NoError || m_content.size() > m_request.limit;
        m_promise->addResult(
            bad ? Result<Download>(fail(failure(status)))
                : Result<Download>(Download{status == kNotModified, m_content, m_reply->rawHeader("ETag")}));
        m_promise->finish();
        m_reply->deleteLater();
    }

    QNetworkReply *m_reply;
    DownloadRequest m_request;
    std::shared_ptr<QPromise<Result<Download>>> m_promise;
    QByteArray m_content;
};

} // namespace

Downloader::Downloader(QObject *parent)
    : QObject(parent)
    , m_network(this)
{
    m_network.setProxyFactory(new SystemProxy); // owned by it
    m_network.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
}

QFuture<Result<Download>> Downloader::get(const DownloadRequest &request)
{
    auto promise = std::make_shared<QPromise<Result<Download>>>();
    promise->start();
    QFuture<Result<Download>> future = promise->future();
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || (scheme != QLatin1String("https") && scheme != QLatin1String("http"))) {
        promise->addResult(Result<Download>(
            fail(ErrorKind::InvalidInput, QStringLiteral("not an address of the web: ") + request.url.toString())));
        promise->finish();
        return future;
    }
    QMetaObject::invokeMethod(this, [this, request, promise] {
        QNetworkRequest question(request.url);
        question.setTransferTimeout(request.stallMs);
        question.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("quai"));
        if (!request.etag.isEmpty())
            question.setRawHeader("If-None-Match", request.etag);
        new Transfer(m_network.get(question), request, promise); // owned by its reply
    });
    return future;
}

} // namespace quai::codebase
