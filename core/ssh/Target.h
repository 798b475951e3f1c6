// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace quai::ssh {

/// A server as the operator names it. Everything that is left open comes from the OpenSSH configuration.
struct Target
{
    QString host;       ///< alias of ~/.ssh/config, name or address
    QString user;       ///< empty: from the configuration, else the desktop user
    int port = 0;       ///< 0: from the configuration, else 22
    QString configFile; ///< empty: ~/.ssh/config; another file is used by tests and by the demo farm

    /// @param text "host", "user@host", "user@host:port", "ssh://user@host:port", IPv6 in brackets
    /// Errors: InvalidInput for an empty host, a host or user that begins with '-', white space, control characters,
    /// a port outside 1..65535.
    [[nodiscard]] static Result<Target> parse(const QString &text);

    /// The form that parse() reads.
    [[nodiscard]] QString toString() const;

    bool operator==(const Target &other) const = default;
};

} // namespace quai::ssh
