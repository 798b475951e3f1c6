// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/SftpJob.h"

#include <QFuture>
#include <QPromise>

namespace quai::ssh {

/// Writes a file beside its place under a name of its own, flushes it where the server can (fsync@openssh.com), and
/// renames it over the old one (posix-rename@openssh.com): readers see the old or the new content, nothing between.
/// A symbolic link at that path is replaced, not followed.
class SftpWrite : public SftpJob
{
public:
    /// @param mode permission bits of the new file, whatever the server's umask
    SftpWrite(const QString &path, QByteArray content, int mode, const CancelToken &cancel);

    [[nodiscard]] QFuture<Status> future() const { return m_promise.future(); }

protected:
    void begin() override;
    void onVersion(const QList<QByteArray> &extensions) override;
    void onHandle(const QByteArray &handle) override;
    void onStatus(quint32 id, quint32 code, const QString &message) override;
    void answer(const std::optional<Error> &error) override;
    std::optional<quint32> cleanUp() override;

private:
    /// What is waited for; also the identifier of its request.
    enum Request : quint32 { OpenIt = 1, SetMode, Flush, CloseIt, RenameIt, CleanUp, FirstPiece };

    void writeMore();
    void request(Request what);

    QByteArray m_content;
    int m_mode;
    QPromise<Status> m_promise;
    QByteArray m_besides; ///< name of the new file until it is complete
    QByteArray m_handle;
    bool m_renamed = false;
    bool m_canFlush = false;
    bool m_canReplace = false;
    qsizetype m_offset = 0;   ///< sent so far
    quint32 m_pieces = 0;     ///< sent so far
    quint32 m_unanswered = 0; ///< of them
};

} // namespace quai::ssh
