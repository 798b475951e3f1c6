// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace quai::ssh {

/// An eventfd(2): wakes a thread that sits in poll(). wake() from any thread, the rest on the polling one.
class WakeFd
{
    Q_DISABLE_COPY_MOVE(WakeFd)

public:
    WakeFd();
    ~WakeFd();

    void wake() const;
    /// Takes all wakes so far.
    void drain() const;
    /// Readable when woken.
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

} // namespace quai::ssh
