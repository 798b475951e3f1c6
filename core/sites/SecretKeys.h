// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Target.h"

namespace quai::sites {

// Names of keychain entries, the same for every program of Quai.

/// The password of a login.
[[nodiscard]] inline QString sshPasswordKey(const ssh::Target &target)
{
    return QStringLiteral("quai/ssh/%1/password").arg(target.toString());
}

/// The passphrase of a key file (absolute path).
[[nodiscard]] inline QString passphraseKey(const QString &keyFile)
{
    return QStringLiteral("quai/key/%1").arg(keyFile);
}

/// The password of a site's repository, unless sites.yml names another entry.
[[nodiscard]] inline QString sourcePasswordKey(const QString &siteId)
{
    return QStringLiteral("quai/%1/source").arg(siteId);
}

/// What {{ secret:NAME }} stands for in the templates of a site's environment files.
[[nodiscard]] inline QString environmentSecretKey(const QString &siteId, const QString &name)
{
    return QStringLiteral("quai/%1/environment/%2").arg(siteId, name);
}

/// The part of a site's webhook that must not be shared, unless sites.yml names another entry.
[[nodiscard]] inline QString webhookSecretKey(const QString &siteId)
{
    return QStringLiteral("quai/%1/webhook").arg(siteId);
}

} // namespace quai::sites
