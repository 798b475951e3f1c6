// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/vmoodle/NodeList.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace quai::models {

/// Instances that are to be made, one row each, with how far each came, as raw values. GUI thread only.
class CreationsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Phase {
        Unchecked, ///< its own values were looked at, the server was not asked
        Checking,
        Ready,
        Refused, ///< findings stand against it, or it could not be checked
        Running,
        Undoing,
        Done,
        Failed, ///< with an error; what was made stays, to go on or to be undone
        Undone,
    };

    enum Columns {
        Line,        ///< int: of the node list
        Name,        ///< QString
        Host,        ///< QString: the wwwroot
        Database,    ///< QString
        Folder,      ///< QString
        Template,    ///< QString; empty: Moodle's installer
        PhaseColumn, ///< int of Phase
        ColumnCount
    };
    enum Roles {
        FindingsRole = Qt::UserRole, ///< QList<vmoodle::Finding>
        ErrorRole,                   ///< Error; invalid: none
        StepRole,                    ///< int of vmoodle::CreationStep that runs or failed; invalid: none
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Forgets all and takes these.
    void start(const QList<vmoodle::NodeEntry> &entries);

    // Rows that are not there are ignored, in all that follows.
    void setPhase(int row, Phase phase);
    /// The server's answer: names, steps, what stands against it.
    void setPlan(int row, const vmoodle::CreationPlan &plan);
    void setStep(int row, vmoodle::CreationStep step);
    void setError(int row, Phase phase, const Error &error);

    [[nodiscard]] Phase phase(int row) const { return entry(row).phase; }
    [[nodiscard]] const vmoodle::NewInstance &wanted(int row) const { return entry(row).node.wanted; }
    [[nodiscard]] const std::optional<vmoodle::CreationPlan> &plan(int row) const { return entry(row).plan; }
    [[nodiscard]] const std::optional<Error> &error(int row) const { return entry(row).error; }
    /// The step that runs, or that failed.
    [[nodiscard]] std::optional<vmoodle::CreationStep> step(int row) const { return entry(row).step; }
    /// What stands against it: by its own values and by the server.
    [[nodiscard]] QList<vmoodle::Finding> findings(int row) const;

    [[nodiscard]] int count(Phase phase) const;
    /// Rows in this phase, from top to bottom.
    [[nodiscard]] QList<int> rowsIn(Phase phase) const;

private:
    struct Entry
    {
        vmoodle::NodeEntry node;
        Phase phase = Phase::Unchecked;
        std::optional<vmoodle::CreationPlan> plan;
        std::optional<vmoodle::CreationStep> step;
        std::optional<Error> error;
    };

    [[nodiscard]] const Entry &entry(int row) const { return m_entries.at(static_cast<size_t>(row)); }
    [[nodiscard]] bool has(int row) const { return row >= 0 && row < static_cast<int>(m_entries.size()); }
    [[nodiscard]] QVariant display(const Entry &entry, int column) const;
    void changed(int row);

    std::vector<Entry> m_entries;
};

} // namespace quai::models
