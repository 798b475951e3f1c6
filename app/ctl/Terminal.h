// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QString>

#include <mutex>
#include <optional>

namespace quai::ctl {

/// stdin and stderr as a place for questions. Used on the verb's thread, but for restore().
class Terminal
{
public:
    /// @param cancel ends a question that waits for its answer
    explicit Terminal(CancelToken cancel);
    ~Terminal();
    Q_DISABLE_COPY_MOVE(Terminal)

    /// Whether somebody can be asked: stdin and stderr are a terminal.
    [[nodiscard]] bool canAsk() const;
    /// Whether stderr is a terminal: one self-rewriting line of progress.
    [[nodiscard]] static bool showsProgress();

    /// Asks on stderr and reads a line from stdin. Errors: Cancelled (also at the end of stdin).
    [[nodiscard]] Result<QString> ask(const QString &question);
    /// The same without showing what is typed.
    [[nodiscard]] Result<QString> askHidden(const QString &question);
    /// One line of stdin, whatever it is. Errors: Cancelled.
    [[nodiscard]] Result<QString> readLine();

    /// Shows typed characters again. From any thread; for the end of the program in the middle of a question.
    void restore();

private:
    CancelToken m_cancel;
    std::mutex m_mutex;    ///< protects m_hidden
    bool m_hidden = false; ///< echo is off
};

} // namespace quai::ctl
