// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/CtlRun.h"
#include "tests/support/Farm.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace quai::test;
using namespace Qt::StringLiterals;

/// `quaictl instances` on a farm with virtual instances.
class TestQuaictlInstances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listAndShow();
    void namesComeFromStdin();
    void aFailureHasItsExitCode();
    void aPasswordComesFromStdin();
    void filesOfTheFleet();
    void whatIsLeftAndWhatWasLogged();
    void snapshotCreateDestroy();
    void aNodeListIsCheckedBeforeAnythingIsMade();

private:
    CtlRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    QString host(int number) const { return m_farm.instance(number).value(u"host"_s).toString(); }

    QString templateName() const { return host(1).mid(7).replace(u'.', u'_').replace(u':', u'_'); }

    Farm m_farm{Farm::Ssh | Farm::Web | Farm::Db | Farm::Git}; // sites.yml wants an address
    QTemporaryDir m_folder;
    std::unique_ptr<CtlConfig> m_config;
};

void TestQuaictlInstances::initTestCase()
{
    m_farm.setInstances(2, 3);
    QUAI_START_FARM(m_farm);
    m_config = std::make_unique<CtlConfig>(m_farm, m_folder.path() + u"/config"_s);
    const CtlRun first
        = run({u"list"_s, u"campus"_s, u"--accept-host-key"_s,
               QString::fromLatin1(
                   m_farm.shell(u"ssh-keygen -lf %1/keys/host_ed25519.pub | cut -d' ' -f2"_s.arg(m_farm.folder())))
                   .trimmed()});
    QVERIFY2(first.exitCode == 0, first.err.constData());
}

CtlRun TestQuaictlInstances::run(const QStringList &arguments, const QByteArray &input) const
{
    return CtlRun::start(QStringList{u"--config"_s, m_config->sites(), u"--json"_s, u"--no-keychain"_s, u"instances"_s}
                             + arguments,
                         input);
}

void TestQuaictlInstances::listAndShow()
{
    const CtlRun list = run({u"list"_s, u"campus"_s});
    QVERIFY2(list.exitCode == 0, list.err.constData());
    const QJsonArray instances = list.json()[u"instances"_s].toArray();
    QCOMPARE(instances.size(), 5);
    QCOMPARE(instances[0][u"host"_s].toString(), host(1));
    QVERIFY(!list.out.contains("farm-db-2026"));
    const CtlRun show = run({u"show"_s, u"campus"_s, u"vm2"_s, u"--sizes"_s});
    QVERIFY2(show.exitCode == 0, show.err.constData());
    QCOMPARE(show.json()[u"observed"_s][u"version"_s].toString(), u"2024100700.00"_s);
    QVERIFY(show.json()[u"observed"_s][u"databaseBytes"_s].toDouble() > 0);
    QCOMPARE(run({u"show"_s, u"campus"_s, u"#4"_s}).exitCode, 6); // without a database
    QCOMPARE(run({u"show"_s, u"campus"_s, u"nobody"_s}).exitCode, 3);
}

void TestQuaictlInstances::namesComeFromStdin()
{
    const QByteArray names = "# two of them\nvm1\n" + host(2).toUtf8() + '\n';
    const CtlRun disabled = run({u"disable"_s, u"campus"_s, u"-"_s}, names);
    QVERIFY2(disabled.exitCode == 0, disabled.err.constData());
    const QJsonArray results = disabled.json()[u"results"_s].toArray();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[0][u"outcome"_s].toString(), u"done"_s);
    QCOMPARE(results[0][u"row"_s][u"enabled"_s].toBool(true), false);
    const CtlRun enabled = run({u"enable"_s, u"campus"_s, u"vm1"_s, u"vm2"_s});
    QCOMPARE(enabled.exitCode, 0);
    const CtlRun cron = run({u"cron"_s, u"campus"_s, u"vm1"_s});
    QVERIFY2(cron.exitCode == 0, cron.out.constData());
    QVERIFY(!cron.json()[u"results"_s][0][u"observed"_s][u"lastCronStart"_s].isNull());
}

void TestQuaictlInstances::aFailureHasItsExitCode()
{
    const CtlRun purge = run({u"run"_s, u"campus"_s, u"purge-caches"_s, u"vm1"_s, u"#4"_s});
    QCOMPARE(purge.exitCode, 1);
    const QJsonArray results = purge.json()[u"results"_s].toArray();
    QCOMPARE(results[0][u"outcome"_s].toString(), u"done"_s);
    QCOMPARE(results[1][u"error"_s][u"kind"_s].toString(), u"InstanceDatabaseDown"_s);
    QCOMPARE(run({u"run"_s, u"campus"_s, u"dance"_s, u"vm1"_s}).exitCode, 2);
    QCOMPARE(run({u"run"_s, u"campus"_s, u"purge-caches"_s}).exitCode, 2);
    const CtlRun checks = run(
        {u"run"_s, u"campus"_s, u"script"_s, u"vm1"_s, u"--script"_s, u"checks"_s, u"--option"_s, u"filter=upgrade"_s});
    QVERIFY2(checks.exitCode == 0, checks.out.constData());
    QVERIFY(checks.json()[u"results"_s][0][u"output"_s].toString().contains(u"upgrade"_s));
}

void TestQuaictlInstances::aPasswordComesFromStdin()
{
    const QStringList arguments{u"run"_s,    u"campus"_s, u"reset-password"_s,  u"vm1"_s,
                                u"--user"_s, u"admin"_s,  u"--password-stdin"_s};
    const CtlRun reset = run(arguments, "Un-Secret-42\n");
    QVERIFY2(reset.exitCode == 0, reset.out.constData());
    QVERIFY(!reset.out.contains("Un-Secret-42"));
    const CtlRun refused = run(arguments, "kurz\n");
    QCOMPARE(refused.exitCode, 3);
}

void TestQuaictlInstances::filesOfTheFleet()
{
    const CtlRun cron = run({u"cronfiles"_s, u"campus"_s});
    QVERIFY2(cron.exitCode == 0, cron.err.constData());
    QVERIFY(cron.json()[u"script"_s].toString().contains(u"admin/cli/cron.php"_s));
    QVERIFY(!cron.json()[u"facts"_s][u"pluginCronWorks"_s].toBool(true));
    const CtlRun configs = run({u"configs"_s, u"campus"_s, u"vm1"_s});
    QVERIFY2(configs.exitCode == 0, configs.err.constData());
    QVERIFY(configs.json()[u"results"_s][0][u"path"_s].toString().endsWith(u"/config-vm1.php"_s));
    const CtlRun synced = run({u"sync"_s, u"campus"_s, u"vm1"_s, u"#4"_s});
    QCOMPARE(synced.exitCode, 1); // the second one has no database
    QVERIFY(synced.json()[u"results"_s][0][u"rows"_s].toInt() >= 2);
}

void TestQuaictlInstances::whatIsLeftAndWhatWasLogged()
{
    const CtlRun orphans = run({u"orphans"_s, u"campus"_s, u"--sizes"_s});
    QVERIFY2(orphans.exitCode == 0, orphans.err.constData());
    QCOMPARE(orphans.json()[u"orphans"_s].toArray().size(), 0);
    QCOMPARE(orphans.json()[u"unread"_s].toArray().size(), 0);
    const CtlRun log = run({u"log"_s, u"campus"_s, u"vm1"_s, u"--limit"_s, u"3"_s});
    QVERIFY2(log.exitCode == 0, log.err.constData());
    QVERIFY(log.json()[u"log"_s][u"runs"_s].isArray());
    QCOMPARE(run({u"log"_s, u"campus"_s, u"#4"_s}).exitCode, 1); // without a database
    QCOMPARE(run({u"log"_s, u"campus"_s, u"all"_s}).exitCode, 2);
}

void TestQuaictlInstances::snapshotCreateDestroy()
{
    const CtlRun snapshot = run({u"snapshot"_s, u"campus"_s, u"vm1"_s});
    QVERIFY2(snapshot.exitCode == 0, snapshot.out.constData());
    const CtlRun templates = run({u"templates"_s, u"campus"_s});
    QCOMPARE(templates.json()[u"templates"_s][0][u"name"_s].toString(), templateName());
    const QStringList create{u"create"_s, u"campus"_s,        u"neuf"_s,   u"--template"_s, templateName(),
                             u"--name"_s, u"Établissement"_s, u"--mnet"_s, u"-1"_s};
    const CtlRun plan = run(create + QStringList{u"--plan"_s});
    QVERIFY2(plan.exitCode == 0, plan.out.constData());
    QCOMPARE(plan.json()[u"plans"_s][0][u"steps"_s].toArray().size(), 5);
    const CtlRun made = run(create);
    QVERIFY2(made.exitCode == 0, made.out.constData());
    QCOMPARE(made.json()[u"instances"_s][0][u"name"_s].toString(), u"Établissement"_s);
    QCOMPARE(run(create).exitCode, 3);

    QCOMPARE(run({u"destroy"_s, u"campus"_s, u"neuf"_s}).exitCode, 3);             // not confirmed
    QCOMPARE(run({u"destroy"_s, u"campus"_s, u"neuf"_s, u"--yes"_s}).exitCode, 3); // still enabled
    QCOMPARE(run({u"disable"_s, u"campus"_s, u"neuf"_s}).exitCode, 0);
    const CtlRun destroyed = run({u"destroy"_s, u"campus"_s, u"neuf"_s, u"--yes"_s});
    QVERIFY2(destroyed.exitCode == 0, destroyed.out.constData());
    QVERIFY(destroyed.json()[u"results"_s][0][u"rowGone"_s].toBool());
    QCOMPARE(run({u"list"_s, u"campus"_s}).json()[u"instances"_s].toArray().size(), 5);
}

void TestQuaictlInstances::aNodeListIsCheckedBeforeAnythingIsMade()
{
    const QString data = m_farm.instance(1).value(u"dataroot"_s).toString().chopped(3);
    const auto line = [this, &data](const QString &name, const QString &folder) {
        return u"http://%1.localhost;%3;Lycée %1;%1;moodle;farm-db-2026;vmdl_%1;%2;-1\n"_s.arg(name, data + folder,
                                                                                               templateName());
    };
    const QString header = u"vhostname;vtemplate;name;shortname;vdblogin;vdbpass;vdbname;vdatapath;mnet\n"_s;
    const QStringList arguments{u"create"_s, u"campus"_s, u"--nodes"_s, u"-"_s};
    const CtlRun refused = run(arguments, (header + line(u"n1"_s, u"n1"_s) + line(u"n2"_s, u"vm1"_s)).toUtf8());
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(run({u"list"_s, u"campus"_s}).json()[u"instances"_s].toArray().size(), 5);
    const CtlRun made = run(arguments, (header + line(u"n1"_s, u"n1"_s) + line(u"n2"_s, u"n2"_s)).toUtf8());
    QVERIFY2(made.exitCode == 0, made.out.constData());
    QCOMPARE(made.json()[u"instances"_s].toArray().size(), 2);
    QCOMPARE(made.json()[u"instances"_s][1][u"name"_s].toString(), u"Lycée n2"_s);
    QCOMPARE(made.json()[u"results"_s][1][u"outcome"_s].toString(), u"done"_s);
    QCOMPARE(run({u"run"_s, u"campus"_s, u"purge-caches"_s, u"n1"_s, u"n2"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestQuaictlInstances)
#include "TestQuaictlInstances.moc"
