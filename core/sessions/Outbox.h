// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Database.h"
#include "core/sessions/SmtpClient.h"
#include "core/sessions/Webhook.h"

#include <functional>

namespace quai::sessions {

/// A mail or a webhook of the queue, without its content.
struct QueuedMail
{
    enum class Kind { Mail, Webhook };

    enum class State {
        Queued,
        Sending, ///< a process is at it
        Sent,
        Failed, ///< refused for good, or tried too often
        Unsure, ///< cut off between the text and its answer: a human decides, it is never sent again by itself
    };

    qint64 id = 0;
    Kind kind = Kind::Mail;
    qint64 session = 0; ///< 0: none
    QString subject;    ///< of a webhook: the address, without what is secret of it
    State state = State::Queued;
    int attempts = 0;
    QDateTime madeAt;
    QDateTime nextAt;
    QDateTime sentAt;
    QString problem; ///< of the last attempt: for the operator
};

/// The queue of mails and webhooks in the history's file: it survives restarts and servers that are down, and sends
/// nothing twice. A mail is marked before it is handed in, so that of several programs one sends it, and a program that
/// dies meanwhile leaves it Unsure. Used on the thread of the connection; sending blocks.
class Outbox
{
public:
    using Sender = std::function<SmtpAnswer(const MailMessage &message)>;
    using HookSender = std::function<SmtpAnswer(const Webhook &hook)>;

    /// @param database outlives the object
    explicit Outbox(Database &database)
        : m_database(database)
    {
    }

    /// Errors: InvalidInput for an address that is none.
    [[nodiscard]] Result<qint64> add(MailMessage message, qint64 session, const QDateTime &now);
    [[nodiscard]] Result<qint64> addHook(Webhook hook, qint64 session, const QDateTime &now);
    /// Whether a mail or webhook with this id was ever queued.
    [[nodiscard]] Result<bool> holds(const QString &id);
    /// Hands in what is due, of the kinds that have a sender. @return how many were sent
    [[nodiscard]] Result<int> sendDue(const QDateTime &now, const Sender &sender, const HookSender &hookSender = {});
    /// How many wait, whether they are due or not.
    [[nodiscard]] Result<int> waiting();
    /// A failed or unsure one is queued again: the operator's decision. Errors: WrongState for any other.
    [[nodiscard]] Status retry(qint64 id, const QDateTime &now);
    /// Newest first.
    [[nodiscard]] Result<QList<QueuedMail>> list(int limit);

private:
    /// What one entry needs to be handed in.
    struct Due
    {
        qint64 id = 0;
        bool isHook = false;
        QByteArray body;
    };

    [[nodiscard]] Result<QList<Due>> due(const QDateTime &now, bool mails, bool hooks);
    [[nodiscard]] Result<qint64> insert(const QString &id, const QString &kind, qint64 session, const QString &subject,
                                        const QByteArray &body, const QDateTime &now);
    [[nodiscard]] Status settleDead();
    [[nodiscard]] Result<bool> claim(qint64 id);
    [[nodiscard]] Status finish(qint64 id, const MailMessage &message, const SmtpAnswer &answer, const QDateTime &now);

    Database &m_database;
};

} // namespace quai::sessions
