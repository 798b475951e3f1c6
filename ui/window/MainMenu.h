// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace quai::ui {

class Settings;

/// The menu bar of the window. It announces; the window acts.
class MainMenu final : public QObject
{
    Q_OBJECT

public:
    /// @param siteActions shown in the menu "Site"; live as long as the window
    MainMenu(QMainWindow *window, const QList<QAction *> &siteActions, const Settings &settings);

    [[nodiscard]] QAction *activityAction() const { return m_activity; }
    void retranslate();

Q_SIGNALS:
    void languageChosen(const QString &choice);
    void themeChosen(const QString &choice);
    /// Counted from 0.
    void pageChosen(int index);
    void filterRequested();
    void reloadRequested();
    void aboutRequested();

private:
    void buildFile(QMainWindow *window);
    void buildView();
    [[nodiscard]] QActionGroup *addChoices(QMenu *menu, const QStringList &values, const QString &chosen);

    QMenu *m_file;
    QMenu *m_site;
    QMenu *m_view;
    QMenu *m_help;
    QMenu *m_language;
    QMenu *m_theme;
    QAction *m_reload = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_activity = nullptr;
    QAction *m_filter = nullptr;
    QAction *m_about = nullptr;
    QList<QAction *> m_pages;
    QList<QAction *> m_languages;
    QList<QAction *> m_themes;
};

} // namespace quai::ui
