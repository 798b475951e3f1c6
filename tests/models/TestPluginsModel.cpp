// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/PluginsModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quai::models;
using namespace quai::codebase;

namespace {

DeclaredPlugin declared(const char *component, const char *version = "")
{
    DeclaredPlugin plugin;
    plugin.component = ComponentName::parse(QString::fromLatin1(component)).value();
    plugin.version = QString::fromLatin1(version);
    return plugin;
}

LockedSource locked(const char *component, const char *number)
{
    LockedSource source;
    source.component = QString::fromLatin1(component);
    source.version = VersionNumber::fromText(QString::fromLatin1(number));
    return source;
}

ComponentState state(const char *component, SyncState is, const char *desired, const char *built)
{
    ComponentState state;
    state.component = QString::fromLatin1(component);
    state.state = is;
    if (*desired != '\0')
        state.desired = locked(component, desired);
    if (*built != '\0')
        state.built = locked(component, built);
    return state;
}

/// Moodle in sync, mod_hvp to be updated, block_xp to be added and not fitting, tool_old to be removed.
PluginFacts facts()
{
    PluginFacts facts;
    facts.project.moodleVersion = QStringLiteral("4.5");
    facts.project.plugins = {declared("mod_hvp", "v2"), declared("block_xp")};
    facts.project.plugins[1].note = QStringLiteral("asked by the library");
    facts.resolution = Resolution();
    facts.resolution->findings = {{FindingKind::Incompatible, true, QStringLiteral("block_xp"), {}},
                                  {FindingKind::Unsupported, false, QStringLiteral("mod_hvp"), {}}};
    facts.state = Reconciliation();
    facts.state->components
        = {state("moodle", SyncState::InSync, "2024100701", "2024100701"),
           state("mod_hvp", SyncState::ToUpdate, "2024010100", "2023010100"),
           state("block_xp", SyncState::ToAdd, "7", ""), state("tool_old", SyncState::ToRemove, "", "5")};
    facts.newest.insert(QStringLiteral("mod_hvp"), locked("mod_hvp", "2025010100"));
    facts.sizes.insert(QStringLiteral("mod_hvp"), {67, 12345});
    return facts;
}

} // namespace

class TestPluginsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsJoinWhatIsDeclaredResolvedAndBuilt();
    void rowsWithoutAResolution();
    void whatDecidesTheVersion();
    void countsTheStates();
    void givesRawValues();
    void versionsSortAsNumbers();
    void keepsRowsThatStay();
    void anotherProjectIsAReset();
};

void TestPluginsModel::rowsJoinWhatIsDeclaredResolvedAndBuilt()
{
    const QList<PluginRow> rows = pluginRows(facts());
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.at(0).component, QStringLiteral("moodle"));
    QCOMPARE(rows.at(0).kind, RequestKind::Moodle);
    QCOMPARE(rows.at(0).requested, QStringLiteral("4.5"));
    QVERIFY(!rows.at(0).declared);
    QCOMPARE(rows.at(1).component, QStringLiteral("mod_hvp"));
    QCOMPARE(rows.at(1).state, std::optional(SyncState::ToUpdate));
    QCOMPARE(rows.at(1).desired->version.toString(), QStringLiteral("2024010100"));
    QCOMPARE(rows.at(1).built->version.toString(), QStringLiteral("2023010100"));
    QVERIFY(rows.at(1).isOutdated());
    QVERIFY(!rows.at(1).isBlocked());
    QCOMPARE(rows.at(1).size->files, 67);
    QCOMPARE(rows.at(2).state, std::optional(SyncState::Blocked)); // whatever else it would be
    QCOMPARE(rows.at(2).note, QStringLiteral("asked by the library"));
    QCOMPARE(rows.at(3).component, QStringLiteral("tool_old"));
    QVERIFY(!rows.at(3).declared);
}

void TestPluginsModel::rowsWithoutAResolution()
{
    PluginFacts bare;
    bare.project = facts().project;
    const QList<PluginRow> rows = pluginRows(bare);
    QCOMPARE(rows.size(), 3);
    for (const PluginRow &row : rows)
        QVERIFY(!row.state && !row.desired && !row.built && !row.isOutdated());
    QCOMPARE(countStates(rows), SyncCounts());
}

void TestPluginsModel::whatDecidesTheVersion()
{
    PluginFacts some;
    DeclaredPlugin branch = declared("mod_a");
    branch.branch = QStringLiteral("main");
    branch.versionNumber = QStringLiteral("7"); // the branch comes first
    DeclaredPlugin number = declared("mod_b");
    number.versionNumber = QStringLiteral("2024010100");
    some.project.plugins = {branch, number, declared("mod_c", "v1"), declared("mod_d")};
    const QList<PluginRow> rows = pluginRows(some);
    QCOMPARE(rows.at(1).kind, RequestKind::Branch);
    QCOMPARE(rows.at(1).requested, QStringLiteral("main"));
    QVERIFY(!rows.at(1).isPinned());
    QCOMPARE(rows.at(2).kind, RequestKind::Number);
    QVERIFY(rows.at(2).isPinned());
    QCOMPARE(rows.at(3).kind, RequestKind::Revision);
    QVERIFY(rows.at(3).isPinned());
    QCOMPARE(rows.at(4).kind, RequestKind::Directory);
    QVERIFY(!rows.at(4).isPinned());
}

void TestPluginsModel::countsTheStates()
{
    const SyncCounts counts = countStates(pluginRows(facts()));
    QCOMPARE(counts.inSync, 1);
    QCOMPARE(counts.toUpdate, 1);
    QCOMPARE(counts.toAdd, 0);
    QCOMPARE(counts.toRemove, 1);
    QCOMPARE(counts.blocked, 1);
    QCOMPARE(counts.toDo(), 2);
}

void TestPluginsModel::givesRawValues()
{
    PluginsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(pluginRows(facts()));
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex hvp = model.indexOf(QStringLiteral("mod_hvp"));
    QCOMPARE(hvp.siblingAtColumn(PluginsModel::State).data().toInt(), static_cast<int>(SyncState::ToUpdate));
    QCOMPARE(hvp.siblingAtColumn(PluginsModel::Requested).data().toString(), QStringLiteral("v2"));
    QCOMPARE(hvp.siblingAtColumn(PluginsModel::Available).data().toString(), QStringLiteral("2025010100"));
    QCOMPARE(hvp.siblingAtColumn(PluginsModel::Compatible).data().toInt(), static_cast<int>(PluginsModel::Doubtful));
    QCOMPARE(hvp.siblingAtColumn(PluginsModel::Size).data().toLongLong(), 12345);
    QVERIFY(hvp.data(PluginsModel::PinnedRole).toBool());
    QVERIFY(hvp.data(PluginsModel::DeclaredRole).toBool());
    QVERIFY(!model.index(0, 0).data(PluginsModel::DeclaredRole).toBool());
    QCOMPARE(model.index(0, PluginsModel::Size).data().toLongLong(), -1);
    QVERIFY(!hvp.data(Qt::DecorationRole).isValid());
    QVERIFY(!model.indexOf(QStringLiteral("mod_none")).isValid());
}

void TestPluginsModel::versionsSortAsNumbers()
{
    const auto sortable
        = [](const char *text) { return PluginsModel::sortable(VersionNumber::fromText(QString::fromLatin1(text))); };
    QVERIFY(sortable("7") < sortable("2023010100"));
    QVERIFY(sortable("2023010100") < sortable("2023010100.05"));
    QVERIFY(sortable("2023010100.05") < sortable("2024010100"));
    QVERIFY(sortable("") < sortable("1"));
}

void TestPluginsModel::keepsRowsThatStay()
{
    PluginsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PluginFacts some = facts();
    model.setRows(pluginRows(some));
    const QPersistentModelIndex kept = model.indexOf(QStringLiteral("block_xp"));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows(pluginRows(some));
    QCOMPARE(changed.size(), 0);
    some.project.plugins.removeFirst();
    some.state->components.removeAt(1);
    some.project.plugins.append(declared("mod_new"));
    some.project.plugins[0].note = QStringLiteral("another");
    model.setRows(pluginRows(some));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(resets.size(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), 1);
}

void TestPluginsModel::anotherProjectIsAReset()
{
    PluginsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PluginFacts some = facts();
    model.setRows(pluginRows(some));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    std::swap(some.project.plugins[0], some.project.plugins[1]);
    model.setRows(pluginRows(some));
    QCOMPARE(resets.size(), 1);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestPluginsModel)
#include "TestPluginsModel.moc"
