// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/SecretStore.h"

#include <QMap>

namespace quai::sites {

/// Secrets that live as long as the program: for tests, and where the operator wants no keychain.
class MemorySecretStore : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override;
    [[nodiscard]] QFuture<Status> write(const QString &key, const QString &secret) override;
    [[nodiscard]] QFuture<Status> remove(const QString &key) override;

private:
    QMap<QString, QString> m_secrets;
};

} // namespace quai::sites
