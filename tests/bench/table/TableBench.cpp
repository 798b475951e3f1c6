// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the page of instances with 10,000 rows and prints one JSON object. Started by quai_bench.
#include "tests/ui/support/InstancesFixture.h"
#include "ui/instances/InstancesTable.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <iostream>

namespace {

using namespace quai;
using models::InstancesModel;

constexpr int rows = 10'000;

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 1e9 : values.at(values.size() / 2);
}

/// Until everything that @p work asked to be painted is painted.
template <class Work>
double timed(Work work)
{
    QTest::qWait(20); // what earlier rounds left to timers is no part of this one
    QElapsedTimer timer;
    timer.start();
    work();
    QCoreApplication::processEvents();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double filterMs(const test::InstancesFixture &fixture)
{
    auto *line = fixture.child<QLineEdit>("instancesFilter");
    QList<double> times;
    for (const char *word : {"lyc00", "rennes", "saint b", "000"}) {
        line->clear();
        for (const char *letter = word; *letter != 0; ++letter)
            times.append(timed([line, letter] { QTest::keyClick(line, *letter); }));
    }
    line->clear();
    return median(times);
}

double sortMs(const test::InstancesFixture &fixture)
{
    QHeaderView *header = fixture.page->table()->horizontalHeader();
    QList<double> times;
    for (const int column : {InstancesModel::Host, InstancesModel::Crons, InstancesModel::LastCron,
                             InstancesModel::Name, InstancesModel::Mnet}) {
        const QPoint place(header->sectionViewportPosition(column) + 20, header->height() / 2);
        for (int round = 0; round < 3; ++round)
            times.append(timed([header, place] { QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place); }));
    }
    return median(times);
}

/// Rows that the model announces when 1% of the register changed.
int touchedRows(test::InstancesFixture &fixture)
{
    QList<vmoodle::Instance> changed = fixture.first().current();
    for (int row = 0; row < changed.size(); row += 100)
        changed[row].cronCount += 1;
    fixture.first().setRows(changed);
    const int before = fixture.first().lists();
    const QSignalSpy spy(&fixture.page->instances(), &QAbstractItemModel::dataChanged);
    fixture.page->refresh();
    static_cast<void>(QTest::qWaitFor([&] { return fixture.first().lists() > before; }, 10'000));
    QTest::qWait(500);
    int touched = 0;
    for (const QList<QVariant> &signal : spy) {
        if (signal.at(0).toModelIndex().column() == 0)
            touched += signal.at(1).toModelIndex().row() - signal.at(0).toModelIndex().row() + 1;
    }
    return touched;
}

/// What this process holds in memory, shared libraries included (VmRSS of proc(5)); in millions of bytes.
double memoryMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 1e9;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
    }
    return 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    test::InstancesFixture fixture;
    fixture.rows = rows;
    if (!fixture.show())
        return 1;
    QTest::qWait(2000); // those in view were asked; nobody is any more
    QJsonObject numbers{{QStringLiteral("refresh_touched"), touchedRows(fixture)},
                        {QStringLiteral("filter_10k_ms"), filterMs(fixture)},
                        {QStringLiteral("sort_10k_ms"), sortMs(fixture)}};
    numbers.insert(QStringLiteral("rows_10k_mb"), memoryMb()); // after all that
    std::cout << QJsonDocument(numbers).toJson().toStdString();
    return 0;
}
