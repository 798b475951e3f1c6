// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <algorithm>

namespace quai::models {

/// A table whose rows come page by page from somewhere slow: a view that reaches the end makes it ask for more, and
/// whoever listens adds them later. Its own thread only.
class PagedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_more && !m_asked;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_asked = true; // one question at a time
        Q_EMIT moreWanted(rowCount());
    }
    /// Whether rows are known to exist that are not here yet.
    [[nodiscard]] bool hasMore() const { return m_more; }
    /// The page that was asked for does not come: it may be asked for again.
    void giveUp() { m_asked = false; }

Q_SIGNALS:
    /// The rows from @p offset on are wanted: add them, or call giveUp().
    void moreWanted(int offset);

protected:
    /// Puts @p fresh in the place of @p rows. Where only new rows came on top, the others stay what they are for views:
    /// selection and scroll position live on. @param sameRow whether two are the same row, maybe changed
    template <class Row, class SameRow>
    void replaceRows(QList<Row> &rows, const QList<Row> &fresh, bool more, SameRow sameRow)
    {
        m_more = more;
        m_asked = false;
        const auto first = rows.isEmpty()
            ? fresh.cend()
            : std::find_if(fresh.cbegin(), fresh.cend(), [&](const Row &row) { return sameRow(row, rows.first()); });
        const qsizetype added = first - fresh.cbegin();
        const qsizetype kept = std::min(rows.size(), fresh.size() - added);
        if ((!rows.isEmpty() && kept == 0) || !std::equal(first, first + kept, rows.cbegin(), sameRow)) {
            beginResetModel();
            rows = fresh;
            endResetModel();
            return;
        }
        if (rows.size() > kept) {
            beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(rows.size()) - 1);
            rows.resize(kept);
            endRemoveRows();
        }
        if (added > 0) {
            beginInsertRows({}, 0, static_cast<int>(added) - 1);
            rows = fresh.first(added) + rows;
            endInsertRows();
        }
        std::copy(first, first + kept, rows.begin() + added);
        if (kept > 0)
            Q_EMIT dataChanged(index(static_cast<int>(added), 0),
                               index(static_cast<int>(added + kept) - 1, columnCount() - 1));
        insertTail(rows, fresh.mid(added + kept));
    }

    /// Adds the next page.
    template <class Row>
    void appendPage(QList<Row> &rows, const QList<Row> &page, bool more)
    {
        m_more = more;
        m_asked = false;
        insertTail(rows, page);
    }

private:
    template <class Row>
    void insertTail(QList<Row> &rows, const QList<Row> &tail)
    {
        if (tail.isEmpty())
            return;
        const int end = static_cast<int>(rows.size());
        beginInsertRows({}, end, end + static_cast<int>(tail.size()) - 1);
        rows += tail;
        endInsertRows();
    }

    bool m_more = false;
    bool m_asked = false;
};

} // namespace quai::models
