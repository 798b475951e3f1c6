// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way by clicks: a project is made, fetched, built and released, and a real site serves it in the end.
#include "core/delivery/ThreadedDeliveryService.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/core/codebase/FarmMoodle.h"
#include "tests/support/Farm.h"
#include "tests/ui/support/CodebaseWindow.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/delivery/DriftDialog.h"
#include "ui/delivery/StepFrame.h"
#include "ui/errors/ErrorPanel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>

using namespace quai;
using namespace quai::delivery;
using test::type;
using test::waitMs;

class TestCodebaseOnFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aNewProjectIsReleased();
    void theReleaseIsDeliveredInFourSteps();
    void whatTheSiteServesIsTheRelease();
    void cleanupTestCase();

private:
    static constexpr int patienceMs = 30'000;

    [[nodiscard]] bool idle() const
    {
        return m_page->controller().activity() == ui::DeliveryController::Activity::None;
    }
    [[nodiscard]] QString servedVersion() const
    {
        return m_page->controller().status() ? m_page->controller().status()->copy(Copy::Served).version : QString();
    }
    void clickRun(Step step)
    {
        auto *button
            = m_page->findChild<ui::StepFrame *>(stepName(step))->findChild<QPushButton *>(QStringLiteral("run"));
        QVERIFY2(button->isEnabled(), qPrintable(button->toolTip()));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(idle(), patienceMs);
        const QList<ui::ErrorPanel *> panels = m_page->findChildren<ui::ErrorPanel *>();
        for (const ui::ErrorPanel *panel : panels)
            QVERIFY2(!panel->hasError(), qPrintable(panel->accessibleDescription()));
    }
    /// Compares what is served with the chosen release. @return the dialog that tells
    [[nodiscard]] ui::DriftDialog *compare();

    test::Farm m_farm{test::Farm::Ssh | test::Farm::Web | test::Farm::Db | test::Farm::Git};
    tests::Scratch m_moodle;
    std::unique_ptr<test::CodebaseWindow> m_window;
    std::unique_ptr<ThreadedDeliveryService> m_service;
    std::unique_ptr<ui::DeliveryPage> m_page;
    std::shared_ptr<const ReleaseSource> m_release;
};

void TestCodebaseOnFarm::initTestCase()
{
    m_farm.setSize(60, 400'000);
    QUAI_START_FARM(m_farm);
    m_moodle.commit(QStringLiteral("refs/tags/v4.5.1"), tests::farmMoodle("2024100701.00"));
    m_window = std::make_unique<test::CodebaseWindow>();
    const sites::Site site = m_farm.declaration(QStringLiteral("git"));
    m_service
        = std::make_unique<ThreadedDeliveryService>(std::make_shared<remote::SshHost>(ssh::makePool(site.server)), site,
                                                    Operator{QStringLiteral("ada"), QStringLiteral("desk")});
    m_window->ask.confirmation = true;
    m_window->site.name = site.name;
    m_window->site.drift
        = [this](const auto &release, const CancelSource &cancel) { return m_service->drift(release, cancel); };
    m_page = std::make_unique<ui::DeliveryPage>(*m_service, site, m_window->jobs, m_window->ask);
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(idle() && m_page->controller().status(), patienceMs);
    m_window->open();
    connect(m_window->page.get(), &ui::CodebasePage::deliverRequested, this, [this](const auto &release) {
        m_release = release;
        m_page->setRelease(release);
    });
}

void TestCodebaseOnFarm::cleanupTestCase()
{
    m_page.reset();
    m_window.reset();
    m_service.reset();
}

void TestCodebaseOnFarm::aNewProjectIsReleased()
{
    test::CodebaseWindow &window = *m_window;
    window.click("emptyNew");
    type(window.child<QLineEdit>("projectName"), QStringLiteral("Campus"));
    type(window.child<QLineEdit>("projectFolder"), window.scene.folder());
    type(window.child<QLineEdit>("projectMoodle"), QStringLiteral("4.5"));
    type(window.child<QLineEdit>("projectSource"), m_moodle.repository.path());
    window.click("acceptProject");
    QTRY_VERIFY_WITH_TIMEOUT(window.page->currentView() != nullptr, waitMs);
    window.trigger("addFromList");
    window.child<QPlainTextEdit>("pluginList")
        ->setPlainText(QStringLiteral("mod_hvp v2 %1\n").arg(window.scene.hvp.repository.path()));
    window.click("acceptList");
    QTRY_COMPARE_WITH_TIMEOUT(window.scene.saved().plugins.size(), 1, waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.idle(), waitMs);
    window.build();
    window.page->currentView()->showTab(QStringLiteral("releases"));
    window.release(QStringLiteral("first"));
    window.click("deliverRelease");
    QTRY_VERIFY_WITH_TIMEOUT(m_release != nullptr, waitMs);
    QCOMPARE(m_release->version, QStringLiteral("2024100701"));
}

void TestCodebaseOnFarm::theReleaseIsDeliveredInFourSteps()
{
    QVERIFY(m_release != nullptr);
    QVERIFY(servedVersion() != QStringLiteral("2024100701.00"));
    for (const Step step : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}) {
        clickRun(step);
        if (QTest::currentTestFailed())
            return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(idle() && m_page->controller().status()->mode == Mode::Production, patienceMs);
    QCOMPARE(servedVersion(), QStringLiteral("2024100701.00"));
    const QString served = m_farm.site(QStringLiteral("git")).servedPath();
    int status = -1;
    m_farm.shell(QStringLiteral("test -f '%1/mod/hvp/lib.php' && test -f '%1/config.php'").arg(served), &status);
    QCOMPARE(status, 0);
}

ui::DriftDialog *TestCodebaseOnFarm::compare()
{
    m_window->click("compareServed");
    ui::DriftDialog *dialog = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            dialog = m_window->child<ui::DriftDialog>("driftDialog");
            return dialog != nullptr && dialog->isVisible();
        },
        waitMs);
    return dialog;
}

void TestCodebaseOnFarm::whatTheSiteServesIsTheRelease()
{
    const auto says = [](const ui::DriftDialog *dialog, const QString &text) {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&text](const QLabel *label) { return label->text().contains(text); });
    };
    ui::DriftDialog *dialog = compare();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("No drift")), patienceMs);
    delete dialog;
    m_farm.shell(
        QStringLiteral("echo '<?php' >'%1/mod/hvp/shell.php'").arg(m_farm.site(QStringLiteral("git")).servedPath()));
    dialog = compare();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("1 added PHP file(s)")), patienceMs);
    const auto *tree = dialog->findChild<QTreeView *>(QStringLiteral("driftTree"));
    QCOMPARE(tree->model()
                 ->match(tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("shell.php"), -1,
                         Qt::MatchExactly | Qt::MatchRecursive)
                 .size(),
             1);
}

QTEST_MAIN(TestCodebaseOnFarm)
#include "TestCodebaseOnFarm.moc"
