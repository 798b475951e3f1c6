// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/delivery/History.h"

#include <QAbstractTableModel>

namespace quai::models {

/// The past steps of a site, newest first. Raw values only: words, symbols and colours come from a proxy of the ui.
/// Its own thread only.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: BeganAt as QDateTime (UTC), Duration as qint64 milliseconds (-1: not ended), the rest as QString.
    enum Column { BeganAt, Step, Outcome, Duration, Owner, Component, Comment, ColumnCount };

    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString: of the journal
        DoneRole,                  ///< bool: it succeeded
        EndedRole,                 ///< bool: it ended at all
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes a fresh journal; rows that stay are kept, so that a selection and the scroll position live on.
    /// @param steps newest first, each id once
    void setSteps(const QList<PastStep> &steps);

    [[nodiscard]] const QList<PastStep> &steps() const { return m_steps; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void dropMissing(const QList<PastStep> &steps);

    QList<PastStep> m_steps;
};

} // namespace quai::models
