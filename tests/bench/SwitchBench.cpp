// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"
#include "tests/support/Hammer.h"

namespace quai::bench {

using namespace Qt::StringLiterals;
using delivery::Step;

namespace {

constexpr int kCycles = 100;
constexpr int kClients = 4;

/// One whole delivery, so that the served copy and SAVE are of two releases: only then can a page be mixed.
Status prepare(BenchFarm &farm)
{
    if (const test::FarmRelease release = farm.farm().release(u"git"_s); !release.error.isEmpty())
        return fail(ErrorKind::Internal, release.error);
    const Result<double> delivered = farm.deliver({stepRequest(Step::Syncback), stepRequest(Step::Goback),
                                                   stepRequest(Step::Update), stepRequest(Step::BackToProd)});
    return delivered ? Status() : fail(delivered.error());
}

struct Lost
{
    test::HammerCount count;
    QList<double> exchangesUs;
};

Result<Lost> lostByEngine(BenchFarm &farm)
{
    Lost lost;
    test::Hammer hammer(farm.site().url + u"/"_s, kClients);
    for (int cycle = 0; cycle < kCycles; ++cycle) {
        for (const Step step : {Step::Goback, Step::BackToProd}) {
            QList<delivery::StepOutcome> done;
            if (const Result<double> took = farm.deliver({stepRequest(step)}, &done); !took)
                return fail(took.error());
            lost.exchangesUs.append(static_cast<double>(done.constFirst().switchMicros));
        }
    }
    lost.count = hammer.stop();
    return lost;
}

/// Tool Delivery's goback and backtoprod: two renames each, with a moment between the two steps.
Result<Lost> lostByTwoRenames(BenchFarm &farm)
{
    Lost lost;
    test::Hammer hammer(farm.site().url + u"/"_s, kClients);
    const Result<double> took
        = farm.typed(u"set -e; cd '%1'; i=0; while [ $i -lt %2 ]; do mv %3 %3-GIT; mv %3-SAVE %3; sleep 0.1; "
                     u"mv %3 %3-SAVE; mv %3-GIT %3; sleep 0.1; i=$((i + 1)); done"_s.arg(farm.site().base)
                         .arg(kCycles)
                         .arg(farm.site().dir));
    if (!took)
        return fail(took.error());
    lost.count = hammer.stop();
    return lost;
}

} // namespace

Measurements measureSwitch(Context &context)
{
    const Result<BenchFarm *> farm = context.smallFarm();
    if (!farm)
        return fail(farm.error());
    if (Status prepared = prepare(**farm); !prepared)
        return fail(std::move(prepared).error());
    const Result<Lost> engine = lostByEngine(**farm);
    if (!engine)
        return fail(engine.error());
    const Result<Lost> renames = lostByTwoRenames(**farm);
    if (!renames)
        return fail(renames.error());

    Measurement lost;
    lost.name = u"switch_lost"_s;
    lost.value = static_cast<double>(engine->count.failed);
    lost.unit = u"requests"_s;
    lost.baseline = u"Tool Delivery's two mv"_s;
    lost.baselineValue = static_cast<double>(renames->count.failed);
    lost.valueAtMost(0);
    lost.pass = lost.pass && engine->count.requests > 0;
    lost.detail = u"%1 cycles, %2 clients: %3; baseline: %4"_s.arg(kCycles).arg(kClients).arg(
        engine->count.text.trimmed(), renames->count.text.trimmed());
    Measurement exchange;
    exchange.name = u"switch_us"_s;
    exchange.value = median(engine->exchangesUs);
    exchange.unit = u"us"_s;
    exchange.valueAtMost(1000);
    exchange.detail = u"median of %1 exchanges, the slowest %2 us"_s.arg(engine->exchangesUs.size())
                          .arg(*std::max_element(engine->exchangesUs.cbegin(), engine->exchangesUs.cend()));
    return QList<Measurement>{lost, exchange};
}

} // namespace quai::bench
