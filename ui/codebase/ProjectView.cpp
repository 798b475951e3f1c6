// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ProjectView.h"

#include "ui/codebase/CodebaseController.h"
#include "ui/codebase/CodebaseSite.h"
#include "ui/codebase/CodebaseText.h"
#include "ui/codebase/FetchHelp.h"
#include "ui/codebase/InventoryPane.h"
#include "ui/codebase/PluginCommands.h"
#include "ui/codebase/PluginsPane.h"
#include "ui/codebase/ProjectHead.h"
#include "ui/codebase/ReleasesPane.h"
#include "ui/codebase/TextPane.h"
#include "ui/codebase/WhatIfPane.h"
#include "ui/common/Ask.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/errors/ErrorPanel.h"

#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace quai::ui {

using namespace codebase;
using models::PluginRow;

namespace {

constexpr qint64 freshSeconds = 30; ///< what was read before is read again when the view comes into sight

} // namespace

ProjectView::ProjectView(CodebaseController &controller, JobTracker &jobs, Ask &ask, const CodebaseSite &site,
                         QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_jobs(jobs)
    , m_ask(ask)
    , m_site(site)
    , m_head(new ProjectHead(controller, this))
    , m_error(new ErrorPanel(this))
    , m_help(new FetchHelp(controller, ask, site, m_error))
    , m_tabs(new QTabWidget(this))
    , m_commands(new PluginCommands(controller, jobs, ask, this))
    , m_plugins(new PluginsPane(*m_commands, this))
    , m_text(new TextPane(controller, this))
    , m_releases(new ReleasesPane(controller, ask, this))
{
    addTabs(ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_head);
    layout->addWidget(m_error);
    layout->addWidget(m_tabs, 1);
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, &controller, &CodebaseController::refresh);
    connectController();
    takeSurvey();
}

void ProjectView::addTabs(Ask &ask)
{
    m_tabs->setObjectName(QStringLiteral("codebaseTabs"));
    m_tabs->setDocumentMode(true);
    const auto add = [this](QWidget *page, const QString &name, const QString &title) {
        page->setProperty("tab", name);
        m_tabs->addTab(page, title);
    };
    add(m_plugins, QStringLiteral("plugins"), tr("&Plugins"));
    add(m_text, QStringLiteral("text"), tr("project.yml"));
    add(m_releases, QStringLiteral("releases"), tr("Re&leases"));
    add(new WhatIfPane(m_controller, ask, this), QStringLiteral("whatif"), tr("&What if"));
    add(new InventoryPane(m_controller, ask, this), QStringLiteral("inventory"), tr("&Inventory"));
    connect(m_text, &TextPane::modifiedChanged, this, [this](bool modified) {
        m_tabs->setTabText(m_tabs->indexOf(m_text), modified ? tr("project.yml *") : tr("project.yml"));
    });
}

void ProjectView::connectController()
{
    connect(&m_controller, &CodebaseController::surveyed, this, &ProjectView::takeSurvey);
    connect(&m_controller, &CodebaseController::activityChanged, this,
            [this] { m_plugins->setEditable(m_controller.survey().has_value() && !m_controller.isWorking()); });
    connect(&m_controller, &CodebaseController::failed, this,
            [this](const Error &error, const QString &operation) { showFailure(error, operation); });
    connect(&m_controller, &CodebaseController::gathered, this, &ProjectView::takeGathered);
    connect(&m_controller, &CodebaseController::syncReady, this, &ProjectView::previewSync);
    connect(&m_controller, &CodebaseController::saved, this, [this] {
        m_error->clear();
        m_head->setNote({});
    });
    connect(&m_controller, &CodebaseController::built, this, [this](const Generation &generation) {
        m_head->setNote(generation.unchanged ? tr("Nothing had changed.")
                                             : tr("Built: commit %1.").arg(generation.commit.toShort()));
    });
    connect(&m_controller, &CodebaseController::released, this,
            [this](const Release &release) { m_head->setNote(tr("Released: %1.").arg(release.tag)); });
    connect(m_head, &ProjectHead::versionChosen, m_commands, &PluginCommands::setMoodleVersion);
    connect(m_head, &ProjectHead::synchroniseRequested, this, [this] {
        m_error->clear();
        m_head->setNote({});
        m_controller.synchronise();
    });
    connect(m_commands, &PluginCommands::noted, m_head, &ProjectHead::setNote);
    connect(m_help, &FetchHelp::noted, m_head, &ProjectHead::setNote);
    connect(m_help, &FetchHelp::failed, this,
            [this](const Error &error, const QString &operation) { showFailure(error, operation); });
    connect(m_head, &ProjectHead::directorySettingsRequested, this, &ProjectView::directorySettingsRequested);
    m_releases->setSite(m_site.drift ? m_site.name : QString());
    connect(m_releases, &ReleasesPane::deliverRequested, this, &ProjectView::deliver);
    connect(m_releases, &ReleasesPane::compareServedRequested, this, &ProjectView::compareServed);
}

void ProjectView::takeSurvey()
{
    m_plugins->setRows(m_controller.rows());
    m_plugins->setEditable(m_controller.survey().has_value() && !m_controller.isWorking());
    if (std::exchange(m_unread, m_controller.readError().has_value()) && !m_unread)
        m_error->clear(); // it was about what is readable again
    if (m_unread) {
        showFailure(*m_controller.readError(), tr("Reading the project"));
        if (m_controller.readError()->kind == ErrorKind::ParseFailed)
            showTab(QStringLiteral("text")); // where it can be mended
    }
}

void ProjectView::takeGathered(const Gathered &gathered)
{
    if (gathered.failures.isEmpty()) {
        m_head->setNote(tr("Fetched: %Ln source(s).", nullptr,
                           static_cast<int>(gathered.components.size() + gathered.packages.size())));
        return;
    }
    QStringList lines;
    for (const GatherFailure &failure : gathered.failures)
        lines << CodebaseText::component(failure.component) + QStringLiteral(": ") + describe(failure.error).what;
    Error first = gathered.failures.first().error;
    if (lines.size() > 1)
        first.detail = lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + first.detail;
    const QString component = gathered.failures.first().component;
    showFailure(first, tr("Fetching %1").arg(CodebaseText::component(component)), component);
    m_head->setNote(tr("%Ln source(s) did not come; the others did.", nullptr, static_cast<int>(lines.size())));
}

void ProjectView::showFailure(const Error &error, const QString &operation, const QString &component)
{
    if (error.kind == ErrorKind::Cancelled) {
        m_head->setNote(tr("Stopped. What came before stays."));
        return;
    }
    m_error->showError(error, {operation, {}, {}});
    m_help->showFor(error, component);
}

QString ProjectView::previewText() const
{
    QStringList lines;
    for (const PluginRow &row : m_controller.rows()) {
        if (!row.state || *row.state == SyncState::InSync)
            continue;
        lines << QStringLiteral("%1: %2").arg(CodebaseText::component(row.component),
                                              CodebaseText::state(static_cast<int>(*row.state)));
        lines
            << QStringLiteral("    %1 → %2").arg(CodebaseText::version(row.built), CodebaseText::version(row.desired));
        if (!row.findings.isEmpty())
            lines << QStringLiteral("    ")
                    + CodebaseText::findings(row.findings).replace(QLatin1Char('\n'), QStringLiteral("\n    "));
    }
    return lines.join(QLatin1Char('\n'));
}

void ProjectView::previewSync()
{
    const auto &survey = m_controller.survey();
    if (survey->unresolved) {
        showFailure(*survey->unresolved, tr("Synchronising"));
        return;
    }
    const models::SyncCounts counts = models::countStates(m_controller.rows());
    if (!survey->resolution.mayBuild()) {
        const Error error{ErrorKind::CompositionRefused,
                          QStringLiteral("findings block the build"),
                          previewText(),
                          {{QStringLiteral("count"), QString::number(counts.blocked)}}};
        showFailure(error, tr("Synchronising"));
        showTab(QStringLiteral("plugins"));
        return;
    }
    if (survey->reconciliation.inSync) {
        m_head->setNote(tr("Nothing to do: what is built is what is declared."));
        return;
    }
    Question question;
    question.title = tr("Synchronise");
    question.text = tr("Build %1: %2.").arg(survey->project.name, CodebaseText::glance(counts));
    question.more = tr("A new generation is added to the history of the code base. No site changes: that takes a "
                       "release and its delivery.");
    question.details = previewText();
    question.accept = tr("Build");
    question.symbol = Symbol::PlayAll;
    m_ask.confirm(this, question, [self = QPointer(this)](bool accepted) {
        if (!accepted && !self.isNull())
            self->m_head->setNote(tr("Fetched, but not built."));
        if (accepted && !self.isNull())
            self->m_controller.build();
    });
}

void ProjectView::deliver(const QString &tag)
{
    using Source = std::shared_ptr<const delivery::ReleaseSource>;
    whenFinished<Source>(m_controller.service().releaseSource(tag), this, [this](const Result<Source> &source) {
        if (source)
            Q_EMIT deliverRequested(*source);
        else
            showFailure(source.error(), tr("Delivering a release"));
    });
}

void ProjectView::compareServed(const QString &tag)
{
    using Source = std::shared_ptr<const delivery::ReleaseSource>;
    const auto open = [this](const Source &release) {
        auto *dialog = new DriftDialog(m_site.drift, release, m_site.id, m_site.name, m_jobs, this);
        dialog->show();
    };
    whenFinished<Source>(m_controller.service().releaseSource(tag), this, [this, open](const Result<Source> &source) {
        if (!source)
            showFailure(source.error(), tr("Comparing what is served"));
        else if (m_site.connect)
            m_site.connect(this, [open, release = *source] { open(release); });
        else
            open(*source);
    });
}

void ProjectView::showTab(const QString &name)
{
    for (int index = 0; index < m_tabs->count(); ++index)
        if (m_tabs->widget(index)->property("tab").toString() == name)
            m_tabs->setCurrentIndex(index);
}

void ProjectView::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("codebase/tab"), m_tabs->currentWidget()->property("tab"));
    settings.setValue(QStringLiteral("codebase/plugins"), ownColumns(m_plugins->table()));
    settings.setValue(QStringLiteral("codebase/releases"), ownColumns(m_releases->table()));
}

void ProjectView::restoreState(QSettings &settings)
{
    showTab(settings.value(QStringLiteral("codebase/tab")).toString());
    restoreColumns(m_plugins->table(), settings.value(QStringLiteral("codebase/plugins")).toByteArray());
    restoreColumns(m_releases->table(), settings.value(QStringLiteral("codebase/releases")).toByteArray());
}

void ProjectView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const QDateTime &readAt = m_controller.readAt();
    if (!readAt.isValid() || readAt.secsTo(QDateTime::currentDateTimeUtc()) > freshSeconds)
        m_controller.refresh();
}

} // namespace quai::ui
