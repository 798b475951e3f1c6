// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/ChangesModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using quai::delivery::FileChange;
using quai::models::ChangesModel;

namespace {

FileChange change(FileChange::Kind kind, const char *path)
{
    return {kind, QString::fromUtf8(path), QStringLiteral("41"), QStringLiteral("42")};
}

/// Every node below @p parent as "path+" for a folder and "path" for a file, depth first.
QStringList paths(const ChangesModel &model, const QModelIndex &parent = {})
{
    QStringList found;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const bool folder = index.data(ChangesModel::IsFolderRole).toBool();
        found << index.data(ChangesModel::PathRole).toString() + (folder ? QStringLiteral("+") : QString());
        found << paths(model, index);
    }
    return found;
}

} // namespace

class TestChangesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void joinsFoldersThatHoldOneFolder();
    void countsBelowFolders();
    void aFileMayBecomeAFolder();
    void strangePathsKeepTheirText();
    void givesRawValuesByColumn();
    void holdsFortyThousandFiles();
};

void TestChangesModel::startsEmpty()
{
    ChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.fileCount(), 0);
    QCOMPARE(model.columnCount(), int(ChangesModel::ColumnCount));
}

void TestChangesModel::joinsFoldersThatHoldOneFolder()
{
    ChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setChanges({change(FileChange::Kind::Modified, "mod/forum/lang/en/forum.php"),
                      change(FileChange::Kind::Added, "mod/forum/lang/fr/forum.php"),
                      change(FileChange::Kind::Modified, "version.php")});
    QCOMPARE(resets.size(), 1);
    const QStringList expected{QStringLiteral("mod/forum/lang+"),
                               QStringLiteral("mod/forum/lang/en+"),
                               QStringLiteral("mod/forum/lang/en/forum.php"),
                               QStringLiteral("mod/forum/lang/fr+"),
                               QStringLiteral("mod/forum/lang/fr/forum.php"),
                               QStringLiteral("version.php")};
    QCOMPARE(paths(model), expected);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("mod/forum/lang"));
    const QModelIndex file = model.index(0, 0, model.index(1, 0, model.index(0, 0)));
    QCOMPARE(file.data().toString(), QStringLiteral("forum.php"));
    QCOMPARE(file.parent().parent(), model.index(0, 0));
}

void TestChangesModel::countsBelowFolders()
{
    ChangesModel model;
    model.setChanges({change(FileChange::Kind::Added, "a/x/1"), change(FileChange::Kind::Added, "a/x/2"),
                      change(FileChange::Kind::Removed, "a/3"), change(FileChange::Kind::Modified, "b")});
    const QModelIndex folder = model.index(0, 0);
    QCOMPARE(folder.data(ChangesModel::AddedRole).toInt(), 2);
    QCOMPARE(folder.data(ChangesModel::RemovedRole).toInt(), 1);
    QCOMPARE(folder.data(ChangesModel::ModifiedRole).toInt(), 0);
    QCOMPARE(model.count(FileChange::Kind::Added), 2);
    QCOMPARE(model.count(FileChange::Kind::Modified), 1);
    QCOMPARE(model.fileCount(), 4);
}

void TestChangesModel::aFileMayBecomeAFolder()
{
    ChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChanges({change(FileChange::Kind::Removed, "lib/x"), change(FileChange::Kind::Added, "lib/x/index.php")});
    QCOMPARE(paths(model),
             (QStringList{QStringLiteral("lib+"), QStringLiteral("lib/x"), QStringLiteral("lib/x+"),
                          QStringLiteral("lib/x/index.php")}));
}

void TestChangesModel::strangePathsKeepTheirText()
{
    ChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QStringList strange{QStringLiteral("/"), QString(), QStringLiteral("a//b"), QStringLiteral("-rf\n$(x)"),
                              QStringLiteral("x/").repeated(2000) + QStringLiteral("end")};
    QList<FileChange> changes;
    for (const QString &path : strange)
        changes.append({FileChange::Kind::Modified, path, {}, {}});
    model.setChanges(changes);
    QStringList files = paths(model).filter(QRegularExpression(QStringLiteral("[^+]$|^$")));
    for (const QString &path : strange)
        QVERIFY2(files.removeOne(path), qPrintable(path));
    QVERIFY(files.isEmpty());
}

void TestChangesModel::givesRawValuesByColumn()
{
    ChangesModel model;
    model.setChanges({change(FileChange::Kind::Removed, "d/a.php")});
    const QModelIndex folder = model.index(0, 0);
    QCOMPARE(folder.data(ChangesModel::KindRole).toInt(), -1);
    QVERIFY(!folder.siblingAtColumn(ChangesModel::OldRevision).data().isValid());
    const QModelIndex file = model.index(0, 0, folder);
    QCOMPARE(file.data(ChangesModel::KindRole).toInt(), static_cast<int>(FileChange::Kind::Removed));
    QCOMPARE(file.siblingAtColumn(ChangesModel::Kind).data().toInt(), static_cast<int>(FileChange::Kind::Removed));
    QCOMPARE(file.siblingAtColumn(ChangesModel::OldRevision).data().toString(), QStringLiteral("41"));
    QCOMPARE(file.siblingAtColumn(ChangesModel::NewRevision).data().toString(), QStringLiteral("42"));
    QVERIFY(!file.data(Qt::DecorationRole).isValid());
}

void TestChangesModel::holdsFortyThousandFiles()
{
    QList<FileChange> changes;
    for (int i = 0; i < 40000; ++i)
        changes.append({FileChange::Kind::Added, QStringLiteral("mod/m%1/f%2.php").arg(i % 300).arg(i), {}, {}});
    ChangesModel model;
    model.setChanges(changes);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 300);
    QCOMPARE(model.index(0, 0).data(ChangesModel::AddedRole).toInt(), 40000);
}

QTEST_GUILESS_MAIN(TestChangesModel)
#include "TestChangesModel.moc"
