// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/LineDiff.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace quai::models;
using Kind = DiffLine::Kind;

namespace {

/// One side of a comparison, put together again from its lines.
QByteArray side(const LineDiff &diff, Kind own)
{
    QByteArray text;
    for (const DiffLine &line : diff.lines) {
        if (line.kind == Kind::Same || line.kind == own)
            text += line.text.toUtf8() + '\n';
    }
    return text;
}

/// Length of the longest common subsequence, by the textbook's table: the judge of minimality.
int commonLines(const QList<QByteArray> &a, const QList<QByteArray> &b)
{
    std::vector<std::vector<int>> table(static_cast<std::size_t>(a.size()) + 1,
                                        std::vector<int>(static_cast<std::size_t>(b.size()) + 1, 0));
    for (std::size_t i = 1; i < table.size(); ++i) {
        for (std::size_t j = 1; j < table[i].size(); ++j)
            table[i][j] = a.at(static_cast<qsizetype>(i) - 1) == b.at(static_cast<qsizetype>(j) - 1)
                ? table[i - 1][j - 1] + 1
                : std::max(table[i - 1][j], table[i][j - 1]);
    }
    return table.back().back();
}

QByteArray randomText(QRandomGenerator &random)
{
    QByteArray text;
    const int lines = random.bounded(14);
    for (int i = 0; i < lines; ++i)
        text += static_cast<char>('a' + random.bounded(4)) + QByteArray("\n");
    return text;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersLinesOfBothSides();
    void keepsBothSidesAndIsMinimal();
    void emptySidesAreAllAddedOrAllRemoved();
    void missingLastNewlineIsADifference();
    void givesUpWithinItsBudget();
    void invalidUtf8IsShownNotLost();
    void foldsUnchangedLines();
};

void TestLineDiff::numbersLinesOfBothSides()
{
    const LineDiff diff = compareLines("one\ntwo\nthree\n", "one\n2\nthree\nfour\n");
    const QList<DiffLine> expected{
        {Kind::Same, 1, 1, QStringLiteral("one"), false, 0},    {Kind::Removed, 2, -1, QStringLiteral("two"), false, 0},
        {Kind::Added, -1, 2, QStringLiteral("2"), false, 0},    {Kind::Same, 3, 3, QStringLiteral("three"), false, 0},
        {Kind::Added, -1, 4, QStringLiteral("four"), false, 0},
    };
    QCOMPARE(diff.lines, expected);
    QCOMPARE(diff.added, 2);
    QCOMPARE(diff.removed, 1);
    QVERIFY(diff.exact);
}

void TestLineDiff::keepsBothSidesAndIsMinimal()
{
    QRandomGenerator random(20261120);
    for (int round = 0; round < 3000; ++round) {
        const QByteArray before = randomText(random);
        const QByteArray after = randomText(random);
        const LineDiff diff = compareLines(before, after);
        QCOMPARE(side(diff, Kind::Removed), before);
        QCOMPARE(side(diff, Kind::Added), after);
        QList<QByteArray> a = before.split('\n');
        QList<QByteArray> b = after.split('\n');
        a.removeLast();
        b.removeLast();
        QCOMPARE(diff.added + diff.removed, static_cast<int>(a.size() + b.size()) - 2 * commonLines(a, b));
    }
}

void TestLineDiff::emptySidesAreAllAddedOrAllRemoved()
{
    QCOMPARE(compareLines({}, {}).lines.size(), 0);
    QCOMPARE(compareLines({}, "a\nb\n").added, 2);
    QCOMPARE(compareLines("a\nb\n", {}).removed, 2);
    QCOMPARE(compareLines("a\nb\n", "a\nb\n").lines.size(), 2);
}

void TestLineDiff::missingLastNewlineIsADifference()
{
    const LineDiff diff = compareLines("a\nb\n", "a\nb");
    QCOMPARE(diff.removed, 1);
    QCOMPARE(diff.added, 1);
    QVERIFY(!diff.lines.at(1).noNewline);
    QVERIFY(diff.lines.at(2).noNewline);
}

void TestLineDiff::givesUpWithinItsBudget()
{
    QByteArray before = "head\n";
    QByteArray after = "head\n";
    for (int i = 0; i < 5000; ++i) {
        before += "b" + QByteArray::number(i) + '\n';
        after += "a" + QByteArray::number(i) + '\n';
    }
    const LineDiff diff = compareLines(before + "tail\n", after + "tail\n", 100'000);
    QVERIFY(!diff.exact);
    QCOMPARE(diff.removed, 5000);
    QCOMPARE(diff.added, 5000);
    QCOMPARE(diff.lines.first().kind, Kind::Same);
    QCOMPARE(diff.lines.last().kind, Kind::Same);
    QCOMPARE(side(diff, Kind::Added), after + "tail\n");
}

void TestLineDiff::invalidUtf8IsShownNotLost()
{
    const LineDiff diff = compareLines("caf\xe9\n", "caf\xc3\xa9\n");
    QCOMPARE(diff.removed, 1);
    QCOMPARE(diff.lines.at(0).text, QStringLiteral("caf\uFFFD"));
    QCOMPARE(diff.lines.at(1).text, QStringLiteral("caf\u00e9"));
}

void TestLineDiff::foldsUnchangedLines()
{
    QByteArray before;
    for (int i = 0; i < 40; ++i)
        before += QByteArray::number(i) + '\n';
    const QByteArray after = QByteArray(before).replace("\n20\n", "\ntwenty\n");
    const QList<DiffLine> folded = foldUnchanged(compareLines(before, after).lines, 3);
    QCOMPARE(folded.size(), 10); // gap, 3 lines, 2 changed, 3 lines, gap
    QCOMPARE(folded.first().kind, Kind::Gap);
    QCOMPARE(folded.first().hidden, 17);
    QCOMPARE(folded.at(1).text, QStringLiteral("17"));
    QCOMPARE(folded.last().hidden, 16);
    QCOMPARE(foldUnchanged(compareLines("a\n", "a\nb\n").lines, 3).size(), 2);
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "TestLineDiff.moc"
