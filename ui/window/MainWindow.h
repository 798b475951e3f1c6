// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "models/SitesModel.h"
#include "ui/connection/Lines.h"
#include "ui/window/Services.h"

#include <QMainWindow>

#include <map>
#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace quai::ui {

class ActivityPanel;
class ErrorPanel;
class MainMenu;
class SiteCommands;
class SiteContext;
class SitePages;
class SitesPanel;
class WelcomePage;

/// The window: sites at the left, the pages of the chosen site beside them, the activity below. It puts the parts
/// together; each part does its own work.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Reads the sites at once; everything else when it is looked at.
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the site with this id, if there is one.
    void showSite(const QString &siteId);
    /// Shows a page of the present site by its stable name.
    void showPage(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// A site that was looked at: kept until it is edited or removed, so that its jobs go on.
    struct OpenSite
    {
        std::unique_ptr<SiteContext> context;
        SitePages *pages = nullptr; ///< owned by the stack
    };

    void buildCentre();
    void connectSites();
    void connectMenu();
    void restore();
    void remember();
    void loadSites();
    void showSites();
    OpenSite &open(const QString &siteId, const sites::Site &site);
    void onSiteChosen(const QString &siteId);
    void onSitesChanged(const QString &siteId, const QString &formerId);
    void closeSite(const QString &siteId);
    void setLanguage(const QString &choice);
    void setTheme(const QString &choice);
    void showError(const Error &error, const QString &operation);
    void confirmClose();
    void retranslate();

    Services m_services;
    models::SitesModel m_model;
    Lines m_lines;
    SiteCommands *m_commands;
    ErrorPanel *m_error;
    SitesPanel *m_sites;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    ActivityPanel *m_activity;
    QSplitter *m_across;
    QSplitter *m_down;
    MainMenu *m_menu;
    QLabel *m_count;
    std::map<QString, OpenSite> m_open;
    bool m_closing = false; ///< the operator agreed to stop what runs
};

} // namespace quai::ui
