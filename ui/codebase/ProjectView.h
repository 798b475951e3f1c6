// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"

#include <QWidget>

class QSettings;
class QTabWidget;

namespace quai::ui {

class Ask;
class CodebaseController;
struct CodebaseSite;
class ErrorPanel;
class FetchHelp;
class JobTracker;
class PluginCommands;
class PluginsPane;
class ProjectHead;
class ReleasesPane;
class TextPane;

/// One code base: its head, and tabs for plugins, text, releases, other versions of Moodle and inventory.
class ProjectView final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the view.
    ProjectView(CodebaseController &controller, JobTracker &jobs, Ask &ask, const CodebaseSite &site,
                QWidget *parent = nullptr);

    /// Sizes and the tab in front.
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);
    /// Brings a tab to the front by its stable name: "plugins", "text", "releases", "whatif", "inventory".
    void showTab(const QString &name);

Q_SIGNALS:
    /// A release is to be delivered: what the Update step takes.
    void deliverRequested(const std::shared_ptr<const quai::delivery::ReleaseSource> &release);
    void directorySettingsRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTabs(Ask &ask);
    void connectController();
    void takeSurvey();
    void takeGathered(const codebase::Gathered &gathered);
    /// @param component whose source did not come; empty: it was about the whole
    void showFailure(const Error &error, const QString &operation, const QString &component = {});
    /// What synchronising would do, and the question whether to do it.
    void previewSync();
    [[nodiscard]] QString previewText() const;
    void deliver(const QString &tag);
    /// Compares what the site serves with a release.
    void compareServed(const QString &tag);

    CodebaseController &m_controller;
    JobTracker &m_jobs;
    Ask &m_ask;
    const CodebaseSite &m_site;
    ProjectHead *m_head;
    ErrorPanel *m_error;
    FetchHelp *m_help;
    QTabWidget *m_tabs;
    PluginCommands *m_commands;
    PluginsPane *m_plugins;
    TextPane *m_text;
    ReleasesPane *m_releases;
    bool m_unread = false; ///< the project could not be read the last time
};

} // namespace quai::ui
