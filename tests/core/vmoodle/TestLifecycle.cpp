// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vmoodle/FleetOnFarm.h"

#include "core/vmoodle/Creation.h"

using namespace quai;
using namespace quai::vmoodle;
using namespace quai::vmoodle::test;

/// From a snapshot to a new instance, and to its end.
class TestLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSnapshotHasThePluginsLayout();
    void aSnapshotLeavesNoSecretAndNoMaintenance();
    void theMasterIsCaptured();
    void aBrokenSnapshotKeepsTheOldTemplate();
    void aTemplateOfThePluginIsListed();
    void namesFollowThePluginsSchemes();
    void anInstanceIsMadeFromATemplate();
    void anInstanceIsMadeEmpty();
    void aCreationThatCannotWorkIsRefusedBefore();
    void aBrokenCreationGoesOnOrIsUndone();
    void anEnabledInstanceIsNotDestroyed();
    void destroyingNamesWhatItDrops();
    void destroyingWantsTheHostTyped();
    void aSharedDatabaseOrFolderIsRefused();
    void destroyingRemovesExactlyThisOne();

private:
    NewInstance wanted(const QString &shortName, const QString &fromTemplate) const;
    QString templates() const { return m_fleet.farm.site(u"git"_s).dataroot + u"/vmoodle"_s; }
    QByteArray make(const NewInstance &instance);
    FleetOnFarm m_fleet;
};

void TestLifecycle::initTestCase()
{
    m_fleet.farm.setInstances(3);
    QUAI_START_FARM(m_fleet.farm);
    m_fleet.connect();
}

NewInstance TestLifecycle::wanted(const QString &shortName, const QString &fromTemplate) const
{
    NewInstance result;
    result.values.name = u"Nouvelle "_s + shortName;
    result.values.shortName = shortName;
    result.values.mnet = -1;
    result.fromTemplate = fromTemplate;
    if (fromTemplate.isEmpty())
        result.adminPassword = u"Neu-und-Sicher-1"_s;
    return result;
}

QByteArray TestLifecycle::make(const NewInstance &instance)
{
    const auto made = createInstance(*m_fleet.reg, instance, {}, {});
    return made ? QByteArray() : why(made);
}

void TestLifecycle::aSnapshotHasThePluginsLayout()
{
    m_fleet.sql(m_fleet.instanceHost(1), u"UPDATE {course} SET summary = 'a `mdl_user` in text'"_s);
    const auto report = m_fleet.run(Action::Snapshot, {m_fleet.id(1)});
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 1, why(report->hosts.first()).constData());
    const auto found = m_fleet.reg->templates();
    QVERIFY2(found, why(found).constData());
    QCOMPARE(found->size(), 1);
    const Template &one = found->first();
    QCOMPARE(one.name, u"vm1_localhost"_s);
    QCOMPARE(one.host, m_fleet.instanceHost(1));
    QCOMPARE(one.databasePrefix, u"mdl_"_s);
    QVERIFY(one.complete);
    QVERIFY(one.sqlBytes > 5000);
    QCOMPARE(one.moodleVersion, u"2024100700.00"_s);
    const QByteArray files = m_fleet.asWeb(u"cd %1 && find . | sort"_s.arg(templates()));
    for (const char *path : {"./vm1_localhost_sql/vmoodle_master.sql\n", "./vm1_localhost_sql/manifest.php\n",
                             "./vm1_localhost_vmoodledata/filedir/content\n", "./vm1_localhost_vmoodledata/temp\n"})
        QVERIFY2(files.contains(path), files.constData());
    // As the plugin reads it: by running it.
    const QByteArray manifest = m_fleet.asWeb(
        u"php -r \"include \\\"%1/vm1_localhost_sql/manifest.php\\\"; echo \\$templatewwwroot, \\$templatevdbprefix;\""_s
            .arg(templates()));
    QCOMPARE(manifest, (m_fleet.instanceHost(1) + u"mdl_"_s).toUtf8());
}

void TestLifecycle::aSnapshotLeavesNoSecretAndNoMaintenance()
{
    QVERIFY(!m_fleet.reg->observe({m_fleet.id(1)}, false, {}).value().first().maintenance);
    const QByteArray secret = m_fleet.asWeb(
        u"grep -rl farm-db-2026 %1 --include=*.log --include=manifest.php --include=*.cnf; ls -A %1"_s.arg(
            templates()));
    QVERIFY2(!secret.contains("log") && !secret.contains(".quai"), secret.constData());
}

void TestLifecycle::theMasterIsCaptured()
{
    const auto report = m_fleet.run(Action::Snapshot, {0});
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 1, why(report->hosts.first()).constData());
    const auto found = m_fleet.reg->templates();
    QCOMPARE(found->size(), 2);
    const QByteArray inside = m_fleet.asWeb(u"ls %1/127_0_0_1_vmoodledata"_s.arg(templates()));
    QVERIFY2(!inside.contains("vmoodle\n"), inside.constData()); // templates hold no templates
}

void TestLifecycle::aBrokenSnapshotKeepsTheOldTemplate()
{
    const QByteArray before = m_fleet.asWeb(u"cat %1/vm1_localhost_sql/vmoodle_master.sql | md5sum"_s.arg(templates()));
    m_fleet.sql({}, u"INSERT INTO {config_plugins} (plugin, name, value) VALUES ('local_vmoodle', 'x', 'y')"_s);
    m_fleet.sql({}, u"UPDATE {config_plugins} SET value = '/bin/false' WHERE name = 'cmd_mysqldump'"_s);
    const auto report = m_fleet.run(Action::Snapshot, {m_fleet.id(1)});
    m_fleet.sql({}, u"UPDATE {config_plugins} SET value = '/usr/bin/mysqldump' WHERE name = 'cmd_mysqldump'"_s);
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().outcome, Outcome::Failed);
    QVERIFY(!report->hosts.first().observed->maintenance);
    QCOMPARE(m_fleet.asWeb(u"cat %1/vm1_localhost_sql/vmoodle_master.sql | md5sum"_s.arg(templates())), before);
    QVERIFY(!m_fleet.asWeb(u"ls -A %1"_s.arg(templates())).contains(".quai"));
}

void TestLifecycle::aTemplateOfThePluginIsListed()
{
    m_fleet.asWeb(
        u"cd %1 && mkdir plugin_made_vmoodledata plugin_made_sql half_vmoodledata && "
        "echo x > plugin_made_sql/vmoodle_master.sql && "
        "echo \"<?php \\$templatewwwroot = \\\"http://p.invalid\\\";\\n \\$templatevdbprefix = \\\"mdl_\\\";\\n \" > "
        "plugin_made_sql/manifest.php"_s.arg(templates()));
    const auto found = m_fleet.reg->templates();
    QVERIFY(found);
    const auto named = [&found](const QString &name) {
        for (const Template &one : *found) {
            if (one.name == name)
                return one;
        }
        return Template();
    };
    QVERIFY(named(u"plugin_made"_s).complete);
    QCOMPARE(named(u"plugin_made"_s).host, u"http://p.invalid"_s);
    QVERIFY(!named(u"half"_s).complete);
    const auto refused = createInstance(*m_fleet.reg, wanted(u"fromhalf"_s, u"half"_s), {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::TemplateIncomplete);
    QCOMPARE(refused.error().facts.value(u"template"_s), u"half"_s);
}

void TestLifecycle::namesFollowThePluginsSchemes()
{
    const auto plan = planCreation(*m_fleet.reg, wanted(u"lycee-1"_s, u"vm1_localhost"_s), {});
    QVERIFY2(plan, why(plan).constData());
    QVERIFY2(plan->isPossible(), qPrintable(describe(plan->findings)));
    QCOMPARE(plan->values.host, u"http://lycee-1.localhost"_s);
    QCOMPARE(plan->values.databaseName, u"vmdl_lycee_1"_s);
    QVERIFY(plan->values.dataPath.endsWith(u"/instances/lycee_1"_s));
    QCOMPARE(plan->steps.size(), 5);
    QVERIFY(plan->alreadyDone.isEmpty());
}

void TestLifecycle::anInstanceIsMadeFromATemplate()
{
    NewInstance instance = wanted(u"copie"_s, u"vm1_localhost"_s);
    instance.values.databasePrefix = u"cp_"_s;
    instance.values.mnet = 0;
    instance.values.description = u"Une description d'ici"_s;
    instance.settings
        = {{u"config_supportemail"_s, u"aide@example.invalid"_s}, {u"auth_ldap|host_url"_s, u"ldap://x"_s}};
    QStringList steps;
    const auto made
        = createInstance(*m_fleet.reg, instance, [&](CreationStep step) { steps << QString::number(int(step)); }, {});
    QVERIFY2(made, why(made).constData());
    QCOMPARE(steps.size(), 5);
    const QString host = made->row.host;
    QCOMPARE(made->row.databasePrefix, u"cp_"_s);
    QVERIFY(made->row.enabled);
    QCOMPARE(made->row.dataFolder, DataFolder::Usable);
    QCOMPARE(m_fleet.sql(host, u"SELECT fullname FROM {course} WHERE id = 1"_s), instance.values.name);
    QCOMPARE(m_fleet.sql(host, u"SELECT summary FROM {course} WHERE id = 1"_s), instance.values.description);
    QCOMPARE(m_fleet.sql(host, u"SELECT value FROM {config} WHERE name = 'supportemail'"_s), u"aide@example.invalid"_s);
    QCOMPARE(m_fleet.sql(host, u"SELECT value FROM {config_plugins} WHERE plugin = 'auth_ldap'"_s), u"ldap://x"_s);
    QCOMPARE(m_fleet.sql(host, u"SELECT COUNT(*) FROM {mnet_host} WHERE wwwroot LIKE 'http%'"_s), u"2"_s);
    const QString key = m_fleet.sql(host, u"SELECT public_key FROM {mnet_host} WHERE id = 1"_s);
    QVERIFY(key.startsWith(u"-----BEGIN"_s));
    QCOMPARE(m_fleet.sql({}, u"SELECT public_key FROM {mnet_host} WHERE wwwroot = '%1'"_s.arg(host)), key);
    QVERIFY(m_fleet.asWeb(u"cat %1/filedir/content"_s.arg(made->row.dataPath)).startsWith("Instance 1"));
    QCOMPARE(m_fleet.run(Action::RunCron, {made->row.id}).value().count(Outcome::Done), 1);
    const QByteArray again = make(instance);
    QVERIFY2(again.startsWith("RowRefused"), again.constData());
}

void TestLifecycle::anInstanceIsMadeEmpty()
{
    NewInstance instance = wanted(u"vide"_s, {});
    instance.values.mnet = 0;
    const auto made = createInstance(*m_fleet.reg, instance, {}, {});
    QVERIFY2(made, why(made).constData());
    // Both know each other: Moodle's installer knows nothing of the master.
    const QString mainHost = m_fleet.reg->facts().value().mainHost;
    const QString key = m_fleet.sql({}, u"SELECT public_key FROM {mnet_host} WHERE wwwroot = '%1'"_s.arg(mainHost));
    QCOMPARE(m_fleet.sql(made->row.host, u"SELECT public_key FROM {mnet_host} WHERE wwwroot = '%1'"_s.arg(mainHost)),
             key);
    QCOMPARE(m_fleet.sql(made->row.host, u"SELECT value FROM {config} WHERE name = 'mnet_dispatcher_mode'"_s),
             u"strict"_s);
    QCOMPARE(m_fleet.sql(made->row.host, u"SELECT fullname FROM {course} WHERE id = 1"_s), instance.values.name);
    QVERIFY(
        m_fleet.sql(made->row.host, u"SELECT password FROM {user} WHERE username = 'admin'"_s).startsWith(u"$2y$"_s));
    QCOMPARE(m_fleet.run(Action::PurgeCaches, {made->row.id}).value().count(Outcome::Done), 1);
}

void TestLifecycle::aCreationThatCannotWorkIsRefusedBefore()
{
    NewInstance instance = wanted(u"vm2"_s, u"vm1_localhost"_s);
    instance.values.dataPath = m_fleet.dataroot(2) + u"/inside"_s;
    const auto plan = planCreation(*m_fleet.reg, instance, {});
    QVERIFY2(plan, why(plan).constData());
    QVERIFY(!plan->isPossible());
    const auto has = [&plan](const QString &field, FindingKind kind) {
        return std::any_of(plan->findings.cbegin(), plan->findings.cend(),
                           [&](const Finding &one) { return one.field == field && one.kind == kind; });
    };
    QVERIFY(has(u"shortname"_s, FindingKind::Duplicate));
    QVERIFY(has(u"vhostname"_s, FindingKind::Duplicate));
    QVERIFY(has(u"vdatapath"_s, FindingKind::Duplicate));
    QVERIFY(make(instance).startsWith("RowRefused"));
    QVERIFY(make(wanted(u"bad name; rm"_s, u"vm1_localhost"_s)).startsWith("RowRefused"));
}

void TestLifecycle::aBrokenCreationGoesOnOrIsUndone()
{
    NewInstance instance = wanted(u"rompue"_s, u"vm1_localhost"_s);
    m_fleet.sql({}, u"UPDATE {config_plugins} SET value = '/bin/false' WHERE name = 'cmd_mysql'"_s);
    auto made = createInstance(*m_fleet.reg, instance, {}, {});
    QVERIFY(!made);
    QCOMPARE(made.error().facts.value(u"step"_s), u"Content"_s);
    auto plan = planCreation(*m_fleet.reg, instance, {});
    QVERIFY2(plan, why(plan).constData());
    QVERIFY2(plan->isPossible(), qPrintable(describe(plan->findings)));
    QCOMPARE(plan->alreadyDone, QList<CreationStep>{CreationStep::Database});
    QVERIFY(undoCreation(*m_fleet.reg, instance, {}));
    QCOMPARE(m_fleet.sql({}, u"SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'vmdl_rompue'"_s),
             u"0"_s);
    QVERIFY(!createInstance(*m_fleet.reg, instance, {}, {}));
    m_fleet.sql({}, u"UPDATE {config_plugins} SET value = '/usr/bin/mysql' WHERE name = 'cmd_mysql'"_s);
    QList<CreationStep> begun;
    made = createInstance(*m_fleet.reg, instance, [&begun](CreationStep step) { begun << step; }, {});
    QVERIFY2(made, why(made).constData());
    QVERIFY(!begun.contains(CreationStep::Database));
    QVERIFY(undoCreation(*m_fleet.reg, instance, {})); // nothing of it is an attempt any more
    QCOMPARE(m_fleet.reg->rows({made->row.id}).value().size(), 1);
    QCOMPARE(m_fleet.sql(made->row.host, u"SELECT shortname FROM {course} WHERE id = 1"_s), u"rompue"_s);
}

void TestLifecycle::anEnabledInstanceIsNotDestroyed()
{
    InstanceCommand destroy;
    destroy.action = Action::Destroy;
    destroy.ids = {m_fleet.id(2)};
    destroy.confirmedHosts = {{m_fleet.id(2), m_fleet.instanceHost(2)}};
    const auto report = m_fleet.run(destroy);
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().error->kind, ErrorKind::StillEnabled);
    QCOMPARE(m_fleet.run(Action::PurgeCaches, destroy.ids).value().count(Outcome::Done), 1);
}

void TestLifecycle::destroyingNamesWhatItDrops()
{
    QVERIFY(m_fleet.run(Action::Disable, {m_fleet.id(2)}));
    const auto plan = m_fleet.reg->planDestruction(m_fleet.id(2));
    QVERIFY2(plan, why(plan).constData());
    QVERIFY2(plan->refusals.isEmpty(), qPrintable(describe(plan->refusals)));
    QCOMPARE(plan->row.host, m_fleet.instanceHost(2));
    QVERIFY(plan->tables.contains(u"mdl_user"_s));
    QVERIFY(plan->databaseBytes > 0);
    QVERIFY(plan->dataFiles >= 1);
}

void TestLifecycle::destroyingWantsTheHostTyped()
{
    InstanceCommand destroy;
    destroy.action = Action::Destroy;
    destroy.ids = {m_fleet.id(2)};
    destroy.confirmedHosts = {{m_fleet.id(2), m_fleet.instanceHost(3)}};
    const auto report = m_fleet.run(destroy);
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().error->kind, ErrorKind::InvalidInput);
    QVERIFY(report->hosts.first().row);
}

void TestLifecycle::aSharedDatabaseOrFolderIsRefused()
{
    InstanceCommand destroy;
    destroy.action = Action::Destroy;
    destroy.ids = {m_fleet.id(2)};
    destroy.confirmedHosts = {{m_fleet.id(2), m_fleet.instanceHost(2)}};
    const QString row = u" WHERE id = %1"_s.arg(m_fleet.id(3));
    const auto kindWhen = [&](const QString &change, const QString &back) {
        m_fleet.sql({}, u"UPDATE {local_vmoodle} SET "_s + change + row);
        const auto report = m_fleet.run(destroy);
        m_fleet.sql({}, u"UPDATE {local_vmoodle} SET "_s + back + row);
        return report && report->hosts.first().error ? report->hosts.first().error->kind : ErrorKind::Internal;
    };
    const QString folder = u"vdatapath = '%1'"_s.arg(m_fleet.dataroot(3));
    QCOMPARE(kindWhen(u"vdbname = 'vm_2', vdbhost = '127.0.0.1', vdbprefix = 'x_'"_s,
                      u"vdbname = 'vm_3', vdbhost = 'localhost', vdbprefix = 'mdl_'"_s),
             ErrorKind::SharedResource);
    QCOMPARE(kindWhen(u"vdatapath = '%1'"_s.arg(m_fleet.dataroot(2)), folder), ErrorKind::SharedResource);
    QCOMPARE(kindWhen(u"vdatapath = '%1/filedir'"_s.arg(m_fleet.dataroot(2)), folder), ErrorKind::SharedResource);
    m_fleet.asWeb(u"ln -s %1 %1.link"_s.arg(m_fleet.dataroot(2)));
    QCOMPARE(kindWhen(u"vdatapath = '%1.link'"_s.arg(m_fleet.dataroot(2)), folder), ErrorKind::SharedResource);
    m_fleet.sql({}, u"CREATE TABLE vm_2.other_table (id INT)"_s);
    QCOMPARE(kindWhen(u"mnet = mnet"_s, u"mnet = mnet"_s), ErrorKind::SharedResource);
    m_fleet.sql({}, u"DROP TABLE vm_2.other_table"_s);
    for (const QString &change :
         {u"vdbname = 'moodle_git'"_s, u"vdatapath = '%1'"_s.arg(m_fleet.farm.site(u"git"_s).dataroot),
          u"vdatapath = '/'"_s, u"vdatapath = ''"_s, u"vdatapath = '/tmp'"_s}) {
        m_fleet.sql({}, u"UPDATE {local_vmoodle} SET %1 WHERE id = %2"_s.arg(change).arg(m_fleet.id(2)));
        const auto report = m_fleet.run(destroy);
        m_fleet.sql(
            {},
            u"UPDATE {local_vmoodle} SET vdbname = 'vm_2', vdatapath = '%1' WHERE id = %2"_s.arg(m_fleet.dataroot(2))
                .arg(m_fleet.id(2)));
        QVERIFY2(report && report->hosts.first().error, qPrintable(change));
        QVERIFY2(report->hosts.first().error->kind == ErrorKind::SharedResource
                     || report->hosts.first().error->kind == ErrorKind::RowRefused,
                 qPrintable(change + kindName(report->hosts.first().error->kind)));
    }
    QCOMPARE(m_fleet.sql(m_fleet.instanceHost(2), u"SELECT COUNT(*) FROM {user}"_s),
             u"2"_s); // all of it is still there
    QCOMPARE(m_fleet.sql({}, u"SELECT COUNT(*) FROM {config} WHERE name = 'version'"_s), u"1"_s);
}

void TestLifecycle::destroyingRemovesExactlyThisOne()
{
    m_fleet.asWeb(u"ln -s %1 %2/link-out"_s.arg(m_fleet.dataroot(3), m_fleet.dataroot(2)));
    InstanceCommand destroy;
    destroy.action = Action::Destroy;
    destroy.ids = {m_fleet.id(2)};
    destroy.confirmedHosts = {{m_fleet.id(2), m_fleet.instanceHost(2)}};
    const auto report = m_fleet.run(destroy);
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 1, why(report->hosts.first()).constData());
    QVERIFY(report->hosts.first().rowGone);
    QCOMPARE(m_fleet.sql({}, u"SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'vm_2'"_s), u"0"_s);
    QCOMPARE(m_fleet.asWeb(u"ls -d %1"_s.arg(m_fleet.dataroot(2))), QByteArray());
    QVERIFY(m_fleet.asWeb(u"cat %1/filedir/content"_s.arg(m_fleet.dataroot(3))).startsWith("Instance 3"));
    QCOMPARE(m_fleet.sql(m_fleet.instanceHost(3), u"SELECT COUNT(*) FROM {user}"_s), u"2"_s);
}

QTEST_GUILESS_MAIN(TestLifecycle)
#include "TestLifecycle.moc"
