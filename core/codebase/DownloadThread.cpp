// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/DownloadThread.h"

namespace quai::codebase {

DownloadThread::DownloadThread()
    : m_downloader(std::make_unique<Downloader>())
{
    m_thread.setObjectName(QStringLiteral("download"));
    m_downloader->moveToThread(&m_thread);
    m_thread.start();
}

DownloadThread::~DownloadThread()
{
    // The network's objects die on their own thread, after everything that they had queued.
    m_downloader.release()->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

Result<Download> DownloadThread::get(const DownloadRequest &request)
{
    return m_downloader->get(request).result();
}

PackageLoader packageLoader(DownloadThread &downloads)
{
    return [&downloads](const NeededPackage &package, const ProgressSink &progress,
                        const CancelToken &cancel) -> Result<QByteArray> {
        DownloadRequest request;
        request.url = QUrl(package.url, QUrl::StrictMode);
        request.onProgress = progress;
        request.cancel = cancel;
        Result<Download> download = downloads.get(request);
        if (!download)
            return fail(std::move(download).error());
        return std::move(download->content);
    };
}

} // namespace quai::codebase
