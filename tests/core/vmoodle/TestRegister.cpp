// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vmoodle/FleetOnFarm.h"

using namespace quai;
using namespace quai::vmoodle;
using namespace quai::vmoodle::test;

/// Reading and editing the register of a farm with virtual instances.
class TestRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void factsTellCodePluginAndAccounts();
    void listSaysEveryRowWithoutPasswords();
    void rowsSaysTheNamedOnes();
    void observeAsksTheInstances();
    void observeNamesWhatIsBroken();
    void anEditIsWrittenAndReadAgain();
    void anEditOfARowThatChangedIsRefused();
    void anEditIsChecked();
    void aHostileValueStaysAValue();

private:
    FleetOnFarm m_fleet;
};

void TestRegister::initTestCase()
{
    m_fleet.farm.setInstances(2, 120);
    QUAI_START_FARM(m_fleet.farm);
    m_fleet.connect();
}

void TestRegister::factsTellCodePluginAndAccounts()
{
    const auto facts = m_fleet.reg->facts();
    QVERIFY2(facts, why(facts).constData());
    QCOMPARE(facts->rows, 122);
    QCOMPARE(facts->pluginVersion, u"2025043003"_s);
    QCOMPARE(facts->branch, u"405"_s);
    QCOMPARE(facts->moodleVersion, u"2024100700.00"_s);
    QCOMPARE(facts->masterDatabase, u"moodle_git"_s);
    QVERIFY(!facts->pluginCronWorks);
    QVERIFY(!facts->pro);
    QCOMPARE(facts->settings.value(u"vdbbasename"_s), u"vmdl_<%%INSTANCE%%>"_s);
    QVERIFY(!facts->settings.contains(u"vdbpass"_s));
    QCOMPARE(facts->actingUser, facts->dataOwner);
    if (m_fleet.farm.isRootMode())
        QCOMPARE(facts->actingUser, m_fleet.farm.sudo(u"user"_s));
    QVERIFY(!facts->subNetworks.isEmpty());
}

void TestRegister::listSaysEveryRowWithoutPasswords()
{
    QList<Instance> rows;
    const auto listed = m_fleet.reg->list([&rows](const QList<Instance> &some) { rows += some; });
    QVERIFY2(listed, why(listed).constData());
    QCOMPARE(listed->rows, 122);
    QCOMPARE(rows.size(), 122);
    const Instance &first = rows.first();
    QCOMPARE(first.host, m_fleet.instanceHost(1));
    QCOMPARE(first.shortName, u"vm1"_s);
    QCOMPARE(first.databaseName, u"vm_1"_s);
    QCOMPARE(first.dataFolder, DataFolder::Usable);
    QVERIFY(first.hasPassword);
    QVERIFY(first.enabled);
    QVERIFY(first.created.isValid());
    QVERIFY(!first.lastCron.isValid());
    const auto missing = std::count_if(rows.cbegin(), rows.cend(),
                                       [](const Instance &row) { return row.dataFolder == DataFolder::Missing; });
    QCOMPARE(missing, 1);
    QVERIFY(rows.last().name.startsWith(u"Lycée"_s));
}

void TestRegister::rowsSaysTheNamedOnes()
{
    const auto rows = m_fleet.reg->rows({m_fleet.id(2), 999999});
    QVERIFY2(rows, why(rows).constData());
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().host, m_fleet.instanceHost(2));
}

void TestRegister::observeAsksTheInstances()
{
    const auto seen = m_fleet.reg->observe({m_fleet.id(1), m_fleet.id(2)}, true, {});
    QVERIFY2(seen, why(seen).constData());
    QCOMPARE(seen->size(), 2);
    for (const Observation &one : *seen) {
        QVERIFY2(!one.error, qPrintable(one.error ? one.error->message : QString()));
        QCOMPARE(one.version, u"2024100700.00"_s);
        QVERIFY(!one.upgradePending);
        QVERIFY(!one.maintenance);
        QVERIFY(!one.lastTaskRun.isValid());
        QVERIFY(one.databaseBytes > 100'000);
        QVERIFY(one.dataBytes > 1000);
        QVERIFY(!one.mnetKeyValid);
    }
    m_fleet.sql(m_fleet.instanceHost(2),
                u"UPDATE {config_plugins} SET value = '1' WHERE plugin = 'mod_quiz' AND name = 'version'"_s);
    const auto pending = m_fleet.reg->observe({m_fleet.id(2)}, false, {});
    QVERIFY(pending);
    QVERIFY(pending->first().upgradePending);
    QCOMPARE(pending->first().pendingComponents, QStringList{u"mod_quiz"_s});
    QCOMPARE(pending->first().databaseBytes, -1);
}

void TestRegister::observeNamesWhatIsBroken()
{
    const auto seen = m_fleet.reg->observe({m_fleet.id(1), 5}, false, {});
    QVERIFY2(seen, why(seen).constData());
    QCOMPARE(seen->size(), 2);
    QVERIFY(!seen->first().error);
    QVERIFY(seen->last().error);
    QCOMPARE(seen->last().error->kind, ErrorKind::InstanceDatabaseDown);
    QVERIFY(!seen->last().host.isEmpty());
}

void TestRegister::anEditIsWrittenAndReadAgain()
{
    InstanceEdit edit;
    edit.before = m_fleet.reg->rows({10}).value().first();
    edit.values = edit.before;
    edit.values.name = u"Renommé 日本"_s;
    edit.values.mnet = -1;
    edit.password = u"p'\"\\$x"_s;
    const auto saved = m_fleet.reg->save(edit);
    QVERIFY2(saved, why(saved).constData());
    QCOMPARE(saved->name, edit.values.name);
    QCOMPARE(saved->mnet, -1);
    QCOMPARE(m_fleet.sql({}, u"SELECT vdbpass FROM {local_vmoodle} WHERE id = 10"_s), *edit.password);
    edit.before = *saved;
    edit.values = *saved;
    edit.values.name = u"Encore"_s;
    edit.password.reset();
    QVERIFY(m_fleet.reg->save(edit));
    QCOMPARE(m_fleet.sql({}, u"SELECT vdbpass FROM {local_vmoodle} WHERE id = 10"_s), u"p'\"\\$x"_s);
}

void TestRegister::anEditOfARowThatChangedIsRefused()
{
    InstanceEdit edit;
    edit.before = m_fleet.reg->rows({11}).value().first();
    edit.values = edit.before;
    edit.values.description = u"mine"_s;
    m_fleet.sql({}, u"UPDATE {local_vmoodle} SET mnet = 9 WHERE id = 11"_s);
    const auto saved = m_fleet.reg->save(edit);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::RowChanged);
    edit.before.id = edit.values.id = 424242;
    QCOMPARE(m_fleet.reg->save(edit).error().kind, ErrorKind::InstanceUnknown);
}

void TestRegister::anEditIsChecked()
{
    InstanceEdit edit;
    edit.before = m_fleet.reg->rows({m_fleet.id(1)}).value().first();
    edit.values = edit.before;
    auto found = m_fleet.reg->check(edit);
    QVERIFY2(found, why(found).constData());
    QVERIFY2(found->isEmpty(), qPrintable(describe(*found)));

    edit.values.databaseName = u"nowhere"_s;
    edit.values.dataPath = u"/srv/nowhere/at/all"_s;
    edit.values.databaseUser = u"abcdefghijklmnopq"_s;
    edit.values.shortName = u"vm2"_s;
    found = m_fleet.reg->check(edit);
    QVERIFY2(found, why(found).constData());
    const auto has = [&found](const QString &field, FindingKind kind) {
        return std::any_of(found->cbegin(), found->cend(),
                           [&](const Finding &one) { return one.field == field && one.kind == kind; });
    };
    QVERIFY(has(u"vdblogin"_s, FindingKind::TooLong));
    QVERIFY(has(u"shortname"_s, FindingKind::Duplicate));
    QVERIFY(has(u"vdbhost"_s, FindingKind::DatabaseUnreachable));
    QVERIFY(has(u"vdatapath"_s, FindingKind::FolderMissing));

    edit.values = edit.before;
    edit.values.databaseName = u"moodle_git"_s;
    edit.values.dataPath = m_fleet.farm.site(u"git"_s).dataroot + u"/below"_s;
    found = m_fleet.reg->check(edit);
    QVERIFY(found);
    QVERIFY(has(u"vdbname"_s, FindingKind::UsedByMaster));
    QVERIFY(has(u"vdatapath"_s, FindingKind::UsedByMaster));

    const auto refused = m_fleet.reg->save({[&] {
                                                Instance values = edit.before;
                                                values.dataPath = u"/x; rm -rf /"_s;
                                                return values;
                                            }(),
                                            edit.before,
                                            {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::RowRefused);
    QVERIFY(refused.error().detail.contains(u"vdatapath"_s));
}

void TestRegister::aHostileValueStaysAValue()
{
    m_fleet.sql(
        {},
        u"UPDATE {local_vmoodle} SET name = 'end\t1\nQUAI-END', description = '</x>\\\\ \r\n\u2028' WHERE id = 12"_s);
    const auto rows = m_fleet.reg->rows({12});
    QVERIFY2(rows, why(rows).constData());
    QCOMPARE(rows->first().name, u"end\t1\nQUAI-END"_s);
    QVERIFY(rows->first().description.contains(u"\\ \r\n\u2028"_s));
}

QTEST_GUILESS_MAIN(TestRegister)
#include "TestRegister.moc"
