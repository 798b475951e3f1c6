// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SitePages.h"

#include "ui/codebase/CodebasePage.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/connection/Lines.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/instances/InstancesPage.h"
#include "ui/jobs/JobTracker.h"
#include "ui/server/ServerPage.h"
#include "ui/sessions/SessionBand.h"
#include "ui/sessions/SessionController.h"
#include "ui/sessions/SessionDialogs.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/sites/SiteContext.h"
#include "ui/window/Backend.h"
#include "ui/window/Services.h"
#include "ui/window/Settings.h"
#include "ui/window/SiteBand.h"

#include <QEvent>
#include <QLabel>
#include <QPointer>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace quai::ui {

namespace {

constexpr int settleMs = 500; ///< between two steps of a row there is less

} // namespace

SitePages::SitePages(SiteContext &context, Lines &lines, const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_lines(lines)
    , m_services(services)
    , m_band(new SiteBand(this))
    , m_tabs(new QTabWidget(this))
    , m_corner(new QLabel(this))
{
    m_tabs->setObjectName(QStringLiteral("sitePages"));
    m_tabs->setDocumentMode(true);
    m_tabs->setIconSize({spacing::iconSmall, spacing::iconSmall});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_tabs, 1);
    m_band->setContext(&context);
    m_corner->setTextFormat(Qt::PlainText);
    m_corner->setContentsMargins(spacing::normal, 0, spacing::page, spacing::normal);
    m_tabs->setCornerWidget(m_corner);
    addPages();
    retranslate();
    buildCurrent();
    showBand();
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        buildCurrent();
        showBand();
        Q_EMIT pageChanged(currentPage());
    });
    connect(&services.jobs, &JobTracker::finished, this, [this] {
        if (m_rebuildLater)
            rebuildPages();
        m_settled.start();
    });
    // After the last of several steps in a row the journal has news for the dashboard.
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMs);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (!hasActiveJob() && m_context.live().line == models::LineState::Connected)
            m_context.refresh();
    });
}

void SitePages::addPages()
{
    const auto add = [this](const QString &name, Symbol symbol, std::function<QWidget *()> build) {
        auto *place = new QWidget(m_tabs);
        auto *layout = new QVBoxLayout(place);
        layout->setContentsMargins({});
        m_pages.push_back({name, std::move(build)});
        m_tabs->addTab(place, icon(symbol), {});
    };
    add(QStringLiteral("dashboard"), Symbol::Dashboard, [this] { return buildDashboard(); });
    add(QStringLiteral("delivery"), Symbol::Delivery, [this] { return buildDelivery(); });
    add(QStringLiteral("sessions"), Symbol::Session, [this] { return buildSessions(); });
    add(QStringLiteral("codebase"), Symbol::Branch, [this] { return buildCodebase(); });
    add(QStringLiteral("instances"), Symbol::Instances, [this] { return buildInstances(); });
    add(QStringLiteral("server"), Symbol::Server, [this] { return buildServer(); });
}

void SitePages::buildCurrent()
{
    QWidget *place = m_tabs->currentWidget();
    if (place == nullptr || !place->layout()->isEmpty())
        return;
    place->layout()->addWidget(m_pages.at(static_cast<size_t>(m_tabs->currentIndex())).build());
}

void SitePages::showBand()
{
    // The page of the delivery has a mode band of its own: one of them is enough, the site's name is always there.
    const bool ownBand = currentPage() == QLatin1String("delivery");
    m_band->setVisible(!ownBand);
    m_corner->setVisible(ownBand);
}

QWidget *SitePages::buildDashboard()
{
    auto *page = new DashboardPage(m_context, m_services.backend.history());
    connect(page, &DashboardPage::deliveryRequested, this, [this] { setCurrentPage(QStringLiteral("delivery")); });
    return page;
}

QWidget *SitePages::buildDelivery()
{
    auto *page = new DeliveryPage(m_context.delivery(), m_context.site(), m_services.jobs, m_services.ask);
    page->restoreState(*m_services.settings.raw());
    if (m_kept)
        page->recall(*std::exchange(m_kept, std::nullopt));
    SessionController &sessions = m_context.sessions();
    auto *band = new SessionBand(sessions);
    connect(band, &SessionBand::openAsked, page, [this, page] { openSessionDialog(m_context.sessions(), page); });
    connect(band, &SessionBand::remarkAsked, page, [this, page] { remarkDialog(m_context.sessions(), page); });
    connect(band, &SessionBand::closeAsked, page, [this, page] { closeSessionDialog(m_context, page); });
    connect(band, &SessionBand::showAsked, this, &SitePages::showSession);
    page->setSessions(band, [&sessions, page](const QString &what, std::function<void()> go) {
        withSession(sessions, what, page, std::move(go));
    });
    connect(page, &DeliveryPage::statusRead, &m_context, &SiteContext::setStatus);
    connect(page, &DeliveryPage::statusFailed, this, [this, page = QPointer(page)](const Error &error) {
        if (!ConnectionGuide::canHelp(error))
            return;
        // The operator is asked for what is missing; then the page reads again.
        m_lines.to(m_context.site().server).open(page, [page](const Status &opened) {
            if (opened && !page.isNull())
                page->refresh();
        });
    });
    return page;
}

QWidget *SitePages::buildSessions()
{
    auto *page = new SessionsPage(m_context, m_services);
    page->restoreState(*m_services.settings.raw());
    if (m_keptHistory)
        page->recall(*std::exchange(m_keptHistory, std::nullopt));
    return page;
}

void SitePages::showSession(qint64 session)
{
    setCurrentPage(QStringLiteral("sessions"));
    if (auto *page = m_tabs->findChild<SessionsPage *>())
        page->showSession(session);
}

QWidget *SitePages::buildCodebase()
{
    CodebaseSite site{m_context.site().id, m_context.site().name, driftSource(), {}, {}};
    site.connect = [this](QObject *context, std::function<void()> handle) {
        // Whether it opened or not: who goes on meets the same error, and tells it.
        m_lines.to(m_context.site().server).open(context, [handle = std::move(handle)](const Status &) { handle(); });
    };
    site.logIn = [this](const ssh::Target &server, QObject *context, auto handle) {
        ConnectionGuide &guide = m_lines.to(server);
        guide.open(context, [&guide, handle = std::move(handle)](const Status &opened) {
            handle(opened ? Result<ssh::Credentials>(guide.credentials()) : fail(opened.error()));
        });
    };
    auto *page = new CodebasePage([this](const QString &folder) { return m_services.backend.codebaseService(folder); },
                                  m_services.jobs, m_services.ask, *m_services.settings.raw(), std::move(site));
    connect(page, &CodebasePage::deliverRequested, this, &SitePages::deliver);
    return page;
}

DriftSource SitePages::driftSource()
{
    return [this](const std::shared_ptr<const delivery::ReleaseSource> &release, const CancelSource &cancel) {
        return m_context.delivery().drift(release, cancel);
    };
}

void SitePages::deliver(const std::shared_ptr<const delivery::ReleaseSource> &release)
{
    setCurrentPage(QStringLiteral("delivery"));
    if (auto *page = m_tabs->findChild<DeliveryPage *>())
        page->setRelease(release);
}

QWidget *SitePages::buildInstances()
{
    const auto maker = [this](const sites::Site &site) { return m_services.backend.instancesService(site); };
    return new InstancesPage(m_context.site(), maker, m_services, m_lines);
}

QWidget *SitePages::buildServer()
{
    return new ServerPage(m_context, m_services.backend, m_lines, m_services.jobs);
}

bool SitePages::hasActiveJob() const
{
    const models::JobsModel *jobs = m_services.jobs.model();
    for (int row = 0; row < jobs->rowCount(); ++row) {
        const models::Job *job = jobs->find(jobs->index(row, 0).data(models::JobsModel::IdRole).toLongLong());
        if (job != nullptr && job->isActive() && job->siteId == m_context.site().id)
            return true;
    }
    return false;
}

void SitePages::rebuildPages()
{
    m_rebuildLater = hasActiveJob();
    if (m_rebuildLater)
        return;
    remember();
    if (const auto *page = m_tabs->findChild<DeliveryPage *>())
        m_kept = page->memory();
    if (const auto *page = m_tabs->findChild<SessionsPage *>())
        m_keptHistory = page->memory();
    for (const int index : {0, 1, 2}) { // the other pages word themselves anew
        QLayout *place = m_tabs->widget(index)->layout();
        if (const QLayoutItem *item = place->itemAt(0))
            delete item->widget();
    }
    buildCurrent();
}

void SitePages::remember()
{
    if (const auto *page = m_tabs->findChild<DeliveryPage *>())
        page->saveState(*m_services.settings.raw());
    if (const auto *page = m_tabs->findChild<SessionsPage *>())
        page->saveState(*m_services.settings.raw());
    if (auto *page = m_tabs->findChild<CodebasePage *>())
        page->remember();
}

QString SitePages::currentPage() const
{
    return m_pages.at(static_cast<size_t>(m_tabs->currentIndex())).name;
}

void SitePages::setCurrentPage(const QString &name)
{
    for (size_t index = 0; index < m_pages.size(); ++index) {
        if (m_pages.at(index).name == name)
            m_tabs->setCurrentIndex(static_cast<int>(index));
    }
}

void SitePages::setCurrentIndex(int index)
{
    if (index >= 0 && index < m_tabs->count())
        m_tabs->setCurrentIndex(index);
}

void SitePages::retranslate()
{
    const QStringList titles{tr("Dashboard"), tr("Delivery"),  tr("Sessions"),
                             tr("Code base"), tr("Instances"), tr("Server")};
    for (int index = 0; index < m_tabs->count(); ++index)
        m_tabs->setTabText(index, titles.at(index));
    m_tabs->setAccessibleName(tr("Pages of the site"));
    const sites::Site &site = m_context.site();
    m_corner->setText(site.production ? tr("%1 · production site").arg(site.name)
                                      : tr("%1 · test site").arg(site.name));
}

void SitePages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuildPages();
    }
    QWidget::changeEvent(event);
}

} // namespace quai::ui
