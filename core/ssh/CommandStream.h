// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/ssh/Credentials.h"
#include "core/ssh/Target.h"

#include <memory>

namespace quai::ssh {

/// A conversation with one command on a server, over a connection of its own, with the host-key policy of every other
/// one. Blocks; used by one thread, never the GUI's. Destroying it ends the command.
class CommandStream
{
    Q_DISABLE_COPY_MOVE(CommandStream)

public:
    /// Connects in the background: what goes wrong is told by the first read() or write().
    /// @param command handed to the login shell as it is
    /// @param cancel honoured within 200 ms
    /// Errors: Internal, when this process has no descriptor left.
    [[nodiscard]] static Result<std::unique_ptr<CommandStream>> open(const Target &target,
                                                                     const Credentials &credentials,
                                                                     const QByteArray &command,
                                                                     const CancelToken &cancel);
    ~CommandStream();

    /// Waits for at least one byte; at most @p limit. Empty: the command has ended well.
    /// Errors: those of connecting (see Connection::exec()), ConnectionLost, Cancelled, RemoteCommandFailed (its exit
    /// status; detail: what it complained about).
    [[nodiscard]] Result<QByteArray> read(qint64 limit);
    /// Sends everything. Errors: as read().
    [[nodiscard]] Status write(QByteArrayView bytes);
    /// The command's standard input ends.
    void closeWriting();

private:
    class Line;
    explicit CommandStream(std::unique_ptr<Line> line);
    std::unique_ptr<Line> m_line;
};

} // namespace quai::ssh
