// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/CreationsModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quai;
using models::CreationsModel;
using vmoodle::CreationStep;
using Phase = CreationsModel::Phase;

/// Instances that are to be made: phases, plans, what stands against them.
class TestCreationsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongByItselfIsRefused();
    void aPlanBringsNamesAndObstacles();
    void stepsAndErrorsAreKept();
    void rowsThatAreNotThereAreIgnored();
};

namespace {

QList<vmoodle::NodeEntry> entries()
{
    const auto list = vmoodle::NodeList::parse("vhostname;name;shortname;vdatapath;vdbname;vdblogin;vdbpass;vtemplate\n"
                                               "https://a.example.org;A;a;/var/data/a;vm_a;moodle;s3;t\n"
                                               "https://a.example.org;B;b;/var/data/b;vm_b;moodle;s3;t\n");
    return list->entries;
}

} // namespace

void TestCreationsModel::whatIsWrongByItselfIsRefused()
{
    CreationsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.start(entries());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.phase(0), Phase::Unchecked);
    QCOMPARE(model.phase(1), Phase::Refused); // the same address twice
    QVERIFY(!model.findings(1).isEmpty());
    QCOMPARE(model.index(0, CreationsModel::Line).data().toInt(), 2);
    QCOMPARE(model.rowsIn(Phase::Refused), QList<int>{1});
}

void TestCreationsModel::aPlanBringsNamesAndObstacles()
{
    CreationsModel model;
    model.start(entries());
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    vmoodle::CreationPlan plan;
    plan.values = model.wanted(0).values;
    plan.values.databaseName = QStringLiteral("vmdl_generated");
    model.setPlan(0, plan);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.phase(0), Phase::Ready);
    QCOMPARE(model.index(0, CreationsModel::Database).data().toString(), QStringLiteral("vmdl_generated"));
    plan.findings = {{QStringLiteral("vdbname"), vmoodle::FindingKind::DatabaseExists, {}, true}};
    model.setPlan(0, plan);
    QCOMPARE(model.phase(0), Phase::Refused);
    QCOMPARE(model.index(0, 0).data(CreationsModel::FindingsRole).value<QList<vmoodle::Finding>>().size(), 1);
}

void TestCreationsModel::stepsAndErrorsAreKept()
{
    CreationsModel model;
    model.start(entries());
    model.setPhase(0, Phase::Running);
    model.setStep(0, CreationStep::Content);
    model.setError(0, Phase::Failed, Error{ErrorKind::NoSpace});
    QCOMPARE(model.step(0), CreationStep::Content); // where it broke off
    QCOMPARE(model.index(0, 0).data(CreationsModel::StepRole).toInt(), static_cast<int>(CreationStep::Content));
    QCOMPARE(model.index(0, 0).data(CreationsModel::ErrorRole).value<Error>().kind, ErrorKind::NoSpace);
    QCOMPARE(model.count(Phase::Failed), 1);
    model.setPhase(0, Phase::Done);
    QVERIFY(!model.error(0));
    QVERIFY(!model.step(0));
}

void TestCreationsModel::rowsThatAreNotThereAreIgnored()
{
    CreationsModel model;
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setPhase(0, Phase::Done);
    model.setStep(-1, CreationStep::Content);
    model.setPlan(7, {});
    model.setError(7, Phase::Failed, Error{});
    QVERIFY(changes.isEmpty());
    QVERIFY(model.findings(3).isEmpty());
}

QTEST_GUILESS_MAIN(TestCreationsModel)
#include "TestCreationsModel.moc"
