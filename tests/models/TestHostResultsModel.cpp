// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/HostResultsModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace quai;
using models::HostResultsModel;
using vmoodle::HostResult;
using vmoodle::Outcome;

namespace {

const QString Site = QStringLiteral("rennes");

QList<HostResultsModel::Target> targets(int count)
{
    QList<HostResultsModel::Target> list;
    for (int id = 1; id <= count; ++id)
        list.append({{Site, id}, QStringLiteral("https://h%1.example.org").arg(id)});
    return list;
}

HostResult ended(Outcome outcome, const QString &output = {})
{
    HostResult result;
    result.outcome = outcome;
    result.output = output;
    result.duration = std::chrono::milliseconds(420);
    if (outcome != Outcome::Done)
        result.error = Error{ErrorKind::InstanceDatabaseDown};
    return result;
}

} // namespace

class TestHostResultsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsACommand();
    void whatWasLostInTheMiddleIsUnknown();
    void retriesOnlyWhatDidNotEndWell();
    void ignoresStrangers();
};

void TestHostResultsModel::followsACommand()
{
    HostResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.start(targets(2));
    QCOMPARE(model.index(0, HostResultsModel::Duration).data().toLongLong(), -1);
    QVERIFY(!model.index(0, HostResultsModel::OutcomeColumn).data().isValid());
    model.setRunning({Site, 1});
    model.addText({Site, 1}, QStringLiteral("Purging\nDo"));
    model.addText({Site, 1}, QStringLiteral("ne.\n\n"));
    QCOMPARE(model.index(0, HostResultsModel::Said).data().toString(), QStringLiteral("Done."));
    model.setResult({Site, 1}, ended(Outcome::Done));
    QCOMPARE(model.index(0, 0).data(HostResultsModel::OutputRole).toString(), QStringLiteral("Purging\nDone.\n\n"));
    QCOMPARE(model.index(0, HostResultsModel::Duration).data().toLongLong(), 420);
    model.setResult({Site, 2}, ended(Outcome::Failed, QStringLiteral("no")));
    QCOMPARE(model.count(Outcome::Done), 1);
    QCOMPARE(model.count(Outcome::Failed), 1);
    QCOMPARE(model.endedCount(), 2);
    QCOMPARE(model.index(1, 0).data(HostResultsModel::ErrorRole).value<Error>().kind, ErrorKind::InstanceDatabaseDown);
}

void TestHostResultsModel::whatWasLostInTheMiddleIsUnknown()
{
    HostResultsModel model;
    model.start(targets(3));
    model.setRunning({Site, 1});
    model.setResult({Site, 2}, ended(Outcome::Done));
    model.end(Error{ErrorKind::ConnectionLost});
    QCOMPARE(model.index(0, HostResultsModel::OutcomeColumn).data().toInt(), static_cast<int>(Outcome::Unknown));
    QCOMPARE(model.index(1, HostResultsModel::OutcomeColumn).data().toInt(), static_cast<int>(Outcome::Done));
    QCOMPARE(model.index(2, HostResultsModel::OutcomeColumn).data().toInt(), static_cast<int>(Outcome::Skipped));
}

void TestHostResultsModel::retriesOnlyWhatDidNotEndWell()
{
    HostResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.start(targets(3));
    model.setResult({Site, 1}, ended(Outcome::Done));
    model.setResult({Site, 2}, ended(Outcome::Failed));
    model.setResult({Site, 3}, ended(Outcome::Unknown));
    const QList<models::InstanceKey> again = model.retryable();
    QCOMPARE(again, (QList<models::InstanceKey>{{Site, 2}, {Site, 3}}));
    model.reset(again);
    QCOMPARE(model.endedCount(), 1);
    QVERIFY(model.retryable().isEmpty());
    QVERIFY(model.index(1, 0).data(HostResultsModel::OutputRole).toString().isEmpty());
}

void TestHostResultsModel::ignoresStrangers()
{
    HostResultsModel model;
    model.start(targets(1));
    model.setResult({Site, 9}, ended(Outcome::Done));
    model.addText({QStringLiteral("other"), 1}, QStringLiteral("x"));
    QCOMPARE(model.endedCount(), 0);
    QVERIFY(model.index(0, 0).data(HostResultsModel::OutputRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestHostResultsModel)
#include "TestHostResultsModel.moc"
