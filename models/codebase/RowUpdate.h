// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QList>

#include <algorithm>
#include <functional>

namespace quai::models {

/// How a flat model tells what it does to its rows; each handler calls the protected function of that name.
struct RowSignals
{
    std::function<void(int first, int last)> beginInsert, beginRemove;
    std::function<void()> endInsert, endRemove, beginReset, endReset;
    std::function<void(int row)> changed;
};

/// Turns @p present into @p wanted with the fewest signals: rows with the same key stay. Where the order of those that
/// stay differs, everything is reset.
/// @param keyOf of a row; unique in each list
template <class Row, class KeyOf>
void updateRows(QList<Row> &present, const QList<Row> &wanted, KeyOf keyOf, const RowSignals &tell)
{
    const auto has = [&keyOf](const QList<Row> &rows, const Row &row) {
        return std::any_of(rows.cbegin(), rows.cend(), [&](const Row &other) { return keyOf(other) == keyOf(row); });
    };
    QList<Row> stayBefore;
    QList<Row> stayAfter;
    std::copy_if(present.cbegin(), present.cend(), std::back_inserter(stayBefore),
                 [&](const Row &row) { return has(wanted, row); });
    std::copy_if(wanted.cbegin(), wanted.cend(), std::back_inserter(stayAfter),
                 [&](const Row &row) { return has(present, row); });
    const bool sameOrder = std::equal(stayBefore.cbegin(), stayBefore.cend(), stayAfter.cbegin(), stayAfter.cend(),
                                      [&](const Row &one, const Row &two) { return keyOf(one) == keyOf(two); });
    if (!sameOrder || stayAfter.isEmpty()) {
        tell.beginReset();
        present = wanted;
        tell.endReset();
        return;
    }
    for (qsizetype row = present.size() - 1; row >= 0; --row) {
        if (has(wanted, present.at(row)))
            continue;
        tell.beginRemove(static_cast<int>(row), static_cast<int>(row));
        present.removeAt(row);
        tell.endRemove();
    }
    for (qsizetype row = 0; row < wanted.size(); ++row) {
        const bool there = row < present.size() && keyOf(present.at(row)) == keyOf(wanted.at(row));
        if (!there) {
            tell.beginInsert(static_cast<int>(row), static_cast<int>(row));
            present.insert(row, wanted.at(row));
            tell.endInsert();
        } else if (!(present.at(row) == wanted.at(row))) {
            present[row] = wanted.at(row);
            tell.changed(static_cast<int>(row));
        }
    }
}

} // namespace quai::models
