// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/codebase/VersionNumber.h"

#include <QList>

#include <optional>

namespace quai::codebase {

/// Moodle's MATURITY_* constants (lib/setuplib.php).
enum class Maturity { Alpha = 50, Beta = 100, Rc = 150, Stable = 200 };

/// Another component that must be there.
struct Dependency
{
    QString component;
    VersionNumber version; ///< at least; none: any (ANY_VERSION)
    bool operator==(const Dependency &other) const = default;
};

/// What a version.php declares: of a plugin, or of Moodle itself.
struct VersionPhp
{
    bool isCore = false;
    QString component; ///< "mod_assign"; empty when the file does not say (old plugins, and Moodle itself)
    VersionNumber version;
    QString release;
    VersionNumber requiresCore;       ///< none: any
    std::optional<int> supportedFrom; ///< branches as Moodle writes them: 405
    std::optional<int> supportedTo;
    std::optional<int> incompatibleFrom; ///< this branch and later ones
    QList<Dependency> dependencies;
    Maturity maturity = Maturity::Stable;
    int branch = 0; ///< Moodle itself: 405; 0 where it is not declared

    /// Reads the text without running it. Only assignments at the top level count.
    /// Errors: ParseFailed when there is no version number to be found.
    [[nodiscard]] static Result<VersionPhp> parse(const QByteArray &text);
};

} // namespace quai::codebase
