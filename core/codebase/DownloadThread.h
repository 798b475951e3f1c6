// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Download.h"
#include "core/codebase/Gatherer.h"

#include <QThread>

#include <memory>

namespace quai::codebase {

/// A Downloader with a thread of its own, for callers that block. Outlives them.
class DownloadThread
{
    Q_DISABLE_COPY_MOVE(DownloadThread)

public:
    DownloadThread();
    ~DownloadThread();

    /// Any thread but the GUI's. Errors: those of Downloader::get().
    [[nodiscard]] Result<Download> get(const DownloadRequest &request);

private:
    QThread m_thread;
    std::unique_ptr<Downloader> m_downloader; ///< lives on m_thread
};

/// Packages by @p downloads, which outlives the loader. Errors: those of Downloader::get().
[[nodiscard]] PackageLoader packageLoader(DownloadThread &downloads);

} // namespace quai::codebase
