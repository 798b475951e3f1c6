// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quai::test {

/// A D-Bus session and a home of their own, in which a test program runs itself again: the keychain of this desktop
/// stays untouched.
class OwnDesktop
{
public:
    /// Runs @p script by sh; "$SELF" is this program, and role() of what it starts is @p role.
    /// @return what went wrong; empty: it exited with 0
    [[nodiscard]] static QString run(const QString &script, const QString &role);
    /// The same, with a Secret Service whose keyring is open; runs one function of this program.
    [[nodiscard]] static QString runWithKeyring(const QString &function, const QString &role);
    /// What runWithKeyring() needs and this machine lacks; empty: nothing
    [[nodiscard]] static QString missingTool();
    /// Empty in the program that was started first.
    [[nodiscard]] static QString role();
};

} // namespace quai::test
