// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Notice.h"
#include "core/sessions/SmtpClient.h"

#include <QMap>

namespace quai::sessions {

/// How this operator's desktop sends mails: $XDG_CONFIG_HOME/quai/mail.yml (docs/mail-yml.md). Holds no secret.
struct MailSettings
{
    SmtpServer server;   ///< host empty: no mail is sent
    QString passwordKey; ///< keychain entry with the password of server.user
    QString from;        ///< address of the sender
    QString fromName;
    QString language = QStringLiteral("fr"); ///< of mails and reports, unless a site has its own
    QString logoFile;                        ///< an image for the header of the PDF; empty: none
    QMap<QString, NoticeTemplate> opening;   ///< language -> template; absent: the one that comes with the program
    QMap<QString, NoticeTemplate> closing;   ///< likewise

    /// Whether mails can be sent at all.
    [[nodiscard]] bool isComplete() const { return !server.host.isEmpty() && !from.isEmpty(); }
};

/// The keychain entry that a new settings file names.
inline const QString kMailPasswordKey = QStringLiteral("quai/mail/password");

/// What stands in the file; the defaults when there is none. Errors: FileUnreadable (fact file), ParseFailed (facts
/// file, line, column; every mistake in detail).
[[nodiscard]] Result<MailSettings> readMailSettings(const QString &file);

/// Replaces them atomically; keys that this program does not know stay. Errors: InvalidInput (fact field),
/// FileUnwritable (fact file), those of readMailSettings().
[[nodiscard]] Status writeMailSettings(const QString &file, const MailSettings &settings);

} // namespace quai::sessions
