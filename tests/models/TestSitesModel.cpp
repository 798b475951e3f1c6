// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SitesModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quai;
using models::SiteLive;
using models::SitesModel;

namespace {

sites::Site site(const QString &id, const QString &host, const QString &group = {})
{
    sites::Site result;
    result.id = id;
    result.name = id.toUpper();
    result.group = group;
    result.server.host = host;
    return result;
}

} // namespace

class TestSitesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByServerUnlessTheOperatorNamedAGroup();
    void announcesOnlyWhatChanged();
    void movesASiteThatChangedItsGroup();
    void renamingASiteFindsItsNewPlace();
    void liveStateIsAnnouncedOnceAndForgottenWithItsSite();
    void alarmNeedsAReason();
};

void TestSitesModel::groupsByServerUnlessTheOperatorNamedAGroup()
{
    SitesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSites({site(QStringLiteral("b"), QStringLiteral("web1")),
                    site(QStringLiteral("a"), QStringLiteral("web1")),
                    site(QStringLiteral("c"), QStringLiteral("web1"), QStringLiteral("Académie"))});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.siteCount(), 3);
    const QModelIndex own = model.index(0, 0);
    QCOMPARE(own.data().toString(), QStringLiteral("Académie"));
    QVERIFY(own.data(SitesModel::OwnGroupRole).toBool());
    const QModelIndex server = model.index(1, 0);
    QCOMPARE(server.data().toString(), QStringLiteral("web1"));
    QVERIFY(!server.data(SitesModel::OwnGroupRole).toBool());
    QCOMPARE(model.rowCount(server), 2);
    QCOMPARE(model.index(0, 0, server).data().toString(), QStringLiteral("A"));
}

void TestSitesModel::announcesOnlyWhatChanged()
{
    SitesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<sites::Site> list{site(QStringLiteral("a"), QStringLiteral("web1")),
                            site(QStringLiteral("c"), QStringLiteral("web1"))};
    model.setSites(list);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setSites(list);
    QCOMPARE(inserted.count() + removed.count() + changed.count(), 0);

    const QPersistentModelIndex last = model.indexOf(QStringLiteral("c"));
    list.insert(1, site(QStringLiteral("b"), QStringLiteral("web1")));
    list[0].url = QStringLiteral("https://a.example.org");
    model.setSites(list);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(last.row(), 2);

    list.removeFirst();
    model.setSites(list);
    QCOMPARE(removed.count(), 1);
    model.setSites({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSitesModel::movesASiteThatChangedItsGroup()
{
    SitesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<sites::Site> list{site(QStringLiteral("a"), QStringLiteral("web1")),
                            site(QStringLiteral("b"), QStringLiteral("web2"))};
    model.setSites(list);
    list[0].server.host = QStringLiteral("web2");
    model.setSites(list);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    QCOMPARE(model.indexOf(QStringLiteral("a")).parent().data().toString(), QStringLiteral("web2"));
}

void TestSitesModel::renamingASiteFindsItsNewPlace()
{
    SitesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<sites::Site> list{site(QStringLiteral("a"), QStringLiteral("web1")),
                            site(QStringLiteral("b"), QStringLiteral("web1")),
                            site(QStringLiteral("c"), QStringLiteral("web1"))};
    model.setSites(list);
    list[0].name = QStringLiteral("Zebra");
    model.setSites(list);
    QCOMPARE(model.rowCount(model.index(0, 0)), 3);
    QCOMPARE(model.indexOf(QStringLiteral("a")).row(), 2);
}

void TestSitesModel::liveStateIsAnnouncedOnceAndForgottenWithItsSite()
{
    SitesModel model;
    model.setSites({site(QStringLiteral("a"), QStringLiteral("web1"))});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    SiteLive live;
    live.line = models::LineState::Connected;
    live.mode = delivery::Mode::Delivery;
    model.setLive(QStringLiteral("a"), live);
    model.setLive(QStringLiteral("a"), live);
    model.setLive(QStringLiteral("unknown"), live);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.indexOf(QStringLiteral("a")).data(SitesModel::LiveRole).value<SiteLive>(), live);
    model.setSites({});
    QCOMPARE(model.live(QStringLiteral("a")), SiteLive());
}

void TestSitesModel::alarmNeedsAReason()
{
    SiteLive live;
    QVERIFY(!live.alarm());
    live.mode = delivery::Mode::Delivery;
    QVERIFY(!live.alarm());
    live.mode = delivery::Mode::Unknown;
    QVERIFY(live.alarm());
    live.mode = delivery::Mode::Production;
    live.warnings << QStringLiteral("metadata-served");
    QVERIFY(live.alarm());
    live.warnings.clear();
    live.lastFailure = ErrorKind::HostUnreachable;
    QVERIFY(live.alarm());
}

QTEST_GUILESS_MAIN(TestSitesModel)
#include "TestSitesModel.moc"
