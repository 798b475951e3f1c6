// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/UnifiedDiff.h"

#include <QTest>

using namespace quai::models;
using Kind = DiffLine::Kind;

class TestUnifiedDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersTheLinesOfBothSides();
    void linesThatLookLikeHeadsAreText();
    void aBinaryFileHasNoLines();
    void isCutIntoFiles();
    void garbageIsNothing();
};

void TestUnifiedDiff::numbersTheLinesOfBothSides()
{
    const QList<DiffLine> lines = readUnifiedDiff("diff --git a/lib.php b/lib.php\n"
                                                  "index 1..2 100644\n"
                                                  "--- a/lib.php\n"
                                                  "+++ b/lib.php\n"
                                                  "@@ -10,3 +10,4 @@ function\n"
                                                  " same\n"
                                                  "-old\n"
                                                  "+new\n"
                                                  "+more\n"
                                                  " end\n"
                                                  "@@ -40 +41 @@\n"
                                                  "-a\n"
                                                  "+b\n"
                                                  "\\ No newline at end of file\n");
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines.at(0), (DiffLine{Kind::Gap, -1, -1, {}, false, 9}));
    QCOMPARE(lines.at(1), (DiffLine{Kind::Same, 10, 10, QStringLiteral("same"), false, 0}));
    QCOMPARE(lines.at(2), (DiffLine{Kind::Removed, 11, -1, QStringLiteral("old"), false, 0}));
    QCOMPARE(lines.at(4), (DiffLine{Kind::Added, -1, 12, QStringLiteral("more"), false, 0}));
    QCOMPARE(lines.at(5), (DiffLine{Kind::Same, 12, 13, QStringLiteral("end"), false, 0}));
    QCOMPARE(lines.at(6).kind, Kind::Gap);
    QCOMPARE(lines.at(6).hidden, 27);
    QVERIFY(lines.at(8).noNewline);
}

void TestUnifiedDiff::linesThatLookLikeHeadsAreText()
{
    const QList<DiffLine> lines = readUnifiedDiff("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n"
                                                  "--- a comment of SQL\n"
                                                  "+diff --git is no head here\n"
                                                  " @@ -1 +1 @@\n");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), (DiffLine{Kind::Removed, 1, -1, QStringLiteral("-- a comment of SQL"), false, 0}));
    QCOMPARE(lines.at(1).text, QStringLiteral("diff --git is no head here"));
    QCOMPARE(lines.at(2).kind, Kind::Same);
}

void TestUnifiedDiff::isCutIntoFiles()
{
    const QHash<QString, QByteArray> files
        = splitUnifiedDiff("diff --git a/lib.php b/lib.php\n"
                           "index 1..2 100644\n"
                           "--- a/lib.php\n"
                           "+++ b/lib.php\n"
                           "@@ -1 +1,2 @@\n"
                           "-old\n"
                           "+++ b/no name\n"
                           "+new\n"
                           "\\ No newline at end of file\n"
                           "diff --git \"a/mod/\\303\\251/x.php\" \"b/mod/\\303\\251/x.php\"\n"
                           "--- \"a/mod/\\303\\251/x.php\"\n"
                           "+++ \"b/mod/\\303\\251/x.php\"\n"
                           "@@ -3 +3 @@\n"
                           "-a\n"
                           "+b\n"
                           "diff --git a/gone file.php b/gone file.php\n"
                           "--- a/gone file.php\t\n"
                           "+++ /dev/null\n"
                           "@@ -1 +0,0 @@\n"
                           "-c\n"
                           "diff --git a/x.png b/x.png\n"
                           "Binary files a/x.png and b/x.png differ\n");
    QStringList paths = files.keys();
    paths.sort();
    QCOMPARE(paths,
             QStringList({QStringLiteral("gone file.php"), QStringLiteral("lib.php"), QStringLiteral("mod/é/x.php")}));
    const QList<DiffLine> lines = readUnifiedDiff(files.value(QStringLiteral("lib.php")));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1).text, QStringLiteral("++ b/no name"));
    QVERIFY(lines.at(2).noNewline);
    QCOMPARE(readUnifiedDiff(files.value(QStringLiteral("mod/é/x.php"))).last().text, QStringLiteral("b"));
    QCOMPARE(readUnifiedDiff(files.value(QStringLiteral("gone file.php"))).size(), 1);
    QVERIFY(splitUnifiedDiff("\0\1 @@ -1 +1 @@\n\"\\").isEmpty());
    QVERIFY(splitUnifiedDiff({}).isEmpty());
}

void TestUnifiedDiff::aBinaryFileHasNoLines()
{
    QVERIFY(readUnifiedDiff("diff --git a/i.png b/i.png\nindex 1..2 100644\nBinary files a/i.png and b/i.png differ\n")
                .isEmpty());
}

void TestUnifiedDiff::garbageIsNothing()
{
    QVERIFY(readUnifiedDiff({}).isEmpty());
    QVERIFY(readUnifiedDiff("@@ -x +y @@\n+text\n").isEmpty());
    QCOMPARE(readUnifiedDiff("@@ -1,99 +1,99 @@\n+cut").size(), 1);
}

QTEST_GUILESS_MAIN(TestUnifiedDiff)
#include "TestUnifiedDiff.moc"
