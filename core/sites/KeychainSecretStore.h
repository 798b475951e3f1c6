// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/SecretStore.h"

namespace quai::sites {

/// The desktop's keychain (Secret Service or KWallet, through QtKeychain); never a file of its own. The desktop may ask
/// the operator to unlock it, so a future can take as long as a person.
class KeychainSecretStore : public SecretStore
{
public:
    /// @param service name under which the keychain files the entries
    explicit KeychainSecretStore(QString service = QStringLiteral("quai"));

    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override;
    [[nodiscard]] QFuture<Status> write(const QString &key, const QString &secret) override;
    [[nodiscard]] QFuture<Status> remove(const QString &key) override;

private:
    QString m_service;
};

} // namespace quai::sites
