// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/SudoRefusal.h"

#include <array>

namespace quai::remote {

namespace {

struct KnownText
{
    const char *text;
    ErrorKind kind;
    const char *reason;
};

constexpr std::array kKnownTexts{
    KnownText{"must have a tty", ErrorKind::SudoPasswordNeeded, "tty"},
    KnownText{"a password is required", ErrorKind::SudoPasswordNeeded, "password"},
    KnownText{"a terminal is required", ErrorKind::SudoPasswordNeeded, "password"},
    KnownText{"no tty present", ErrorKind::SudoPasswordNeeded, "password"},
    KnownText{"interactive authentication is required", ErrorKind::SudoPasswordNeeded, "password"},
    KnownText{"unknown user", ErrorKind::SudoDenied, "unknown-user"},
    KnownText{"is not allowed to", ErrorKind::SudoDenied, "rule"},
    KnownText{"not in the sudoers file", ErrorKind::SudoDenied, "rule"},
    KnownText{"may not run sudo", ErrorKind::SudoDenied, "rule"},
    KnownText{"I'm afraid I can't do that", ErrorKind::SudoDenied, "rule"},
    KnownText{"\"no new privileges\" flag is set", ErrorKind::SudoDenied, "no-new-privileges"},
};

} // namespace

std::optional<Error> sudoRefusal(const QString &text, int exitStatus)
{
    for (const KnownText &known : kKnownTexts) {
        if (text.contains(QLatin1String(known.text)))
            return Error{known.kind,
                         QStringLiteral("sudo refused: ") + QLatin1String(known.text),
                         text,
                         {{QStringLiteral("reason"), QLatin1String(known.reason)}},
                         exitStatus};
    }
    // env(1) ends with 127 when there is no such program.
    if (exitStatus == 127)
        return Error{ErrorKind::ToolMissing,
                     QStringLiteral("sudo is not installed"),
                     text,
                     {{QStringLiteral("tool"), QStringLiteral("sudo")}},
                     exitStatus};
    return std::nullopt;
}

} // namespace quai::remote
