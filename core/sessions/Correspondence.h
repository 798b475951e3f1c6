// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/History.h"
#include "core/sessions/MailSettings.h"
#include "core/sessions/ReportForm.h"
#include "core/sites/Site.h"

namespace quai::sessions {

/// A secret by its name in the keychain. Blocks; called on the thread of the history.
using SecretSource = std::function<Result<QString>(const QString &key, const CancelToken &cancel)>;

/// What Correspondence works with.
struct CorrespondenceSetup
{
    QString settingsFile; ///< mail.yml
    PdfRenderer pdf;      ///< empty: mails go without the report
    SecretSource secrets;
};

/// Composes what stakeholders are told of a session, queues it, and hands in what is due. Every function blocks: call
/// it on the thread of the history's connection.
class Correspondence
{
public:
    /// @param history outlives the object
    Correspondence(History &history, CorrespondenceSetup setup);

    /// The mail as it would go out. @param to empty: the site's recipients. Errors: InvalidInput (fact field:
    /// "recipients" or "sender"), those of the history, of mail.yml and, for a report sent by hand, of the PDF.
    [[nodiscard]] Result<MailMessage> compose(const sites::Site &site, qint64 session, MailKind kind,
                                              const QStringList &to);
    /// Queues that mail. @return its number in the queue
    [[nodiscard]] Result<qint64> queue(const sites::Site &site, qint64 session, MailKind kind, const QStringList &to);
    /// After an opening or a closing: queues the mail to the site's recipients, where there are any and a mail server
    /// is set, and the webhook where there is one; each once, however often it is asked for.
    [[nodiscard]] Status announce(const sites::Site &site, qint64 session, MailKind kind);

    /// Hands in what is due. Mails wait while no server is set. @return how many were sent
    [[nodiscard]] Result<int> flush(const CancelToken &cancel);
    /// Hands a test message in at once. @param password empty: the one in the keychain. Errors: what the server said.
    [[nodiscard]] Status sendTest(const MailSettings &settings, const QString &password, const QString &to,
                                  const CancelToken &cancel);

private:
    [[nodiscard]] Status announceMail(const sites::Site &site, const SessionRecord &session, MailKind kind);
    [[nodiscard]] Status announceHook(const sites::Site &site, const SessionRecord &session, MailKind kind);
    [[nodiscard]] Status attachReport(MailMessage &message, const sites::Site &site, qint64 session, const Words &words,
                                      const QString &logoFile);
    /// Empty without a login. Errors: those of the keychain.
    [[nodiscard]] Result<QString> password(const MailSettings &settings, const CancelToken &cancel);

    History &m_history;
    CorrespondenceSetup m_setup;
};

} // namespace quai::sessions
