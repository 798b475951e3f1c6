// SPDX-License-Identifier: GPL-3.0-or-later
// quai_bench [NAME...] --out FILE: measures, prints a table, writes the results. dev/bench builds and starts it.
#include "tests/bench/Benchmarks.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <iostream>

namespace quai::bench {

using namespace Qt::StringLiterals;

Result<BenchFarm *> Context::largeFarm()
{
    if (!m_large) {
        auto farm = std::make_unique<BenchFarm>();
        if (Status started = farm->start(25'000, 300'000'000); !started)
            return fail(std::move(started).error());
        m_large = std::move(farm);
    }
    return m_large.get();
}

Result<BenchFarm *> Context::smallFarm()
{
    if (!m_small) {
        auto farm = std::make_unique<BenchFarm>();
        if (Status started = farm->start(500, 4'000'000); !started)
            return fail(std::move(started).error());
        m_small = std::move(farm);
    }
    return m_small.get();
}

namespace {

QList<Group> allGroups()
{
    return {{{u"start_ms"_s, u"start_mb"_s}, measureStart},
            {{u"history_list_ms"_s, u"history_search_ms"_s, u"history_write_ms"_s}, measureHistory},
            {{u"filter_10k_ms"_s, u"sort_10k_ms"_s, u"refresh_touched"_s, u"rows_10k_mb"_s}, measureInstancesTable},
            {{u"report_pdf_ms"_s}, measureReport},
            {{u"exec_200"_s}, measureExec},
            {{u"switch_lost"_s, u"switch_us"_s}, measureSwitch},
            {{u"syncback_first"_s, u"syncback_again"_s, u"syncback_again_rsync"_s}, measureSyncback},
            {{u"compose_40"_s}, measureComposing},
            {{u"compose_100_ms"_s, u"reconcile_100_ms"_s}, measureReconciling},
            {{u"fetch_80mb"_s}, measureFetching},
            {{u"push_first"_s, u"push_delta_time"_s, u"push_delta_bytes"_s, u"push_delta_step"_s, u"push_delta_typed"_s,
              u"push_vs_rsync"_s, u"push_vs_rsync_kept"_s, u"drift_25k"_s},
             measureReleases},
            {{u"deliver_all"_s}, measureDelivery},
            {{u"rows_10k_first_ms"_s, u"rows_10k_all_ms"_s}, measureRows},
            {{u"fanout_200"_s, u"fanout_200_xargs"_s, u"probe_ms"_s}, measureFanout}};
}

QString number(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', *value < 10 ? 2 : 0) : u"-"_s;
}

void printRow(const QStringList &cells)
{
    static const QList<int> widths{22, 10, 9, 36, 10, 7, 14};
    QString row;
    for (qsizetype i = 0; i < cells.size(); ++i)
        row += cells.at(i).leftJustified(widths.value(i, 0)) + u' ';
    std::cout << row.trimmed().toStdString() << std::endl;
}

void printRow(const Measurement &m)
{
    printRow({m.name, number(m.value), m.unit, m.baseline.isEmpty() ? u"-"_s : m.baseline, number(m.baselineValue),
              number(m.ratio()), m.target, m.pass ? u"pass"_s : u"FAIL"_s});
}

bool write(const QString &path, const QJsonArray &results)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(results).toJson()) > 0 && file.commit();
}

/// What could not be measured is a result too: it failed, and says why.
QList<Measurement> failed(const Group &group, const Error &error)
{
    QList<Measurement> list;
    for (const QString &name : group.names) {
        Measurement one;
        one.name = name;
        one.target = u"measured"_s;
        one.detail = kindName(error.kind) + u": "_s + error.message + u' ' + error.detail.right(500);
        list.append(one);
    }
    return list;
}

/// @return whether all passed
bool measure(const QStringList &wanted, QJsonArray &results)
{
    Context context;
    bool passed = true;
    printRow({u"name"_s, u"value"_s, u"unit"_s, u"baseline"_s, u"its value"_s, u"ratio"_s, u"target"_s, u"result"_s});
    const QList<Group> groups = allGroups();
    for (const Group &group : groups) {
        const auto asked = [&wanted](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
        if (std::none_of(group.names.cbegin(), group.names.cend(), asked))
            continue;
        const Measurements measured = group.run(context);
        const QList<Measurement> list = measured ? *measured : failed(group, measured.error());
        for (const Measurement &one : list) {
            if (!asked(one.name))
                continue;
            printRow(one);
            if (!one.pass)
                std::cerr << "    " << one.detail.toStdString() << std::endl;
            results.append(one.toJson());
            passed = passed && one.pass;
        }
    }
    return passed;
}

} // namespace

} // namespace quai::bench

int main(int argc, char **argv)
{
    using namespace Qt::StringLiterals;
    qputenv("QT_QPA_PLATFORM", "offscreen"); // reports are laid out, nothing is shown
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"name"_s, u"What to measure; all by default"_s, u"[name...]"_s);
    const QCommandLineOption out(u"out"_s, u"Where the results are written"_s, u"file"_s, u"results.json"_s);
    parser.addOption(out);
    parser.process(application);
    QJsonArray results;
    const bool passed = quai::bench::measure(parser.positionalArguments(), results);
    if (results.isEmpty()) {
        std::cerr << "quai_bench: no benchmark has such a name" << std::endl;
        return 2;
    }
    if (!quai::bench::write(parser.value(out), results)) {
        std::cerr << "quai_bench: cannot write " << parser.value(out).toStdString() << std::endl;
        return 2;
    }
    return passed ? 0 : 1;
}
