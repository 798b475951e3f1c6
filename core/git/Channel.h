// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace quai::git {

/// A two-way byte stream to a git service on another machine: the seam between libgit2 and core/ssh. Used on the
/// thread of the repository. The implementation honours cancelling by failing with Cancelled within 200 ms.
class Channel
{
public:
    virtual ~Channel() = default;

    /// Waits for at least one byte; at most @p limit. Empty: the other side has closed.
    [[nodiscard]] virtual Result<QByteArray> read(qint64 limit) = 0;
    /// Sends everything.
    [[nodiscard]] virtual Status write(QByteArrayView bytes) = 0;
    /// Nothing more will be written; the service ends when it has read everything.
    [[nodiscard]] virtual Status closeWriting() = 0;
};

/// What runs on the other side (gitprotocol-pack).
enum class GitService { UploadPack, ReceivePack };

/// Opens a channel to a service for a URL of the form ssh://... or user@host:path.
using ChannelOpener = std::function<Result<std::unique_ptr<Channel>>(const QString &url, GitService service,
                                                                     const CancelToken &cancel)>;

/// Whether libgit2 must not reach this URL by itself, since the host-key policy of core/ssh holds for it.
[[nodiscard]] bool isSshUrl(const QString &url);

} // namespace quai::git
