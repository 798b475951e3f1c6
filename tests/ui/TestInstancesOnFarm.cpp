// SPDX-License-Identifier: GPL-3.0-or-later
// The instances page driven by clicks and keys over real SSH: a real register in a real database, the small Moodle of
// the farm with VMoodle.
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "core/vmoodle/ThreadedInstancesService.h"
#include "tests/support/Farm.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/CommandDialog.h"
#include "ui/instances/InstancesPage.h"
#include "ui/instances/InstancesTable.h"
#include "ui/instances/NewInstanceDialog.h"

#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace quai;
using models::InstanceState;
using vmoodle::Action;

class TestInstancesOnFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theRegisterIsListedAndFiltered();
    void cachesOfSeveralInstancesArePurged();
    void theMainPlatformBecomesATemplate();
    void aNewPlatformIsMadeByTheWizard();
    void itIsDisabledAndDestroyed();

private:
    static constexpr int PatienceMs = 30'000;
    static constexpr int Rows = 40;

    template <class Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] int shown() const { return m_page->table()->model()->rowCount(); }
    [[nodiscard]] QString title() const { return child<QLabel>("resultsTitle")->text(); }
    [[nodiscard]] const models::InstanceRow *rowOf(const QString &host) const;
    void choose(const QString &host) const;
    void startBulk(Action action) const;
    void special(const char *entry) const;
    void pressIn(QWidget *dialog, const char *name) const;

    test::Farm m_farm{test::Farm::Ssh | test::Farm::Db | test::Farm::Git};
    test::WindowFixture m_window;
    ui::Services m_services = m_window.services();
    QWidget m_dialogParent;
    ui::Lines m_lines{m_window.backend, m_window.secrets, m_window.ask, &m_dialogParent};
    std::unique_ptr<ui::InstancesPage> m_page;
    QString m_newHost;
};

void TestInstancesOnFarm::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_farm.setInstances(2, Rows);
    QUAI_START_FARM(m_farm);
    m_window.appearance.setLanguage(QStringLiteral("en"));
    sites::Site declared = m_farm.declaration(QStringLiteral("git"));
    declared.url = QStringLiteral("http://moodle.example.org"); // nobody opens it
    const Result<sites::Site> site = m_window.store.add(declared);
    QVERIFY(site);
    const auto maker = [](const sites::Site &one) {
        auto host = std::make_shared<remote::SshHost>(ssh::makePool(one.server));
        return std::make_unique<vmoodle::ThreadedInstancesService>(host, one);
    };
    m_page = std::make_unique<ui::InstancesPage>(*site, maker, m_services, m_lines);
    m_page->resize(1280, 800);
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->instances().rowCount() >= Rows + 2, PatienceMs);
}

void TestInstancesOnFarm::cleanupTestCase()
{
    m_page.reset();
}

const models::InstanceRow *TestInstancesOnFarm::rowOf(const QString &host) const
{
    for (int row = 0; row < m_page->instances().rowCount(); ++row) {
        if (m_page->instances().row(row).instance().host == host)
            return &m_page->instances().row(row);
    }
    return nullptr;
}

void TestInstancesOnFarm::choose(const QString &host) const
{
    m_page->table()->setCurrentInstance(rowOf(host)->key());
    QTest::keyClick(m_page->table(), Qt::Key_Space);
}

void TestInstancesOnFarm::startBulk(Action action) const
{
    QMenu *menu = child<QToolButton>("bulkCommands")->menu();
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(QStringLiteral("action%1").arg(static_cast<int>(action)))->trigger();
}

void TestInstancesOnFarm::special(const char *entry) const
{
    QMenu *menu = child<QToolButton>("specialCommands")->menu();
    Q_EMIT menu->aboutToShow();
    auto *action = menu->findChild<QAction *>(QString::fromLatin1(entry));
    QVERIFY2(action != nullptr && action->isEnabled(), entry);
    action->trigger();
}

void TestInstancesOnFarm::pressIn(QWidget *dialog, const char *name) const
{
    auto *button = dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    QVERIFY2(button != nullptr, name);
    QVERIFY2(QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); }, PatienceMs), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestInstancesOnFarm::theRegisterIsListedAndFiltered()
{
    const QString host = m_farm.instance(1).value(QStringLiteral("host")).toString();
    QVERIFY(rowOf(host) != nullptr);
    QCOMPARE(rowOf(host)->state(), InstanceState::Enabled);
    auto *line = child<QLineEdit>("instancesFilter");
    QTest::keyClick(m_page->table(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(line, QStringLiteral("host:vm1"));
    QVERIFY(shown() > 0 && shown() < Rows);
    QTest::mouseClick(child<QToolButton>("clearFilter"), Qt::LeftButton);
    QVERIFY(shown() >= Rows + 2);
    const QList<ui::ErrorPanel *> panels = m_page->findChildren<ui::ErrorPanel *>();
    for (const ui::ErrorPanel *panel : panels)
        QVERIFY2(!panel->hasError(), qPrintable(panel->accessibleDescription()));
}

void TestInstancesOnFarm::cachesOfSeveralInstancesArePurged()
{
    for (int number : {1, 2})
        choose(m_farm.instance(number).value(QStringLiteral("host")).toString());
    startBulk(Action::PurgeCaches);
    pressIn(m_page->findChild<ui::CommandDialog *>(), "accept");
    QTRY_COMPARE_WITH_TIMEOUT(title(), QStringLiteral("Purge the caches · 2 instances: 2 done"), PatienceMs);
    QCOMPARE(child<QTableView>("resultsTable")->model()->rowCount(), 2);
    for (int number : {1, 2}) // chosen no longer
        choose(m_farm.instance(number).value(QStringLiteral("host")).toString());
}

void TestInstancesOnFarm::theMainPlatformBecomesATemplate()
{
    QTRY_VERIFY_WITH_TIMEOUT(child<QToolButton>("closeResults")->isEnabled(), PatienceMs);
    special("captureMaster");
    pressIn(m_page->findChild<ui::CommandDialog *>(), "accept");
    QTRY_COMPARE_WITH_TIMEOUT(title(), QStringLiteral("Take a snapshot · 1 instance: 1 done"), PatienceMs);
}

void TestInstancesOnFarm::aNewPlatformIsMadeByTheWizard()
{
    special("newInstance");
    auto *wizard = m_page->findChild<ui::NewInstanceDialog *>();
    QVERIFY(wizard != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(wizard->findChild<QRadioButton *>(QStringLiteral("fromTemplate"))->isChecked(),
                             PatienceMs);
    QTest::keyClicks(wizard->findChild<QLineEdit *>(QStringLiteral("newName")), QStringLiteral("Nouvelle"));
    pressIn(wizard, "creationNext");
    m_newHost = wizard->findChild<QLineEdit *>(QStringLiteral("vhostname"))->text();
    QVERIFY(m_newHost.contains(QStringLiteral("nouvelle")));
    pressIn(wizard, "creationNext");
    auto *state = wizard->findChild<QLabel *>(QStringLiteral("creationState"));
    QVERIFY2(QTest::qWaitFor([state] { return state->text().contains(QStringLiteral("can be made")); }, PatienceMs),
             qPrintable(state->text()));
    QVERIFY(rowOf(m_newHost) == nullptr);
    pressIn(wizard, "creationNext");
    QVERIFY2(QTest::qWaitFor([state] { return state->text().contains(QStringLiteral("is ready")); }, PatienceMs),
             qPrintable(state->text() + wizard->findChild<ui::ErrorPanel *>()->accessibleDescription()));
    QVERIFY(rowOf(m_newHost) != nullptr);
    pressIn(wizard, "closeCreation");
}

void TestInstancesOnFarm::itIsDisabledAndDestroyed()
{
    QVERIFY(rowOf(m_newHost) != nullptr);
    m_page->table()->setCurrentInstance(rowOf(m_newHost)->key());
    m_page->table()->setFocus();
    QTest::keyClick(m_page->table(), Qt::Key_Delete); // the first stage disables
    pressIn(m_page->findChild<ui::CommandDialog *>(), "accept");
    QTRY_COMPARE_WITH_TIMEOUT(rowOf(m_newHost)->state(), InstanceState::Disabled, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(child<QToolButton>("closeResults")->isEnabled(), PatienceMs);
    m_window.ask.choice = 1; // no snapshot
    m_window.ask.confirmation = true;
    const vmoodle::Instance row = rowOf(m_newHost)->instance();
    QTest::keyClick(m_page->table(), Qt::Key_Delete); // the second stage destroys
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(m_newHost) == nullptr, PatienceMs);
    const ui::Question asked = m_window.ask.questions.last();
    QCOMPARE(asked.typed, m_newHost);
    QVERIFY(asked.details.contains(row.databaseName));
    QVERIFY(asked.details.contains(row.dataPath));
    int status = -1;
    m_farm.shell(QStringLiteral("test ! -e '%1'").arg(row.dataPath), &status);
    QCOMPARE(status, 0);
}

QTEST_MAIN(TestInstancesOnFarm)
#include "TestInstancesOnFarm.moc"
