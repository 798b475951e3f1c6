// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/InstanceCommand.h"

#include <algorithm>

namespace quai::vmoodle {

int CommandReport::count(Outcome outcome) const
{
    return static_cast<int>(std::count_if(hosts.cbegin(), hosts.cend(),
                                          [outcome](const HostResult &host) { return host.outcome == outcome; }));
}

QList<qint64> CommandReport::retryable() const
{
    QList<qint64> ids;
    for (const HostResult &host : hosts) {
        if (host.outcome != Outcome::Done)
            ids.append(host.id);
    }
    return ids;
}

} // namespace quai::vmoodle
