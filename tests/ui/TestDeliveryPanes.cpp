// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the delivery page, each alone: tree and filter, differences, completion, words of plans and history.
#include "tests/ui/support/FakeDeliveryService.h"
#include "ui/delivery/ChangesPane.h"
#include "ui/delivery/ComponentPathEdit.h"
#include "ui/delivery/CopiesPane.h"
#include "ui/delivery/DeliveryQuestions.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/DiffPane.h"
#include "ui/delivery/DiffView.h"
#include "ui/delivery/HistoryPane.h"
#include "ui/delivery/PlanText.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace quai;
using namespace quai::delivery;
using namespace quai::ui;

namespace {

PairSource pairsOf(test::FakeDeliveryService &service)
{
    return [&service](const ComponentPath &file, const CancelSource &cancel) {
        return service.filePair(file, Baseline::SafeCopy, cancel);
    };
}

int visibleRows(const QAbstractItemModel *model, const QModelIndex &parent = {})
{
    int rows = 0;
    for (int row = 0; row < model->rowCount(parent); ++row)
        rows += 1 + visibleRows(model, model->index(row, 0, parent));
    return rows;
}

} // namespace

class TestDeliveryPanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreFilteredByPath();
    void changesSpeakAndAreCopied();
    void differencesAreShown();
    void differencesOfOddFilesAreExplained();
    void filesOfTemplatesAreNotShown();
    void longDifferencesAreCut();
    void completionWaitsForAPause();
    void completionDropsOldAnswers();
    void historyIsWorded();
    void copiesAreWorded();
    void plansAreEscaped();
    void laterRefusalsOfAWholePlanDoNotCount();
    void typedNameOnlyWhereDataIsAtRisk();
};

void TestDeliveryPanes::changesAreFilteredByPath()
{
    test::FakeDeliveryService service;
    ChangesPane pane(pairsOf(service));
    pane.setChanges({{FileChange::Kind::Modified, QStringLiteral("mod/forum/lib.php"), {}, {}},
                     {FileChange::Kind::Added, QStringLiteral("mod/quiz/lib.php"), {}, {}},
                     {FileChange::Kind::Removed, QStringLiteral("version.php"), {}, {}}},
                    QStringLiteral("x"), true);
    pane.show();
    auto *tree = pane.findChild<QTreeView *>(QStringLiteral("changesTree"));
    const QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(visibleRows(tree->model()), 6);
    QTest::keyClicks(pane.findChild<QLineEdit *>(QStringLiteral("changesFilter")), QStringLiteral("QUIZ/"));
    QTRY_COMPARE(visibleRows(tree->model()), 3); // the file and its folders
    pane.findChild<QLineEdit *>(QStringLiteral("changesFilter"))->clear();
    QTRY_COMPARE(visibleRows(tree->model()), 6);
}

void TestDeliveryPanes::changesSpeakAndAreCopied()
{
    test::FakeDeliveryService service;
    ChangesPane pane(pairsOf(service));
    pane.setChanges({{FileChange::Kind::Added, QStringLiteral("b.php"), {}, QStringLiteral("0123456789abcdef")},
                     {FileChange::Kind::Removed, QStringLiteral("a/c.php"), QStringLiteral("7"), {}}},
                    QStringLiteral("x"), true);
    auto *tree = pane.findChild<QTreeView *>(QStringLiteral("changesTree"));
    const QAbstractItemModel *model = tree->model();
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("a")); // folders first
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("−1"));
    QCOMPARE(model->index(1, 1).data().toString(), QStringLiteral("Added"));
    QCOMPARE(model->index(1, 3).data().toString(), QStringLiteral("0123456789"));
    QCOMPARE(model->index(1, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("b.php, Added"));
    QVERIFY(!model->index(1, 0).data(Qt::DecorationRole).isNull());
    tree->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("a")); // still first
    tree->selectAll();
    pane.show();
    pane.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    tree->setFocus();
    QTest::keySequence(tree, QKeySequence::Copy);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\na/c.php\nb.php"));
}

void TestDeliveryPanes::differencesAreShown()
{
    test::FakeDeliveryService service;
    service.setPair(QStringLiteral("version.php"), {"one\ntwo\n", "one\n2\n", false});
    DiffPane pane(pairsOf(service));
    pane.showFile(QStringLiteral("version.php"));
    QTRY_COMPARE(pane.view()->toPlainText(), QStringLiteral("  one\n− two\n+ 2"));
    QVERIFY(pane.view()->marginWidth() > 0);
    const QTextBlock removed = pane.view()->document()->findBlockByNumber(1);
    const QTextBlock added = pane.view()->document()->findBlockByNumber(2);
    QVERIFY(removed.blockFormat().background() != added.blockFormat().background());
}

void TestDeliveryPanes::differencesOfOddFilesAreExplained()
{
    test::FakeDeliveryService service;
    service.setPair(QStringLiteral("pix/logo.png"), {QByteArray("\x89PNG\0", 5), QByteArray("\x89PNG\0\1", 6), true});
    service.setPair(QStringLiteral("same.php"), {"x\n", "x\n", false});
    service.setPair(QStringLiteral("bell.php"), {"", "a\x07\r\n", false});
    DiffPane pane(pairsOf(service));
    const auto message = [&pane] { return pane.view()->placeholderText(); };
    pane.showFile(QStringLiteral("pix/logo.png"));
    QTRY_VERIFY(message().contains(QStringLiteral("no text file")));
    pane.showFile(QStringLiteral("same.php"));
    QTRY_VERIFY(message().contains(QStringLiteral("are the same")));
    pane.showFile(QStringLiteral("gone.php"));
    QTRY_VERIFY(message().contains(QStringLiteral("gone.php")));
    pane.showFile(QStringLiteral("../../etc/passwd")); // never sent to the server
    QVERIFY(message().contains(QStringLiteral("cannot be asked")));
    pane.showFile(QStringLiteral("bell.php"));
    QTRY_COMPARE(pane.view()->toPlainText(), QStringLiteral("+ a\u2407\u240d"));
}

void TestDeliveryPanes::filesOfTemplatesAreNotShown()
{
    test::FakeDeliveryService service;
    service.setPair(QStringLiteral("config.php"), {{}, {}, false, Baseline::SafeCopy, true});
    service.setPair(QStringLiteral("env.php"), {{}, {}, false, Baseline::SafeCopy, false});
    DiffPane pane(pairsOf(service));
    pane.showFile(QStringLiteral("config.php"));
    QTRY_VERIFY(pane.view()->placeholderText().startsWith(QStringLiteral("This file differs.")));
    pane.showFile(QStringLiteral("env.php"));
    QTRY_VERIFY(pane.view()->placeholderText().startsWith(QStringLiteral("This file is the same")));
    StepPlan plan;
    plan.request.step = Step::Update;
    for (const char *change : {"new", "same", "changed"})
        plan.actions.append({QStringLiteral("render"),
                             {{QStringLiteral("path"), QStringLiteral("config.php")},
                              {QStringLiteral("change"), QLatin1String(change)}}});
    const QString text = PlanText::plain({plan});
    for (const char *sentence : {"config.php is new", "config.php stays as it is", "config.php changes"})
        QVERIFY2(text.contains(QLatin1String(sentence)), qPrintable(text));
}

void TestDeliveryPanes::longDifferencesAreCut()
{
    test::FakeDeliveryService service;
    QByteArray after;
    for (int i = 0; i < 2 * DiffView::maximumLines; ++i)
        after += QByteArray::number(i) + '\n';
    after += QByteArray(3 * DiffView::maximumColumns, 'x') + '\n';
    service.setPair(QStringLiteral("big.sql"), {"", after, false});
    DiffPane pane(pairsOf(service));
    pane.showFile(QStringLiteral("big.sql"));
    QTRY_COMPARE(pane.view()->blockCount(), DiffView::maximumLines + 1);
    QVERIFY(pane.view()->document()->lastBlock().text().contains(QStringLiteral("5,001")));
}

void TestDeliveryPanes::completionWaitsForAPause()
{
    test::FakeDeliveryService service;
    service.setPaths({QStringLiteral("mod/"), QStringLiteral("mod/forum/"), QStringLiteral("my/")});
    ComponentPathEdit edit;
    edit.setPathSource(
        [&service](const QString &prefix, const CancelSource &cancel) { return service.completePath(prefix, cancel); });
    edit.show();
    QTest::keyClicks(&edit, QStringLiteral("mod"));
    QTRY_COMPARE(edit.offers(), (QStringList{QStringLiteral("mod/"), QStringLiteral("mod/forum/")}));
    QCOMPARE(service.askedPrefixes(), QStringList{QStringLiteral("mod")}); // once, not for each key
    edit.clear();
    QTest::keyClicks(&edit, QStringLiteral("../x"));
    QTest::qWait(2 * ComponentPathEdit::debounceMs);
    QCOMPARE(service.askedPrefixes().size(), 1); // what leaves the tree is no question
}

void TestDeliveryPanes::completionDropsOldAnswers()
{
    test::FakeDeliveryService service;
    service.setPaths({QStringLiteral("mod/"), QStringLiteral("my/")});
    service.hang(true);
    ComponentPathEdit edit;
    edit.setPathSource(
        [&service](const QString &prefix, const CancelSource &cancel) { return service.completePath(prefix, cancel); });
    QTest::keyClicks(&edit, QStringLiteral("mo"));
    QTRY_COMPARE(service.askedPrefixes().size(), 1);
    edit.setText(QStringLiteral("m"));
    QTest::keyClicks(&edit, QStringLiteral("y"));
    service.hang(false);
    QTRY_COMPARE(edit.offers(), QStringList{QStringLiteral("my/")});
}

void TestDeliveryPanes::historyIsWorded()
{
    HistoryPane pane;
    models::PastStep done;
    done.id = QStringLiteral("1");
    done.beganAt = QDateTime::currentDateTimeUtc().addSecs(-100);
    done.endedAt = done.beganAt.addSecs(75);
    done.step = QStringLiteral("syncback");
    done.outcome = QStringLiteral("done");
    models::PastStep failed = done;
    failed.id = QStringLiteral("2");
    failed.outcome = QStringLiteral("NoSpace");
    models::PastStep open = done;
    open.id = QStringLiteral("3");
    open.endedAt = {};
    open.outcome.clear();
    open.step = QStringLiteral("something-new");
    pane.setSteps({open, failed, done});
    const QAbstractItemModel *model = pane.table()->model();
    QCOMPARE(model->rowCount(), 3);
    QStringList outcomes;
    for (int row = 0; row < 3; ++row)
        outcomes << model->index(row, models::HistoryModel::Outcome).data().toString();
    QVERIFY(outcomes.contains(QStringLiteral("Done")));
    QVERIFY(outcomes.contains(QStringLiteral("Not finished")));
    QVERIFY(!outcomes.contains(QStringLiteral("NoSpace"))); // a sentence stands there
    const QModelIndexList one
        = model->match(model->index(0, models::HistoryModel::Outcome), Qt::DisplayRole, QStringLiteral("Done"));
    QCOMPARE(one.first().siblingAtColumn(models::HistoryModel::Duration).data().toString(),
             QStringLiteral("1 min 15 s"));
    QCOMPARE(one.first().siblingAtColumn(models::HistoryModel::Step).data().toString(), QStringLiteral("Securing"));
}

void TestDeliveryPanes::copiesAreWorded()
{
    CopiesPane pane;
    SiteStatus status = test::FakeSite::fresh();
    status.copies[1] = status.copies[0];
    status.copies[1].copy = Copy::Save;
    status.copies[1].completeness = Completeness::Complete;
    status.copies[1].bytes = 2048;
    status.copies[1].linkTarget = QStringLiteral("/data/moodle");
    pane.setStatus(status);
    const QAbstractItemModel *model = pane.table()->model();
    QCOMPARE(model->index(1, models::CopiesModel::Copy).data().toString(), QStringLiteral("Backup version"));
    QCOMPARE(model->index(1, models::CopiesModel::Completeness).data().toString(), QStringLiteral("Complete"));
    QCOMPARE(model->index(1, models::CopiesModel::Bytes).data().toString(), QStringLiteral("2.00 KiB"));
    QVERIFY(model->index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("/data/moodle")));
    QCOMPARE(model->index(3, models::CopiesModel::Completeness).data().toString(), QStringLiteral("Absent"));
    QVERIFY(model->index(3, models::CopiesModel::Files).data().toString().isEmpty());
    pane.setStatus(std::nullopt);
    QCOMPARE(model->rowCount(), 0);
}

void TestDeliveryPanes::plansAreEscaped()
{
    StepPlan plan;
    plan.request.step = Step::Update;
    plan.actions = {{QStringLiteral("fetch"), {{QStringLiteral("command"), QStringLiteral("<img src=x> && rm")}}}};
    plan.localModifications = {QStringLiteral("<b>x</b>.php")};
    const QString html = PlanText::html({plan});
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QVERIFY(!html.contains(QStringLiteral("<b>x")));
    QVERIFY(PlanText::plain({plan}).contains(QStringLiteral("<img src=x> && rm")));
}

void TestDeliveryPanes::laterRefusalsOfAWholePlanDoNotCount()
{
    const Error notYet{ErrorKind::WrongState, QStringLiteral("x"), {}, {}, 0};
    const Error lint{ErrorKind::LintFailed, QStringLiteral("x"), {}, {}, 0};
    StepPlan first;
    StepPlan second;
    second.request.step = Step::Update;
    second.refusals = {notYet};
    QVERIFY(PlanText::refusals({first, second}).isEmpty());
    QCOMPARE(PlanText::refusals({second}).size(), 1);
    second.refusals = {notYet, lint};
    QCOMPARE(PlanText::refusals({first, second}), QList<Error>{lint});
}

void TestDeliveryPanes::typedNameOnlyWhereDataIsAtRisk()
{
    sites::Site site = test::FakeSite::declaration();
    StepPlan plan;
    plan.request.step = Step::BackToProd;
    plan.status = test::FakeSite::fresh();
    QVERIFY(DeliveryQuestions::run(site, {plan}).typed.isEmpty());
    plan.databaseUpgrade = true;
    QCOMPARE(DeliveryQuestions::run(site, {plan}).typed, site.name);
    QVERIFY(DeliveryQuestions::run(site, {plan}).dangerous);
    plan.request.upgradeDatabase = false;
    QVERIFY(DeliveryQuestions::run(site, {plan}).typed.isEmpty());
    plan.request.upgradeDatabase = true;
    site.production = false;
    QVERIFY(DeliveryQuestions::run(site, {plan}).typed.isEmpty());
}

QTEST_MAIN(TestDeliveryPanes)
#include "TestDeliveryPanes.moc"
