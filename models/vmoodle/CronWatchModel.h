// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstanceRow.h"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace quai::models {

class InstancesModel;

/// How it stands with the cron of one instance, the worst first.
enum class CronVerdict {
    Never,      ///< no task of it ever ran
    OnlyCounts, ///< the plugin's counter moves, no task runs
    Starves,    ///< nothing ran in it for a long time
    Failing,    ///< its cron runs; the last run of at least one task failed
    Silent,     ///< it was asked and could not answer
    NotAsked,   ///< nothing is known yet
    Runs,
};

inline constexpr int cronVerdictCount = 7;

/// The enabled instances of one site by how it stands with their crons, as raw values; the worst first. It is a copy
/// that is made by take(). GUI thread only.
class CronWatchModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Seconds without a task after which an instance starves: as long as the filter calls a cron late.
    static constexpr qint64 patience = 86'400;

    enum Columns {
        Host,     ///< QString
        Verdict,  ///< int of CronVerdict
        LastTask, ///< qint64: seconds since 1970, 0: never; invalid: not known
        LastCron, ///< qint64: seconds since 1970, 0: never: the plugin's last try
        CronGap,  ///< qint64: seconds between the plugin's last two tries
        Crons,    ///< qint64: the plugin's tries
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Copies the enabled rows of the site @p siteId. @param now seconds since 1970
    void take(const InstancesModel &instances, const QString &siteId, qint64 now);

    [[nodiscard]] int count(CronVerdict verdict) const;
    /// All of them, or those that need their own cron: Never, OnlyCounts, Starves.
    [[nodiscard]] QList<InstanceKey> keys(bool onlyNeedy) const;
    [[nodiscard]] static bool isNeedy(CronVerdict verdict);
    /// @param now seconds since 1970
    [[nodiscard]] static CronVerdict verdict(const InstanceRow &row, qint64 now);

private:
    struct Entry
    {
        InstanceKey key;
        QString host;
        CronVerdict verdict = CronVerdict::NotAsked;
        std::optional<qint64> lastTask;
        qint64 lastCron = 0;
        qint64 gap = 0;
        qint64 crons = 0;

        bool operator==(const Entry &other) const = default;
    };

    std::vector<Entry> m_entries;
    std::array<int, cronVerdictCount> m_counts{};
};

} // namespace quai::models
