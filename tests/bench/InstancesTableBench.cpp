// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>

namespace quai::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 300'000;

Measurement measurementOf(const QJsonObject &numbers, const QString &name, const QString &unit, double limit,
                          const QString &detail)
{
    Measurement one;
    one.name = name;
    one.value = numbers.value(name).toDouble(1e9);
    one.unit = unit;
    one.detail = detail;
    one.valueAtMost(limit);
    return one;
}

/// What the table's own program has measured.
Result<QJsonObject> measuredByTable(const QStringList &arguments)
{
    QProcess table;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    table.setProcessEnvironment(environment);
    table.start(QStringLiteral(QUAI_TABLE_BENCH), arguments);
    if (!table.waitForFinished(kPatienceMs) || table.exitCode() != 0)
        return fail(ErrorKind::Internal, u"the table's bench did not end well"_s,
                    QString::fromUtf8(table.readAllStandardError().right(2000)));
    return QJsonDocument::fromJson(table.readAllStandardOutput()).object();
}

} // namespace

Measurements measureRows(Context &)
{
    const Result<QJsonObject> numbers = measuredByTable({u"--farm"_s});
    if (!numbers)
        return fail(numbers.error());
    const QString detail
        = u"from opening the page to the painted table, offscreen, the site's facts included; median of "_s
        + numbers->value(u"rounds"_s).toString();
    return QList<Measurement>{measurementOf(*numbers, u"rows_10k_first_ms"_s, u"ms"_s, 500, detail),
                              measurementOf(*numbers, u"rows_10k_all_ms"_s, u"ms"_s, 1000, detail)};
}

Measurements measureInstancesTable(Context &)
{
    const Result<QJsonObject> measured = measuredByTable({});
    if (!measured)
        return fail(measured.error());
    const QJsonObject &numbers = *measured;
    Measurement touched = measurementOf(numbers, u"refresh_touched"_s, u"rows"_s, 100,
                                        u"rows announced by a refresh of 10,000 in which 100 changed"_s);
    touched.pass = touched.value == 100;
    touched.target = u"value = 100"_s;
    return QList<Measurement>{
        measurementOf(numbers, u"filter_10k_ms"_s, u"ms"_s, 16,
                      u"one key typed into the filter of the page until the table is painted, offscreen; median"_s),
        measurementOf(numbers, u"sort_10k_ms"_s, u"ms"_s, 60,
                      u"one click on a header until the table is painted, offscreen; median"_s),
        touched,
        measurementOf(numbers, u"rows_10k_mb"_s, u"MB"_s, 150,
                      u"VmRSS of the page with 10,000 rows, filtered and sorted, shared libraries included"_s)};
}

} // namespace quai::bench
