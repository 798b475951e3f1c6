// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Channel.h"

#include <QProcess>

namespace quai::git {

/// A Channel to the service of the git that is installed on this machine, for repositories of this machine. It packs
/// what it has packed already as it is.
class LocalChannel : public Channel
{
public:
    /// Whether @p url is a path or file://, and git is installed.
    [[nodiscard]] static bool serves(const QString &url);
    /// A ChannelOpener. Errors: RepositoryUnreachable (facts: repository) when it cannot be started.
    [[nodiscard]] static Result<std::unique_ptr<Channel>> open(const QString &url, GitService service,
                                                               const CancelToken &cancel);
    ~LocalChannel() override;

    [[nodiscard]] Result<QByteArray> read(qint64 limit) override;
    [[nodiscard]] Status write(QByteArrayView bytes) override;
    [[nodiscard]] Status closeWriting() override;

private:
    LocalChannel(QString path, CancelToken cancel);
    [[nodiscard]] Error broken();

    QString m_path;
    CancelToken m_cancel;
    QProcess m_process;
};

} // namespace quai::git
