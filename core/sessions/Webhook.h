// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/SessionRecord.h"
#include "core/sessions/SmtpClient.h"
#include "core/sites/Site.h"

#include <QJsonObject>

namespace quai::sessions {

/// A message for a chat room or another program: one JSON object, posted over HTTP.
struct Webhook
{
    QString id;        ///< stays the same when it is tried again: the receiver can tell
    QString address;   ///< "{secret}" stands for the secret
    QString secretKey; ///< keychain entry; empty: the address has no secret
    QByteArray body;   ///< JSON
};

/// What is told of a session. "text" is a sentence, as chat rooms show it; the rest is for programs.
/// @param text in the language of the site's reports
[[nodiscard]] QByteArray webhookBody(const SessionRecord &session, const sites::Site &site, bool opening,
                                     const QString &text);

/// For the queue on disk, and back. Errors of the latter: ParseFailed.
[[nodiscard]] QByteArray packWebhook(const Webhook &hook);
[[nodiscard]] Result<Webhook> unpackWebhook(const QByteArray &packed);

/// Scheme, host and port of the address: all of it that may be shown or logged.
[[nodiscard]] QString shownAddress(const Webhook &hook);

/// Posts it once (libcurl; certificates checked, no redirections followed). Blocks: call it on a worker thread. What
/// the answer means: 2xx taken; 408, 425, 429, 503: later; other 4xx and 3xx: refused for good; anything else after
/// the request went out: nobody knows. No error names more of the address than shownAddress().
[[nodiscard]] SmtpAnswer postWebhook(const Webhook &hook, const QString &secret, const CancelToken &cancel = {});

} // namespace quai::sessions
