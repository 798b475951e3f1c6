// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vmoodle/FleetOnFarm.h"

#include "core/vmoodle/FleetFiles.h"

using namespace quai;
using namespace quai::vmoodle;
using namespace quai::vmoodle::test;

/// The layout of Moodle 5.1: config.php and admin/cli at the top, all other code below public/, whose config.php is a
/// door to the real one.
class TestPublicLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRegisterIsRead();
    void scriptsAreFound();
    void cronFilesNameTheRightFolder();
    void theCodeIsNoDataFolder();

private:
    FleetOnFarm m_fleet;
};

void TestPublicLayout::initTestCase()
{
    m_fleet.farm.setInstances(2, 1);
    QUAI_START_FARM(m_fleet.farm);
    m_fleet.connect();
    const QString tool = u"public/admin/tool/generator/cli"_s;
    m_fleet.farm.shell(
        u"cd %1 && mkdir -p %2 && for one in *; do case $one in config.php|admin|public) ;; *) mv \"$one\" public/ ;; "
        "esac; done && sed -i \"s#__DIR__ . '/#__DIR__ . '/public/#; s#dirroot = __DIR__#dirroot = __DIR__ . "
        "'/public'#\" config.php && printf '%s' '<?php require_once(__DIR__ . \"/../config.php\");' > "
        "public/config.php && printf '%s' '<?php define(\"CLI_SCRIPT\", true); require(__DIR__ . "
        "\"/../../../../config.php\"); echo \"plan of $CFG->wwwroot\";' > %2/maketestplan.php && chmod -R a+rX public"_s
            .arg(m_fleet.reg->sitePath(), tool));
}

void TestPublicLayout::theRegisterIsRead()
{
    const auto facts = m_fleet.reg->facts();
    QVERIFY2(facts, why(facts).constData());
    QCOMPARE(facts->codePath, m_fleet.reg->sitePath());
    QVERIFY(!facts->moodleVersion.isEmpty());
    const auto seen = m_fleet.reg->observe({m_fleet.id(1)}, false, {});
    QVERIFY2(seen, why(seen).constData());
    QVERIFY(!seen->first().error);
    QVERIFY(!seen->first().upgradePending);
    QCOMPARE(m_fleet.run(Action::PurgeCaches, {0, m_fleet.id(1), m_fleet.id(2)}).value().count(Outcome::Done), 3);
}

void TestPublicLayout::scriptsAreFound()
{
    const auto upgraded = m_fleet.run(Action::Upgrade, {m_fleet.id(1)});
    QVERIFY2(upgraded, why(upgraded).constData());
    QVERIFY2(upgraded->count(Outcome::Done) == 1, why(upgraded->hosts.first()).constData());
    InstanceCommand plan;
    plan.action = Action::RunScript;
    plan.ids = {m_fleet.id(2)};
    plan.script = u"maketestplan"_s; // of a tool: below public/
    plan.options = {{u"shortname"_s, u"x"_s}, {u"size"_s, u"XS"_s}};
    const auto made = m_fleet.run(plan);
    QVERIFY2(made, why(made).constData());
    QVERIFY2(made->count(Outcome::Done) == 1, why(made->hosts.first()).constData());
    QCOMPARE(made->hosts.first().output.trimmed(), u"plan of "_s + m_fleet.instanceHost(2));
}

void TestPublicLayout::cronFilesNameTheRightFolder()
{
    const CronFiles files = cronFiles(m_fleet.reg->facts().value(), u"php"_s, 2, 5);
    const QString script = u"/tmp/quai-cron-%1.sh"_s.arg(m_fleet.farm.sshPort());
    QVERIFY(m_fleet.host->connection().writeFile(script, files.script.toUtf8(), 0644, {}).result());
    m_fleet.asWeb(u"sh "_s + script);
    m_fleet.farm.shell(u"rm -f "_s + script);
    const auto seen = m_fleet.reg->observe({m_fleet.id(1), m_fleet.id(2)}, false, {});
    QVERIFY2(seen, why(seen).constData());
    QVERIFY(seen->first().lastCronStart.isValid());
    QVERIFY(seen->last().lastCronStart.isValid());
}

void TestPublicLayout::theCodeIsNoDataFolder()
{
    InstanceEdit edit;
    edit.before = m_fleet.reg->rows({m_fleet.id(1)}).value().first();
    edit.values = edit.before;
    edit.values.dataPath = m_fleet.reg->sitePath() + u"/data"_s;
    const auto findings = m_fleet.reg->check(edit);
    QVERIFY2(findings, why(findings).constData());
    QVERIFY(std::any_of(findings->cbegin(), findings->cend(), [](const Finding &finding) {
        return finding.field == u"vdatapath" && finding.kind == FindingKind::UsedByMaster;
    }));
}

QTEST_GUILESS_MAIN(TestPublicLayout)
#include "TestPublicLayout.moc"
