// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"
#include "models/codebase/ProjectsModel.h"
#include "ui/codebase/CodebaseSite.h"
#include "ui/codebase/DirectorySettings.h"
#include "ui/codebase/KnownProjects.h"

#include <QWidget>

#include <functional>
#include <map>
#include <memory>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace quai::ui {

class Ask;
class CodebaseController;
class EmptyState;
class ErrorPanel;
class JobTracker;
class ProjectView;
class ProjectsPane;

/// Makes the service of the code base in a folder, which need not be one yet.
using CodebaseMaker = std::function<std::unique_ptr<codebase::CodebaseService>(const QString &folder)>;

/// The page of the code bases: which there are, and the chosen one.
class CodebasePage final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the page. @param site on whose pages it stands, whose last project is shown
    CodebasePage(CodebaseMaker make, JobTracker &jobs, Ask &ask, QSettings &settings, CodebaseSite site,
                 QWidget *parent = nullptr);
    ~CodebasePage() override;

    /// Adds a folder to the list, if it is not there yet, and shows it.
    void showProject(const QString &folder);
    /// The view of the chosen project; nullptr without one.
    [[nodiscard]] ProjectView *currentView() const;
    /// Writes sizes into the settings.
    void remember();

Q_SIGNALS:
    void deliverRequested(const std::shared_ptr<const quai::delivery::ReleaseSource> &release);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A project that was looked at: kept, so that its jobs go on.
    struct OpenProject
    {
        std::unique_ptr<CodebaseController> controller;
        ProjectView *view = nullptr; ///< owned by the stack
    };

    void build();
    void rebuild();
    void choose(const QString &folder);
    OpenProject &open(const QString &folder);
    void addView(OpenProject &project);
    void close(const QString &folder);
    void keepName(const CodebaseController &controller);
    void createNew();
    void openExisting();
    void importForeign();
    void create(const QString &folder, const QByteArray &text);
    void forget(const QString &folder);
    void editDirectory(CodebaseController &controller);

    CodebaseMaker m_make;
    JobTracker &m_jobs;
    Ask &m_ask;
    QSettings &m_settings;
    KnownProjects m_known;
    DirectorySettings m_directory;
    CodebaseSite m_site;
    models::ProjectsModel m_model;
    std::map<QString, OpenProject> m_open;
    std::unique_ptr<codebase::CodebaseService> m_creating; ///< while a folder becomes a project
    QWidget *m_content = nullptr;
    ErrorPanel *m_error = nullptr;
    ProjectsPane *m_projects = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace quai::ui
