// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace quai::bench {

/// One line of results.json. Names, once given, stay.
struct Measurement
{
    QString name;
    double value = 0;
    QString unit;                        ///< "ms", "us", "requests", "MB"
    QString baseline;                    ///< the public tool it is compared with; empty: none
    std::optional<double> baselineValue; ///< in the same unit
    QString target;                      ///< "ratio <= 0.25", "value <= 500", "none"
    bool pass = false;
    QString detail;

    /// value / baselineValue; nothing without a baseline, or with one of zero.
    [[nodiscard]] std::optional<double> ratio() const;
    /// Sets target and pass. Without a ratio it fails.
    void ratioAtMost(double limit);
    /// Sets target and pass.
    void valueAtMost(double limit);
    /// The figure is for information: it passes.
    void withoutTarget();

    [[nodiscard]] QJsonObject toJson() const;
};

/// What one run of something took, or why it could not be run.
using Timed = std::function<Result<double>()>;

/// Two things measured in turn, so that whatever else the machine does hits both.
struct Comparison
{
    QList<double> ours;
    QList<double> theirs;

    /// "median 12 ms of 11, 12, 14; baseline ..."
    [[nodiscard]] QString describe(const QString &unit) const;
};

/// The value in the middle; the mean of the two in the middle for an even number.
[[nodiscard]] double median(QList<double> values);

/// Runs both @p rounds times, the other one first in every second round. Ends with the first error.
[[nodiscard]] Result<Comparison> alternate(int rounds, const Timed &ours, const Timed &theirs);

/// A measurement in milliseconds from a comparison.
[[nodiscard]] Measurement compared(const QString &name, const QString &baseline, const Comparison &comparison);

} // namespace quai::bench
