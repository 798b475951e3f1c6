// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainMenu.h"

#include "ui/common/Icons.h"
#include "ui/window/Settings.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace quai::ui {

MainMenu::MainMenu(QMainWindow *window, const QList<QAction *> &siteActions, const Settings &settings)
    : QObject(window)
    , m_file(window->menuBar()->addMenu(QString()))
    , m_site(window->menuBar()->addMenu(QString()))
    , m_view(window->menuBar()->addMenu(QString()))
    , m_help(window->menuBar()->addMenu(QString()))
    , m_language(new QMenu(window))
    , m_theme(new QMenu(window))
{
    m_site->addActions(siteActions);
    buildFile(window);
    buildView();
    QActionGroup *languages
        = addChoices(m_language, {QStringLiteral("system"), QStringLiteral("fr"), QStringLiteral("en")},
                     settings.value(Settings::Key::Language).toString());
    m_languages = languages->actions();
    connect(languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT languageChosen(action->data().toString()); });
    QActionGroup *themes
        = addChoices(m_theme, {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")},
                     settings.value(Settings::Key::Theme).toString());
    m_themes = themes->actions();
    connect(themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT themeChosen(action->data().toString()); });
    m_about = m_help->addAction(icon(Symbol::Info), {}, this, &MainMenu::aboutRequested);
    m_about->setMenuRole(QAction::AboutRole);
    retranslate();
}

void MainMenu::buildFile(QMainWindow *window)
{
    m_reload = m_file->addAction(icon(Symbol::Refresh), {}, this, &MainMenu::reloadRequested);
    m_file->addSeparator();
    m_quit = m_file->addAction(icon(Symbol::Quit), {}, window, &QWidget::close);
    m_quit->setShortcut(QKeySequence::Quit);
    m_quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::buildView()
{
    constexpr int pageCount = 6;
    for (int index = 0; index < pageCount; ++index) {
        QAction *action = m_view->addAction(QString());
        action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)));
        connect(action, &QAction::triggered, this, [this, index] { Q_EMIT pageChosen(index); });
        m_pages << action;
    }
    m_pages.at(0)->setIcon(icon(Symbol::Dashboard));
    m_pages.at(1)->setIcon(icon(Symbol::Delivery));
    m_pages.at(2)->setIcon(icon(Symbol::Session));
    m_pages.at(3)->setIcon(icon(Symbol::Branch));
    m_pages.at(4)->setIcon(icon(Symbol::Instances));
    m_pages.at(5)->setIcon(icon(Symbol::Server));
    m_view->addSeparator();
    m_filter = m_view->addAction(icon(Symbol::Filter), {}, this, &MainMenu::filterRequested);
    m_filter->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_activity = m_view->addAction(icon(Symbol::Activity), {});
    m_activity->setCheckable(true);
    m_activity->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_view->addSeparator();
    m_view->addMenu(m_language);
    m_view->addMenu(m_theme);
}

QActionGroup *MainMenu::addChoices(QMenu *menu, const QStringList &values, const QString &chosen)
{
    auto *group = new QActionGroup(this);
    for (const QString &value : values) {
        QAction *action = menu->addAction(QString());
        action->setData(value);
        action->setCheckable(true);
        action->setChecked(value == chosen);
        group->addAction(action);
    }
    return group;
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_site->setTitle(tr("&Site"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_reload->setText(tr("&Read sites.yml again"));
    m_quit->setText(tr("&Quit"));
    m_pages.at(0)->setText(tr("&Dashboard"));
    m_pages.at(1)->setText(tr("De&livery"));
    m_pages.at(2)->setText(tr("Sess&ions"));
    m_pages.at(3)->setText(tr("&Code base"));
    m_pages.at(4)->setText(tr("Instanc&es"));
    m_pages.at(5)->setText(tr("&Server"));
    m_filter->setText(tr("&Filter sites"));
    m_activity->setText(tr("&Activity"));
    m_language->setTitle(tr("La&nguage"));
    m_theme->setTitle(tr("&Theme"));
    m_languages.at(0)->setText(tr("Of the &desktop"));
    m_languages.at(1)->setText(QStringLiteral("&Français"));
    m_languages.at(2)->setText(QStringLiteral("&English"));
    m_themes.at(0)->setText(tr("Of the &desktop"));
    m_themes.at(1)->setText(tr("&Light"));
    m_themes.at(2)->setText(tr("Da&rk"));
    m_about->setText(tr("&About Quai"));
}

} // namespace quai::ui
