// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the page of instances with 10,000 rows and prints one JSON object. Started by quai_bench.
// With --farm: how long the rows of a real register take from the server to the painted table.
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "core/vmoodle/ThreadedInstancesService.h"
#include "tests/support/Farm.h"
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
#include <QTimer>

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

/// Tells when rows are painted for the first time, and when all of them are there.
class Watch final : public QObject
{
public:
    /// @param clock runs since the page was asked for
    Watch(ui::InstancesPage &page, const QElapsedTimer &clock)
        : m_page(page)
        , m_clock(clock)
    {
        page.table()->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && first < 0 && m_page.table()->model()->rowCount() > 0)
            QTimer::singleShot(0, this, [this] { first = first < 0 ? elapsed() : first; }); // it is painted then
        return QObject::eventFilter(watched, event);
    }

    [[nodiscard]] double elapsed() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    double first = -1;

private:
    ui::InstancesPage &m_page;
    QElapsedTimer m_clock;
};

/// One opening of the page: milliseconds to the first painted rows, and to all of them. Negative: they did not come.
std::pair<double, double> openingMs(const std::shared_ptr<remote::SshHost> &host, const sites::Site &site)
{
    test::InstancesFixture fixture;
    fixture.real = [&] { return std::make_unique<vmoodle::ThreadedInstancesService>(host, site); };
    QElapsedTimer clock;
    clock.start();
    fixture.open();
    Watch watch(*fixture.page, clock);
    const auto complete = [&] { return watch.first >= 0 && fixture.page->table()->model()->rowCount() >= rows; };
    while (!complete() && clock.elapsed() < 30'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents(); // what the last rows asked to be painted
    return {watch.first, complete() ? watch.elapsed() : -1};
}

int measureOnFarm()
{
    test::Farm farm(test::Farm::Ssh | test::Farm::Web | test::Farm::Db | test::Farm::Git);
    farm.setSize(500, 4'000'000);
    farm.setInstances(1, rows - 1);
    if (const test::Farm::Started started = farm.start(); !started) {
        std::cerr << started.message.toStdString() << std::endl;
        return 1;
    }
    const std::shared_ptr<ssh::Connection> pool = ssh::makePool(farm.sshTarget());
    const auto host = std::make_shared<remote::SshHost>(pool);
    if (!pool->open().result()) // the connection is warm
        return 1;
    QList<double> first;
    QList<double> all;
    QStringList rounds;
    for (int round = 0; round < 6; ++round) {
        const auto [begun, ended] = openingMs(host, farm.declaration(QStringLiteral("git")));
        if (begun < 0 || ended < 0)
            return 1;
        if (round == 0) // reads Qt's plug-ins and fonts
            continue;
        first.append(begun);
        all.append(ended);
        rounds << QStringLiteral("%1/%2").arg(qRound(begun)).arg(qRound(ended));
    }
    const QJsonObject numbers{{QStringLiteral("rows_10k_first_ms"), median(first)},
                              {QStringLiteral("rows_10k_all_ms"), median(all)},
                              {QStringLiteral("rounds"), rounds.join(QStringLiteral(", "))}};
    std::cout << QJsonDocument(numbers).toJson().toStdString();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--farm")))
        return measureOnFarm();
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
