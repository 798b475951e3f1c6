// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quai::git {

/// Keeps libgit2 started while it lives. The library counts its users itself, so every Repository holds one of these;
/// a composition root may hold another one, so that nothing is started and stopped all the time. Any thread.
class Library
{
public:
    Library();
    ~Library();
    Library(const Library &other);
    Library &operator=(const Library &other) = default;
};

} // namespace quai::git
