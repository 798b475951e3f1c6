// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QString>

namespace quai::sites {

/// Passwords and passphrases by name. Called on the GUI thread (the keychain needs its event loop); futures finish
/// there. Implemented by KeychainSecretStore, and by an in-memory one for quaictl's --no-keychain and for tests.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Errors: SecretMissing, KeychainUnavailable.
    [[nodiscard]] virtual QFuture<Result<QString>> read(const QString &key) = 0;
    /// Errors: KeychainUnavailable.
    [[nodiscard]] virtual QFuture<Status> write(const QString &key, const QString &secret) = 0;
    /// Removing what is not there succeeds. Errors: KeychainUnavailable.
    [[nodiscard]] virtual QFuture<Status> remove(const QString &key) = 0;
};

} // namespace quai::sites
