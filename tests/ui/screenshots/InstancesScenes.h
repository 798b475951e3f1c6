// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace quai::ui {
class InstancesPage;
class MainWindow;
} // namespace quai::ui

namespace quai::test {

class Farm;

/// Drives the page of the instances and its dialogs over a farm, and takes pictures on the way.
class InstancesScenes
{
public:
    /// Takes one picture of the window, or of a dialog, under a name.
    using Picture = std::function<void(QWidget &widget, const QString &scene)>;

    /// @param window outlives the scenes and shows the farm's site
    InstancesScenes(ui::MainWindow &window, const Farm &farm, Picture picture);

    /// @return whether every control that was needed was there and every wait ended
    [[nodiscard]] bool run();

private:
    bool showsTheTable();
    bool capturesTheMaster();
    bool makesAPlatform();
    bool readsANodeList();
    bool writesConfigs();
    bool watchesTheCron();
    bool readsLogs();
    bool destroys();
    bool special(const char *entry);
    QWidget *dialog(const char *name);

    ui::MainWindow &m_window;
    const Farm &m_farm;
    Picture m_picture;
    ui::InstancesPage *m_page = nullptr;
    QString m_newHost;
};

} // namespace quai::test
