// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/ComponentChangesModel.h"
#include "models/codebase/DirectoryModel.h"
#include "models/codebase/ProjectsModel.h"
#include "models/codebase/ReleasesModel.h"
#include "models/codebase/WhatIfModel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace quai::models;
using namespace quai::codebase;

namespace {

constexpr auto Reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

Release release(const char *tag, int second)
{
    Release release;
    release.tag = QString::fromLatin1(tag);
    release.when = QDateTime::fromSecsSinceEpoch(1763640300 + second, Qt::UTC);
    release.author = QStringLiteral("Ada");
    release.lock.moodle.release = QStringLiteral("4.5.1 (Build: 20241202)");
    release.lock.plugins.append(LockedSource());
    return release;
}

std::shared_ptr<const PluginDirectory> directory()
{
    // No raw string: moc takes an address in one for a comment.
    const QByteArray json = "{\"plugins\":["
                            "{\"component\":\"mod_hvp\",\"name\":\"Interactive Content\","
                            "\"source\":\"https://github.com/h5p\",\"timelastreleased\":1700000000,\"versions\":["
                            "{\"version\":\"2024010100\",\"maturity\":200,"
                            "\"supportedmoodles\":[{\"release\":\"4.4\"},{\"release\":\"4.5\"}]},"
                            "{\"version\":\"2023010100\",\"maturity\":200,"
                            "\"supportedmoodles\":[{\"release\":\"3.11\"}]}]},"
                            "{\"component\":\"block_xp\",\"name\":\"Level Up XP\",\"timelastreleased\":0,"
                            "\"versions\":[{\"version\":\"7\",\"maturity\":100,"
                            "\"supportedmoodles\":[{\"release\":\"4.1\"}]}]}]}";
    return std::make_shared<const PluginDirectory>(PluginDirectory::parse(json).value());
}

WhatIfCell cell(const char *component, const char *moodle, const char *version, const QList<Finding> &findings = {})
{
    return {QString::fromLatin1(component), QString::fromLatin1(moodle),
            VersionNumber::fromText(QString::fromLatin1(version)), findings};
}

} // namespace

class TestCodebaseModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDirectoryTellsItsNewestVersions();
    void newReleasesComeAtTheHead();
    void anotherProjectsReleasesAreAReset();
    void reportsBelongToTrees();
    void changesByComponent();
    void theMatrixOfWhatIf();
    void aVersionThatTheCacheLacksBlocksItsColumn();
    void projectsAreKnownByTheirFolder();
};

void TestCodebaseModels::theDirectoryTellsItsNewestVersions()
{
    DirectoryModel model;
    const QAbstractItemModelTester tester(&model, Reporting);
    model.setDirectory(directory());
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex hvp = model.index(0, 0);
    QCOMPARE(hvp.data().toString(), QStringLiteral("mod_hvp"));
    QCOMPARE(hvp.siblingAtColumn(DirectoryModel::Moodles).data().toStringList(),
             QStringList({QStringLiteral("4.5"), QStringLiteral("4.4"), QStringLiteral("3.11")}));
    QCOMPARE(hvp.siblingAtColumn(DirectoryModel::Maturity).data().toInt(), 200);
    QCOMPARE(hvp.siblingAtColumn(DirectoryModel::LastRelease).data().toDateTime().toSecsSinceEpoch(), 1700000000);
    QCOMPARE(hvp.siblingAtColumn(DirectoryModel::Source).data().toString(), QStringLiteral("https://github.com/h5p"));
    QVERIFY(!model.index(1, DirectoryModel::LastRelease).data().toDateTime().isValid());
    QVERIFY(hvp.data(DirectoryModel::SearchRole).toString().contains(QStringLiteral("interactive")));
    QVERIFY(model.index(1, 0).data(DirectoryModel::FitsRole).toBool()); // no Moodle was named
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMoodle({4, 5});
    QCOMPARE(changed.size(), 1);
    QVERIFY(hvp.data(DirectoryModel::FitsRole).toBool());
    QVERIFY(!model.index(1, 0).data(DirectoryModel::FitsRole).toBool());
    QVERIFY(hvp.siblingAtColumn(DirectoryModel::Moodles).data(DirectoryModel::SortRole).toInt()
            > model.index(1, DirectoryModel::Moodles).data(DirectoryModel::SortRole).toInt());
    model.setDirectory(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestCodebaseModels::newReleasesComeAtTheHead()
{
    ReleasesModel model;
    const QAbstractItemModelTester tester(&model, Reporting);
    model.setReleases({release("prod-1", 0)});
    const QPersistentModelIndex kept = model.index(0, 0);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setReleases({release("prod-2", 60), release("prod-1", 0)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(kept.row(), 1);
    QCOMPARE(kept.data(ReleasesModel::TagRole).toString(), QStringLiteral("prod-1"));
    QCOMPARE(model.index(0, ReleasesModel::Plugins).data().toInt(), 1);
    QCOMPARE(model.index(0, ReleasesModel::Moodle).data().toString(), QStringLiteral("4.5.1 (Build: 20241202)"));
    QCOMPARE(model.index(0, ReleasesModel::When).data().toDateTime().toSecsSinceEpoch(), 1763640360);
    model.setReleases({release("prod-2", 60), release("prod-1", 0)});
    QCOMPARE(inserted.size(), 1);
}

void TestCodebaseModels::anotherProjectsReleasesAreAReset()
{
    ReleasesModel model;
    const QAbstractItemModelTester tester(&model, Reporting);
    model.setReleases({release("prod-1", 0)});
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setReleases({release("test-1", 0)});
    QCOMPARE(resets.size(), 1);
    model.setReleases({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCodebaseModels::reportsBelongToTrees()
{
    ReleasesModel model;
    const QAbstractItemModelTester tester(&model, Reporting);
    Release one = release("prod-1", 0);
    one.tree = quai::git::ObjectId::fromHex(u"0123456789012345678901234567890123456789");
    model.setReleases({release("prod-2", 60), one});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    CheckReport report;
    report.tree = one.tree;
    report.outcomes = {{QStringLiteral("php-syntax"), false, false, 1, 5, 12, QStringLiteral("lib.php:3: oops")}};
    model.setReports({{one.tree.toHex(), report}});
    model.setReports({{one.tree.toHex(), report}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, ReleasesModel::Checks).data().toInt(), static_cast<int>(ReleasesModel::NotChecked));
    QCOMPARE(model.index(1, ReleasesModel::Checks).data().toInt(), static_cast<int>(ReleasesModel::Failed));
    QCOMPARE(model.report(model.index(1, 0))->outcomes.size(), 1);
    QVERIFY(model.report(model.index(0, 0)) == nullptr);
}

void TestCodebaseModels::changesByComponent()
{
    ComponentChangesModel model;
    const QAbstractItemModelTester tester(&model, Reporting);
    ComponentChange change;
    change.component = QStringLiteral("mod_hvp");
    change.path = QStringLiteral("mod/hvp");
    change.before = VersionNumber::fromText(u"2023010100");
    change.after = VersionNumber::fromText(u"2024010100");
    change.releaseAfter = QStringLiteral("1.27");
    change.files = 12;
    model.setChanges({change});
    QCOMPARE(model.index(0, ComponentChangesModel::Before).data().toString(), QStringLiteral("2023010100"));
    QCOMPARE(model.index(0, ComponentChangesModel::After).data().toString(), QStringLiteral("1.27"));
    QCOMPARE(model.index(0, ComponentChangesModel::Files).data().toLongLong(), 12);
    QCOMPARE(model.index(0, 0).data(ComponentChangesModel::PathRole).toString(), QStringLiteral("mod/hvp"));
    QCOMPARE(model.index(0, 0).data(ComponentChangesModel::KindRole).toInt(),
             static_cast<int>(ComponentChange::Kind::Updated));
}

void TestCodebaseModels::theMatrixOfWhatIf()
{
    WhatIfModel model;
    const QAbstractItemModelTester tester(&model, Reporting);
    const Finding blocking{FindingKind::Incompatible, true, QStringLiteral("mod_hvp"), {}};
    const Finding doubt{FindingKind::Unsupported, false, QStringLiteral("mod_hvp"), {}};
    model.setCells({QStringLiteral("4.5"), QStringLiteral("5.0")},
                   {cell("moodle", "4.5", "2024100701"), cell("mod_hvp", "4.5", "2024010100", {doubt}),
                    cell("moodle", "5.0", "2025041400"), cell("mod_hvp", "5.0", "", {blocking})});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("5.0"));
    QCOMPARE(model.headerData(0, Qt::Vertical).toString(), QStringLiteral("moodle"));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("2025041400"));
    QCOMPARE(model.index(0, 0).data(WhatIfModel::VerdictRole).toInt(), static_cast<int>(WhatIfModel::Fits));
    QCOMPARE(model.index(1, 0).data(WhatIfModel::VerdictRole).toInt(), static_cast<int>(WhatIfModel::Doubtful));
    QCOMPARE(model.index(1, 1).data(WhatIfModel::VerdictRole).toInt(), static_cast<int>(WhatIfModel::Blocks));
    QCOMPARE(model.cell(model.index(1, 1))->findings.size(), 1);
    QCOMPARE(model.blockedIn(0), 0);
    QCOMPARE(model.blockedIn(1), 1);
    QVERIFY(model.cell({}) == nullptr);
}

void TestCodebaseModels::aVersionThatTheCacheLacksBlocksItsColumn()
{
    WhatIfModel model;
    const QAbstractItemModelTester tester(&model, Reporting);
    const Finding unresolved{FindingKind::Unresolved, true, QStringLiteral("moodle"), {}};
    model.setCells(
        {QStringLiteral("4.5"), QStringLiteral("9.9")},
        {cell("moodle", "4.5", "2024100701"), cell("mod_hvp", "4.5", "7"), cell("moodle", "9.9", "", {unresolved})});
    QCOMPARE(model.index(0, 1).data(WhatIfModel::VerdictRole).toInt(), static_cast<int>(WhatIfModel::Blocks));
    QCOMPARE(model.index(1, 1).data(WhatIfModel::VerdictRole).toInt(), static_cast<int>(WhatIfModel::Absent));
    QVERIFY(model.cell(model.index(1, 1)) == nullptr);
}

void TestCodebaseModels::projectsAreKnownByTheirFolder()
{
    const QTemporaryDir home;
    const QString campus = home.filePath(QStringLiteral("campus"));
    QVERIFY(QDir().mkpath(campus));
    QFile file(campus + QStringLiteral("/project.yml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ProjectsModel model;
    const QAbstractItemModelTester tester(&model, Reporting);
    model.setProjects({{QStringLiteral("/none/zoo"), {}}, {campus, {}}, {campus, QStringLiteral("twice")}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("campus"));
    QVERIFY(model.index(0).data(ProjectsModel::PresentRole).toBool());
    QVERIFY(!model.index(1).data(ProjectsModel::PresentRole).toBool());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.put({campus, QStringLiteral("Campus")});
    model.put({campus, QStringLiteral("Campus")});
    QCOMPARE(changed.size(), 1);
    model.put({QStringLiteral("/none/middle"), QStringLiteral("Middle")});
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("Middle"));
    model.forget(QStringLiteral("/none/zoo"));
    model.forget(QStringLiteral("/none/zoo"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.indexOf(campus).data(ProjectsModel::FolderRole).toString(), campus);
}

QTEST_GUILESS_MAIN(TestCodebaseModels)
#include "TestCodebaseModels.moc"
