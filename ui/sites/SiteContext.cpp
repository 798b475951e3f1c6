// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SiteContext.h"

#include "core/base/WhenFinished.h"
#include "core/sites/SecretStore.h"
#include "ui/connection/Lines.h"
#include "ui/sessions/SessionController.h"
#include "ui/window/Backend.h"

namespace quai::ui {

using delivery::JournalEntry;
using delivery::SiteStatus;
using models::LineState;
using models::SiteLive;

namespace {

/// Whether the failure means that there is no line, rather than that something on the server went wrong.
bool isLineFailure(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::HostUnresolved:
    case ErrorKind::HostUnreachable:
    case ErrorKind::HostKeyUnknown:
    case ErrorKind::HostKeyChanged:
    case ErrorKind::KnownHostsUnwritable:
    case ErrorKind::AuthFailed:
    case ErrorKind::PassphraseNeeded:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
        return true;
    default:
        return false;
    }
}

} // namespace

SiteContext::SiteContext(sites::Site site, Backend &backend, Lines &lines, sites::SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_site(std::move(site))
    , m_lines(lines)
    , m_secrets(secrets)
    , m_delivery(backend.deliveryService(m_site))
    , m_sessions(new SessionController(backend.sessionService(m_site), m_site, this))
{
    connect(m_sessions, &SessionController::changed, this, &SiteContext::changed);
}

SiteContext::~SiteContext() = default;

void SiteContext::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    if (m_line != LineState::Connected)
        m_line = LineState::Connecting;
    Q_EMIT changed();
    m_lines.to(m_site.server).open(this, [this](const Status &opened) {
        if (!opened) {
            finish(opened.error());
            return;
        }
        m_line = LineState::Connected;
        useSourcePassword();
    });
}

void SiteContext::useSourcePassword()
{
    const QString key = m_site.source.password.key;
    if (m_passwordRead || key.isEmpty()) {
        readStatus();
        return;
    }
    // A missing password is no reason to show nothing: the update says so when it needs it.
    whenFinished<QString>(m_secrets.read(key), this, [this](const Result<QString> &password) {
        if (password) {
            m_passwordRead = true;
            m_delivery->setSourcePassword(*password);
        }
        readStatus();
    });
}

void SiteContext::readStatus()
{
    whenFinished<SiteStatus>(m_delivery->status(), this, [this](const Result<SiteStatus> &status) {
        if (!status) {
            finish(status.error());
            return;
        }
        m_status = *status;
        readJournal();
    });
}

void SiteContext::readJournal()
{
    using Journal = QList<JournalEntry>;
    whenFinished<Journal>(m_delivery->journal(journalEntries, {}), this, [this](const Result<Journal> &journal) {
        if (journal)
            m_journal = *journal;
        finish(journal ? std::nullopt : std::optional(journal.error()));
    });
}

void SiteContext::finish(const std::optional<Error> &error)
{
    m_reading = false;
    m_error = error;
    if (error && isLineFailure(error->kind))
        m_line = LineState::Failed;
    if (!error)
        m_sessions->refresh();
    Q_EMIT changed();
}

void SiteContext::setStatus(const SiteStatus &status)
{
    m_status = status;
    m_line = LineState::Connected;
    m_error.reset();
    Q_EMIT changed();
}

SiteLive SiteContext::live() const
{
    SiteLive live;
    live.line = m_line;
    if (m_status) {
        live.mode = m_status->mode;
        live.interrupted = m_status->interruption.has_value();
        live.locked = m_status->lock.has_value();
        live.warnings = m_status->warnings;
    }
    if (m_sessions->current())
        live.openSession = m_sessions->current()->title;
    if (m_error)
        live.lastFailure = m_error->kind;
    return live;
}

} // namespace quai::ui
