// SPDX-License-Identifier: GPL-3.0-or-later
// How the delivery page looks: in both languages, dark and light, in a small and a large window. With the environment
// variable QUAI_SCREENSHOTS set to a folder, the pictures are written there to be looked at.
#include "tests/ui/support/FakeAsk.h"
#include "tests/ui/support/FakeDeliveryService.h"
#include "ui/common/QuestionDialog.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/delivery/DeliveryQuestions.h"
#include "ui/delivery/LocalChangesDialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

using namespace quai;
using namespace quai::delivery;
using namespace quai::ui;

namespace {

StepRequest requestFor(Step step)
{
    StepRequest request;
    request.step = step;
    return request;
}

/// What a page has beside it in the window: the list of sites, the activity panel, menu and title.
constexpr QSize Chrome(260, 150 + 60);

QPalette darkPalette()
{
    QPalette dark(QColor(0x2b, 0x2d, 0x30), QColor(0x2b, 0x2d, 0x30));
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    dark.setColor(QPalette::AlternateBase, QColor(0x25, 0x26, 0x29));
    dark.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa0));
    return dark;
}

QList<FileChange> someChanges()
{
    QList<FileChange> changes;
    const QString from = QStringLiteral("5be1d2f07a3c9e8842d0b6c1f9a7e4d3b2c1a098");
    const QString to = QStringLiteral("c91e77a0b1d2e3f4a5968778695a4b3c2d1e0f12");
    for (int i = 0; i < 340; ++i)
        changes.append({FileChange::Kind::Modified,
                        QStringLiteral("mod/%1/lang/en/file%2.php")
                            .arg(i % 2 ? QStringLiteral("forum") : QStringLiteral("quiz"))
                            .arg(i),
                        from, to});
    changes.append({FileChange::Kind::Modified, QStringLiteral("version.php"), from, to});
    changes.append({FileChange::Kind::Added, QStringLiteral("mod/forum/classes/task/send_digest.php"), {}, to});
    changes.append({FileChange::Kind::Removed, QStringLiteral("mod/forum/deprecated.php"), from, {}});
    return changes;
}

} // namespace

class TestDeliveryLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fits_data();
    void fits();

private:
    void shoot(QWidget &page, const QString &name);
    void checkTexts(QWidget &page);
    void shootDialogs(DeliveryPage &page, const QString &name);
    void checkMnemonics(QWidget &page);
};

void TestDeliveryLooks::initTestCase()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

void TestDeliveryLooks::shoot(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("QUAI_SCREENSHOTS");
    QTest::qWait(50);
    if (!folder.isEmpty())
        QVERIFY(page.grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
}

void TestDeliveryLooks::checkTexts(QWidget &page)
{
    const QList<QAbstractButton *> buttons = page.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible() && !button->text().isEmpty())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
}

void TestDeliveryLooks::checkMnemonics(QWidget &page)
{
    QMap<QString, QString> owners;
    const auto take = [&owners](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            return;
        QVERIFY2(!owners.contains(key),
                 qPrintable(key + QStringLiteral(": ") + text + QStringLiteral(" / ") + owners.value(key)));
        owners.insert(key, text);
    };
    const QList<QAbstractButton *> buttons = page.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        take(button->text());
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy())
            take(label->text());
    }
    const auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("deliveryTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab)
        take(tabs->tabText(tab));
    QVERIFY(owners.size() > 12);
}

void TestDeliveryLooks::shootDialogs(DeliveryPage &page, const QString &name)
{
    test::FakeDeliveryService service;
    service.setPair(QStringLiteral("theme/custom.css"),
                    {"a { color: red; }\nb { }\n", "a { color: blue; }\nb { }\n", false});
    const PairSource source = [&service](const ComponentPath &file, const CancelSource &cancel) {
        return service.filePair(file, Baseline::Recorded, cancel);
    };
    LocalChangesDialog local({QStringLiteral("theme/custom.css"), QStringLiteral("lib/moodlelib.php")}, false, source,
                             &page);
    local.setAttribute(Qt::WA_DeleteOnClose, false);
    local.show();
    QTest::qWait(100);
    checkTexts(local);
    shoot(local, name + QStringLiteral("-9-local"));
    test::FakeSite site;
    QList<StepPlan> plans;
    for (const Step step : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}) {
        StepRequest request;
        request.step = step;
        plans.append(site.plan(request));
    }
    QuestionDialog question(DeliveryQuestions::run(test::FakeSite::declaration(), plans), &page);
    question.show();
    checkTexts(question);
    shoot(question, name + QStringLiteral("-9-confirm"));
}

void TestDeliveryLooks::fits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("window");
    const QSize small(1280, 800);
    const QSize large(1920, 1080);
    QTest::newRow("fr-light-small") << QStringLiteral("fr") << false << small;
    QTest::newRow("fr-dark-large") << QStringLiteral("fr") << true << large;
    QTest::newRow("en-dark-small") << QStringLiteral("en") << true << small;
    QTest::newRow("en-light-large") << QStringLiteral("en") << false << large;
}

void TestDeliveryLooks::fits()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, window);
    const QLocale locale(language);
    QLocale::setDefault(locale);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/translations/quai_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    QApplication::setPalette(dark ? darkPalette() : QApplication::style()->standardPalette());
    const QString name = QString::fromLatin1(QTest::currentDataTag());

    test::FakeDeliveryService service;
    service.setChanges(someChanges());
    service.setPair(QStringLiteral("version.php"),
                    {"<?php\n$version = 2023042411.00;\n$release = '4.2.11';\n\n// end\n",
                     "<?php\n$version = 2023100900.00;\n$release = '4.3';\n$branch = '403';\n\n// end\n", false});
    service.setOutput({QStringLiteral("remote: Counting objects: 343"), QStringLiteral("Updating 5be1d2f..c91e77a"),
                       QStringLiteral(" 343 files changed")});
    test::FakeAsk ask;
    JobTracker jobs;
    DeliveryPage page(service, test::FakeSite::declaration(), jobs, ask);
    page.resize(window - Chrome);
    page.show();
    QTRY_VERIFY(page.controller().status());
    QVERIFY2(page.width() <= window.width() - Chrome.width(), qPrintable(QString::number(page.width())));
    checkTexts(page);
    checkMnemonics(page);
    shoot(page, name + QStringLiteral("-1-fresh"));

    const auto run = [&page](Step step) {
        QSignalSpy ended(&page.controller(), &DeliveryController::runEnded);
        page.controller().run({requestFor(step)});
        return ended.wait(5000);
    };
    QVERIFY(run(Step::Syncback));
    QVERIFY(run(Step::Goback));
    QTest::qWait(150);
    checkTexts(page);
    shoot(page, name + QStringLiteral("-2-delivery"));
    page.controller().plan({requestFor(Step::Update)});
    QTRY_COMPARE(page.controller().activity(), DeliveryController::Activity::None);
    shoot(page, name + QStringLiteral("-3-plan"));
    QVERIFY(run(Step::Update));
    auto *tree = page.findChild<QTreeView *>(QStringLiteral("changesTree"));
    QVERIFY(tree);
    tree->setCurrentIndex(tree->model()->index(tree->model()->rowCount() - 1, 0));
    QTest::qWait(150);
    shoot(page, name + QStringLiteral("-4-changes"));
    service.setDelay(std::chrono::milliseconds(600));
    page.controller().run({requestFor(Step::BackToProd)});
    QTest::qWait(350);
    checkTexts(page);
    shoot(page, name + QStringLiteral("-5-running"));
    QTRY_COMPARE(page.controller().activity(), DeliveryController::Activity::None);
    auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("deliveryTabs"));
    tabs->setCurrentIndex(3);
    shoot(page, name + QStringLiteral("-6-copies"));
    tabs->setCurrentIndex(4);
    SiteStatus locked = service.current();
    locked.lock = LockInfo{QStringLiteral("marie@poste-12"),
                           QStringLiteral("update"),
                           QDateTime::currentDateTimeUtc().addSecs(-600),
                           480,
                           true,
                           false};
    locked.interruption = Interruption{QStringLiteral("update"), QStringLiteral("marie@poste-12"),
                                       QDateTime::currentDateTimeUtc().addSecs(-600)};
    service.setStatus(locked);
    page.refresh();
    QTest::qWait(200);
    checkTexts(page);
    shoot(page, name + QStringLiteral("-7-locked"));
    locked.lock.reset();
    service.setStatus(locked);
    service.setDelay({});
    page.refresh();
    QTRY_COMPARE(page.controller().activity(), DeliveryController::Activity::None);
    service.failNext(Step::Syncback,
                     Error{ErrorKind::NoSpace,
                           QStringLiteral("no space"),
                           QStringLiteral("df"),
                           {{QStringLiteral("needed"), QStringLiteral("312400000")},
                            {QStringLiteral("available"), QStringLiteral("1000000")},
                            {QStringLiteral("path"), QStringLiteral("/srv/www")}},
                           0});
    QVERIFY(run(Step::Syncback));
    QTest::qWait(150);
    checkTexts(page);
    shoot(page, name + QStringLiteral("-8-failed"));
    service.failStatus(Error{ErrorKind::HostUnreachable,
                             QStringLiteral("connect: timed out"),
                             QStringLiteral("ssh: connect to host moodle.example.org port 22"),
                             {},
                             110});
    page.refresh();
    QTest::qWait(200);
    shoot(page, name + QStringLiteral("-8-unreachable"));
    shootDialogs(page, name);
    QVERIFY(page.width() <= window.width() - Chrome.width());
    QVERIFY(page.height() <= window.height() - Chrome.height());
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestDeliveryLooks)
#include "TestDeliveryLooks.moc"
