// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Job.h"

#include <QAbstractTableModel>

namespace quai::models {

/// The jobs of this run of the program, newest first, as raw values. The ui words them. GUI thread only.
class JobsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Title, SiteColumn, State, ProgressColumn, Time, ColumnCount };
    enum Roles {
        IdRole = Qt::UserRole, ///< qint64
        SiteIdRole,            ///< QString
        StateRole,             ///< int of JobState
        DoneRole,              ///< qint64, in the unit of the progress
        TotalRole,             ///< qint64; -1: not known
        UnitRole,              ///< int of Progress::Unit
        StageRole,             ///< QString
        ItemRole,              ///< QString
        ElapsedMsRole,         ///< qint64; -1: it has not begun
        ExpectedMsRole,        ///< qint64; -1: not known
        CancellableRole,       ///< bool: it runs and may still be asked to stop
        StoppingRole,          ///< bool: it was asked to stop
    };

    /// Ended jobs beyond this number leave the list, oldest first.
    static constexpr int keptJobs = 200;

    explicit JobsModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Adds @p job on top, or replaces the one with its id.
    void put(const Job &job);
    /// Tells views that time has passed: the time column of active jobs changed.
    void tick();
    /// Takes all ended jobs out.
    void removeEnded();

    /// The job with this id; nullptr when there is none (any more).
    [[nodiscard]] const Job *find(JobId id) const;
    /// Row of the job; -1 when there is none.
    [[nodiscard]] int rowOf(JobId id) const;
    [[nodiscard]] int activeCount() const;

private:
    [[nodiscard]] QVariant displayValue(const Job &job, int column) const;
    [[nodiscard]] QVariant rawValue(const Job &job, int role) const;
    void dropOldest();

    QList<Job> m_jobs;
};

} // namespace quai::models
