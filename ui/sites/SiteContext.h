// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/DeliveryService.h"
#include "models/SiteLive.h"

#include <QObject>

#include <memory>
#include <optional>

namespace quai::sites {
class SecretStore;
}

namespace quai::ui {

class Backend;
class JobTracker;
class Lines;
class SessionController;

/// One site that the operator opened: its line, its delivery service, and what was last read of it. Pages show it and
/// ask it to read again; nothing of it is written. GUI thread only.
class SiteContext final : public QObject
{
    Q_OBJECT

public:
    /// References outlive the context.
    SiteContext(sites::Site site, Backend &backend, Lines &lines, sites::SecretStore &secrets, QObject *parent);
    ~SiteContext() override;

    [[nodiscard]] const sites::Site &site() const { return m_site; }
    [[nodiscard]] delivery::DeliveryService &delivery() { return *m_delivery; }
    /// The open session of the site; read with everything else.
    [[nodiscard]] SessionController &sessions() { return *m_sessions; }

    /// Opens the line where needed (asking the operator), then reads state and journal. One at a time: a call while
    /// it reads has no effect.
    void refresh();
    [[nodiscard]] bool isReading() const { return m_reading; }

    /// Takes a state that a page has read, so that all pages show the same.
    void setStatus(const delivery::SiteStatus &status);

    [[nodiscard]] const std::optional<delivery::SiteStatus> &status() const { return m_status; }
    /// Oldest first, the newest entries only.
    [[nodiscard]] const QList<delivery::JournalEntry> &journal() const { return m_journal; }
    /// Why the last refresh() failed.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] models::SiteLive live() const;

Q_SIGNALS:
    /// Line, state, journal, open session or error changed.
    void changed();

private:
    void useSourcePassword();
    void readStatus();
    void readJournal();
    void finish(const std::optional<Error> &error);

    static constexpr int journalEntries = 60; // two for each step: enough for the last deliveries

    sites::Site m_site;
    Lines &m_lines;
    sites::SecretStore &m_secrets;
    std::unique_ptr<delivery::DeliveryService> m_delivery;
    SessionController *m_sessions;
    models::LineState m_line = models::LineState::Untried;
    std::optional<delivery::SiteStatus> m_status;
    QList<delivery::JournalEntry> m_journal;
    std::optional<Error> m_error;
    bool m_reading = false;
    bool m_passwordRead = false;
};

} // namespace quai::ui
