// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Patches.h"
#include "tests/core/git/Scratch.h"

using namespace quai;
using namespace quai::git;

namespace {

const QByteArray kPatch = "diff --git a/mod/x/lib.php b/mod/x/lib.php\n"
                          "--- a/mod/x/lib.php\n"
                          "+++ b/mod/x/lib.php\n"
                          "@@ -1,3 +1,3 @@\n"
                          " one\n"
                          "-two\n"
                          "+zwei\n"
                          " three\n";

} // namespace

class TestPatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatItNames();
    void addsAndRemovesFiles();
    void patchesOfDiffAreReadToo();
    void aConflictShowsBothSides();
    void anUnknownFileIsAConflict();
    void onlyTheFilesThatDoNotFitAreListed();
    void theHunkIsCounted();
    void whatIsThereAlreadyIsTold_data();
    void whatIsThereAlreadyIsTold();
    void garbageIsNoPatch_data();
    void garbageIsNoPatch();
    void pathsThatLeaveTheTreeAreRefused();
};

void TestPatches::changesOnlyWhatItNames()
{
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"mod/x/lib.php", "one\ntwo\nthree\n"}, {"mod/y", "same"}, {"z", "same"}});
    const PatchOutcome outcome = applyPatch(scratch.repository, tree, kPatch).value();
    QVERIFY(outcome.conflicts.isEmpty());
    QCOMPARE(outcome.tree, scratch.tree({{"mod/x/lib.php", "one\nzwei\nthree\n"}, {"mod/y", "same"}, {"z", "same"}}));
}

void TestPatches::addsAndRemovesFiles()
{
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"old.php", "gone\n"}, {"z", "same"}});
    const QByteArray patch = "diff --git a/old.php b/old.php\ndeleted file mode 100644\n--- a/old.php\n+++ /dev/null\n"
                             "@@ -1 +0,0 @@\n-gone\n"
                             "diff --git a/lib/new.php b/lib/new.php\nnew file mode 100644\n--- /dev/null\n"
                             "+++ b/lib/new.php\n@@ -0,0 +1 @@\n+here\n";
    const PatchOutcome outcome = applyPatch(scratch.repository, tree, patch).value();
    QCOMPARE(outcome.tree, scratch.tree({{"lib/new.php", "here\n"}, {"z", "same"}}));
}

void TestPatches::patchesOfDiffAreReadToo()
{
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"old.php", "gone\n"}, {"sql", "-- x\n++ y\nz\n"}});
    const QByteArray patch = "Only in x\n--- a/old.php\t2024-01-01\n+++ /dev/null\t1970-01-01\n@@ -1 +0,0 @@\n-gone\n"
                             "--- /dev/null\n+++ new/lib/new.php\n@@ -0,0 +1 @@\n+here\n"
                             "--- old/sql\n+++ new/sql\n@@ -1,3 +1,3 @@\n--- x\n-++ y\n+-- X\n+++ Y\n z\n";
    const PatchOutcome outcome = applyPatch(scratch.repository, tree, patch).value();
    QCOMPARE(outcome.tree, scratch.tree({{"lib/new.php", "here\n"}, {"sql", "-- X\n++ Y\nz\n"}}));
}

void TestPatches::aConflictShowsBothSides()
{
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"mod/x/lib.php", "one\n2\nthree\n"}});
    const PatchOutcome outcome = applyPatch(scratch.repository, tree, kPatch).value();
    QVERIFY(outcome.tree.isNull());
    QCOMPARE(outcome.conflicts.size(), 1);
    QCOMPARE(outcome.conflicts.constFirst().path, QByteArray("mod/x/lib.php"));
    QCOMPARE(outcome.conflicts.constFirst().line, 1);
    QCOMPARE(outcome.conflicts.constFirst().expected, QByteArray("one\ntwo\nthree\n"));
    QCOMPARE(outcome.conflicts.constFirst().found, QByteArray("one\n2\nthree\n"));
}

void TestPatches::anUnknownFileIsAConflict()
{
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"other", "one\n"}});
    const PatchOutcome outcome = applyPatch(scratch.repository, tree, kPatch).value();
    QVERIFY(outcome.tree.isNull());
    QCOMPARE(outcome.conflicts.size(), 1);
    QVERIFY(outcome.conflicts.constFirst().found.isEmpty());
    QVERIFY(!outcome.conflicts.constFirst().exists);
    QVERIFY(!outcome.alreadyApplied);
}

void TestPatches::onlyTheFilesThatDoNotFitAreListed()
{
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"a", "1\n"}, {"b", "other\n"}});
    const QByteArray patch = "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n+2\n"
                             "diff --git a/b b/b\n--- a/b\n+++ b/b\n@@ -1 +1 @@\n-1\n+2\n";
    const PatchOutcome outcome = applyPatch(scratch.repository, tree, patch).value();
    QCOMPARE(outcome.conflicts.size(), 1);
    QCOMPARE(outcome.conflicts.constFirst().path, QByteArray("b"));
}

void TestPatches::theHunkIsCounted()
{
    tests::Scratch scratch;
    QByteArray text;
    for (int i = 1; i <= 30; ++i)
        text += QByteArray::number(i) + '\n';
    QByteArray other = text;
    other.replace("\n25\n", "\nx\n");
    const QByteArray patch
        = "--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n 1\n-2\n+two\n 3\n@@ -24,3 +24,3 @@\n 24\n-25\n+five\n 26\n";
    QVERIFY(applyPatch(scratch.repository, scratch.tree({{"a", text}}), patch)->conflicts.isEmpty());
    const PatchOutcome outcome = applyPatch(scratch.repository, scratch.tree({{"a", other}}), patch).value();
    QCOMPARE(outcome.conflicts.size(), 1);
    QCOMPARE(outcome.conflicts.constFirst().hunk, 2);
    QCOMPARE(outcome.conflicts.constFirst().line, 24);
    QCOMPARE(outcome.conflicts.constFirst().expected, QByteArray("24\n25\n26\n"));
    QCOMPARE(outcome.conflicts.constFirst().found, QByteArray("24\nx\n26\n"));
}

void TestPatches::whatIsThereAlreadyIsTold_data()
{
    QTest::addColumn<QByteArray>("lib");
    QTest::addColumn<QByteArray>("added"); // empty: no such file
    QTest::addColumn<bool>("deletedIsThere");
    QTest::addColumn<bool>("applied");
    QTest::newRow("all of it") << QByteArray("one\nzwei\nthree\n") << QByteArray("here\n") << false << true;
    QTest::newRow("elsewhere in the file")
        << QByteArray("more\nmore\none\nzwei\nthree\n") << QByteArray("here\n") << false << true;
    QTest::newRow("not the change") << QByteArray("one\ntwo\nthree\n") << QByteArray("here\n") << false << false;
    QTest::newRow("another new file") << QByteArray("one\nzwei\nthree\n") << QByteArray("other\n") << false << false;
    QTest::newRow("not the removal") << QByteArray("one\nzwei\nthree\n") << QByteArray("here\n") << true << false;
    QTest::newRow("something else") << QByteArray("1\n2\n3\n") << QByteArray() << true << false;
}

void TestPatches::whatIsThereAlreadyIsTold()
{
    QFETCH(QByteArray, lib);
    QFETCH(QByteArray, added);
    QFETCH(bool, deletedIsThere);
    QFETCH(bool, applied);
    tests::Scratch scratch;
    QMap<QByteArray, QByteArray> files{{"mod/x/lib.php", lib}, {"z", "same"}};
    if (!added.isEmpty())
        files.insert("lib/new.php", added);
    if (deletedIsThere)
        files.insert("old.php", "gone\n");
    const QByteArray patch = kPatch
        + "diff --git a/old.php b/old.php\ndeleted file mode 100644\n--- a/old.php\n+++ /dev/null\n"
          "@@ -1 +0,0 @@\n-gone\n"
          "diff --git a/lib/new.php b/lib/new.php\nnew file mode 100644\n--- /dev/null\n"
          "+++ b/lib/new.php\n@@ -0,0 +1 @@\n+here\n";
    const PatchOutcome outcome = applyPatch(scratch.repository, scratch.tree(files), patch).value();
    QVERIFY(!outcome.conflicts.isEmpty());
    QCOMPARE(outcome.alreadyApplied, applied);
}

void TestPatches::garbageIsNoPatch_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prose") << QByteArray("hello\nworld\n");
    QTest::newRow("cut") << kPatch.left(kPatch.size() - 8);
    QTest::newRow("binary") << QByteArray("\0\1\2\xff", 4);
}

void TestPatches::garbageIsNoPatch()
{
    QFETCH(QByteArray, patch);
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"mod/x/lib.php", "one\ntwo\nthree\n"}});
    const Result<PatchOutcome> outcome = applyPatch(scratch.repository, tree, patch);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::ParseFailed);
}

void TestPatches::pathsThatLeaveTheTreeAreRefused()
{
    tests::Scratch scratch;
    const ObjectId tree = scratch.tree({{"a", "1\n"}});
    for (const QByteArray path : {"../../etc/x", ".git/hooks/post-checkout"}) {
        const QByteArray patch = "diff --git a/" + path + " b/" + path + "\nnew file mode 100755\n--- /dev/null\n+++ b/"
            + path + "\n@@ -0,0 +1 @@\n+evil\n";
        const Result<PatchOutcome> outcome = applyPatch(scratch.repository, tree, patch);
        QVERIFY(!outcome || outcome->tree.isNull());
    }
}

QTEST_GUILESS_MAIN(TestPatches)
#include "TestPatches.moc"
