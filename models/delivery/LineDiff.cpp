// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/LineDiff.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace quai::models {
namespace {

/// Lines of one side; each distinct line has one number, so that comparing two lines is comparing two ints.
struct Side
{
    QList<QByteArray> lines;
    std::vector<int> ids;
    bool noNewline = false;
};

Side split(const QByteArray &text, QHash<QByteArray, int> &numbers)
{
    Side side;
    side.noNewline = !text.isEmpty() && !text.endsWith('\n');
    side.lines = text.split('\n');
    if (!side.noNewline)
        side.lines.removeLast();
    side.ids.reserve(static_cast<std::size_t>(side.lines.size()));
    for (qsizetype i = 0; i < side.lines.size(); ++i) {
        // A last line without its newline differs from the same line with one; '\n' cannot be part of a line.
        const bool cut = side.noNewline && i == side.lines.size() - 1;
        const QByteArray key = cut ? side.lines.at(i) + '\n' : side.lines.at(i);
        const int next = static_cast<int>(numbers.size());
        const auto known = numbers.constFind(key);
        side.ids.push_back(known == numbers.constEnd() ? numbers.insert(key, next).value() : known.value());
    }
    return side;
}

/// The part of both sides between their common head and tail.
struct Window
{
    int beforeFrom = 0;
    int beforeTo = 0;
    int afterFrom = 0;
    int afterTo = 0;
};

Window cutCommonEnds(const Side &before, const Side &after)
{
    Window window{0, static_cast<int>(before.ids.size()), 0, static_cast<int>(after.ids.size())};
    const auto idB = [&before](int line) { return before.ids[static_cast<std::size_t>(line)]; };
    const auto idA = [&after](int line) { return after.ids[static_cast<std::size_t>(line)]; };
    while (window.beforeFrom < window.beforeTo && window.afterFrom < window.afterTo
           && idB(window.beforeFrom) == idA(window.afterFrom)) {
        ++window.beforeFrom;
        ++window.afterFrom;
    }
    while (window.beforeFrom < window.beforeTo && window.afterFrom < window.afterTo
           && idB(window.beforeTo - 1) == idA(window.afterTo - 1)) {
        --window.beforeTo;
        --window.afterTo;
    }
    return window;
}

/// Lines that stand on both sides inside a window, as pairs of line indexes from 0.
using Matches = std::vector<std::pair<int, int>>;

/// Myers' greedy search. m_trace keeps the furthest points of every round for the way back.
class Search
{
public:
    Search(const Side &before, const Side &after, Window window, qint64 budget)
        : m_before(before.ids)
        , m_after(after.ids)
        , m_window(window)
        , m_budget(budget)
        , m_n(window.beforeTo - window.beforeFrom)
        , m_m(window.afterTo - window.afterFrom)
    {
    }

    /// Nothing when the budget ran out.
    std::optional<Matches> run()
    {
        std::vector<int> furthest{0, 0, 0};
        for (int edits = 0; edits <= m_n + m_m; ++edits) {
            std::vector<int> next(static_cast<std::size_t>(2 * edits + 3), 0);
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const int x = slide(step(furthest, edits, diagonal), diagonal);
                at(next, edits, diagonal) = x;
                if (diagonal == m_n - m_m && x >= m_n) {
                    m_trace.push_back(std::move(next));
                    return wayBack();
                }
            }
            m_budget -= 2 * edits + 3;
            if (m_budget < 0)
                return std::nullopt;
            m_trace.push_back(next);
            furthest = std::move(next);
        }
        Q_UNREACHABLE();
    }

private:
    /// The entry of @p diagonal in the array of round @p edits, whose diagonals go from -edits-1 to edits+1.
    static int &at(std::vector<int> &row, int edits, int diagonal)
    {
        return row[static_cast<std::size_t>(diagonal + edits + 1)];
    }

    /// Whether the furthest point of @p diagonal is reached by an insertion (from the diagonal above).
    static bool comesFromAbove(std::vector<int> &previous, int edits, int diagonal)
    {
        return diagonal == -edits
            || (diagonal != edits && at(previous, edits - 1, diagonal - 1) < at(previous, edits - 1, diagonal + 1));
    }

    static int step(std::vector<int> &previous, int edits, int diagonal)
    {
        if (edits == 0)
            return 0;
        return comesFromAbove(previous, edits, diagonal) ? at(previous, edits - 1, diagonal + 1)
                                                         : at(previous, edits - 1, diagonal - 1) + 1;
    }

    int slide(int x, int diagonal)
    {
        const int start = x;
        while (x < m_n && x - diagonal < m_m && same(x, x - diagonal))
            ++x;
        m_budget -= x - start;
        return x;
    }

    bool same(int x, int y) const
    {
        return m_before[static_cast<std::size_t>(m_window.beforeFrom + x)]
            == m_after[static_cast<std::size_t>(m_window.afterFrom + y)];
    }

    Matches wayBack()
    {
        Matches matches;
        int x = m_n;
        int y = m_m;
        for (int edits = static_cast<int>(m_trace.size()) - 1; edits >= 0; --edits) {
            const int diagonal = x - y;
            int startX = 0;
            int previousDiagonal = 0;
            if (edits > 0) {
                std::vector<int> &previous = m_trace[static_cast<std::size_t>(edits - 1)];
                previousDiagonal = comesFromAbove(previous, edits, diagonal) ? diagonal + 1 : diagonal - 1;
                startX = step(previous, edits, diagonal);
            }
            for (; x > startX; --x, --y)
                matches.emplace_back(m_window.beforeFrom + x - 1, m_window.afterFrom + y - 1);
            if (edits > 0) {
                x = previousDiagonal > diagonal ? startX : startX - 1;
                y = x - previousDiagonal;
            }
        }
        std::reverse(matches.begin(), matches.end());
        return matches;
    }

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    Window m_window;
    qint64 m_budget;
    int m_n;
    int m_m;
    std::vector<std::vector<int>> m_trace;
};

/// Writes the lines of both sides in reading order, given which of them belong together.
class Writer
{
public:
    Writer(const Side &before, const Side &after, LineDiff &diff)
        : m_before(before)
        , m_after(after)
        , m_diff(diff)
    {
    }

    void upTo(int before, int after)
    {
        for (; m_nextBefore < before; ++m_nextBefore, ++m_diff.removed)
            m_diff.lines.append(line(m_before, m_nextBefore, DiffLine::Kind::Removed, m_nextBefore + 1, -1));
        for (; m_nextAfter < after; ++m_nextAfter, ++m_diff.added)
            m_diff.lines.append(line(m_after, m_nextAfter, DiffLine::Kind::Added, -1, m_nextAfter + 1));
    }

    void same(int before, int after)
    {
        upTo(before, after);
        m_diff.lines.append(line(m_after, after, DiffLine::Kind::Same, before + 1, after + 1));
        ++m_nextBefore;
        ++m_nextAfter;
    }

private:
    static DiffLine line(const Side &side, int index, DiffLine::Kind kind, int before, int after)
    {
        const bool noNewline = side.noNewline && index == side.lines.size() - 1;
        return DiffLine{kind, before, after, QString::fromUtf8(side.lines.at(index)), noNewline, 0};
    }

    const Side &m_before;
    const Side &m_after;
    LineDiff &m_diff;
    int m_nextBefore = 0;
    int m_nextAfter = 0;
};

} // namespace

LineDiff compareLines(const QByteArray &before, const QByteArray &after, qint64 budget)
{
    QHash<QByteArray, int> numbers;
    const Side left = split(before, numbers);
    const Side right = split(after, numbers);
    const Window window = cutCommonEnds(left, right);
    const std::optional<Matches> matches = Search(left, right, window, budget).run();

    LineDiff diff;
    diff.exact = matches.has_value();
    Writer writer(left, right, diff);
    for (int i = 0; i < window.beforeFrom; ++i)
        writer.same(i, i);
    if (matches) {
        for (const auto &[x, y] : *matches)
            writer.same(x, y);
    }
    writer.upTo(window.beforeTo, window.afterTo);
    const int tail = static_cast<int>(left.ids.size()) - window.beforeTo;
    for (int i = 0; i < tail; ++i)
        writer.same(window.beforeTo + i, window.afterTo + i);
    return diff;
}

QList<DiffLine> foldUnchanged(const QList<DiffLine> &lines, int context)
{
    QList<DiffLine> folded;
    qsizetype from = 0;
    while (from < lines.size()) {
        if (lines.at(from).kind != DiffLine::Kind::Same) {
            folded.append(lines.at(from++));
            continue;
        }
        qsizetype to = from;
        while (to < lines.size() && lines.at(to).kind == DiffLine::Kind::Same)
            ++to;
        const qsizetype head = from == 0 ? 0 : std::min<qsizetype>(context, to - from);
        const qsizetype tail = to == lines.size() ? 0 : std::min<qsizetype>(context, to - from);
        const qsizetype hidden = to - from - head - tail;
        if (hidden > 1) { // a gap of one line is no shorter than the line
            folded.append(lines.mid(from, head));
            folded.append(DiffLine{DiffLine::Kind::Gap, -1, -1, {}, false, static_cast<int>(hidden)});
            folded.append(lines.mid(to - tail, tail));
        } else {
            folded.append(lines.mid(from, to - from));
        }
        from = to;
    }
    return folded;
}

} // namespace quai::models
