// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"
#include "core/sites/Site.h"

#include <functional>

namespace quai::delivery {

/// A secret of the keychain, asked for on a worker thread (sites::BlockingSecrets). Errors: SecretMissing,
/// KeychainUnavailable, Cancelled.
using SecretReader = std::function<Result<QString>(const QString &key, const CancelToken &cancel)>;

/// What an update needs and nobody may see; travels on stdin only.
struct UpdateSecrets
{
    QString sourcePassword{}; ///< of site.source.user; empty when there is none
    SecretReader read{};      ///< for templates; without one every secret is missing
};

/// An environment file as it is to stand on the server. Holds secrets.
struct RenderedFile
{
    QString path; ///< below the code base
    QString templateFile;
    QByteArray content;
};

/// Every file of site.templates. Secrets are asked for once each.
/// Errors: FileUnreadable (facts: file), those of renderTemplate() (facts: file) and of the reader.
[[nodiscard]] Result<QList<RenderedFile>> renderEnvironment(const sites::Site &site, const SecretReader &readSecret,
                                                            const CancelToken &cancel);

/// What a placeholder stands for; the name is "dbname" or "secret:dbpass".
using ValueReader = std::function<Result<QString>(const QString &name)>;

/// A PHP file with placeholders, {{ name }} or {{ secret:name }}, each within a string in single quotes. A value is
/// escaped so that PHP reads it back as it is (php.net, "Strings", single quoted: only \\ and \' are escapes there).
/// Comments are left alone; a placeholder anywhere else would be code, and is refused.
/// Errors: ParseFailed (facts: line, column) for that and for braces that are no placeholder; those of @p valueOf.
[[nodiscard]] Result<QByteArray> renderTemplate(const QByteArray &text, const ValueReader &valueOf);

} // namespace quai::delivery
