// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/FileChange.h"

#include <QAbstractItemModel>

#include <array>
#include <vector>

namespace quai::models {

/// The files that an update touched, as a tree of folders; folders that hold nothing but one folder are joined with it
/// ("mod/forum/lang"). Raw values only: words, symbols and colours come from a proxy of the ui. Its own thread only.
class ChangesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, OldRevision, NewRevision, ColumnCount };

    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString: below the code base
        IsFolderRole,                ///< bool
        KindRole,                    ///< int of FileChange::Kind; -1 for a folder
        AddedRole,                   ///< int: files added in or below
        ModifiedRole,                ///< int: files modified in or below
        RemovedRole,                 ///< int: files removed in or below
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Replaces everything (one model reset).
    void setChanges(const QList<delivery::FileChange> &changes);

    /// How many files there are of this kind.
    [[nodiscard]] int count(delivery::FileChange::Kind kind) const;
    /// How many files there are.
    [[nodiscard]] int fileCount() const { return static_cast<int>(m_changes.size()); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Node
    {
        int parent = -1;
        int row = 0;
        qsizetype change = -1; ///< index into m_changes; -1: a folder
        QString name;
        QString path;
        std::vector<int> children;
        std::array<int, 3> counts{}; ///< by FileChange::Kind
    };

    void build();
    int addNode(int parent, const QString &name, const QString &path, qsizetype change);
    void joinLonelyFolders();
    void countAndNumber();
    [[nodiscard]] const Node &node(const QModelIndex &index) const;
    [[nodiscard]] QVariant display(const Node &node, int column) const;

    QList<delivery::FileChange> m_changes;
    std::vector<Node> m_nodes{Node{}}; ///< 0 is the invisible root; a parent always stands before its children
};

} // namespace quai::models
