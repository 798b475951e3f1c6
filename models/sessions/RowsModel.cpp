// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessions/RowsModel.h"

#include <QThread>

namespace quai::models {

using sessions::CommandRecord;

namespace {

bool sameRow(const CommandRecord &left, const CommandRecord &right)
{
    return left.id == right.id;
}

QVariant display(const CommandRecord &command, int column)
{
    switch (column) {
    case RowsModel::Start:
        return command.startedAt;
    case RowsModel::Step:
        return command.step;
    case RowsModel::Outcome:
        return command.outcome;
    case RowsModel::Duration:
        return durationOf(command);
    case RowsModel::Files:
        return command.changedFiles;
    case RowsModel::Exit:
        return command.exitStatus;
    case RowsModel::Component:
        return command.component;
    case RowsModel::Comment:
        return command.comment;
    case RowsModel::Operator:
        return command.owner;
    case RowsModel::SshUser:
        return command.sshUser;
    default:
        return {};
    }
}

} // namespace

qint64 durationOf(const CommandRecord &command)
{
    // A clock that went back is no negative time.
    return command.endedAt.isValid() ? std::max<qint64>(0, command.startedAt.msecsTo(command.endedAt)) : -1;
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CommandRecord &command = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(command, index.column());
    case IdRole:
        return command.id;
    case SessionRole:
        return command.session;
    case RunningRole:
        return command.isRunning();
    case DoneRole:
        return command.outcome == sessions::outcome::done;
    case InterruptedRole:
        return command.outcome == sessions::outcome::interrupted;
    default:
        return {};
    }
}

void RowsModel::setRows(const QList<CommandRecord> &rows, bool more)
{
    Q_ASSERT(QThread::currentThread() == thread());
    replaceRows(m_rows, rows, more, sameRow);
}

void RowsModel::appendRows(const QList<CommandRecord> &page, bool more)
{
    Q_ASSERT(QThread::currentThread() == thread());
    appendPage(m_rows, page, more);
}

void RowsModel::setComment(qint64 command, const QString &comment)
{
    const int row = rowOf(command);
    if (row < 0)
        return;
    m_rows[row].comment = comment;
    Q_EMIT dataChanged(index(row, Comment), index(row, Comment));
}

int RowsModel::rowOf(qint64 command) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [command](const CommandRecord &row) { return row.id == command; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

} // namespace quai::models
