// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QSize>
#include <QString>

class QWidget;

namespace quai::ui {
class Appearance;
class MainWindow;
} // namespace quai::ui

namespace quai::test {

class Farm;

/// Drives the window through a delivery like an operator, by clicks, and takes pictures on the way.
class Scenes
{
public:
    /// References outlive the scenes. @param language "fr" or "en": part of the file names
    Scenes(ui::MainWindow &window, ui::Appearance &appearance, const Farm &farm, QDir folder, QString language);

    /// Takes all pictures. @return whether every control that was needed was there and every wait ended
    [[nodiscard]] bool run();

private:
    /// One picture in each theme and size.
    void picture(const QString &scene);
    void pictureOf(QWidget &widget, const QString &scene);
    bool deliver();
    bool looksAtTheServer();
    bool looksAtInstances();
    bool editsTheSite();
    bool failsToUpdate();
    /// The first step of a delivery asks for a session: fills the dialog in.
    bool opensASession();
    bool looksAtSessions();
    bool closesTheSession();
    bool clickRun(const QString &step);
    bool confirm();
    /// Until no job runs and the page says so.
    bool waitForJobs();

    ui::MainWindow &m_window;
    ui::Appearance &m_appearance;
    const Farm &m_farm;
    QDir m_folder;
    QString m_language;
};

} // namespace quai::test
