// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/MailMessage.h"
#include "core/sessions/MailSettings.h"
#include "core/sessions/Outbox.h"
#include "core/sites/Site.h"

#include <QFuture>
#include <QObject>

namespace quai::sessions {

/// Mails about sessions for callers that must not block: settings, preview, test, the queue. Used on the GUI thread;
/// futures finish on a worker thread (take them with whenFinished()), in order. Implemented by ThreadedMailService, and
/// by a fake in tests of the window. Every future but those of the settings may also end with the errors of
/// History::open().
class MailService : public QObject
{
    Q_OBJECT

public:
    using Kind = MailKind;
    using QObject::QObject;

    /// Those of mail.yml; the defaults, with an empty server, when there is no file. Errors: those of
    /// readMailSettings().
    [[nodiscard]] virtual QFuture<Result<MailSettings>> settings() = 0;
    /// Errors: those of writeMailSettings().
    [[nodiscard]] virtual QFuture<Status> saveSettings(const MailSettings &settings) = 0;

    /// The mail as it would be queued, PDF and all. @param to empty: the site's recipients. Errors: InvalidInput when
    /// nobody would get it or no sender is set.
    [[nodiscard]] virtual QFuture<Result<MailMessage>> preview(const sites::Site &site, qint64 session, MailKind kind,
                                                               const QStringList &to, CancelSource cancel = {})
        = 0;
    /// Queues that mail and hands in what is due. @return its number in the queue. Errors: as preview().
    [[nodiscard]] virtual QFuture<Result<qint64>> send(const sites::Site &site, qint64 session, MailKind kind,
                                                       const QStringList &to, CancelSource cancel = {})
        = 0;
    /// Hands a test message in at once, with settings that need not be stored yet; not queued. @param password empty:
    /// the one in the keychain. Errors: what the server said.
    [[nodiscard]] virtual QFuture<Status> sendTest(const MailSettings &settings, const QString &password,
                                                   const QString &to, CancelSource cancel = {})
        = 0;

    /// Newest first.
    [[nodiscard]] virtual QFuture<Result<QList<QueuedMail>>> outbox(int limit, CancelSource cancel = {}) = 0;
    /// A failed or unsure one is queued again and handed in. Errors: WrongState for any other.
    [[nodiscard]] virtual QFuture<Status> retry(qint64 id) = 0;
    /// Hands in what is due. @return how many were sent
    [[nodiscard]] virtual QFuture<Result<int>> flush(CancelSource cancel = {}) = 0;

Q_SIGNALS:
    /// The queue is another one. Emitted from any thread: connect with a context object.
    void outboxChanged();
};

} // namespace quai::sessions
