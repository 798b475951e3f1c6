// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/InstanceCommand.h"
#include "models/vmoodle/InstanceRow.h"

#include <QAbstractTableModel>

#include <vector>

namespace quai::models {

/// How a command goes with each of its instances, as raw values; one row an instance, in the order of the command.
/// GUI thread only.
class HostResultsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Phase { Waiting, Running, Ended };

    enum Columns {
        Host,          ///< QString
        OutcomeColumn, ///< int of vmoodle::Outcome; invalid before the end
        Duration,      ///< qint64: milliseconds; -1 before the end
        Said,          ///< QString: the last line of what Moodle printed
        ColumnCount
    };
    enum Roles {
        PhaseRole = Qt::UserRole, ///< int of Phase
        ErrorRole,                ///< Error; invalid: none
        OutputRole,               ///< QString: all that Moodle printed so far
        ExitStatusRole,           ///< int; -1: none
    };

    /// One instance that a command works on.
    struct Target
    {
        InstanceKey key;
        QString host;
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Forgets everything and waits for these.
    void start(const QList<Target> &targets);
    /// Rows that are not there are ignored, in all that follows.
    void setRunning(const InstanceKey &key);
    void addText(const InstanceKey &key, const QString &text);
    void setResult(const InstanceKey &key, const vmoodle::HostResult &result);
    /// The command ended; what was still waiting or running was skipped, or ended with @p error.
    void end(const std::optional<Error> &error);
    /// These rows wait again, for another attempt.
    void reset(const QList<InstanceKey> &keys);

    [[nodiscard]] int count(vmoodle::Outcome outcome) const;
    [[nodiscard]] int endedCount() const;
    /// The first row that ended so; -1: none.
    [[nodiscard]] int rowOfFirst(vmoodle::Outcome outcome) const;
    [[nodiscard]] QList<Target> targets() const;
    /// Rows that did not end well, or did not begin.
    [[nodiscard]] QList<InstanceKey> retryable() const;

private:
    struct Entry
    {
        Target target;
        Phase phase = Phase::Waiting;
        vmoodle::HostResult result;
    };

    [[nodiscard]] QVariant display(const Entry &entry, int column) const;
    [[nodiscard]] Entry *find(const InstanceKey &key, int &row);
    void changed(int row);

    std::vector<Entry> m_entries;
    QHash<InstanceKey, int> m_index;
};

} // namespace quai::models
