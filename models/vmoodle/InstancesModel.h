// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstanceRow.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace quai::models {

/// The instances of one or several sites as flat rows of raw values, in the order in which they were first read. The
/// ui words, filters and sorts them. GUI thread only.
///
/// A reading of a site is beginRead(), putRows() as often as rows arrive, endRead(). Rows that a reading brings
/// unchanged are not announced; a chosen row stays chosen as long as the register has it.
class InstancesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        Checked,       ///< bool; CheckStateRole
        Name,          ///< QString
        Host,          ///< QString: the wwwroot
        State,         ///< int of InstanceState
        Mnet,          ///< int: -1 no MNET, 0 free, else the sub-network
        Crons,         ///< qint64
        LastCron,      ///< qint64: seconds since 1970, 0: never
        CronGap,       ///< qint64: seconds
        Commands,      ///< nothing: the view draws what can be done
        Site,          ///< QString: name
        Server,        ///< QString
        Version,       ///< QString: Moodle's release
        Upgrade,       ///< bool; invalid: not known
        Maintenance,   ///< bool; invalid: not known
        DatabaseBytes, ///< qint64; invalid: not measured
        DataBytes,     ///< qint64; invalid: not measured
        LastTask,      ///< qint64: seconds since 1970; invalid: not known
        Notes,         ///< QString: the description in the register
        ColumnCount
    };
    enum Roles {
        SiteIdRole = Qt::UserRole, ///< QString
        InstanceIdRole,            ///< qint64
        StateRole,                 ///< int of InstanceState
        CronOnlyCountsRole,        ///< bool
    };

    explicit InstancesModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// A reading of the site @p siteId begins; what is shown of it stays.
    void beginRead(const QString &siteId);
    /// Adds and updates rows; exactly those that differ are announced. A row that occurs twice counts as the last one.
    void putRows(const InstanceSite &site, const QList<vmoodle::Instance> &instances);
    /// Takes what instances of the site said; exactly the rows that differ are announced. Unknown ids are ignored.
    void putObservations(const QString &siteId, const QList<vmoodle::Observation> &observed);
    /// The register was read again for these @p ids of a site alone: those that are not in @p instances are gone.
    void putAgain(const InstanceSite &site, const QList<qint64> &ids, const QList<vmoodle::Instance> &instances);
    /// The reading ended. @param complete rows that it did not bring are gone; else they stay
    void endRead(const QString &siteId, bool complete);
    /// Takes all rows of a site out.
    void removeSite(const QString &siteId);

    /// Chooses rows, or no longer; keys that are not there are ignored.
    void setChecked(const QList<InstanceKey> &keys, bool checked);
    /// The chosen rows, from top to bottom.
    [[nodiscard]] QList<InstanceKey> checkedKeys() const;
    [[nodiscard]] int checkedCount() const { return m_checked; }

    [[nodiscard]] const InstanceRow &row(int row) const { return m_rows.at(static_cast<size_t>(row)); }
    /// The row with this key; nullptr when there is none (any more).
    [[nodiscard]] const InstanceRow *find(const InstanceKey &key) const;
    /// -1: none.
    [[nodiscard]] int rowOf(const InstanceKey &key) const { return m_index.value(key, -1); }

Q_SIGNALS:
    /// The number of chosen rows.
    void checkedChanged(int count);

private:
    void announce(std::vector<int> rows, int firstColumn, int lastColumn);
    /// @return whether the row differs from what it was
    [[nodiscard]] bool update(int row, const InstanceSite &site, const vmoodle::Instance &instance);
    void append(std::vector<InstanceRow> rows);
    void removeRowsWhere(const std::function<bool(const InstanceRow &)> &gone);
    void reindex();
    void countChecked();

    std::vector<InstanceRow> m_rows;
    QHash<InstanceKey, int> m_index;
    QHash<QString, quint32> m_passes;
    int m_checked = 0;
};

} // namespace quai::models
