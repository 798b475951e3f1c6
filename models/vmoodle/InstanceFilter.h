// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstanceRow.h"

#include <QStringList>

#include <optional>

namespace quai::models {

/// What the operator wants to see of the instances. All conditions must hold; an empty filter shows everything.
struct InstanceFilter
{
    /// A word that must occur, in one field or in any.
    struct Word
    {
        std::optional<InstanceRow::Field> field;
        QString folded;
        bool operator==(const Word &other) const = default;
    };

    /// What needs the operator's attention.
    enum class Attention {
        None,
        Broken,         ///< the data folder is missing
        Silent,         ///< it was asked and gave no answer
        CronOnlyCounts, ///< see InstanceRow::cronOnlyCounts()
        CronLate,       ///< enabled, and nothing ran for more than a day
        FailingTasks,
        Upgrade, ///< waits for an upgrade
        Maintenance,
    };

    QList<Word> words;
    std::optional<int> mnet;
    std::optional<InstanceState> state;
    std::optional<CronAge> cronAge; ///< of enabled instances: the others wait for no cron
    Attention attention = Attention::None;
    bool checkedOnly = false;

    [[nodiscard]] bool isEmpty() const { return *this == InstanceFilter{}; }
    /// @param now seconds since 1970, for the age of the cron
    [[nodiscard]] bool accepts(const InstanceRow &row, qint64 now) const;
    bool operator==(const InstanceFilter &other) const = default;

    /// Words of @p text, separated by spaces; quotation marks keep several together; "name:abc" searches one field,
    /// "mnet:1" a sub-network. @param names folded names of the fields; "name", "short", "host", "site", "server",
    /// "version", "database" and "notes" always count too
    void setText(const QString &text, const QHash<QString, InstanceRow::Field> &names = {});
};

/// All reasons, the most urgent first.
inline constexpr InstanceFilter::Attention attentionReasons[]{
    InstanceFilter::Attention::Broken,         InstanceFilter::Attention::Silent,
    InstanceFilter::Attention::CronOnlyCounts, InstanceFilter::Attention::CronLate,
    InstanceFilter::Attention::FailingTasks,   InstanceFilter::Attention::Upgrade,
    InstanceFilter::Attention::Maintenance};

/// Whether @p row needs attention for @p reason (None: for any reason).
[[nodiscard]] bool needsAttention(const InstanceRow &row, InstanceFilter::Attention reason, qint64 now);

} // namespace quai::models
