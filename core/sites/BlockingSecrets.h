// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sites/SecretStore.h"

#include <QObject>

#include <functional>

namespace quai::sites {

/// A SecretStore for worker threads, which may wait: the store itself is asked on the thread of this object, the GUI
/// thread. Whoever asks must have ended before the object does.
class BlockingSecrets : public QObject
{
    Q_OBJECT

public:
    /// @param secrets outlives the object; lives on the store's thread
    explicit BlockingSecrets(SecretStore &secrets, QObject *parent = nullptr);

    /// From any other thread. Errors: SecretMissing, KeychainUnavailable, Cancelled.
    [[nodiscard]] Result<QString> read(const QString &key, const CancelToken &cancel);
    /// The same way. Errors: KeychainUnavailable, Cancelled.
    [[nodiscard]] Status write(const QString &key, const QString &secret, const CancelToken &cancel);

private:
    /// @param ask is called on the thread of this object
    template <class T>
    Result<T> wait(std::function<QFuture<Result<T>>()> ask, const CancelToken &cancel);

    SecretStore &m_secrets;
};

} // namespace quai::sites
