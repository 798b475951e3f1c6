// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/CopiesModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quai::delivery;
using quai::models::CopiesModel;

namespace {

SiteStatus status()
{
    SiteStatus status;
    for (const Copy copy : {Copy::Served, Copy::Save, Copy::SuperSave, Copy::Working}) {
        CopyState state;
        state.copy = copy;
        state.path = QStringLiteral("/srv/copy%1").arg(static_cast<int>(copy));
        status.copies.append(state);
    }
    status.copies[0].exists = true;
    status.copies[0].version = QStringLiteral("2023100900.00");
    status.copies[0].completeness = Completeness::Unstamped;
    return status;
}

} // namespace

class TestCopiesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoRowsBeforeTheFirstStatus();
    void givesRawValues();
    void announcesOnlyWhatChanged();
    void clearForgets();
};

void TestCopiesModel::hasNoRowsBeforeTheFirstStatus()
{
    CopiesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.clear();
    QCOMPARE(resets.size(), 0);
    model.setStatus(status());
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 4);
}

void TestCopiesModel::givesRawValues()
{
    CopiesModel model;
    model.setStatus(status());
    QCOMPARE(model.index(1, CopiesModel::Copy).data().toInt(), static_cast<int>(Copy::Save));
    QCOMPARE(model.index(0, CopiesModel::Version).data().toString(), QStringLiteral("2023100900.00"));
    QCOMPARE(model.index(0, CopiesModel::Files).data().toLongLong(), -1);
    QCOMPARE(model.index(0, 0).data(CopiesModel::CompletenessRole).toInt(), static_cast<int>(Completeness::Unstamped));
    QVERIFY(!model.index(3, 0).data(CopiesModel::ExistsRole).toBool());
    QVERIFY(!model.index(0, CopiesModel::Copy).data(Qt::DecorationRole).isValid());
}

void TestCopiesModel::announcesOnlyWhatChanged()
{
    CopiesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SiteStatus now = status();
    model.setStatus(now);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setStatus(now);
    QCOMPARE(changed.size(), 0);
    now.copies[1].completeness = Completeness::Complete;
    now.copies[1].files = 25000;
    model.setStatus(now);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(1, 0));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(1, CopiesModel::ColumnCount - 1));
    QCOMPARE(resets.size(), 0);
}

void TestCopiesModel::clearForgets()
{
    CopiesModel model;
    model.setStatus(status());
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.clear();
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestCopiesModel)
#include "TestCopiesModel.moc"
