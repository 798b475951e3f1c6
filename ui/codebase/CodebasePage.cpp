// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/CodebasePage.h"

#include "core/codebase/ProjectText.h"
#include "ui/codebase/CodebaseController.h"
#include "ui/codebase/DirectorySettingsDialog.h"
#include "ui/codebase/NewProjectDialog.h"
#include "ui/codebase/ProjectView.h"
#include "ui/codebase/ProjectsPane.h"
#include "ui/common/Ask.h"
#include "ui/common/EmptyState.h"
#include "ui/errors/ErrorPanel.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quai::ui {

using namespace codebase;

namespace {

constexpr int listWidth = 170;
constexpr int viewWidth = 850;
constexpr qint64 importLimit = 16 << 20;

} // namespace

CodebasePage::CodebasePage(CodebaseMaker make, JobTracker &jobs, Ask &ask, QSettings &settings, CodebaseSite site,
                           QWidget *parent)
    : QWidget(parent)
    , m_make(std::move(make))
    , m_jobs(jobs)
    , m_ask(ask)
    , m_settings(settings)
    , m_known(settings)
    , m_directory(settings)
    , m_site(std::move(site))
{
    setObjectName(QStringLiteral("codebasePage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_model.setProjects(m_known.read());
    build();
    m_projects->setCurrent(m_known.lastOf(m_site.id));
}

CodebasePage::~CodebasePage()
{
    // Views refer to their controllers: they go first.
    delete m_content;
}

void CodebasePage::build()
{
    m_content = new QWidget(this);
    m_error = new ErrorPanel(m_content);
    m_projects = new ProjectsPane(m_model, m_content);
    m_stack = new QStackedWidget(m_content);
    m_empty = new EmptyState(Symbol::Branch);
    m_empty->setTexts(tr("No code base is chosen"),
                      tr("A code base declares a version of Moodle and its plugins in one file, builds them from a "
                         "cache, and makes releases that are delivered to sites. Choose one in the list, or:"));
    const auto button = [this](Symbol symbol, const QString &name, const QString &text, void (CodebasePage::*act)()) {
        QPushButton *made = m_empty->addButton(symbol);
        made->setObjectName(name);
        made->setText(text);
        connect(made, &QPushButton::clicked, this, act);
    };
    button(Symbol::Add, QStringLiteral("emptyNew"), tr("Make a new code base…"), &CodebasePage::createNew);
    button(Symbol::Folder, QStringLiteral("emptyOpen"), tr("Open an existing one…"), &CodebasePage::openExisting);
    button(Symbol::Adopt, QStringLiteral("emptyImport"), tr("Import a file of Moodle Code Base Manager…"),
           &CodebasePage::importForeign);
    m_stack->addWidget(m_empty);
    m_splitter = new QSplitter(Qt::Horizontal, m_content);
    m_splitter->addWidget(m_projects);
    m_splitter->addWidget(m_stack);
    m_splitter->setCollapsible(1, false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({listWidth, viewWidth});
    m_splitter->restoreState(m_settings.value(QStringLiteral("codebase/splitter")).toByteArray());
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins({});
    rows->addWidget(m_error);
    rows->addWidget(m_splitter, 1);
    layout()->addWidget(m_content);
    connect(m_projects, &ProjectsPane::chosen, this, &CodebasePage::choose);
    connect(m_projects, &ProjectsPane::newRequested, this, &CodebasePage::createNew);
    connect(m_projects, &ProjectsPane::openRequested, this, &CodebasePage::openExisting);
    connect(m_projects, &ProjectsPane::importRequested, this, &CodebasePage::importForeign);
    connect(m_projects, &ProjectsPane::forgetRequested, this, &CodebasePage::forget);
}

/// Words are made when widgets are: another language makes them anew, the projects behind them stay.
void CodebasePage::rebuild()
{
    remember();
    const QString current = m_projects->current();
    delete m_content;
    build();
    for (auto &[folder, project] : m_open)
        addView(project);
    m_projects->setCurrent(current);
}

CodebasePage::OpenProject &CodebasePage::open(const QString &folder)
{
    const auto found = m_open.find(folder);
    if (found != m_open.end())
        return found->second;
    OpenProject project;
    project.controller = std::make_unique<CodebaseController>(m_make(folder), folder, m_jobs);
    connect(project.controller.get(), &CodebaseController::surveyed, this,
            [this, controller = project.controller.get()] { keepName(*controller); });
    m_directory.apply(project.controller->service(), folder);
    addView(project);
    return m_open.emplace(folder, std::move(project)).first->second;
}

void CodebasePage::addView(OpenProject &project)
{
    project.view = new ProjectView(*project.controller, m_jobs, m_ask, m_site);
    project.view->restoreState(m_settings);
    connect(project.view, &ProjectView::directorySettingsRequested, this,
            [this, controller = project.controller.get()] { editDirectory(*controller); });
    connect(project.view, &ProjectView::deliverRequested, this, &CodebasePage::deliverRequested);
    m_stack->addWidget(project.view);
}

void CodebasePage::choose(const QString &folder)
{
    m_error->clear();
    if (folder.isEmpty()) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_known.setLast(m_site.id, folder);
    m_stack->setCurrentWidget(open(folder).view);
}

void CodebasePage::showProject(const QString &folder)
{
    const QString path = QDir::cleanPath(folder);
    if (!m_model.indexOf(path).isValid()) {
        m_model.put({path, {}});
        m_known.write(m_model.projects());
    }
    m_projects->setCurrent(path);
}

ProjectView *CodebasePage::currentView() const
{
    return qobject_cast<ProjectView *>(m_stack->currentWidget());
}

void CodebasePage::keepName(const CodebaseController &controller)
{
    if (!controller.survey() || !m_model.indexOf(controller.folder()).isValid())
        return;
    m_model.put({controller.folder(), controller.survey()->project.name});
    m_known.write(m_model.projects());
}

void CodebasePage::createNew()
{
    auto *dialog = new NewProjectDialog({}, {}, this);
    connect(dialog, &NewProjectDialog::completed, this, &CodebasePage::create);
    dialog->open();
}

void CodebasePage::openExisting()
{
    m_ask.openFile(this, tr("Open a code base"), QDir::homePath(), tr("Code bases (project.yml)"),
                   [self = QPointer(this)](const QString &path) {
                       if (!path.isEmpty() && !self.isNull())
                           self->showProject(QFileInfo(path).absolutePath());
                   });
}

void CodebasePage::importForeign()
{
    const auto take = [self = QPointer(this)](const QString &path) {
        if (path.isEmpty() || self.isNull())
            return;
        QFile file(path);
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.read(importLimit) : QByteArray();
        Result<Project> project = parseProject(text);
        if (!project) {
            const Error error = project.error().with(QStringLiteral("file"), path);
            self->m_error->showError(error, {tr("Importing a code base"), {}, {}});
            return;
        }
        self->m_error->clear();
        auto *dialog = new NewProjectDialog(*project, text, self);
        connect(dialog, &NewProjectDialog::completed, self, &CodebasePage::create);
        dialog->open();
    };
    m_ask.openFile(this, tr("Import a code base"), QDir::homePath(),
                   tr("Files of Moodle Code Base Manager (*.yml *.yaml *.json)"), take);
}

void CodebasePage::create(const QString &folder, const QByteArray &text)
{
    m_error->clear();
    m_creating = m_make(folder);
    whenFinished<void>(m_creating->create(text), this, [this, folder](const Status &created) {
        m_creating.reset();
        if (created)
            showProject(folder);
        else
            m_error->showError(created.error(), {tr("Making a code base"), {}, {}});
    });
}

void CodebasePage::editDirectory(CodebaseController &controller)
{
    auto *dialog = new DirectorySettingsDialog(m_directory.url(), m_directory.leastMaturity(controller.folder()), this);
    connect(dialog, &DirectorySettingsDialog::decided, &controller,
            [this, &controller](const QString &url, Maturity atLeast) {
                m_directory.set(url, controller.folder(), atLeast);
                controller.service().setLeastMaturity(atLeast);
                for (auto &[folder, project] : m_open)
                    project.controller->service().setDirectoryUrl(url);
                controller.refresh(); // another version may be the newest now
            });
    dialog->open();
}

void CodebasePage::close(const QString &folder)
{
    const auto found = m_open.find(folder);
    if (found == m_open.end())
        return;
    delete found->second.view; // before the controller that it shows
    m_open.erase(found);
}

void CodebasePage::forget(const QString &folder)
{
    if (folder.isEmpty())
        return;
    Question question;
    question.title = tr("Forget a code base");
    question.text = tr("Take %1 off the list?").arg(m_model.indexOf(folder).data().toString());
    question.more = tr("Its folder %1 and its releases stay as they are; it can be opened again.").arg(folder);
    question.accept = tr("Forget");
    question.symbol = Symbol::Remove;
    m_ask.confirm(this, question, [self = QPointer(this), folder](bool accepted) {
        if (!accepted || self.isNull())
            return;
        self->m_model.forget(folder);
        self->m_known.write(self->m_model.projects());
        self->close(folder);
    });
}

void CodebasePage::remember()
{
    m_settings.setValue(QStringLiteral("codebase/splitter"), m_splitter->saveState());
    if (const ProjectView *view = currentView())
        view->saveState(m_settings);
}

void CodebasePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void CodebasePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Another site's page may have changed the list.
    const QList<models::KnownProject> known = m_known.read();
    for (const models::KnownProject &project : known)
        m_model.put(project);
}

} // namespace quai::ui
