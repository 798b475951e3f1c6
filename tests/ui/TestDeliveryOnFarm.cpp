// SPDX-License-Identifier: GPL-3.0-or-later
// The delivery page driven by clicks over real SSH: a real server, a real repository, the small Moodle of the farm.
#include "core/delivery/ThreadedDeliveryService.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/support/Farm.h"
#include "tests/ui/support/FakeAsk.h"
#include "ui/common/OutputView.h"
#include "ui/delivery/ComponentPathEdit.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/delivery/DiffView.h"
#include "ui/delivery/LocalChangesDialog.h"
#include "ui/delivery/ModeBand.h"
#include "ui/delivery/StepFrame.h"
#include "ui/errors/ErrorPanel.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace quai;
using namespace quai::delivery;
using namespace quai::ui;

class TestDeliveryOnFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void deliversStepByStep();
    void componentPathCompletesFromTheServer();
    void runsEverythingAndTakesItBack();
    void localModificationsAreShown();

private:
    static constexpr int PatienceMs = 30000;

    [[nodiscard]] StepFrame *frame(Step step) const { return m_page->findChild<StepFrame *>(stepName(step)); }
    [[nodiscard]] bool idle() const { return m_page->controller().activity() == DeliveryController::Activity::None; }
    [[nodiscard]] Mode mode() const
    {
        return m_page->controller().status() ? m_page->controller().status()->mode : Mode::Unknown;
    }
    void clickAndWait(QPushButton *button)
    {
        QVERIFY(button);
        QVERIFY2(button->isEnabled(), qPrintable(button->text() + QLatin1Char(' ') + button->toolTip()));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(idle(), PatienceMs);
    }
    void clickRun(Step step) { clickAndWait(frame(step)->findChild<QPushButton *>(QStringLiteral("run"))); }
    [[nodiscard]] QString servedVersion() const
    {
        return m_page->controller().status() ? m_page->controller().status()->copy(Copy::Served).version : QString();
    }
    void noErrors()
    {
        const QList<ErrorPanel *> panels = m_page->findChildren<ErrorPanel *>();
        for (const ErrorPanel *panel : panels)
            QVERIFY2(!panel->hasError(), qPrintable(panel->accessibleDescription()));
    }

    test::Farm m_farm{test::Farm::Ssh | test::Farm::Web | test::Farm::Db | test::Farm::Git};
    sites::Site m_site;
    std::unique_ptr<ThreadedDeliveryService> m_service;
    std::unique_ptr<test::FakeAsk> m_ask;
    std::unique_ptr<JobTracker> m_jobs;
    std::unique_ptr<DeliveryPage> m_page;
};

void TestDeliveryOnFarm::initTestCase()
{
    QUAI_START_FARM(m_farm);
    m_site = m_farm.declaration(QStringLiteral("git"));
}

void TestDeliveryOnFarm::init()
{
    auto host = std::make_shared<remote::SshHost>(ssh::makePool(m_site.server));
    m_service = std::make_unique<ThreadedDeliveryService>(host, m_site,
                                                          Operator{QStringLiteral("ada"), QStringLiteral("desk")});
    m_ask = std::make_unique<test::FakeAsk>();
    m_ask->confirmation = true;
    m_jobs = std::make_unique<JobTracker>();
    m_page = std::make_unique<DeliveryPage>(*m_service, m_site, *m_jobs, *m_ask);
    m_page->resize(1100, 800);
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(idle() && m_page->controller().status(), PatienceMs);
}

void TestDeliveryOnFarm::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_service.reset();
    m_ask.reset();
}

void TestDeliveryOnFarm::deliversStepByStep()
{
    const test::FarmRelease release
        = m_farm.release(QStringLiteral("git"), {QStringLiteral("--change"), QStringLiteral("12")});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    const QString before = servedVersion();
    QVERIFY(before != release.version);
    QCOMPARE(mode(), Mode::Production);

    clickRun(Step::Syncback);
    noErrors();
    QCOMPARE(m_page->controller().status()->copy(Copy::Save).completeness, Completeness::Complete);
    clickRun(Step::Goback);
    noErrors();
    QCOMPARE(mode(), Mode::Delivery);
    QCOMPARE(servedVersion(), before);

    clickRun(Step::Update);
    noErrors();
    auto *tree = m_page->findChild<QTreeView *>(QStringLiteral("changesTree"));
    QVERIFY(tree->model()->rowCount() > 0);
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                                       QStringLiteral("version.php"), 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    tree->setCurrentIndex(found.first());
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<DiffView *>()->toPlainText().contains(release.version), PatienceMs);

    clickRun(Step::BackToProd);
    QTRY_VERIFY_WITH_TIMEOUT(idle() && mode() == Mode::Production, PatienceMs);
    noErrors();
    QCOMPARE(servedVersion(), release.version);
    QCOMPARE(m_ask->questions.size(), 1);
    QVERIFY(!m_ask->questions.first().typed.isEmpty()); // a new version upgrades the database
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QTableView *>(QStringLiteral("historyTable"))->model()->rowCount() >= 4,
                             PatienceMs);
    QVERIFY(!m_page->findChild<OutputView *>()->text().isEmpty());
}

void TestDeliveryOnFarm::componentPathCompletesFromTheServer()
{
    auto *edit = frame(Step::Syncback)->findChild<ComponentPathEdit *>();
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("m"));
    QTRY_VERIFY_WITH_TIMEOUT(!edit->offers().isEmpty(), PatienceMs);
    for (const QString &offer : edit->offers())
        QVERIFY2(offer.startsWith(QLatin1Char('m')), qPrintable(offer));
}

void TestDeliveryOnFarm::runsEverythingAndTakesItBack()
{
    const QString before = servedVersion();
    const test::FarmRelease release
        = m_farm.release(QStringLiteral("git"), {QStringLiteral("--change"), QStringLiteral("5")});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("runAll")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(servedVersion(), release.version, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), PatienceMs);
    noErrors();
    QCOMPARE(mode(), Mode::Production);
    QCOMPARE(m_ask->questions.size(), 1);

    clickAndWait(m_page->findChild<QPushButton *>(QStringLiteral("rescue")));
    QTRY_COMPARE_WITH_TIMEOUT(servedVersion(), before, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), PatienceMs);
    QCOMPARE(mode(), Mode::Delivery); // the newer code is set aside, not lost
}

void TestDeliveryOnFarm::localModificationsAreShown()
{
    const test::FarmRelease release
        = m_farm.release(QStringLiteral("git"), {QStringLiteral("--change"), QStringLiteral("3")});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    QCOMPARE(mode(), Mode::Delivery); // as the emergency return left it
    const QString working = m_page->controller().status()->copy(Copy::Working).path;
    int status = -1;
    m_farm.shell(QStringLiteral("echo '// by hand' >>'%1/version.php'").arg(working), &status);
    QCOMPARE(status, 0);
    QTest::mouseClick(frame(Step::Update)->findChild<QPushButton *>(QStringLiteral("run")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<LocalChangesDialog *>(), PatienceMs);
    auto *dialog = m_page->findChild<LocalChangesDialog *>();
    const auto *list = dialog->findChild<QAbstractItemView *>(QStringLiteral("localChanges"));
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("version.php"));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<DiffView *>()->toPlainText().contains(QStringLiteral("by hand")),
                             PatienceMs);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("discard")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(idle() && m_page->controller().status()
                                 && m_page->controller().status()->copy(Copy::Working).version == release.version,
                             PatienceMs);
}

QTEST_MAIN(TestDeliveryOnFarm)
#include "TestDeliveryOnFarm.moc"
