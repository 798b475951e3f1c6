// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/SecretStore.h"
#include "core/ssh/Connection.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QWidget>

#include <functional>

namespace quai::ui {

class Ask;

/// Opens the line to one server and asks the operator what it takes: an unknown host key, a passphrase, a password.
/// The keychain is asked first, once for each secret; what the operator wants remembered is written only after it
/// worked. Never asks two things at once. GUI thread only.
class ConnectionGuide final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const Status &)>;

    /// All references outlive the guide.
    /// @param target the server as the operator names it
    /// @param dialogParent over which questions appear
    ConnectionGuide(ssh::Connection &connection, ssh::Target target, sites::SecretStore &secrets, Ask &ask,
                    QWidget *dialogParent);

    /// Opens the line; calls @p handle once, unless @p context died. Calls while it opens share the one attempt.
    /// Errors: those of connecting; the ones that a question could have mended when the operator gave up.
    void open(QObject *context, Handler handle);

    /// What the last open() took, as far as it was asked for. Never logged, never written.
    [[nodiscard]] const ssh::Credentials &credentials() const { return m_credentials; }

    /// Whether open() can turn this error into a question.
    [[nodiscard]] static bool canHelp(const Error &error);

    /// Name of the keychain's entry for the login password.
    [[nodiscard]] static QString passwordKey(const ssh::Target &target);
    /// Name of the keychain's entry for a key file's passphrase.
    [[nodiscard]] static QString passphraseKey(const QString &keyFile);

Q_SIGNALS:
    /// The line is open, but the keychain did not take what it was to remember.
    void secretNotKept(const quai::Error &error);

private:
    struct Waiter
    {
        QPointer<QObject> context;
        Handler handle;
    };
    /// Puts a secret where the login takes it from.
    using UseSecret = std::function<void(const QString &secret)>;

    void attempt();
    void onFailed(const Error &error);
    void askHostKey(const Error &error);
    void offerPassword(const Error &error);
    void offerPassphrase(const Error &error);
    void offerSecret(const QString &key, const Error &error, UseSecret use, const QString &text, const QString &label);
    void askSecret(const QString &key, const Error &error, UseSecret use, const QString &text, const QString &label);
    void rememberSecrets();
    void finish(const Status &status);

    ssh::Connection &m_connection;
    ssh::Target m_target;
    sites::SecretStore &m_secrets;
    Ask &m_ask;
    QPointer<QWidget> m_dialogParent;
    ssh::Credentials m_credentials;
    QSet<QString> m_lookedUp;            ///< keychain entries that were tried already
    QMap<QString, QString> m_toRemember; ///< written when the line is open
    QList<Waiter> m_waiters;
};

} // namespace quai::ui
