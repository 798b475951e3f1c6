// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/InstancesScenes.h"

#include "tests/support/Farm.h"
#include "ui/instances/InstancesPage.h"
#include "ui/instances/InstancesTable.h"
#include "ui/window/MainWindow.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRadioButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

namespace quai::test {

namespace {

constexpr int waitMs = 60'000;
constexpr int settleMs = 400;

bool click(const QWidget *parent, const char *name)
{
    const auto ready = [parent, name] {
        const auto *button = parent->findChild<QAbstractButton *>(QString::fromLatin1(name));
        return button != nullptr && button->isVisible() && button->isEnabled();
    };
    if (parent == nullptr || !QTest::qWaitFor(ready, waitMs)) {
        qWarning("no button %s that can be pressed", name);
        return false;
    }
    parent->findChild<QAbstractButton *>(QString::fromLatin1(name))->click();
    QTest::qWait(settleMs);
    return true;
}

} // namespace

InstancesScenes::InstancesScenes(ui::MainWindow &window, const Farm &farm, Picture picture)
    : m_window(window)
    , m_farm(farm)
    , m_picture(std::move(picture))
{
}

bool InstancesScenes::special(const char *entry)
{
    QMenu *menu = m_page->findChild<QToolButton *>(QStringLiteral("specialCommands"))->menu();
    Q_EMIT menu->aboutToShow();
    auto *action = menu->findChild<QAction *>(QString::fromLatin1(entry));
    if (action == nullptr || !action->isEnabled()) {
        qWarning("no entry %s that can be chosen", entry);
        return false;
    }
    action->trigger();
    QTest::qWait(settleMs);
    return true;
}

QWidget *InstancesScenes::dialog(const char *name)
{
    return m_page->findChild<QWidget *>(QString::fromLatin1(name));
}

bool InstancesScenes::run()
{
    m_window.showPage(QStringLiteral("instances"));
    m_page = m_window.findChild<ui::InstancesPage *>();
    return m_page != nullptr && showsTheTable() && capturesTheMaster() && makesAPlatform() && readsANodeList()
        && writesConfigs() && watchesTheCron() && readsLogs() && destroys();
}

bool InstancesScenes::showsTheTable()
{
    if (!QTest::qWaitFor([this] { return m_page->instances().rowCount() > 300; }, waitMs))
        return false;
    QTest::qWait(6000); // those in view are asked
    m_picture(m_window, QStringLiteral("instances-many"));
    auto *menu = m_page->findChild<QToolButton *>(QStringLiteral("specialCommands"))->menu();
    Q_EMIT menu->aboutToShow();
    menu->popup(m_window.mapToGlobal(QPoint(700, 200)));
    QTest::qWait(settleMs);
    m_picture(*menu, QStringLiteral("instances-special-menu"));
    menu->close();
    return true;
}

bool InstancesScenes::capturesTheMaster()
{
    if (!special("captureMaster"))
        return false;
    QWidget *asked = dialog("commandDialog");
    if (asked == nullptr)
        return false;
    m_picture(*asked, QStringLiteral("instances-capture"));
    if (!click(asked, "accept"))
        return false;
    auto *title = m_page->findChild<QLabel *>(QStringLiteral("resultsTitle"));
    const bool done = QTest::qWaitFor([title] { return title->text().contains(QLatin1String(": 1 ")); }, waitMs);
    QTest::qWait(2 * settleMs);
    m_picture(m_window, QStringLiteral("instances-results"));
    return click(m_page, "closeResults") && done;
}

bool InstancesScenes::makesAPlatform()
{
    if (!special("newInstance"))
        return false;
    QWidget *wizard = dialog("newInstanceDialog");
    if (wizard == nullptr)
        return false;
    auto *origin = wizard->findChild<QRadioButton *>(QStringLiteral("fromTemplate"));
    if (!QTest::qWaitFor([origin] { return origin->isChecked(); }, waitMs))
        return false;
    QTest::keyClicks(wizard->findChild<QLineEdit *>(QStringLiteral("newName")), QStringLiteral("Lycee Brizeux"));
    m_picture(*wizard, QStringLiteral("instances-wizard-1"));
    wizard->findChild<QRadioButton *>(QStringLiteral("emptyPlatform"))->click();
    m_picture(*wizard, QStringLiteral("instances-wizard-1-empty"));
    origin->click();
    if (!click(wizard, "creationNext"))
        return false;
    m_newHost = wizard->findChild<QLineEdit *>(QStringLiteral("vhostname"))->text();
    m_picture(*wizard, QStringLiteral("instances-wizard-2"));
    if (!click(wizard, "creationNext"))
        return false;
    auto *next = wizard->findChild<QAbstractButton *>(QStringLiteral("creationNext"));
    if (!QTest::qWaitFor([next] { return next->isEnabled(); }, waitMs))
        return false;
    m_picture(*wizard, QStringLiteral("instances-wizard-3"));
    if (!click(wizard, "creationNext"))
        return false;
    QTest::qWait(settleMs);
    m_picture(*wizard, QStringLiteral("instances-wizard-running"));
    auto *back = wizard->findChild<QAbstractButton *>(QStringLiteral("stopCreation"));
    const bool made = QTest::qWaitFor([back] { return !back->isVisible(); }, waitMs);
    m_picture(*wizard, QStringLiteral("instances-wizard-done"));
    return click(wizard, "closeCreation") && made;
}

bool InstancesScenes::readsANodeList()
{
    // The dialog's question for a file stands before it; it is given up, and the empty dialog is what is seen.
    QTimer::singleShot(2 * settleMs, m_page, [] {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *widget : all) {
            if (widget->inherits("QFileDialog"))
                qobject_cast<QDialog *>(widget)->reject();
        }
    });
    if (!special("fromNodeList"))
        return false;
    QTest::qWait(3 * settleMs);
    QWidget *list = dialog("nodeListDialog");
    if (list == nullptr)
        return false;
    m_picture(*list, QStringLiteral("instances-nodes-empty"));
    return click(list, "closeNodes");
}

bool InstancesScenes::writesConfigs()
{
    for (int number : {1, 2}) {
        const QString host = m_farm.instance(number).value(QStringLiteral("host")).toString();
        for (int row = 0; row < m_page->instances().rowCount(); ++row) {
            if (m_page->instances().row(row).instance().host == host) {
                m_page->table()->setCurrentInstance(m_page->instances().row(row).key());
                QTest::keyClick(m_page->table(), Qt::Key_Space);
            }
        }
    }
    if (!special("makeConfigs"))
        return false;
    QWidget *configs = dialog("fleetDialog");
    QTest::qWait(3000);
    m_picture(*configs, QStringLiteral("instances-configs"));
    if (!click(configs, "runFleet"))
        return false;
    QTest::qWait(3000);
    m_picture(*configs, QStringLiteral("instances-configs-done"));
    return click(configs, "closeFleet");
}

bool InstancesScenes::watchesTheCron()
{
    if (!special("virtualCron"))
        return false;
    QWidget *cron = dialog("cronDialog");
    m_picture(*cron, QStringLiteral("instances-cron"));
    auto *tabs = cron->findChild<QTabWidget *>(QStringLiteral("cronTabs"));
    tabs->setCurrentIndex(1);
    m_picture(*cron, QStringLiteral("instances-cron-files"));
    cron->findChild<QComboBox *>(QStringLiteral("cronFile"))->setCurrentIndex(3);
    m_picture(*cron, QStringLiteral("instances-cron-timer"));
    return click(cron, "closeCron");
}

bool InstancesScenes::readsLogs()
{
    const QString host = m_farm.instance(1).value(QStringLiteral("host")).toString();
    for (int row = 0; row < m_page->instances().rowCount(); ++row) {
        if (m_page->instances().row(row).instance().host == host)
            m_page->table()->setCurrentInstance(m_page->instances().row(row).key());
    }
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(m_page->table()->viewport(), &event);
    auto *menu = m_page->findChild<QMenu *>(QStringLiteral("rowMenu"));
    if (menu == nullptr)
        return false;
    m_picture(*menu, QStringLiteral("instances-row-menu"));
    menu->findChild<QAction *>(QStringLiteral("openLogs"))->trigger();
    menu->close();
    QWidget *logs = dialog("logDialog");
    QTest::qWait(3000);
    m_picture(*logs, QStringLiteral("instances-logs"));
    return click(logs, "closeLogs");
}

bool InstancesScenes::destroys()
{
    for (int row = 0; row < m_page->instances().rowCount(); ++row) {
        if (m_page->instances().row(row).instance().host == m_newHost)
            m_page->table()->setCurrentInstance(m_page->instances().row(row).key());
    }
    m_page->table()->setFocus();
    QTest::keyClick(m_page->table(), Qt::Key_Delete);
    QTest::qWait(settleMs);
    QWidget *disable = dialog("commandDialog");
    if (disable == nullptr)
        return false;
    m_picture(*disable, QStringLiteral("instances-disable"));
    if (!click(disable, "accept") || !click(m_page, "closeResults"))
        return false;
    m_page->table()->setFocus();
    QTest::keyClick(m_page->table(), Qt::Key_Delete);
    const auto question = [this](const char *button) -> QWidget * {
        const QList<QDialog *> dialogs = m_window.findChildren<QDialog *>();
        for (QDialog *one : dialogs) {
            if (one->isVisible() && one->findChild<QAbstractButton *>(QString::fromLatin1(button)) != nullptr)
                return one;
        }
        return nullptr;
    };
    if (!QTest::qWaitFor([&question] { return question("choice1") != nullptr; }, waitMs))
        return false;
    m_picture(*question("choice1"), QStringLiteral("instances-destroy-1"));
    if (!click(question("choice1"), "choice1"))
        return false;
    if (!QTest::qWaitFor([&question] { return question("accept") != nullptr; }, waitMs))
        return false;
    m_picture(*question("accept"), QStringLiteral("instances-destroy-2"));
    return click(question("accept"), "cancel");
}

} // namespace quai::test
