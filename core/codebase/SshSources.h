// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Channel.h"
#include "core/ssh/Credentials.h"
#include "core/ssh/Target.h"

namespace quai::codebase {

/// A repository on a server, as an ssh:// URL or scp's form names it.
struct SshSource
{
    ssh::Target server;
    QString path; ///< as the server's git takes it: "/srv/x.git", "~me/x.git", "x.git" below the home
};

/// Errors: InvalidInput: no such URL, or one whose parts a program might take for options.
[[nodiscard]] Result<SshSource> parseSshSource(const QString &url);

/// Called on the fetching thread before each conversation with a server; may ask the operator's questions (an unknown
/// host key, a password) there, where somebody can be asked. Errors end the fetch.
using SshLogin = std::function<Result<ssh::Credentials>(const ssh::Target &server, const CancelToken &cancel)>;

/// Opens git services on servers through core/ssh: its host-key policy, its configuration, agent and keys.
/// @param login may be empty: agent and keys alone
/// @param configFile of ssh; empty: ~/.ssh/config
[[nodiscard]] git::ChannelOpener sshOpener(SshLogin login = {}, const QString &configFile = {});

} // namespace quai::codebase
