// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QStringList>

namespace quai::ssh {

/// A public key of a server.
struct PublicKey
{
    QByteArray type; ///< "ssh-ed25519"
    QByteArray blob; ///< RFC 4253, 6.6; not base64

    /// "SHA256:..." without padding, as `ssh-keygen -l` prints it.
    [[nodiscard]] QString fingerprint() const;
};

/// The files of sshd(8) "SSH_KNOWN_HOSTS FILE FORMAT": patterns, negation, hashed names, [host]:port, @revoked.
/// @cert-authority lines make nothing known, for libssh does not check host certificates; they are told apart, so that
/// the operator learns why he is asked. Files are read at each question,
/// so that a change from outside is seen. May be used from any thread.
class KnownHosts
{
public:
    enum class Verdict {
        Known,
        Unknown, ///< no key of this host is known
        Changed, ///< other keys of this host are known, of this type or of another
        Revoked, ///< marked @revoked
    };
    struct Answer
    {
        Verdict verdict = Verdict::Unknown;
        QString file;            ///< that decided; empty for Unknown
        QString authorityFile{}; ///< Unknown: holds a @cert-authority line for this host; else empty
    };

    /// @param userFiles accepted keys go into the first
    /// @param hashNames whether names are written hashed (HashKnownHosts)
    KnownHosts(QStringList userFiles, QStringList globalFiles, bool hashNames);

    /// @param host as connected to, or HostKeyAlias with port 22
    [[nodiscard]] Answer check(const QString &host, int port, const PublicKey &key) const;

    /// Types of the keys known of this host, to be asked for first: a server that has several keys must not look
    /// changed because it would rather show another one.
    [[nodiscard]] QList<QByteArray> knownTypes(const QString &host, int port) const;

    /// Appends the key in one write under a lock; does nothing when it is known already. Creates the file (0600) and
    /// its folder (0700). Errors: KnownHostsUnwritable.
    [[nodiscard]] Status add(const QString &host, int port, const PublicKey &key) const;

    /// As a known_hosts file names it: "host" for port 22, "[host]:port" else; lower case.
    [[nodiscard]] static QByteArray entryName(const QString &host, int port);

private:
    [[nodiscard]] Answer checkName(const QByteArray &name, const PublicKey &key) const;

    QStringList m_userFiles;
    QStringList m_globalFiles;
    bool m_hashNames;
};

} // namespace quai::ssh
