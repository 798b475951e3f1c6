// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/MailService.h"
#include "tests/ui/support/Ready.h"

namespace quai::test {

/// Mails in memory: nothing leaves.
class FakeMailService final : public sessions::MailService
{
public:
    sessions::MailSettings stored;
    QList<sessions::QueuedMail> queue; ///< newest first
    std::optional<Error> failure;      ///< of sending

    QList<sessions::MailSettings> tested;
    QStringList testedPasswords;
    QList<QStringList> sentTo;
    QList<qint64> retried;

    QFuture<Result<sessions::MailSettings>> settings() override { return ready<sessions::MailSettings>(stored); }
    QFuture<Status> saveSettings(const sessions::MailSettings &settings) override
    {
        stored = settings;
        return ready<void>({});
    }
    QFuture<Result<sessions::MailMessage>> preview(const sites::Site &, qint64, sessions::MailKind, const QStringList &,
                                                   CancelSource) override
    {
        return ready<sessions::MailMessage>(sessions::MailMessage());
    }
    QFuture<Result<qint64>> send(const sites::Site &, qint64, sessions::MailKind, const QStringList &to,
                                 CancelSource) override
    {
        sentTo.append(to);
        return ready<qint64>(failure ? Result<qint64>(fail(*failure)) : Result<qint64>(1));
    }
    QFuture<Status> sendTest(const sessions::MailSettings &settings, const QString &password, const QString &,
                             CancelSource) override
    {
        tested.append(settings);
        testedPasswords.append(password);
        return ready<void>(failure ? Status(fail(*failure)) : Status());
    }
    QFuture<Result<QList<sessions::QueuedMail>>> outbox(int limit, CancelSource) override
    {
        return ready<QList<sessions::QueuedMail>>(queue.mid(0, limit));
    }
    QFuture<Status> retry(qint64 id) override
    {
        retried.append(id);
        for (sessions::QueuedMail &mail : queue) {
            if (mail.id == id)
                mail.state = sessions::QueuedMail::State::Queued;
        }
        return ready<void>({});
    }
    QFuture<Result<int>> flush(CancelSource) override { return ready<int>(0); }
};

} // namespace quai::test
