// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/CommandRecord.h"
#include "models/sessions/PagedTableModel.h"

namespace quai::models {

/// Commands of the history in the order in which they are given, as raw values; words, symbols and colours come from
/// the ui. Its own thread only.
class RowsModel final : public PagedTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: Start as QDateTime (UTC), Duration as qint64 milliseconds (-1: its end is not known), Exit as int,
    /// Files as qint64, Outcome as in CommandRecord, the rest as QString.
    enum Columns { Start, Step, Outcome, Duration, Files, Exit, Component, Comment, Operator, SshUser, ColumnCount };
    enum Roles {
        IdRole = Qt::UserRole, ///< qint64
        SessionRole,           ///< qint64; 0: a direct intervention
        RunningRole,           ///< bool
        DoneRole,              ///< bool: it ended well
        InterruptedRole,       ///< bool: it began and nobody knows how it ended
    };

    using PagedTableModel::PagedTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The first page of a new question. @param more whether there are others behind it
    void setRows(const QList<sessions::CommandRecord> &rows, bool more);
    /// The page after what is here.
    void appendRows(const QList<sessions::CommandRecord> &page, bool more);
    /// Shows a new comment at once; unknown ids are ignored.
    void setComment(qint64 command, const QString &comment);

    [[nodiscard]] const QList<sessions::CommandRecord> &rows() const { return m_rows; }
    /// Row of the command; -1 when it is not here.
    [[nodiscard]] int rowOf(qint64 command) const;

private:
    QList<sessions::CommandRecord> m_rows;
};

/// Milliseconds that it took; -1 when its end is not known.
[[nodiscard]] qint64 durationOf(const sessions::CommandRecord &command);

} // namespace quai::models
