// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace quai::ssh {

/// What a command gets on its standard input while it runs (ExecRequest::moreInput). One thread writes, the session
/// reads when the server takes more; between them lies what the kernel keeps of a local socket (unix(7), some hundred
/// KiB), so that a server that is behind slows the writer down and nothing piles up here.
class InputPipe
{
    Q_DISABLE_COPY_MOVE(InputPipe)

public:
    /// Errors: Internal, when this process has no descriptor left.
    [[nodiscard]] static Result<std::shared_ptr<InputPipe>> open();
    ~InputPipe();

    // The writer's side: one thread, not the session's.

    /// Blocks until everything is handed over. Errors: Cancelled (within 200 ms); ConnectionLost: nobody reads any
    /// more, the command's own result tells why.
    [[nodiscard]] Status write(QByteArrayView bytes, const CancelToken &cancel);
    /// Nothing more comes: the command gets its end of file.
    void endWriting();

    // The reader's side: the session.

    /// What has come, at most 64 KiB; nothing yet: std::nullopt; the end: empty.
    [[nodiscard]] std::optional<QByteArray> read();
    /// To be polled for POLLIN; -1 after closeReading().
    [[nodiscard]] int readingEnd() const { return m_reading; }
    /// Nobody reads any more: write() fails from now on.
    void closeReading();

private:
    InputPipe(int writing, int reading);

    int m_writing;
    int m_reading;
};

} // namespace quai::ssh
