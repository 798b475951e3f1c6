// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ProbeReader.h"
#include "core/remote/RecordReader.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/support/Farm.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace quai;
using namespace quai::remote;
using namespace Qt::StringLiterals;

/// Probes over a real sshd, in the virtual hosts of the farm; and the reader under hostile input.
class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesUpAsTheHostThatWasNamed();
    void parametersArriveAndStandInNoProcessList();
    void noticesAndBannersAreNoPartOfTheAnswer();
    void anUnknownHostIsAnErrorThoughItEndsWithZero();
    void theMasterInsteadOfTheHostIsRefused();
    void aSiteWithoutThePluginIsRefused();
    void aBrokenInstanceSaysWhatIsBroken();
    void aMissingEndIsAnErrorWithTheText();
    void aRefusalKeepsItsKindAndFacts();
    void manyRunsOnOneChannelEachHaveTheirResult_data();
    void manyRunsOnOneChannelEachHaveTheirResult();
    void severalRunsAreChildrenOfOnePhp();
    void noRunOfSeveralDisturbsTheNext_data();
    void noRunOfSeveralDisturbsTheNext();
    void theTimeOfARunIsLimited_data();
    void theTimeOfARunIsLimited();
    void aCancelledProbeLeavesNothingRunning();
    void aMissingPhpIsNamed();
    void runsAsTheWebUser();
    void theReaderSurvivesRandomRecords();
    void theReaderBelievesOnlyItsOwnRun();

private:
    void withAndWithoutPcntl();
    ProbeCall call(const QString &script, const QString &host, QJsonObject more = {}) const;
    QString config() const { return m_farm.site(u"git"_s).servedPath() + u"/config.php"_s; }
    QString instance(int number) const;

    QTemporaryDir m_folder;
    QString m_plainPhp; ///< a PHP without pcntl
    test::Farm m_farm{test::Farm::Ssh | test::Farm::Db | test::Farm::Git};
    std::unique_ptr<SshHost> m_host;
};

void TestProbe::initTestCase()
{
    m_farm.setInstances(2);
    QUAI_START_FARM(m_farm);
    m_host = std::make_unique<SshHost>(ssh::makePool(m_farm.sshTarget()));
    m_plainPhp = m_folder.filePath(u"plain-php"_s);
    QFile program(m_plainPhp);
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\nexec php -d disable_functions=pcntl_fork,pcntl_alarm \"$@\"\n");
    program.close();
    const QFileDevice::Permissions all = QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(program.setPermissions(program.permissions() | QFileDevice::ExeOwner | QFileDevice::ExeUser | all));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | all));
}

void TestProbe::withAndWithoutPcntl()
{
    QTest::addColumn<QString>("php");
    QTest::newRow("with pcntl") << u"php"_s;
    QTest::newRow("without pcntl") << m_plainPhp;
}

QString TestProbe::instance(int number) const
{
    return m_farm.instance(number).value(u"host"_s).toString();
}

ProbeCall TestProbe::call(const QString &script, const QString &host, QJsonObject more) const
{
    ProbeCall probe;
    probe.scripts = {u"probe/boot.php"_s, u"test/"_s + script};
    more.insert(u"config"_s, config());
    more.insert(u"host"_s, host);
    probe.params = {more};
    probe.limit = std::chrono::seconds(20);
    return probe;
}

void TestProbe::comesUpAsTheHostThatWasNamed()
{
    for (const QString &host : {instance(1), instance(2)}) {
        const auto outcome = runProbe(*m_host, call(u"who.php"_s, host));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail));
        QCOMPARE(outcome->lines.size(), 1);
        QCOMPARE(outcome->lines.first().value(u"wwwroot"_s).toString(), host);
        QCOMPARE(outcome->exitStatus, 0);
    }
    const auto master = runProbe(*m_host, call(u"who.php"_s, {}));
    QVERIFY(master);
    QVERIFY(!master->lines.first().value(u"wwwroot"_s).toString().contains(u"vm"_s));
}

void TestProbe::parametersArriveAndStandInNoProcessList()
{
    // The list holds the processes of other tests too, so what is looked for must be ours alone.
    const QString mark = QUuid::createUuid().toString(QUuid::Id128);
    const QString awkward = u"it's \"$(id)\" \\ ÀÁ日\n\t<?php ?> \u2028 "_s + mark;
    const auto outcome
        = runProbe(*m_host, call(u"who.php"_s, instance(1), {{u"secret"_s, awkward}, {u"processes"_s, true}}));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(outcome->lines.first().value(u"secret"_s).toString(), awkward);
    const QString processes = outcome->lines.first().value(u"processes"_s).toString();
    QVERIFY(processes.contains(u"stream_get_contents"_s));
    QVERIFY(!processes.contains(mark));
    QVERIFY(!processes.contains(instance(1)));
}

void TestProbe::noticesAndBannersAreNoPartOfTheAnswer()
{
    const auto outcome = runProbe(*m_host, call(u"who.php"_s, instance(1), {{u"noise"_s, true}}));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
    QCOMPARE(outcome->lines.size(), 1);
    QVERIFY(outcome->output.contains(u"Notice"_s) || outcome->output.contains(u"Warning"_s));
    QVERIFY(outcome->output.contains(u"end\tof\\a banner"_s));
}

void TestProbe::anUnknownHostIsAnErrorThoughItEndsWithZero()
{
    const auto outcome = runProbe(*m_host, call(u"who.php"_s, instance(1) + u'/'));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::InstanceUnknown);
    QCOMPARE(outcome.error().facts.value(u"host"_s), instance(1) + u'/');
    QCOMPARE(outcome.error().nativeCode, 0);
    QVERIFY(outcome.error().detail.contains(u"No configuration for this host"_s));
}

void TestProbe::theMasterInsteadOfTheHostIsRefused()
{
    // A config.php that takes the instance back: what the register says is not what comes up.
    m_farm.shell(
        u"cd %1 && sed '/setup.php/i \\$CFG->wwwroot = \"http://other.invalid\";' config.php > other.php"_s.arg(
            m_farm.site(u"git"_s).servedPath()));
    ProbeCall other = call(u"light.php"_s, instance(1), {{u"light"_s, true}});
    other.params.first().insert(u"config"_s, m_farm.site(u"git"_s).servedPath() + u"/other.php"_s);
    const auto outcome = runProbe(*m_host, other);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::HostMismatch);
    QCOMPARE(outcome.error().facts.value(u"actual"_s), u"http://other.invalid"_s);
}

void TestProbe::aSiteWithoutThePluginIsRefused()
{
    m_farm.shell(u"cd %1 && sed '/vconfig.php/d' config.php > plain.php"_s.arg(m_farm.site(u"git"_s).servedPath()));
    ProbeCall plain = call(u"who.php"_s, instance(1));
    plain.params.first().insert(u"config"_s, m_farm.site(u"git"_s).servedPath() + u"/plain.php"_s);
    const auto outcome = runProbe(*m_host, plain);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::PluginMissing);
    plain.params.first().insert(u"config"_s, u"/nowhere/config.php"_s);
    QCOMPARE(runProbe(*m_host, plain).error().kind, ErrorKind::PathMissing);
}

void TestProbe::aBrokenInstanceSaysWhatIsBroken()
{
    const QString path = m_farm.instance(2).value(u"dataroot"_s).toString();
    const QString owner = m_farm.isRootMode() ? u"sudo -n -u "_s + m_farm.sudo(u"user"_s) + u' ' : QString();
    m_farm.shell(u"mv %1 %1.away 2>/dev/null || %2 mv %1 %1.away"_s.arg(path, owner));
    const auto folder = runProbe(*m_host, call(u"who.php"_s, instance(2)));
    m_farm.shell(u"mv %1.away %1 2>/dev/null || %2 mv %1.away %1"_s.arg(path, owner));
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, ErrorKind::DataFolderUnusable);

    QVERIFY(runProbe(
        *m_host, call(u"sql.php"_s, {}, {{u"sql"_s, u"UPDATE {local_vmoodle} SET vdbname = CONCAT(vdbname, 'x')"_s}})));
    const auto database = runProbe(*m_host, call(u"who.php"_s, instance(2)));
    QVERIFY(runProbe(
        *m_host,
        call(u"sql.php"_s, {},
             {{u"sql"_s, u"UPDATE {local_vmoodle} SET vdbname = SUBSTRING(vdbname, 1, LENGTH(vdbname) - 1)"_s}})));
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::InstanceDatabaseDown);
    QVERIFY(runProbe(*m_host, call(u"who.php"_s, instance(2))));
}

void TestProbe::aMissingEndIsAnErrorWithTheText()
{
    const auto outcome = runProbe(*m_host, call(u"who.php"_s, instance(1), {{u"die"_s, u"all is well"_s}}));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::SentinelMissing);
    QCOMPARE(outcome.error().nativeCode, 0);
    QVERIFY(outcome.error().detail.contains(u"all is well"_s));
}

void TestProbe::aRefusalKeepsItsKindAndFacts()
{
    const auto outcome = runProbe(*m_host, call(u"who.php"_s, instance(1), {{u"refuse"_s, u"a\tb\\c"_s}}));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::NotWritable);
    QCOMPARE(outcome.error().facts.value(u"path"_s), u"a\tb\\c"_s);
    QCOMPARE(outcome.error().nativeCode, 70);
}

void TestProbe::manyRunsOnOneChannelEachHaveTheirResult_data()
{
    withAndWithoutPcntl();
}

void TestProbe::manyRunsOnOneChannelEachHaveTheirResult()
{
    QFETCH(QString, php);
    ProbeCall many = call(u"who.php"_s, instance(1));
    many.phpBinary = php;
    QJsonObject unknown = many.params.first();
    unknown.insert(u"host"_s, u"http://nobody.invalid"_s);
    QJsonObject second = many.params.first();
    second.insert(u"host"_s, instance(2));
    many.params = {many.params.first(), unknown, second};
    QStringList order;
    many.onStarted = [&](qsizetype run) { order << u"+%1"_s.arg(run); };
    many.onEnded = [&](qsizetype run, const ProbeOutcome &) { order << u"-%1"_s.arg(run); };
    const QList<ProbeOutcome> outcomes = runProbes(*m_host, many);
    QCOMPARE(outcomes.size(), 3);
    QVERIFY(!outcomes.at(0).error);
    QVERIFY(outcomes.at(1).error);
    QCOMPARE(outcomes.at(1).error->kind, ErrorKind::InstanceUnknown);
    QVERIFY(!outcomes.at(2).error);
    QCOMPARE(outcomes.at(2).lines.first().value(u"wwwroot"_s).toString(), instance(2));
    QCOMPARE(order.join(u' '), u"+0 -0 +1 -1 +2 -2"_s);
}

void TestProbe::severalRunsAreChildrenOfOnePhp()
{
    ProbeCall many = call(u"who.php"_s, instance(1));
    many.params = {many.params.first(), many.params.first()};
    const auto parents = [&] {
        const QList<ProbeOutcome> outcomes = runProbes(*m_host, many);
        return std::pair(outcomes.at(0).lines.value(0).value(u"parent"_s).toInt(),
                         outcomes.at(1).lines.value(0).value(u"parent"_s).toInt());
    };
    const auto [first, second] = parents();
    QVERIFY(first > 0);
    QCOMPARE(second, first);
    many.phpBinary = m_plainPhp;
    const auto [third, fourth] = parents();
    QVERIFY(third > 0);
    QVERIFY(fourth != third);
}

void TestProbe::noRunOfSeveralDisturbsTheNext_data()
{
    withAndWithoutPcntl();
}

void TestProbe::noRunOfSeveralDisturbsTheNext()
{
    QFETCH(QString, php);
    ProbeCall many = call(u"who.php"_s, instance(1));
    many.phpBinary = php;
    many.limit = std::chrono::seconds(2);
    const QJsonObject plain = many.params.takeFirst();
    const auto with = [&plain](const QString &name, const QJsonValue &value) {
        QJsonObject params = plain;
        params.insert(name, value);
        return params;
    };
    const QString large = QString(300'000, u'é');
    // Text that fills the pipe, no text, an early death, a run that takes too long, one that leaves a process behind,
    // one that reads what is not its own, large parameters.
    many.params = {with(u"print"_s, 250'000),
                   plain,
                   with(u"die"_s, u"died\tearly\\"_s),
                   with(u"sleep"_s, 30),
                   with(u"leave"_s, 4),
                   plain,
                   with(u"stdin"_s, true),
                   with(u"secret"_s, large)};
    QElapsedTimer clock;
    clock.start();
    const QList<ProbeOutcome> outcomes = runProbes(*m_host, many);
    QVERIFY(clock.elapsed() < 12'000);
    QCOMPARE(outcomes.size(), 8);
    for (const qsizetype well : {0, 1, 4, 5, 6, 7})
        QVERIFY2(!outcomes.at(well).error,
                 qPrintable(QString::number(well) + outcomes.at(well).error.value_or(Error()).message));
    QVERIFY(outcomes.at(0).output.size() >= 199'000 && outcomes.at(0).output.size() < 210'000);
    QCOMPARE(outcomes.at(1).output, QString());
    QCOMPARE(outcomes.at(2).error->kind, ErrorKind::SentinelMissing);
    QCOMPARE(outcomes.at(2).output, u"died\tearly\\\n"_s);
    QCOMPARE(outcomes.at(3).error->kind, ErrorKind::Timeout);
    QCOMPARE(outcomes.at(5).output, QString());
    QCOMPARE(outcomes.at(6).lines.first().value(u"stdin"_s).toString(), QString());
    QCOMPARE(outcomes.at(7).lines.first().value(u"secret"_s).toString(), large);
}

void TestProbe::theTimeOfARunIsLimited_data()
{
    withAndWithoutPcntl();
}

void TestProbe::theTimeOfARunIsLimited()
{
    QFETCH(QString, php);
    ProbeCall slow = call(u"who.php"_s, instance(1), {{u"sleep"_s, 30}});
    slow.phpBinary = php;
    slow.limit = std::chrono::seconds(1);
    QElapsedTimer clock;
    clock.start();
    const auto outcome = runProbe(*m_host, slow);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Timeout);
    QVERIFY(clock.elapsed() < 8000);
}

void TestProbe::aCancelledProbeLeavesNothingRunning()
{
    // The process list holds the probes of other tests too: a name of its own tells ours.
    QTemporaryDir folder;
    QVERIFY(
        QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ReadOther | QFile::ExeOther));
    const QString php = folder.filePath(u"php-"_s + QUuid::createUuid().toString(QUuid::Id128));
    QVERIFY(QFile::link(QStandardPaths::findExecutable(u"php"_s), php));
    ProbeCall slow = call(u"who.php"_s, instance(1), {{u"sleep"_s, 31}});
    slow.sudoUser = m_farm.sudo(u"user"_s);
    slow.phpBinary = php;
    CancelSource cancel;
    slow.cancel = cancel.get_token();
    slow.onStarted = [&](qsizetype) { cancel.request_stop(); };
    const auto outcome = runProbe(*m_host, slow);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    const auto rest = [this, &php] {
        return m_farm.shell(u"ps -eo args= | grep '[p]hp-%1' || :"_s.arg(php.section(u"/php-"_s, -1)));
    };
    QTRY_COMPARE_WITH_TIMEOUT(rest(), QByteArray(), 20'000);
}

void TestProbe::aMissingPhpIsNamed()
{
    ProbeCall missing = call(u"who.php"_s, instance(1));
    missing.phpBinary = u"/opt/php9/bin/php"_s;
    const auto outcome = runProbe(*m_host, missing);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::ToolMissing);
    QCOMPARE(outcome.error().facts.value(u"tool"_s), missing.phpBinary);
}

void TestProbe::runsAsTheWebUser()
{
    if (m_farm.sudo(u"user"_s).isEmpty())
        QSKIP("this farm has no sudo");
    ProbeCall other = call(u"who.php"_s, instance(1));
    other.sudoUser = m_farm.sudo(u"user"_s);
    const auto outcome = runProbe(*m_host, other);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail));
    QCOMPARE(outcome->lines.first().value(u"user"_s).toString(), other.sudoUser);
    other.sudoUser = m_farm.sudo(u"passwordUser"_s);
    QCOMPARE(runProbe(*m_host, other).error().kind, ErrorKind::SudoPasswordNeeded);
}

void TestProbe::theReaderSurvivesRandomRecords()
{
    QRandomGenerator random(7);
    const QList<QByteArray> words{
        "probe-start", "probe-exit", "probe-output",         "begin", "end",       "json", "refusal", "0",
        "1",           "-1",         "9999999999",           "abc",   "{\"a\":1}", "{",    "[]",      "\t",
        "\n",          "",           QByteArray("\0\xff", 2)};
    for (int round = 0; round < 3000; ++round) {
        ProbeCall probe;
        probe.params = {{}, {}};
        ProbeReader reader(probe, {"abc", "def"});
        RecordReader records(
            "n", [&](const Record &record) { reader.take(record); }, 200);
        QByteArray text = "QUAI-BEGIN n 1 1 1\n";
        for (int i = 0; i < 40; ++i)
            text += words.at(random.bounded(static_cast<int>(words.size()))) + (random.bounded(3) ? '\t' : '\n');
        records.feed(text);
        records.finish();
        QCOMPARE(reader.conclude(std::nullopt, {}).size(), 2);
    }
}

void TestProbe::theReaderBelievesOnlyItsOwnRun()
{
    ProbeCall probe;
    probe.params = {{}};
    const auto errorAfter = [&](const QList<Record> &records) {
        ProbeReader reader(probe, {"abc"});
        for (const Record &record : records)
            reader.take(record);
        return reader.conclude(std::nullopt, {}).first().error;
    };
    const Record start{"probe-start", {"0"}};
    const Record begin{"begin", {"abc", "8.2"}};
    const Record line{"json", {"{\"a\":1}"}};
    const Record exit{"probe-exit", {"0", "0"}};
    QVERIFY(!errorAfter({start, begin, line, {"end", {"abc", "1"}}, exit}));
    QCOMPARE(errorAfter({start, begin, line, {"end", {"abd", "1"}}, exit})->kind, ErrorKind::SentinelMissing);
    QCOMPARE(errorAfter({start, begin, line, {"end", {"abc", "2"}}, exit})->kind, ErrorKind::ProtocolGarbled);
    QCOMPARE(errorAfter({start, line, {"end", {"abc", "1"}}, exit})->kind, ErrorKind::SentinelMissing);
    QCOMPARE(errorAfter({start, begin, {"json", {"{"}}, {"end", {"abc", "1"}}, exit})->kind,
             ErrorKind::ProtocolGarbled);
    QCOMPARE(errorAfter({start, begin, line, {"end", {"abc", "1"}}})->kind, ErrorKind::SentinelMissing);
    QCOMPARE(errorAfter({start, begin, {"refusal", {"abc", "NoSpace", "m"}}, {"end", {"abc", "0"}}, exit})->kind,
             ErrorKind::NoSpace);
}

QTEST_GUILESS_MAIN(TestProbe)
#include "TestProbe.moc"
