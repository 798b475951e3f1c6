// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Credentials.h"
#include "core/ssh/Exec.h"
#include "core/ssh/Target.h"

#include <QFuture>

namespace quai::ssh {

/// What an unknown host key looks like, as carried in the facts of Error{HostKeyUnknown}.
struct HostKey
{
    QString host; ///< as stored in known_hosts
    int port = 22;
    QString keyType;     ///< "ssh-ed25519"
    QString fingerprint; ///< "SHA256:..." as ssh-keygen -l prints it
};

/// A server that can be spoken to: sessions are opened when they are needed, shared by all callers, kept alive and
/// closed when idle. All functions may be called from any thread and return at once; futures finish on a session's
/// thread. Implemented by Pool, and by fakes in tests.
class Connection
{
public:
    virtual ~Connection() = default;

    /// Runs one command. Errors: those of connecting (HostUnresolved, HostUnreachable, HostKeyUnknown, HostKeyChanged,
    /// AuthFailed, PassphraseNeeded), ConnectionLost, ChannelRefused, Timeout, Cancelled, OutputTooLarge.
    [[nodiscard]] virtual QFuture<Result<ExecResult>> exec(ExecRequest request) = 0;

    /// Reads a file of at most @p limit bytes through SFTP. Errors: as exec(), SftpFailed.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> readFile(const QString &path, qint64 limit, CancelToken cancel)
        = 0;

    /// Writes a file through SFTP: beside it, then renamed over it. Errors: as exec(), SftpFailed.
    /// @param mode permission bits, such as 0600
    [[nodiscard]] virtual QFuture<Status> writeFile(const QString &path, const QByteArray &content, int mode,
                                                    CancelToken cancel)
        = 0;

    /// Opens a session now, to show the state of the line or to ask the operator's questions early.
    [[nodiscard]] virtual QFuture<Status> open() = 0;

    /// The operator accepted this key: written to known_hosts in OpenSSH's form. The key is fetched from the server
    /// again and must still have this fingerprint. Errors: HostKeyChanged, KnownHostsUnwritable, those of connecting.
    [[nodiscard]] virtual QFuture<Status> acceptHostKey(const HostKey &key) = 0;

    /// Used from the next login on.
    virtual void setCredentials(const Credentials &credentials) = 0;

    /// Closes all sessions; running commands end with ConnectionLost.
    virtual void close() = 0;
};

} // namespace quai::ssh
