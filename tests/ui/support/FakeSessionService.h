// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/SessionService.h"
#include "tests/ui/support/Ready.h"

#include <memory>

namespace quai::test {

/// What the journal of a site says of its session, by script; shared by the test and by the services that the window
/// makes.
struct FakeSessions
{
    std::optional<sessions::SessionRecord> open;
    std::optional<Error> openFailure; ///< of the next opening
    QString mode;                     ///< of the site where it is not in production: closing wants a reason
    QList<sessions::SessionRecord> opened;
    QList<sessions::SessionRecord> closed;
    QStringList notes;
    sessions::ImportPreview found;      ///< of Tool Delivery
    std::optional<Error> importFailure; ///< of every look and every import
    QList<sessions::ToolDeliverySource> looked;
    int imports = 0;
};

/// The sessions of a site without a server.
class FakeSessionService final : public sessions::SessionService
{
public:
    explicit FakeSessionService(std::shared_ptr<FakeSessions> state)
        : m_state(std::move(state))
    {
    }

    QFuture<Result<sessions::MergeResult>> synchronise(CancelSource) override
    {
        return ready<sessions::MergeResult>(sessions::MergeResult());
    }
    QFuture<Result<std::optional<sessions::SessionRecord>>> current(CancelSource) override
    {
        return ready<std::optional<sessions::SessionRecord>>(m_state->open);
    }
    QFuture<Result<sessions::SessionRecord>> open(const sessions::SessionRecord &draft, CancelSource) override
    {
        if (const auto failure = std::exchange(m_state->openFailure, std::nullopt))
            return ready<sessions::SessionRecord>(fail(*failure));
        sessions::SessionRecord session = draft;
        session.id = 77;
        session.openedBy = QStringLiteral("marie@poste-12");
        session.openedAt = QDateTime::currentDateTimeUtc();
        m_state->opened.append(session);
        m_state->open = session;
        return ready<sessions::SessionRecord>(session);
    }
    QFuture<Result<sessions::ImportResult>> importFromToolDelivery(const sessions::ToolDeliverySource &,
                                                                   CancelSource) override
    {
        ++m_state->imports;
        if (m_state->importFailure)
            return ready<sessions::ImportResult>(fail(*m_state->importFailure));
        const sessions::ImportPreview &found = m_state->found;
        return ready<sessions::ImportResult>(
            sessions::ImportResult{found.sessions - found.known, found.commands, found.known});
    }
    QFuture<Result<sessions::ImportPreview>> lookAtToolDelivery(const sessions::ToolDeliverySource &source,
                                                                CancelSource) override
    {
        m_state->looked << source;
        if (m_state->importFailure)
            return ready<sessions::ImportPreview>(fail(*m_state->importFailure));
        return ready<sessions::ImportPreview>(m_state->found);
    }
    QFuture<Status> note(const QString &text, CancelSource) override
    {
        m_state->notes << text;
        return ready<void>({});
    }
    QFuture<Result<sessions::SessionRecord>> close(const sessions::SessionRecord &closing, CancelSource) override
    {
        if (!m_state->mode.isEmpty() && closing.closeReason.isEmpty())
            return ready<sessions::SessionRecord>(fail(Error{
                ErrorKind::WrongState,
                QStringLiteral("not in production"),
                {},
                {{QStringLiteral("step"), QStringLiteral("session-close")}, {QStringLiteral("mode"), m_state->mode}}}));
        sessions::SessionRecord session = closing;
        session.closedAt = QDateTime::currentDateTimeUtc();
        m_state->closed.append(session);
        m_state->open.reset();
        return ready<sessions::SessionRecord>(session);
    }

private:
    std::shared_ptr<FakeSessions> m_state;
};

} // namespace quai::test
