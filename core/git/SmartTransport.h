// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Channel.h"
#include "core/git/Handles.h"

#include <git2/sys/transport.h>

#include <optional>

/// Private to this room: libgit2's smart protocol over a Channel.
namespace quai::git {

/// What a transport needs while a remote is used; outlives it.
struct SmartTransportContext
{
    ChannelOpener open;
    CancelToken cancel;
    std::optional<Error> failure; ///< of the channel; says more than libgit2's "early EOF"
};

/// For git_remote_callbacks.transport; @p context is a SmartTransportContext.
int createSmartTransport(git_transport **out, git_remote *owner, void *context);

} // namespace quai::git
