// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchFarm.h"
#include "tests/bench/Measurement.h"

namespace quai::bench {

/// What the groups share: one farm with the large tree, started when the first group needs it.
class Context
{
public:
    /// 25,000 files, 300 MB.
    [[nodiscard]] Result<BenchFarm *> largeFarm();
    /// 500 files: for what does not depend on the size.
    [[nodiscard]] Result<BenchFarm *> smallFarm();

private:
    std::unique_ptr<BenchFarm> m_large;
    std::unique_ptr<BenchFarm> m_small;
};

using Measurements = Result<QList<Measurement>>;

/// Benchmarks that are measured together.
struct Group
{
    QStringList names;
    std::function<Measurements(Context &)> run;
};

/// syncback_first, syncback_again, syncback_again_rsync
[[nodiscard]] Measurements measureSyncback(Context &context);
/// switch_lost, switch_us
[[nodiscard]] Measurements measureSwitch(Context &context);
/// exec_200
[[nodiscard]] Measurements measureExec(Context &context);
/// deliver_all
[[nodiscard]] Measurements measureDelivery(Context &context);
/// history_list_ms, history_search_ms, history_write_ms
[[nodiscard]] Measurements measureHistory(Context &context);
/// report_pdf_ms; needs a QGuiApplication
[[nodiscard]] Measurements measureReport(Context &context);
/// start_ms, start_mb
[[nodiscard]] Measurements measureStart(Context &context);
/// compose_40
[[nodiscard]] Measurements measureComposing(Context &context);
/// compose_100_ms, reconcile_100_ms
[[nodiscard]] Measurements measureReconciling(Context &context);
/// filter_10k_ms, sort_10k_ms, refresh_touched
[[nodiscard]] Measurements measureInstancesTable(Context &context);

/// fetch_80mb
[[nodiscard]] Measurements measureFetching(Context &context);
/// push_first, push_delta_time, push_delta_bytes, push_delta_step, push_delta_typed, push_vs_rsync, push_vs_rsync_kept,
/// drift_25k
[[nodiscard]] Measurements measureReleases(Context &context);
/// rows_10k_first_ms, rows_10k_all_ms
[[nodiscard]] Measurements measureRows(Context &context);
/// fanout_200, fanout_200_xargs, probe_ms
[[nodiscard]] Measurements measureFanout(Context &context);

} // namespace quai::bench
