// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Diffs.h"
#include "core/git/Trees.h"
#include "tests/core/git/Scratch.h"

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace quai;
using namespace quai::git;

class TestTrees : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composesTheTreeThatGitWouldMake();
    void theOrderOfChangesDoesNotMatter();
    void removedFoldersVanish();
    void refusesAmbiguousAndHostilePaths_data();
    void refusesAmbiguousAndHostilePaths();
    void readsEntriesAndFiles();
    void walkSkipsAndStops();
    void limitsWhatIsRead();
    void pathsThatAreNotUtf8StayBytes();
    void differencesNameEachFileOnce();
    void longTextIsCut();
    void binaryFilesDoNotPrintTheirBytes();
};

void TestTrees::composesTheTreeThatGitWouldMake()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("git"));
    if (program.isEmpty())
        QSKIP("git is not installed");
    tests::Scratch scratch;
    const ObjectId plugin = scratch.tree({{"version.php", "<?php\n"}, {"lang/en/x.php", "y"}});
    const ObjectId base = scratch.tree({{"mod/forum/a", "1"}, {"modx", "2"}, {"index.php", "3"}});
    const ObjectId composed = composeTree(scratch.repository, base, {{"mod/hvp", plugin, EntryKind::Folder}}).value();

    QProcess listing;
    listing.start(program,
                  {QStringLiteral("--git-dir"), scratch.repository.path(), QStringLiteral("ls-tree"),
                   QStringLiteral("-r"), QStringLiteral("--name-only"), composed.toHex()});
    QVERIFY(listing.waitForFinished());
    QCOMPARE(listing.readAllStandardOutput(),
             QByteArray("index.php\nmod/forum/a\nmod/hvp/lang/en/x.php\nmod/hvp/version.php\nmodx\n"));
    listing.start(
        program,
        {QStringLiteral("--git-dir"), scratch.repository.path(), QStringLiteral("fsck"), QStringLiteral("--strict")});
    QVERIFY(listing.waitForFinished());
    QCOMPARE(listing.exitCode(), 0);
}

void TestTrees::theOrderOfChangesDoesNotMatter()
{
    tests::Scratch scratch;
    const ObjectId plugin = scratch.tree({{"version.php", "<?php\n"}});
    const ObjectId base = scratch.tree({{"mod/forum/a", "1"}, {"index.php", "3"}, {"local/old/x", "4"}});
    QList<TreeChange> changes{{"mod/hvp", plugin, EntryKind::Folder},
                              {"blocks/xp", plugin, EntryKind::Folder},
                              {"local/old", ObjectId(), EntryKind::Folder},
                              {"a/b/c/d", plugin, EntryKind::Folder}};
    const ObjectId first = composeTree(scratch.repository, base, changes).value();
    std::reverse(changes.begin(), changes.end());
    QCOMPARE(composeTree(scratch.repository, base, changes).value(), first);
    tests::Scratch other; // another machine, as far as git is concerned
    const ObjectId same = other.tree({{"mod/forum/a", "1"},
                                      {"index.php", "3"},
                                      {"mod/hvp/version.php", "<?php\n"},
                                      {"blocks/xp/version.php", "<?php\n"},
                                      {"a/b/c/d/version.php", "<?php\n"}});
    QCOMPARE(same, first);
}

void TestTrees::removedFoldersVanish()
{
    tests::Scratch scratch;
    const ObjectId base = scratch.tree({{"local/only/x", "1"}, {"index.php", "3"}});
    const ObjectId left = composeTree(scratch.repository, base, {{"local/only", {}, EntryKind::Folder}}).value();
    QCOMPARE(left, scratch.tree({{"index.php", "3"}}));
}

void TestTrees::refusesAmbiguousAndHostilePaths_data()
{
    QTest::addColumn<QList<QByteArray>>("paths");
    QTest::newRow("twice") << QList<QByteArray>{"mod/x", "mod/x"};
    QTest::newRow("below another") << QList<QByteArray>{"mod/x", "mod/x/db/y"};
    QTest::newRow("parent") << QList<QByteArray>{"../etc"};
    QTest::newRow("dot git") << QList<QByteArray>{"mod/.git/hooks"};
    QTest::newRow("absolute") << QList<QByteArray>{"/etc"};
    QTest::newRow("empty") << QList<QByteArray>{""};
    QTest::newRow("empty segment") << QList<QByteArray>{"mod//x"};
}

void TestTrees::refusesAmbiguousAndHostilePaths()
{
    QFETCH(QList<QByteArray>, paths);
    tests::Scratch scratch;
    const ObjectId plugin = scratch.tree({{"version.php", "<?php\n"}});
    QList<TreeChange> changes;
    for (const QByteArray &path : paths)
        changes.append({path, plugin, EntryKind::Folder});
    const Result<ObjectId> composed = composeTree(scratch.repository, plugin, changes);
    QVERIFY(!composed);
    QCOMPARE(composed.error().kind, ErrorKind::InvalidInput);
}

void TestTrees::readsEntriesAndFiles()
{
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"mod/forum/a", "1"}});
    QCOMPARE(readFile(scratch.repository, tree, "mod/forum/a", 10).value(), QByteArray("1"));
    QCOMPARE(readFile(scratch.repository, tree, "mod/none", 10).error().kind, ErrorKind::PathMissing);
    QCOMPARE(readFile(scratch.repository, tree, "mod", 10).error().kind, ErrorKind::PathMissing);
    QVERIFY(!entryAt(scratch.repository, tree, "mod/none").value().has_value());
    QCOMPARE(entryAt(scratch.repository, tree, "mod").value()->kind, EntryKind::Folder);
    QCOMPARE(entryAt(scratch.repository, ObjectId(), "mod").error().kind, ErrorKind::RepositoryDamaged);
    QCOMPARE(listTree(scratch.repository, tree).value().size(), 1);
}

void TestTrees::walkSkipsAndStops()
{
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"a/1", ""}, {"b/2", ""}, {"c/3", ""}});
    QList<QByteArray> seen;
    QVERIFY(walkTree(scratch.repository, tree, [&](const TreeEntry &entry) {
        seen.append(entry.path);
        return entry.path == "a" ? Walk::Skip : entry.path == "b/2" ? Walk::Stop : Walk::Descend;
    }));
    QCOMPARE(seen, (QList<QByteArray>{"a", "b", "b/2"}));
}

void TestTrees::limitsWhatIsRead()
{
    tests::Scratch scratch;
    const ObjectId blob = writeBlob(scratch.repository, QByteArray(1000, 'x')).value();
    QCOMPARE(readBlob(scratch.repository, blob, 1000).value().size(), 1000);
    QCOMPARE(readBlob(scratch.repository, blob, 999).error().kind, ErrorKind::InvalidInput);
}

void TestTrees::pathsThatAreNotUtf8StayBytes()
{
    tests::Scratch scratch;
    const QByteArray name = "lang/\xff\xfe.php";
    const ObjectId tree = scratch.tree({{name, "1"}});
    QCOMPARE(entryAt(scratch.repository, tree, name).value()->path, name);
    QCOMPARE(diffTrees(scratch.repository, {}, tree).value().constFirst().path, name);
}

void TestTrees::differencesNameEachFileOnce()
{
    tests::Scratch scratch;
    const ObjectId before = scratch.tree({{"a/same", "1"}, {"a/changed", "1\n2\n"}, {"b/gone", "1\n"}});
    const ObjectId after = scratch.tree({{"a/same", "1"}, {"a/changed", "1\n3\n"}, {"c/new", "1\n"}});
    const QList<FileDelta> deltas = diffTrees(scratch.repository, before, after).value();
    QCOMPARE(deltas.size(), 3);
    QCOMPARE(deltas.at(0).kind, FileDelta::Kind::Modified);
    QCOMPARE(deltas.at(1).kind, FileDelta::Kind::Removed);
    QVERIFY(deltas.at(1).after.isNull());
    QCOMPARE(deltas.at(2).kind, FileDelta::Kind::Added);
    QCOMPARE(diffTrees(scratch.repository, before, after, "a").value().size(), 1);
    QVERIFY(diffTrees(scratch.repository, before, before).value().isEmpty());
    const DiffStats stats = diffStats(scratch.repository, before, after).value();
    QCOMPARE(stats.files, 3);
    QCOMPARE(stats.insertions, 2);
    QCOMPARE(stats.deletions, 2);
    const QByteArray text = diffText(scratch.repository, before, after, "a", 1 << 20).value();
    QVERIFY(text.contains("\n-2\n+3\n"));
    QVERIFY(!text.contains("gone"));
}

void TestTrees::longTextIsCut()
{
    tests::Scratch scratch;
    const ObjectId after = scratch.tree({{"long", QByteArray("line of text\n").repeated(1000)}});
    const QByteArray text = diffText(scratch.repository, {}, after, {}, 500).value();
    QVERIFY(text.size() <= 510);
    QVERIFY(text.endsWith("[cut]\n"));
}

void TestTrees::binaryFilesDoNotPrintTheirBytes()
{
    tests::Scratch scratch;
    const ObjectId after = scratch.tree({{"pix.png", QByteArray("\x89PNG\0\0\0\1", 8)}});
    const QByteArray text = diffText(scratch.repository, {}, after, {}, 5000).value();
    QVERIFY(!text.contains('\0'));
    QVERIFY(text.contains("Binary files"));
}

QTEST_GUILESS_MAIN(TestTrees)
#include "TestTrees.moc"
