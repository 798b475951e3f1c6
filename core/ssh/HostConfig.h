// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace quai::ssh {

/// What the OpenSSH configuration says of one target (ssh_config(5)), with every token and '~' expanded.
struct HostConfig
{
    QString host; ///< name or address to connect to
    int port = 22;
    QString user;
    QStringList identityFiles;
    bool identitiesOnly = false;
    QString identityAgent;           ///< path of the agent's socket; empty: no agent
    QStringList userKnownHostsFiles; ///< accepted keys are added to the first
    QStringList globalKnownHostsFiles;
    bool hashKnownHosts = false;
    QString hostKeyAlias; ///< looked up in known_hosts instead of host and port; usually empty
    QString proxyCommand; ///< for /bin/sh; empty: none
    QStringList jumps;    ///< ProxyJump, in the order in which they are passed; each in a form of Target::parse()
};

} // namespace quai::ssh
