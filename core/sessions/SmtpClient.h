// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/MailMessage.h"

namespace quai::sessions {

/// Where mails are handed in.
struct SmtpServer
{
    enum class Security {
        None,     ///< a relay in the own network, without a login
        StartTls, ///< encryption is asked for, and nothing goes through without it
        Tls,      ///< encrypted from the first byte
    };

    QString host;
    int port = 587;
    Security security = Security::StartTls;
    QString user;   ///< empty: no login
    QString caFile; ///< certificates to trust instead of the system's; empty: the system's
};

/// How handing in one mail ended.
struct SmtpAnswer
{
    enum class Fate {
        Sent,   ///< the server has taken it
        Unsent, ///< it has certainly not
        Unsure, ///< the line ended after the text was sent and before the answer came
    };

    Fate fate = Fate::Unsent;
    bool permanent = false; ///< Unsent: trying again is of no use
    QStringList refused;    ///< "address: answer": recipients that the server refuses for good
    QStringList later;      ///< addresses that it asks to try again later
    Error error;            ///< when not Sent
};

/// Hands one mail in (libcurl: SMTP, RFC 5321; its MIME form). The server's certificate and name are checked. Blocks:
/// call it on a worker thread.
/// @param password from the keychain; goes to the server alone
[[nodiscard]] SmtpAnswer sendMail(const SmtpServer &server, const QString &password, const MailMessage &message,
                                  const CancelToken &cancel = {});

} // namespace quai::sessions
