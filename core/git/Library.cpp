// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Library.h"

#include <git2.h>

namespace quai::git {

Library::Library()
{
    git_libgit2_init();
}

Library::Library(const Library &)
    : Library()
{
}

Library::~Library()
{
    git_libgit2_shutdown();
}

} // namespace quai::git
