// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWindow.h"

#include "core/sites/SiteStore.h"
#include "core/ssh/ConfigHosts.h"
#include "ui/activity/ActivityPanel.h"
#include "ui/common/Ask.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/jobs/JobTracker.h"
#include "ui/sites/SiteCommands.h"
#include "ui/sites/SiteContext.h"
#include "ui/sites/SitesPanel.h"
#include "ui/window/AboutDialog.h"
#include "ui/window/Appearance.h"
#include "ui/window/Backend.h"
#include "ui/window/JobNotifier.h"
#include "ui/window/MainMenu.h"
#include "ui/window/Settings.h"
#include "ui/window/SitePages.h"
#include "ui/window/WelcomePage.h"

#include <QCloseEvent>
#include <QDir>
#include <QLabel>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace quai::ui {

using sites::Site;

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_lines(services.backend, services.secrets, services.ask, this)
    , m_commands(new SiteCommands(m_services, m_lines, this))
    , m_error(new ErrorPanel(this))
    , m_sites(new SitesPanel(&m_model, this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(ssh::configuredHosts(QDir::homePath() + QStringLiteral("/.ssh/config")),
                                services.backend.hasPracticeServers(), this))
    , m_activity(new ActivityPanel(services.jobs, services.settings, this))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
    , m_menu(new MainMenu(this, m_sites->siteActions(), services.settings))
    , m_count(new QLabel(this))
{
    setWindowIcon(applicationIcon());
    buildCentre();
    statusBar()->addPermanentWidget(m_count);
    connectSites();
    connectMenu();
    new JobNotifier(services.jobs, this);
    retranslate();
    restore();
    loadSites();
    showSite(m_services.settings.value(Settings::Key::LastSite).toString());
}

MainWindow::~MainWindow()
{
    // Pages refer to their contexts: they go first.
    while (!m_open.empty())
        closeSite(m_open.begin()->first);
    m_commands->endPractice();
}

void MainWindow::buildCentre()
{
    m_stack->addWidget(m_welcome);
    m_across->setChildrenCollapsible(false);
    m_across->addWidget(m_sites);
    m_across->addWidget(m_stack);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({260, 1020});
    m_down->setChildrenCollapsible(false);
    m_down->addWidget(m_across);
    m_down->addWidget(m_activity);
    m_down->setStretchFactor(0, 1);
    m_down->setSizes({600, 220});
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addWidget(m_down, 1);
    layout->addWidget(m_activity->header());
    setCentralWidget(centre);
}

void MainWindow::connectSites()
{
    connect(m_sites, &SitesPanel::siteChosen, this, &MainWindow::onSiteChosen);
    connect(m_sites, &SitesPanel::addRequested, m_commands, [this] { m_commands->add(); });
    connect(m_sites, &SitesPanel::adoptRequested, m_commands, [this] { m_commands->adopt(); });
    connect(m_sites, &SitesPanel::editRequested, m_commands, &SiteCommands::edit);
    connect(m_sites, &SitesPanel::duplicateRequested, m_commands, &SiteCommands::duplicate);
    connect(m_sites, &SitesPanel::removeRequested, m_commands, &SiteCommands::remove);
    connect(m_sites, &SitesPanel::refreshRequested, this, [this](const QString &siteId) {
        const auto found = m_open.find(siteId);
        if (found != m_open.end())
            found->second.context->refresh();
    });
    connect(m_welcome, &WelcomePage::addRequested, m_commands, &SiteCommands::add);
    connect(m_welcome, &WelcomePage::adoptRequested, m_commands, &SiteCommands::adopt);
    connect(m_welcome, &WelcomePage::practiceRequested, m_commands, &SiteCommands::practise);
    connect(m_commands, &SiteCommands::practising, m_welcome, &WelcomePage::setPractising);
    connect(m_commands, &SiteCommands::changed, this, &MainWindow::onSitesChanged);
    connect(m_commands, &SiteCommands::failed, this, &MainWindow::showError);
    connect(m_commands, &SiteCommands::refused, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 10'000); });
    connect(&m_lines, &Lines::secretNotKept, this,
            [this](const Error &error) { showError(error, tr("Remembering a password")); });
}

void MainWindow::connectMenu()
{
    connect(m_menu, &MainMenu::languageChosen, this, &MainWindow::setLanguage);
    connect(m_menu, &MainMenu::themeChosen, this, &MainWindow::setTheme);
    connect(m_menu, &MainMenu::filterRequested, m_sites, &SitesPanel::focusFilter);
    connect(m_menu, &MainMenu::reloadRequested, this, &MainWindow::loadSites);
    connect(m_menu, &MainMenu::aboutRequested, this,
            [this] { (new AboutDialog(m_services.store.path(), this))->open(); });
    connect(m_menu, &MainMenu::pageChosen, this, [this](int index) {
        if (auto *pages = qobject_cast<SitePages *>(m_stack->currentWidget()))
            pages->setCurrentIndex(index);
    });
    connect(m_menu->activityAction(), &QAction::triggered, m_activity, &ActivityPanel::setOpen);
    connect(m_activity, &ActivityPanel::openChanged, m_menu->activityAction(), &QAction::setChecked);
    m_menu->activityAction()->setChecked(m_activity->isOpen());
}

void MainWindow::restore()
{
    const Settings &settings = m_services.settings;
    if (!restoreGeometry(settings.value(Settings::Key::Geometry).toByteArray()))
        resize(1280, 800);
    m_across->restoreState(settings.value(Settings::Key::SitesSplitter).toByteArray());
    m_down->restoreState(settings.value(Settings::Key::ActivityHeight).toByteArray());
}

void MainWindow::remember()
{
    Settings &settings = m_services.settings;
    settings.setValue(Settings::Key::Geometry, saveGeometry());
    settings.setValue(Settings::Key::SitesSplitter, m_across->saveState());
    settings.setValue(Settings::Key::ActivityHeight, m_down->saveState());
    settings.setValue(Settings::Key::LastSite, m_sites->currentSite());
    m_activity->remember();
    for (auto &[id, site] : m_open)
        site.pages->remember();
}

void MainWindow::loadSites()
{
    const Status loaded = m_services.store.load();
    if (loaded)
        m_error->clear();
    else
        showError(loaded.error(), tr("Reading the sites"));
    showSites();
}

void MainWindow::showSites()
{
    m_model.setSites(m_services.store.sites());
    m_welcome->setHasSites(m_model.siteCount() > 0);
    m_count->setText(tr("%Ln site(s)", nullptr, m_model.siteCount()));
    // Sites that changed or went behind our back are opened anew when they are looked at again.
    QStringList stale;
    for (const auto &[id, opened] : m_open) {
        const Result<Site> stored = m_services.store.find(id);
        if (!stored || !(*stored == opened.context->site()))
            stale << id;
    }
    for (const QString &id : stale)
        closeSite(id);
    onSiteChosen(m_sites->currentSite());
}

void MainWindow::onSitesChanged(const QString &siteId, const QString &formerId)
{
    if (!formerId.isEmpty())
        closeSite(formerId);
    showSites();
    showSite(siteId);
}

MainWindow::OpenSite &MainWindow::open(const QString &siteId, const Site &site)
{
    const auto found = m_open.find(siteId);
    if (found != m_open.end())
        return found->second;
    OpenSite opened;
    opened.context = std::make_unique<SiteContext>(site, m_services.backend, m_lines, m_services.secrets, nullptr);
    SiteContext *context = opened.context.get();
    connect(context, &SiteContext::changed, this,
            [this, context] { m_model.setLive(context->site().id, context->live()); });
    opened.pages = new SitePages(*context, m_lines, m_services, m_stack);
    opened.pages->setCurrentPage(m_services.settings.value(Settings::Key::LastPage).toString());
    connect(opened.pages, &SitePages::pageChanged, this,
            [this](const QString &name) { m_services.settings.setValue(Settings::Key::LastPage, name); });
    m_stack->addWidget(opened.pages);
    context->refresh();
    return m_open.emplace(siteId, std::move(opened)).first->second;
}

void MainWindow::onSiteChosen(const QString &siteId)
{
    const Result<Site> site = m_services.store.find(siteId);
    if (siteId.isEmpty() || !site) {
        m_stack->setCurrentWidget(m_welcome);
        setWindowTitle(tr("Quai"));
        return;
    }
    SitePages *pages = open(siteId, *site).pages;
    pages->setCurrentPage(m_services.settings.value(Settings::Key::LastPage).toString());
    m_stack->setCurrentWidget(pages);
    setWindowTitle(tr("%1 — Quai").arg(site->name));
}

void MainWindow::closeSite(const QString &siteId)
{
    const auto found = m_open.find(siteId);
    if (found == m_open.end())
        return;
    found->second.pages->remember();
    delete found->second.pages; // before the context that it shows
    m_open.erase(found);
    m_model.setLive(siteId, {});
}

void MainWindow::showSite(const QString &siteId)
{
    if (!siteId.isEmpty())
        m_sites->setCurrentSite(siteId);
}

void MainWindow::showPage(const QString &name)
{
    if (auto *pages = qobject_cast<SitePages *>(m_stack->currentWidget()))
        pages->setCurrentPage(name);
}

void MainWindow::setLanguage(const QString &choice)
{
    m_services.settings.setValue(Settings::Key::Language, choice);
    m_services.appearance.setLanguage(choice);
}

void MainWindow::setTheme(const QString &choice)
{
    m_services.settings.setValue(Settings::Key::Theme, choice);
    m_services.appearance.setTheme(choice);
}

void MainWindow::showError(const Error &error, const QString &operation)
{
    m_error->showError(error, {operation, {}, {}});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing || m_services.jobs.model()->activeCount() == 0) {
        remember();
        event->accept();
        return;
    }
    event->ignore();
    confirmClose();
}

void MainWindow::confirmClose()
{
    Question question;
    question.title = tr("Quit Quai");
    question.text = tr("%Ln job(s) are running. Stop them and quit?", nullptr, m_services.jobs.model()->activeCount());
    question.more = tr("Each stops at its next safe point. What is done stays done, and can be continued later.");
    question.accept = tr("Stop and quit");
    question.dangerous = true;
    question.symbol = Symbol::Quit;
    m_services.ask.confirm(this, question, [self = QPointer(this)](bool accepted) {
        if (!accepted || self.isNull())
            return;
        self->m_closing = true;
        self->m_services.jobs.cancelAll();
        // Later: the answer may come while the first attempt to close is still being handled.
        QMetaObject::invokeMethod(self, &QWidget::close, Qt::QueuedConnection);
    });
}

void MainWindow::retranslate()
{
    m_menu->retranslate();
    m_count->setText(tr("%Ln site(s)", nullptr, m_model.siteCount()));
    const Result<Site> site = m_services.store.find(m_sites->currentSite());
    setWindowTitle(site ? tr("%1 — Quai").arg(site->name) : tr("Quai"));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace quai::ui
