// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>

namespace quai::ssh {

/// Receives a piece of a stream on the session's thread; must return at once.
using ByteSink = std::function<void(const QByteArray &piece)>;

class InputPipe;

/// One command on one channel.
struct ExecRequest
{
    QByteArray command;                   ///< handed to the login shell as it is: quote with remote::shellQuote()
    QByteArray input;                     ///< sent on stdin, which is then closed
    std::shared_ptr<InputPipe> moreInput; ///< optional: sent behind input as it comes, for what is not to be held here
    std::chrono::milliseconds timeout{0}; ///< 0: none. On timeout and on cancel the remote process group is ended
    ByteSink onStdout;                    ///< optional, besides the capture
    ByteSink onStderr;                    ///< optional, besides the capture
    qint64 captureLimit = 64 << 20;       ///< bytes kept of each stream; more is OutputTooLarge
    CancelToken cancel;                   ///< honoured within 200 ms
};

/// How it ended. A non-zero exit status is a result, not an error: the caller knows what it means.
struct ExecResult
{
    int exitStatus = -1;
    QByteArray exitSignal; ///< "TERM", "KILL" ...; empty when it exited by itself
    QByteArray out;
    QByteArray err;
    std::chrono::milliseconds duration{0};
};

} // namespace quai::ssh
