// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/HostKeyCheck.h"

#include <array>

namespace quai::ssh {

namespace {

/// What libssh 0.10 can verify, best first.
constexpr std::array kAlgorithms{"ssh-ed25519",         "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                                 "ecdsa-sha2-nistp521", "rsa-sha2-512",        "rsa-sha2-256"};

/// The type of key behind a signature algorithm (RFC 8332).
QByteArray keyTypeOf(const QByteArray &algorithm)
{
    return algorithm.startsWith("rsa-sha2-") ? QByteArray("ssh-rsa") : algorithm;
}

Result<PublicKey> keyOf(ssh_session session)
{
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(session, &raw) != SSH_OK)
        return fail(ErrorKind::HostUnreachable, QStringLiteral("the server showed no key"));
    const KeyHandle key(raw);
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(key.get(), &text) != SSH_OK)
        return fail(ErrorKind::HostUnreachable, QStringLiteral("the server's key cannot be read"));
    const QByteArray blob = QByteArray::fromBase64(text);
    ssh_string_free_char(text);
    // RFC 4253, 6.6: the blob begins with the length and the name of its type.
    const qsizetype length = blob.size() < 4 ? 0 : static_cast<unsigned char>(blob.at(3));
    return PublicKey{blob.mid(4, length), blob};
}

} // namespace

HostKeyCheck::HostKeyCheck(const HostConfig &config)
    : m_host(config.hostKeyAlias.isEmpty() ? config.host : config.hostKeyAlias)
    , m_port(config.hostKeyAlias.isEmpty() ? config.port : 22)
    , m_knownHosts(config.userKnownHostsFiles, config.globalKnownHostsFiles, config.hashKnownHosts)
{
}

void HostKeyCheck::preferKnownTypes(ssh_session session, const std::optional<HostKey> &wanted) const
{
    const QList<QByteArray> types
        = wanted ? QList<QByteArray>{wanted->keyType.toUtf8()} : m_knownHosts.knownTypes(m_host, m_port);
    QByteArrayList first;
    QByteArrayList rest;
    for (const char *algorithm : kAlgorithms)
        (types.contains(keyTypeOf(algorithm)) ? first : rest) << algorithm;
    ssh_options_set(session, SSH_OPTIONS_HOSTKEYS, (first + rest).join(',').constData());
}

Error HostKeyCheck::describe(ErrorKind kind, const PublicKey &key, const QString &file) const
{
    Error error{kind, QStringLiteral("%1 key %2").arg(QString::fromLatin1(key.type), key.fingerprint())};
    error.facts = {{QStringLiteral("host"), m_host},
                   {QStringLiteral("port"), QString::number(m_port)},
                   {QStringLiteral("keyType"), QString::fromLatin1(key.type)},
                   {QStringLiteral("fingerprint"), key.fingerprint()}};
    if (!file.isEmpty())
        error.facts.insert(QStringLiteral("knownHostsFile"), file);
    return error;
}

Status HostKeyCheck::verify(ssh_session session) const
{
    const Result<PublicKey> key = keyOf(session);
    if (!key)
        return fail(key.error());
    const KnownHosts::Answer answer = m_knownHosts.check(m_host, m_port, *key);
    switch (answer.verdict) {
    case KnownHosts::Verdict::Known:
        return {};
    case KnownHosts::Verdict::Unknown: {
        Error unknown = describe(ErrorKind::HostKeyUnknown, *key, answer.file);
        if (!answer.authorityFile.isEmpty())
            unknown.facts.insert(QStringLiteral("certAuthorityFile"), answer.authorityFile);
        return fail(std::move(unknown));
    }
    case KnownHosts::Verdict::Changed:
    case KnownHosts::Verdict::Revoked:
        break;
    }
    return fail(describe(ErrorKind::HostKeyChanged, *key, answer.file));
}

Status HostKeyCheck::accept(ssh_session session, const HostKey &accepted) const
{
    const Result<PublicKey> key = keyOf(session);
    if (!key)
        return fail(key.error());
    const KnownHosts::Answer answer = m_knownHosts.check(m_host, m_port, *key);
    if (answer.verdict == KnownHosts::Verdict::Known)
        return {};
    // A key that differs from a known one is never accepted here: the operator removes the old one deliberately.
    if (answer.verdict != KnownHosts::Verdict::Unknown || !isAbout(accepted)
        || key->fingerprint() != accepted.fingerprint)
        return fail(describe(ErrorKind::HostKeyChanged, *key, answer.file));
    return m_knownHosts.add(m_host, m_port, *key);
}

} // namespace quai::ssh
