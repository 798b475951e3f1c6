// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codebase/PluginsModel.h"
#include "tests/ui/support/CodebaseScene.h"
#include "tests/ui/support/FakeAsk.h"
#include "ui/codebase/CodebasePage.h"
#include "ui/codebase/ProjectView.h"
#include "ui/jobs/JobTracker.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTableView>
#include <QTest>

namespace quai::test {

inline constexpr int waitMs = 15'000;

/// The page on real repositories, with questions answered by script.
struct CodebaseWindow
{
    CodebaseScene scene;
    QSettings settings{scene.home.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    FakeAsk ask;
    ui::JobTracker jobs;
    std::unique_ptr<ui::CodebasePage> page;

    ui::CodebaseSite site{QStringLiteral("academy"), QStringLiteral("Academy"), {}, {}, {}};

    void open()
    {
        page = std::make_unique<ui::CodebasePage>([this](const QString &folder) { return scene.service(folder); }, jobs,
                                                  ask, settings, site);
        page->resize(1000, 600);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get())); // shortcuts need it
    }
    /// The page with the project of the scene, read.
    void openProject()
    {
        scene.create();
        open();
        page->showProject(scene.folder());
        QTRY_VERIFY_WITH_TIMEOUT(button("fetchSources")->isEnabled(), waitMs);
    }
    void fetch()
    {
        click("fetchSources");
        QTRY_VERIFY_WITH_TIMEOUT(text("projectNote").contains(QStringLiteral("Fetched")) && idle(), waitMs);
    }
    /// From an empty cache to a first build.
    void build()
    {
        ask.confirmation = true;
        click("synchronise");
        QTRY_VERIFY_WITH_TIMEOUT(text("projectNote").startsWith(QStringLiteral("Built")) && idle(), waitMs);
        QTRY_COMPARE_WITH_TIMEOUT(text("glance"), QStringLiteral("Everything is built as it is declared"), waitMs);
    }
    void release(const QString &note)
    {
        const int before = table("releasesTable")->model()->rowCount();
        ask.textAnswer = note;
        click("makeRelease");
        QTRY_COMPARE_WITH_TIMEOUT(table("releasesTable")->model()->rowCount(), before + 1, waitMs);
    }
    bool idle() const { return button("synchronise")->isEnabled() && button("refreshProject")->isEnabled(); }

    template <class Widget>
    Widget *child(const char *name) const
    {
        // Of the project in front; dialogs are children of it as well.
        const QWidget *root = page->currentView() != nullptr ? static_cast<QWidget *>(page->currentView()) : page.get();
        auto *found = root->findChild<Widget *>(QString::fromLatin1(name));
        return found != nullptr ? found : page->findChild<Widget *>(QString::fromLatin1(name));
    }
    QAbstractButton *button(const char *name) const { return child<QAbstractButton>(name); }
    QTableView *table(const char *name) const { return child<QTableView>(name); }
    QString text(const char *label) const { return child<QLabel>(label)->text(); }
    void click(const char *name) const
    {
        QVERIFY2(button(name) != nullptr, name);
        QTRY_VERIFY2_WITH_TIMEOUT(button(name)->isEnabled(), name, waitMs);
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    void trigger(const char *action) const
    {
        QTRY_VERIFY2_WITH_TIMEOUT(child<QAction>(action)->isEnabled(), action, waitMs);
        child<QAction>(action)->trigger();
    }
    void choose(const QStringList &components) const
    {
        QTableView *plugins = table("pluginsTable");
        plugins->clearSelection();
        for (int row = 0; row < plugins->model()->rowCount(); ++row)
            if (components.contains(
                    plugins->model()->index(row, 0).data(models::PluginsModel::ComponentRole).toString()))
                plugins->selectionModel()->select(plugins->model()->index(row, 0),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QString cell(const QString &component, models::PluginsModel::Column column) const
    {
        const QAbstractItemModel *model = table("pluginsTable")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(models::PluginsModel::ComponentRole).toString() == component)
                return model->index(row, column).data().toString();
        return QStringLiteral("no such row");
    }
};

inline void type(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

} // namespace quai::test
