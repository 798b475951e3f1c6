// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Authenticator.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cstring>

namespace quai::ssh {

namespace {

/// More rounds than any honest server asks for.
constexpr int kMaxRounds = 8;

/// What libssh's key reader asks its passphrase from.
struct PassphraseQuestion
{
    QByteArray passphrase;
    bool asked = false;
};

int answerPassphrase(const char * /*prompt*/, char *buffer, size_t size, int /*echo*/, int /*verify*/, void *data)
{
    auto *question = static_cast<PassphraseQuestion *>(data);
    question->asked = true;
    const QByteArray &text = question->passphrase;
    if (text.isEmpty() || static_cast<size_t>(text.size()) >= size)
        return -1;
    std::memcpy(buffer, text.constData(), static_cast<size_t>(text.size()) + 1);
    return 0;
}

KeyHandle publicPart(const QString &file)
{
    ssh_key key = nullptr;
    // The private file of OpenSSH's own format shows its public part without the passphrase.
    for (const QString &path : {file + QStringLiteral(".pub"), file}) {
        if (ssh_pki_import_pubkey_file(QFile::encodeName(path).constData(), &key) == SSH_OK)
            return KeyHandle(key);
    }
    return nullptr;
}

} // namespace

Authenticator::Authenticator(ssh_session session, const HostConfig &config, const Credentials &credentials,
                             const Waiter &waiter)
    : m_session(session)
    , m_config(config)
    , m_credentials(credentials)
    , m_waiter(waiter)
{
}

bool Authenticator::isOffered(int method) const
{
    return (ssh_userauth_list(m_session, nullptr) & method) != 0;
}

template <class Step>
Authenticator::Outcome Authenticator::attempt(Step step)
{
    const Result<int> code = untilDone(m_session, m_waiter, SSH_AUTH_AGAIN, step);
    if (!code) {
        m_broken = code.error();
        return Outcome::Broken;
    }
    switch (*code) {
    case SSH_AUTH_SUCCESS:
        return Outcome::Done;
    case SSH_AUTH_PARTIAL:
        return Outcome::Partial;
    case SSH_AUTH_DENIED:
        return Outcome::Denied;
    default:
        break;
    }
    if (ssh_is_connected(m_session) != 0 && (ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) == 0)
        return Outcome::Denied; // this one attempt could not be made (a key of a kind that is not known, say)
    const QString why = lastError(m_session);
    // sshd hangs up after MaxAuthTries: that is its answer to the login, not the line's failure.
    m_broken = why.contains(QLatin1String("authentication failures"), Qt::CaseInsensitive)
        ? refusal()
        : Error{ErrorKind::ConnectionLost, why, {}, {}, 0};
    return Outcome::Broken;
}

Status Authenticator::login()
{
    Outcome outcome = tryNone();
    for (int round = 0; round < kMaxRounds; ++round) {
        if (outcome == Outcome::Done)
            return {};
        if (outcome == Outcome::Broken)
            return fail(m_broken);
        outcome = Outcome::Denied;
        // With IdentitiesOnly the named files come first: libssh cannot ask the agent for those alone, and every
        // other key of the agent would count as a failure.
        const bool agentFirst = !m_config.identitiesOnly;
        if (agentFirst && isOffered(SSH_AUTH_METHOD_PUBLICKEY))
            outcome = tryAgent();
        if (outcome == Outcome::Denied && isOffered(SSH_AUTH_METHOD_PUBLICKEY))
            outcome = tryKeys();
        if (outcome == Outcome::Denied && !agentFirst && isOffered(SSH_AUTH_METHOD_PUBLICKEY))
            outcome = tryAgent();
        if (outcome == Outcome::Denied && isOffered(SSH_AUTH_METHOD_INTERACTIVE))
            outcome = tryKeyboard();
        if (outcome == Outcome::Denied && isOffered(SSH_AUTH_METHOD_PASSWORD))
            outcome = tryPassword();
        if (outcome == Outcome::Denied)
            return fail(refusal());
    }
    return fail(refusal());
}

Error Authenticator::refusal() const
{
    if (!m_lockedKey.isEmpty() && !m_passwordGiven) {
        const Error error{ErrorKind::PassphraseNeeded, QStringLiteral("the key is encrypted")};
        return error.with(QStringLiteral("keyFile"), m_lockedKey);
    }
    QStringList methods;
    const int offered = ssh_userauth_list(m_session, nullptr);
    if ((offered & SSH_AUTH_METHOD_PUBLICKEY) != 0)
        methods << QStringLiteral("publickey");
    if ((offered & SSH_AUTH_METHOD_INTERACTIVE) != 0)
        methods << QStringLiteral("keyboard-interactive");
    if ((offered & SSH_AUTH_METHOD_PASSWORD) != 0)
        methods << QStringLiteral("password");
    if ((offered & SSH_AUTH_METHOD_GSSAPI_MIC) != 0)
        methods << QStringLiteral("gssapi-with-mic");
    if ((offered & SSH_AUTH_METHOD_HOSTBASED) != 0)
        methods << QStringLiteral("hostbased");
    const Error error{ErrorKind::AuthFailed, QStringLiteral("the server accepts none of our keys and passwords")};
    return error.with(QStringLiteral("user"), m_config.user)
        .with(QStringLiteral("methods"), methods.join(QLatin1Char(',')));
}

Authenticator::Outcome Authenticator::tryNone()
{
    return attempt([this] { return ssh_userauth_none(m_session, nullptr); });
}

Authenticator::Outcome Authenticator::tryAgent()
{
    if (m_agentTried || m_config.identityAgent.isEmpty())
        return Outcome::Denied;
    m_agentTried = true;
    return attempt([this] { return ssh_userauth_agent(m_session, nullptr); });
}

Authenticator::Outcome Authenticator::tryKeys()
{
    if (m_keysTried)
        return Outcome::Denied;
    m_keysTried = true;
    for (const QString &file : m_config.identityFiles) {
        const Outcome outcome = QFile::exists(file) ? tryKey(file) : Outcome::Denied;
        if (outcome != Outcome::Denied)
            return outcome;
    }
    return Outcome::Denied;
}

Authenticator::Outcome Authenticator::tryKey(const QString &file)
{
    const KeyHandle known = publicPart(file);
    if (known) {
        const Outcome wanted = attempt([&] { return ssh_userauth_try_publickey(m_session, nullptr, known.get()); });
        if (wanted != Outcome::Done)
            return wanted; // nobody is asked for the passphrase of a key that the server does not want
    }
    PassphraseQuestion question{m_credentials.passphrases.value(file).toUtf8()};
    ssh_key key = nullptr;
    const int code
        = ssh_pki_import_privkey_file(QFile::encodeName(file).constData(), nullptr, answerPassphrase, &question, &key);
    std::fill(question.passphrase.begin(), question.passphrase.end(), '\0');
    const KeyHandle loaded(key);
    if (code != SSH_OK) {
        if (question.asked && m_lockedKey.isEmpty())
            m_lockedKey = file;
        return Outcome::Denied;
    }
    return attempt([&] { return ssh_userauth_publickey(m_session, nullptr, loaded.get()); });
}

bool Authenticator::answerPrompts()
{
    const int count = ssh_userauth_kbdint_getnprompts(m_session);
    for (unsigned int i = 0; static_cast<int>(i) < count; ++i) {
        char echo = 0;
        ssh_userauth_kbdint_getprompt(m_session, i, &echo);
        // Only one hidden question is ours to answer: a second is a one-time code, or the password refused.
        if (echo != 0 || m_passwordGiven || m_credentials.password.isEmpty())
            return false;
        m_passwordGiven = true;
        ssh_userauth_kbdint_setanswer(m_session, i, m_credentials.password.toUtf8().constData());
    }
    return true;
}

Authenticator::Outcome Authenticator::tryKeyboard()
{
    if (m_passwordGiven || m_credentials.password.isEmpty())
        return Outcome::Denied;
    for (int round = 0; round < kMaxRounds; ++round) {
        const Result<int> code = untilDone(m_session, m_waiter, SSH_AUTH_AGAIN,
                                           [this] { return ssh_userauth_kbdint(m_session, nullptr, nullptr); });
        if (code && *code == SSH_AUTH_INFO) {
            if (!answerPrompts())
                return Outcome::Denied;
            continue;
        }
        return attempt([&] { return code ? *code : SSH_AUTH_ERROR; });
    }
    return Outcome::Denied;
}

Authenticator::Outcome Authenticator::tryPassword()
{
    if (m_passwordGiven || m_credentials.password.isEmpty())
        return Outcome::Denied;
    m_passwordGiven = true;
    const QByteArray password = m_credentials.password.toUtf8();
    return attempt([&] { return ssh_userauth_password(m_session, nullptr, password.constData()); });
}

} // namespace quai::ssh
