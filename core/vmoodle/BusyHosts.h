// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <mutex>

namespace quai::vmoodle {

/// The instances that a command works on just now: nothing else is begun there. May be used from any thread.
class BusyHosts
{
    Q_DISABLE_COPY_MOVE(BusyHosts)

public:
    BusyHosts() = default;

    /// Takes the instance; false when another command has it.
    [[nodiscard]] bool take(qint64 id)
    {
        const std::lock_guard lock(m_mutex);
        if (m_taken.contains(id))
            return false;
        m_taken.insert(id);
        return true;
    }

    void release(qint64 id)
    {
        const std::lock_guard lock(m_mutex);
        m_taken.remove(id);
    }

private:
    std::mutex m_mutex; ///< protects m_taken
    QSet<qint64> m_taken;
};

} // namespace quai::vmoodle
