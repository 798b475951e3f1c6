// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/ssh.
#pragma once

#include "core/ssh/Connection.h"
#include "core/ssh/HostConfig.h"
#include "core/ssh/KnownHosts.h"
#include "core/ssh/Libssh.h"

#include <optional>

namespace quai::ssh {

/// The key that a server showed, against the known_hosts files of its configuration. Strict: whatever
/// StrictHostKeyChecking says, nothing is accepted without the operator.
class HostKeyCheck
{
public:
    explicit HostKeyCheck(const HostConfig &config);

    /// Before the key exchange: the types of known keys, or of the key to accept, are asked for first.
    void preferKnownTypes(ssh_session session, const std::optional<HostKey> &wanted) const;

    /// After the key exchange. Errors: HostKeyUnknown, HostKeyChanged with their facts.
    [[nodiscard]] Status verify(ssh_session session) const;

    /// Stores the server's key when it is the one that the operator accepted.
    /// Errors: HostKeyChanged, KnownHostsUnwritable.
    [[nodiscard]] Status accept(ssh_session session, const HostKey &accepted) const;

    /// Whether @p key names this server.
    [[nodiscard]] bool isAbout(const HostKey &key) const { return key.host == m_host && key.port == m_port; }

private:
    [[nodiscard]] Error describe(ErrorKind kind, const PublicKey &key, const QString &file) const;

    QString m_host; ///< as looked up in known_hosts: an alias of the configuration stands for host and port
    int m_port;
    KnownHosts m_knownHosts;
};

} // namespace quai::ssh
