// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SiteStatus.h"

#include <optional>

namespace quai::models {

/// What is known of the line to a site's server.
enum class LineState { Untried, Connecting, Connected, Failed };

/// What the list of sites shows of one site besides its declaration: as last read, never written anywhere.
struct SiteLive
{
    LineState line = LineState::Untried;
    std::optional<delivery::Mode> mode;   ///< nothing: not read yet
    bool interrupted = false;             ///< a step began and never ended
    bool locked = false;                  ///< somebody works on it
    std::optional<QString> openSession;   ///< title of the open delivery session; nothing: none, or not read yet
    QStringList warnings;                 ///< of SiteStatus
    std::optional<ErrorKind> lastFailure; ///< of the last attempt to read it

    /// Whether the operator should look.
    [[nodiscard]] bool alarm() const
    {
        return interrupted || lastFailure.has_value() || !warnings.isEmpty() || mode == delivery::Mode::Unknown;
    }
    bool operator==(const SiteLive &other) const = default;
};

} // namespace quai::models
Q_DECLARE_METATYPE(quai::models::SiteLive)
