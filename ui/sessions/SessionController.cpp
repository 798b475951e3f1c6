// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionController.h"

#include "core/base/WhenFinished.h"

namespace quai::ui {

using sessions::SessionRecord;

SessionController::SessionController(std::unique_ptr<sessions::SessionService> service, sites::Site site,
                                     QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_site(std::move(site))
{
}

SessionController::~SessionController()
{
    m_cancel.request_stop();
}

void SessionController::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    whenFinished<std::optional<SessionRecord>>(
        m_service->current(m_cancel), this,
        [this](const Result<std::optional<SessionRecord>> &current) { take(current); });
}

void SessionController::take(const Result<std::optional<SessionRecord>> &current)
{
    m_reading = false;
    m_error = current ? std::nullopt : std::optional(current.error());
    if (current) {
        m_current = *current;
        m_known = true;
    }
    Q_EMIT changed();
}

void SessionController::takeChanged(const Result<SessionRecord> &session)
{
    if (!session) {
        refresh(); // somebody else may have been quicker
        return;
    }
    m_known = true;
    m_error.reset();
    m_current = session->isOpen() ? std::optional(*session) : std::nullopt;
    Q_EMIT changed();
}

void SessionController::open(const SessionRecord &draft, QObject *context, Handler handle)
{
    const QFuture<Result<SessionRecord>> future = m_service->open(draft, m_cancel);
    whenFinished<SessionRecord>(future, this, [this](const Result<SessionRecord> &opened) { takeChanged(opened); });
    whenFinished<SessionRecord>(future, context, std::move(handle));
}

void SessionController::note(const QString &text, QObject *context, std::function<void(const Status &)> handle)
{
    whenFinished<void>(m_service->note(text, m_cancel), context, std::move(handle));
}

QFuture<Result<sessions::ImportPreview>> SessionController::lookAtToolDelivery(
    const sessions::ToolDeliverySource &source, const CancelSource &cancel)
{
    return m_service->lookAtToolDelivery(source, cancel);
}

QFuture<Result<sessions::ImportResult>> SessionController::importFromToolDelivery(
    const sessions::ToolDeliverySource &source, const CancelSource &cancel)
{
    return m_service->importFromToolDelivery(source, cancel);
}

void SessionController::close(const SessionRecord &closing, QObject *context, Handler handle)
{
    const QFuture<Result<SessionRecord>> future = m_service->close(closing, m_cancel);
    whenFinished<SessionRecord>(future, this, [this](const Result<SessionRecord> &closed) { takeChanged(closed); });
    whenFinished<SessionRecord>(future, context, std::move(handle));
}

} // namespace quai::ui
