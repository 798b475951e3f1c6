// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Measurement.h"

#include <QStringList>

#include <algorithm>

namespace quai::bench {

using namespace Qt::StringLiterals;

namespace {

QString listed(const QList<double> &values)
{
    QStringList texts;
    for (const double value : values)
        texts.append(QString::number(value, 'f', 0));
    return texts.join(u", "_s);
}

} // namespace

std::optional<double> Measurement::ratio() const
{
    if (!baselineValue || *baselineValue <= 0)
        return std::nullopt;
    return value / *baselineValue;
}

void Measurement::ratioAtMost(double limit)
{
    target = u"ratio <= %1"_s.arg(limit);
    pass = ratio().value_or(limit + 1) <= limit;
}

void Measurement::valueAtMost(double limit)
{
    target = u"value <= %1"_s.arg(limit);
    pass = value <= limit;
}

void Measurement::withoutTarget()
{
    target = u"none"_s;
    pass = true;
}

QJsonObject Measurement::toJson() const
{
    const auto number = [](const std::optional<double> &maybe) { return maybe ? QJsonValue(*maybe) : QJsonValue(); };
    return {{u"name"_s, name},
            {u"value"_s, value},
            {u"unit"_s, unit},
            {u"baseline"_s, baseline.isEmpty() ? QJsonValue() : QJsonValue(baseline)},
            {u"baseline_value"_s, number(baselineValue)},
            {u"ratio"_s, number(ratio())},
            {u"target"_s, target},
            {u"pass"_s, pass},
            {u"detail"_s, detail}};
}

QString Comparison::describe(const QString &unit) const
{
    return u"median of %1: %2 %3; baseline: %4 %3"_s.arg(ours.size()).arg(listed(ours), unit, listed(theirs));
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

Result<Comparison> alternate(int rounds, const Timed &ours, const Timed &theirs)
{
    Comparison comparison;
    for (int round = 0; round < rounds; ++round) {
        for (int turn = 0; turn < 2; ++turn) {
            const bool mine = (round + turn) % 2 == 0;
            const Result<double> took = mine ? ours() : theirs();
            if (!took)
                return fail(took.error());
            (mine ? comparison.ours : comparison.theirs).append(*took);
        }
    }
    return comparison;
}

Measurement compared(const QString &name, const QString &baseline, const Comparison &comparison)
{
    Measurement result;
    result.name = name;
    result.value = median(comparison.ours);
    result.unit = u"ms"_s;
    result.baseline = baseline;
    result.baselineValue = median(comparison.theirs);
    result.detail = comparison.describe(result.unit);
    return result;
}

} // namespace quai::bench
