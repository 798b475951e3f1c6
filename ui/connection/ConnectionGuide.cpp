// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/ConnectionGuide.h"

#include "core/base/WhenFinished.h"
#include "core/sites/SecretKeys.h"
#include "ui/common/Ask.h"

#include <utility>

namespace quai::ui {

namespace {

/// Whether the server would take a password at all.
bool takesPassword(const Error &error)
{
    const QString methods = error.facts.value(QStringLiteral("methods"));
    return methods.isEmpty() || methods.contains(QLatin1String("password"))
        || methods.contains(QLatin1String("keyboard-interactive"));
}

} // namespace

ConnectionGuide::ConnectionGuide(ssh::Connection &connection, ssh::Target target, sites::SecretStore &secrets, Ask &ask,
                                 QWidget *dialogParent)
    : m_connection(connection)
    , m_target(std::move(target))
    , m_secrets(secrets)
    , m_ask(ask)
    , m_dialogParent(dialogParent)
{
}

QString ConnectionGuide::passwordKey(const ssh::Target &target)
{
    return sites::sshPasswordKey(target);
}

QString ConnectionGuide::passphraseKey(const QString &keyFile)
{
    return sites::passphraseKey(keyFile);
}

bool ConnectionGuide::canHelp(const Error &error)
{
    return error.kind == ErrorKind::HostKeyUnknown || error.kind == ErrorKind::PassphraseNeeded
        || (error.kind == ErrorKind::AuthFailed && takesPassword(error));
}

void ConnectionGuide::open(QObject *context, Handler handle)
{
    m_waiters.append({context, std::move(handle)});
    if (m_waiters.size() == 1)
        attempt();
}

void ConnectionGuide::attempt()
{
    whenFinished<void>(m_connection.open(), this, [this](const Status &status) {
        if (!status) {
            onFailed(status.error());
            return;
        }
        rememberSecrets();
        finish({});
    });
}

void ConnectionGuide::onFailed(const Error &error)
{
    if (!canHelp(error) || m_dialogParent.isNull()) {
        finish(fail(error));
        return;
    }
    if (error.kind == ErrorKind::HostKeyUnknown)
        askHostKey(error);
    else if (error.kind == ErrorKind::AuthFailed)
        offerPassword(error);
    else
        offerPassphrase(error);
}

void ConnectionGuide::askHostKey(const Error &error)
{
    const auto fact = [&error](const char *name) { return error.facts.value(QString::fromLatin1(name)); };
    ssh::HostKey key;
    key.host = fact("host");
    key.port = fact("port").toInt();
    key.keyType = fact("keyType");
    key.fingerprint = fact("fingerprint");

    Question question;
    question.title = tr("Unknown server");
    question.text = tr("This is the first connection to %1, port %2.").arg(key.host).arg(key.port);
    question.more = tr("Key of the server (%1):\n%2\n\nCompare it with the fingerprint that the server's administrator "
                       "gives you. Accept it only if they are the same: it is then kept in known_hosts.")
                        .arg(key.keyType, key.fingerprint);
    if (const QString file = fact("certAuthorityFile"); !file.isEmpty())
        question.more += QStringLiteral("\n\n")
            + tr("%1 trusts an authority for this server (@cert-authority). Quai cannot check certificates of servers: "
                 "the key itself has to be accepted once.")
                  .arg(file);
    question.accept = tr("Accept this key");
    question.dangerous = true;
    question.modal = false;
    question.symbol = Symbol::Key;
    m_ask.confirm(m_dialogParent, question, [self = QPointer(this), key, error](bool accepted) {
        if (self.isNull())
            return;
        if (!accepted) {
            self->finish(fail(error));
            return;
        }
        whenFinished<void>(self->m_connection.acceptHostKey(key), self, [self](const Status &stored) {
            if (stored)
                self->attempt();
            else
                self->finish(stored);
        });
    });
}

void ConnectionGuide::offerPassword(const Error &error)
{
    const QString user = error.facts.value(QStringLiteral("user"), m_target.user);
    const auto use = [this](const QString &secret) { m_credentials.password = secret; };
    offerSecret(passwordKey(m_target), error, use, tr("Password of %1 on %2").arg(user, m_target.host), tr("Password"));
}

void ConnectionGuide::offerPassphrase(const Error &error)
{
    const QString keyFile = error.facts.value(QStringLiteral("keyFile"));
    const auto use = [this, keyFile](const QString &secret) { m_credentials.passphrases.insert(keyFile, secret); };
    offerSecret(passphraseKey(keyFile), error, use, tr("Passphrase of the key %1").arg(keyFile), tr("Passphrase"));
}

void ConnectionGuide::offerSecret(const QString &key, const Error &error, UseSecret use, const QString &text,
                                  const QString &label)
{
    if (m_lookedUp.contains(key)) { // what the keychain holds does not open the door
        askSecret(key, error, std::move(use), text, label);
        return;
    }
    m_lookedUp.insert(key);
    whenFinished<QString>(m_secrets.read(key), this,
                          [this, key, error, use = std::move(use), text, label](const Result<QString> &secret) {
                              if (!secret) {
                                  askSecret(key, error, use, text, label);
                                  return;
                              }
                              use(*secret);
                              m_connection.setCredentials(m_credentials);
                              attempt();
                          });
}

void ConnectionGuide::askSecret(const QString &key, const Error &error, UseSecret use, const QString &text,
                                const QString &label)
{
    if (m_dialogParent.isNull()) {
        finish(fail(error));
        return;
    }
    SecretQuestion question;
    question.title = tr("Log in to %1").arg(m_target.host);
    question.text = text;
    question.label = label;
    question.rememberLabel = tr("Remember in the password store of this desktop");
    question.modal = false;
    m_ask.secret(m_dialogParent, question,
                 [self = QPointer(this), key, error, use = std::move(use)](const std::optional<SecretAnswer> &answer) {
                     if (self.isNull())
                         return;
                     if (!answer) {
                         self->m_toRemember.clear();
                         self->finish(fail(error));
                         return;
                     }
                     use(answer->secret);
                     if (answer->remember)
                         self->m_toRemember.insert(key, answer->secret);
                     else
                         self->m_toRemember.remove(key);
                     self->m_connection.setCredentials(self->m_credentials);
                     self->attempt();
                 });
}

void ConnectionGuide::rememberSecrets()
{
    const QMap<QString, QString> secrets = std::exchange(m_toRemember, {});
    for (auto entry = secrets.cbegin(); entry != secrets.cend(); ++entry) {
        whenFinished<void>(m_secrets.write(entry.key(), entry.value()), this, [this](const Status &written) {
            if (!written)
                Q_EMIT secretNotKept(written.error());
        });
    }
}

void ConnectionGuide::finish(const Status &status)
{
    const QList<Waiter> waiters = std::exchange(m_waiters, {});
    for (const Waiter &waiter : waiters) {
        if (!waiter.context.isNull())
            waiter.handle(status);
    }
}

} // namespace quai::ui
