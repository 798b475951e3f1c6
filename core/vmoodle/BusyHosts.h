// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"

#include <QSet>
#include <QString>

#include <condition_variable>
#include <mutex>

namespace quai::vmoodle {

/// What commands work on just now on one server, whatever site and window they come from: nothing else is begun on the
/// same instance, and all commands together keep to the number of instances at a time. May be used from any thread.
class BusyHosts
{
    Q_DISABLE_COPY_MOVE(BusyHosts)

public:
    static constexpr int MostAtATime = 16; ///< what a command may ask for

    BusyHosts() = default;

    /// Takes the instance; false when another command has it.
    /// @param site path of the site on the server
    /// @param id row of its register
    [[nodiscard]] bool take(const QString &site, qint64 id)
    {
        const std::lock_guard lock(m_mutex);
        if (m_taken.contains({site, id}))
            return false;
        m_taken.insert({site, id});
        return true;
    }

    void release(const QString &site, qint64 id)
    {
        const std::lock_guard lock(m_mutex);
        m_taken.remove({site, id});
    }

    /// Waits until fewer than @p limit threads are at work on the server, and joins them; leave() ends it. False when
    /// it was cancelled first: there is nothing to leave then.
    [[nodiscard]] bool enter(int limit, const CancelToken &cancel)
    {
        std::unique_lock lock(m_mutex);
        if (!m_left.wait(lock, cancel, [&] { return m_working < limit; }))
            return false;
        ++m_working;
        return true;
    }

    void leave()
    {
        {
            const std::lock_guard lock(m_mutex);
            --m_working;
        }
        m_left.notify_all();
    }

private:
    std::mutex m_mutex; ///< protects the others
    std::condition_variable_any m_left;
    QSet<std::pair<QString, qint64>> m_taken;
    int m_working = 0;
};

} // namespace quai::vmoodle
