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
