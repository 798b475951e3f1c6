// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/SessionService.h"
#include "core/sites/Site.h"

#include <QObject>

#include <functional>
#include <memory>

namespace quai::ui {

/// The open session of one site as the server's journal told last, and what changes it. GUI thread; never waits.
class SessionController final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const Result<sessions::SessionRecord> &)>;

    SessionController(std::unique_ptr<sessions::SessionService> service, sites::Site site, QObject *parent = nullptr);
    /// Asks whatever goes on to stop; does not wait for it.
    ~SessionController() override;

    [[nodiscard]] const sites::Site &site() const { return m_site; }
    /// Whether steps of this site need an open session.
    [[nodiscard]] bool usesSessions() const { return m_site.sessions; }
    /// Nothing while none is open, or while nobody knows: see isKnown().
    [[nodiscard]] const std::optional<sessions::SessionRecord> &current() const { return m_current; }
    /// Whether the journal was read.
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Looks for sessions of the plugin Tool Delivery on the site; writes nothing.
    [[nodiscard]] QFuture<Result<sessions::ImportPreview>> lookAtToolDelivery(
        const sessions::ToolDeliverySource &source, const CancelSource &cancel);
    /// Brings them into the history.
    [[nodiscard]] QFuture<Result<sessions::ImportResult>> importFromToolDelivery(
        const sessions::ToolDeliverySource &source, const CancelSource &cancel);

    /// Reads the journal; a call while it is being read has no effect. The line has to be open.
    void refresh();
    /// @param handle is called on success and failure, unless @p context died before
    void open(const sessions::SessionRecord &draft, QObject *context, Handler handle);
    /// Writes a remark into the open session. Likewise.
    void note(const QString &text, QObject *context, std::function<void(const Status &)> handle);
    /// Likewise.
    void close(const sessions::SessionRecord &closing, QObject *context, Handler handle);

Q_SIGNALS:
    /// current(), isKnown() or error() is another one.
    void changed();

private:
    void take(const Result<std::optional<sessions::SessionRecord>> &current);
    void takeChanged(const Result<sessions::SessionRecord> &session);

    std::unique_ptr<sessions::SessionService> m_service;
    sites::Site m_site;
    CancelSource m_cancel;
    std::optional<sessions::SessionRecord> m_current;
    std::optional<Error> m_error;
    bool m_known = false;
    bool m_reading = false;
};

} // namespace quai::ui
