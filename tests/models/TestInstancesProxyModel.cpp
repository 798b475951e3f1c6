// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/Folded.h"
#include "models/vmoodle/InstancesProxyModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quai;
using models::InstanceFilter;
using models::InstancesModel;
using models::InstancesProxyModel;
using vmoodle::Instance;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
const models::InstanceSite Rennes{QStringLiteral("rennes"), QStringLiteral("Rennes"), QStringLiteral("web1")};
const models::InstanceSite Nantes{QStringLiteral("nantes"), QStringLiteral("Nantes"), QStringLiteral("web2")};
constexpr qint64 Now = 1'800'000'000;

Instance instance(qint64 id, const QString &name, int mnet = 0)
{
    Instance one;
    one.id = id;
    one.name = name;
    one.host = QStringLiteral("https://h%1.example.org").arg(id);
    one.mnet = mnet;
    one.cronCount = 100 - id;
    one.lastCron = QDateTime::fromSecsSinceEpoch(Now - 60, Qt::UTC);
    return one;
}

QList<Instance> some()
{
    return {instance(1, QStringLiteral("Élan"), 1), instance(2, QStringLiteral("zébre"), 2),
            instance(3, QStringLiteral("Arc"), 1), instance(4, QStringLiteral("dune"), 0)};
}

void read(InstancesModel &model, const models::InstanceSite &site, const QList<Instance> &rows)
{
    model.beginRead(site.id);
    model.putRows(site, rows);
    model.endRead(site.id, true);
}

QStringList names(const InstancesProxyModel &proxy)
{
    QStringList list;
    for (int row = 0; row < proxy.rowCount(); ++row) {
        const models::InstanceRow *instance = proxy.instanceAt(row);
        list << (instance != nullptr ? instance->instance().name
                                     : QLatin1Char('#') + proxy.index(row, 0).data().toString());
    }
    return list;
}

InstanceFilter text(const char *words)
{
    InstanceFilter filter;
    filter.setText(QString::fromUtf8(words));
    return filter;
}

} // namespace

class TestInstancesProxyModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsCaseAndAccents();
    void filtersByEveryWord_data();
    void filtersByEveryWord();
    void filtersByStateAgeAndChoice();
    void sortsByRawValues();
    void groupsByMnetAndServer();
    void foldsGroups();
    void aChangeInPlaceIsOnlyAChange();
    void aChangeThatMovesARowRearranges();
    void aChangeThatHidesARowShowsIt();
    void persistentIndexesFollowTheirRows();
    void followsInsertionsAndRemovals();
};

void TestInstancesProxyModel::foldsCaseAndAccents()
{
    QCOMPARE(models::folded(QStringLiteral("ÉCOLE Œuvre")), QStringLiteral("ecole œuvre"));
    QCOMPARE(models::folded(QStringLiteral("PLAIN-01")), QStringLiteral("plain-01"));
}

void TestInstancesProxyModel::filtersByEveryWord_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    const QString elan = QStringLiteral("Élan");
    const QString arc = QStringLiteral("Arc");
    QTest::newRow("nothing") << QString() << QStringList{arc, QStringLiteral("dune"), elan, QStringLiteral("zébre")};
    QTest::newRow("without accent") << QStringLiteral("ELAN") << QStringList{elan};
    QTest::newRow("two words") << QStringLiteral("h3 arc") << QStringList{arc};
    QTest::newRow("two words that never meet") << QStringLiteral("h3 elan") << QStringList();
    QTest::newRow("one column") << QStringLiteral("host:h1") << QStringList{elan};
    QTest::newRow("not in that column") << QStringLiteral("name:h1") << QStringList();
    QTest::newRow("sub-network") << QStringLiteral("mnet:1") << QStringList{arc, elan};
    QTest::newRow("an address is no column") << QStringLiteral("https://h1") << QStringList{elan};
    QTest::newRow("quoted") << QStringLiteral("\"arc h3\"") << QStringList();
    QTest::newRow("server") << QStringLiteral("server:web1 dune") << QStringList{QStringLiteral("dune")};
}

void TestInstancesProxyModel::filtersByEveryWord()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, expected);
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy, strict);
    read(model, Rennes, some());
    proxy.setFilter(text(words.toUtf8().constData()));
    QCOMPARE(names(proxy), expected);
    QCOMPARE(proxy.shownCount(), static_cast<int>(expected.size()));
}

void TestInstancesProxyModel::filtersByStateAgeAndChoice()
{
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy, strict);
    proxy.setNow(Now);
    QList<Instance> rows = some();
    rows[0].enabled = false;
    rows[1].lastCron = {};
    rows[2].dataFolder = vmoodle::DataFolder::Missing;
    read(model, Rennes, rows);
    InstanceFilter filter;
    filter.state = models::InstanceState::Broken;
    proxy.setFilter(filter);
    QCOMPARE(names(proxy), QStringList{QStringLiteral("Arc")});
    filter = {};
    filter.cronAge = models::CronAge::Never;
    proxy.setFilter(filter);
    QCOMPARE(names(proxy), QStringList{QStringLiteral("zébre")});
    proxy.setNow(Now); // a clock that goes on changes nothing here
    filter = {};
    filter.checkedOnly = true;
    proxy.setFilter(filter);
    QCOMPARE(proxy.rowCount(), 0);
    model.setChecked({{Rennes.id, 4}}, true);
    QCOMPARE(names(proxy), QStringList{QStringLiteral("dune")});
    filter = {};
    filter.attention = InstanceFilter::Attention::CronLate;
    proxy.setFilter(filter);
    QCOMPARE(names(proxy), QStringList{QStringLiteral("zébre")});
}

void TestInstancesProxyModel::sortsByRawValues()
{
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy, strict);
    read(model, Rennes, some());
    const QSignalSpy resets(&proxy, &QAbstractItemModel::modelReset);
    proxy.sort(InstancesModel::Crons, Qt::AscendingOrder);
    QCOMPARE(names(proxy).first(), QStringLiteral("dune"));
    proxy.sort(InstancesModel::Crons, Qt::DescendingOrder);
    QCOMPARE(names(proxy).first(), QStringLiteral("Élan"));
    proxy.sort(InstancesModel::Mnet, Qt::DescendingOrder); // equal ones keep their order
    QCOMPARE(names(proxy), QString::fromUtf8("zébre Élan Arc dune").split(QLatin1Char(' ')));
    proxy.sort(InstancesModel::Name, Qt::DescendingOrder);
    QCOMPARE(names(proxy), QString::fromUtf8("zébre Élan dune Arc").split(QLatin1Char(' ')));
    QCOMPARE(resets.size(), 0);
}

void TestInstancesProxyModel::groupsByMnetAndServer()
{
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy, strict);
    read(model, Rennes, some());
    read(model, Nantes, {instance(1, QStringLiteral("Loire"), 1)});
    proxy.setGrouping(InstancesProxyModel::Grouping::ByMnet);
    QCOMPARE(names(proxy), QString::fromUtf8("#0 dune #1 Arc Élan Loire #2 zébre").split(QLatin1Char(' ')));
    QVERIFY(proxy.index(2, 0).data(InstancesProxyModel::IsGroupRole).toBool());
    QCOMPARE(proxy.index(2, 0).data(InstancesProxyModel::GroupCountRole).toInt(), 3);
    QCOMPARE(proxy.shownCount(), 5);
    proxy.setGrouping(InstancesProxyModel::Grouping::ByServer);
    QCOMPARE(names(proxy).first(), QStringLiteral("#web1"));
    QCOMPARE(names(proxy).last(), QStringLiteral("Loire"));
    proxy.setGrouping(InstancesProxyModel::Grouping::None);
    QCOMPARE(proxy.rowCount(), 5);
}

void TestInstancesProxyModel::foldsGroups()
{
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy, strict);
    read(model, Rennes, some());
    proxy.setGrouping(InstancesProxyModel::Grouping::ByMnet);
    proxy.setFolded(2, true);
    QCOMPARE(names(proxy), QString::fromUtf8("#0 dune #1 #2 zébre").split(QLatin1Char(' ')));
    QCOMPARE(proxy.shownCount(), 4);
    QCOMPARE(proxy.shownKeys().size(), 4);
    QCOMPARE(proxy.rowOf({Rennes.id, 3}), -1);
    proxy.setFolded(1, true); // no head
    proxy.setFolded(2, false);
    QCOMPARE(proxy.rowCount(), 7);
}

void TestInstancesProxyModel::aChangeInPlaceIsOnlyAChange()
{
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy, strict);
    QList<Instance> rows = some();
    read(model, Rennes, rows);
    const QSignalSpy changed(&proxy, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&proxy, &QAbstractItemModel::modelReset);
    const QSignalSpy moves(&proxy, &QAbstractItemModel::layoutChanged);
    rows[0].cronCount = 7;
    read(model, Rennes, rows);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
    QCOMPARE(resets.size() + moves.size(), 0);
}

void TestInstancesProxyModel::aChangeThatMovesARowRearranges()
{
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy, strict);
    QList<Instance> rows = some();
    read(model, Rennes, rows);
    const QSignalSpy resets(&proxy, &QAbstractItemModel::modelReset);
    const QSignalSpy moves(&proxy, &QAbstractItemModel::layoutChanged);
    rows[0].name = QStringLiteral("aaa");
    read(model, Rennes, rows);
    QCOMPARE(names(proxy).first(), QStringLiteral("aaa"));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(moves.size(), 1);
}

void TestInstancesProxyModel::aChangeThatHidesARowShowsIt()
{
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy, strict);
    QList<Instance> rows = some();
    read(model, Rennes, rows);
    InstanceFilter filter;
    filter.state = models::InstanceState::Enabled;
    proxy.setFilter(filter);
    QCOMPARE(proxy.rowCount(), 4);
    const QSignalSpy shown(&proxy, &InstancesProxyModel::shownChanged);
    rows[3].enabled = false;
    read(model, Rennes, rows);
    QCOMPARE(proxy.rowCount(), 3);
    QCOMPARE(shown.size(), 1);
}

void TestInstancesProxyModel::persistentIndexesFollowTheirRows()
{
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    read(model, Rennes, some());
    proxy.setGrouping(InstancesProxyModel::Grouping::ByMnet);
    const QPersistentModelIndex elan = proxy.index(proxy.rowOf({Rennes.id, 1}), InstancesModel::Host);
    const QPersistentModelIndex head = proxy.index(5, 0);
    proxy.sort(InstancesModel::Name, Qt::DescendingOrder);
    QCOMPARE(elan.row(), proxy.rowOf({Rennes.id, 1}));
    QCOMPARE(elan.data().toString(), QStringLiteral("https://h1.example.org"));
    QVERIFY(head.data(InstancesProxyModel::IsGroupRole).toBool());
}

void TestInstancesProxyModel::followsInsertionsAndRemovals()
{
    InstancesModel model;
    InstancesProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy, strict);
    read(model, Rennes, some());
    read(model, Nantes, {instance(1, QStringLiteral("Beta"))});
    QCOMPARE(names(proxy).at(1), QStringLiteral("Beta"));
    QList<Instance> rows = some();
    rows.removeAt(2);
    read(model, Rennes, rows);
    QCOMPARE(names(proxy).first(), QStringLiteral("Beta"));
    QCOMPARE(proxy.rowCount(), 4);
    model.removeSite(Rennes.id);
    QCOMPARE(proxy.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestInstancesProxyModel)
#include "TestInstancesProxyModel.moc"
