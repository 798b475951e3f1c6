// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"

namespace quai::bench {

using namespace Qt::StringLiterals;
using delivery::Step;

namespace {

constexpr int kRounds = 5;

/// Folders of the baselines, beside the site's own. "plain" is the production tree without .git, which no Syncback
/// copies: the tools have to do no more than the engine has.
struct Places
{
    QString served;
    QString save;
    QString plain;
    QString copy;
};

Places placesOf(const BenchFarm &farm)
{
    const QString served = farm.site().servedPath();
    const QString other = farm.site().base + u"/bench"_s;
    return {served, served + u"-SAVE"_s, other + u"/plain"_s, other + u"/copy"_s};
}

/// Removes what a first copy makes anew, and lets the disk finish: not measured.
Status clear(const BenchFarm &farm, const QString &folder)
{
    const Result<double> done = farm.typed(u"rm -rf '%1' && sync"_s.arg(folder));
    return done ? Status() : fail(done.error());
}

Result<Measurement> measureFirst(BenchFarm &farm, const Places &places)
{
    const auto ours = [&]() -> Result<double> {
        if (Status cleared = clear(farm, places.save); !cleared)
            return fail(std::move(cleared).error());
        return farm.deliver({stepRequest(Step::Syncback)});
    };
    const auto theirs = [&]() -> Result<double> {
        if (Status cleared = clear(farm, places.copy); !cleared)
            return fail(std::move(cleared).error());
        return farm.typed(u"cp -a '%1' '%2'"_s.arg(places.plain, places.copy));
    };
    const Result<Comparison> comparison = alternate(kRounds, ours, theirs);
    if (!comparison)
        return fail(comparison.error());
    Measurement result = compared(u"syncback_first"_s, u"cp -a"_s, *comparison);
    result.ratioAtMost(1.2);
    return result;
}

/// Nothing has changed since the first one.
Result<Measurement> measureAgain(BenchFarm &farm, const QString &name, const QString &baseline, const QString &command,
                                 double limit)
{
    const Result<Comparison> comparison = alternate(
        kRounds, [&] { return farm.deliver({stepRequest(Step::Syncback)}); }, [&] { return farm.typed(command); });
    if (!comparison)
        return fail(comparison.error());
    Measurement result = compared(name, baseline, *comparison);
    result.ratioAtMost(limit);
    return result;
}

} // namespace

Measurements measureSyncback(Context &context)
{
    const Result<BenchFarm *> farm = context.largeFarm();
    if (!farm)
        return fail(farm.error());
    const Places places = placesOf(**farm);
    const Result<double> prepared
        = (*farm)->typed(u"mkdir -p '%1' && rsync -a --delete --exclude=.git '%2/' '%3/'"_s.arg(
            (*farm)->site().base + u"/bench"_s, places.served, places.plain));
    if (!prepared)
        return fail(prepared.error());
    const Result<Measurement> first = measureFirst(**farm, places);
    if (!first)
        return fail(first.error());
    // As Tool Delivery does it: everything over the copy that is there. It fails at the read-only file and at the
    // dangling link, which are 2 of 25,000, and goes on.
    const Result<Measurement> again
        = measureAgain(**farm, u"syncback_again"_s, u"cp -R over the copy"_s,
                       u"cp -R '%1'/* '%2/' || true"_s.arg(places.plain, places.copy), 0.25);
    if (!again)
        return fail(again.error());
    // cp -R gave the copy new times: the mirror for rsync is made again.
    if (const Result<double> mirrored
        = (*farm)->typed(u"rsync -a --delete '%1/' '%2/'"_s.arg(places.plain, places.copy));
        !mirrored)
        return fail(mirrored.error());
    const Result<Measurement> rsync
        = measureAgain(**farm, u"syncback_again_rsync"_s, u"rsync -a --delete"_s,
                       u"rsync -a --delete '%1/' '%2/'"_s.arg(places.plain, places.copy), 1.15);
    if (!rsync)
        return fail(rsync.error());
    return QList<Measurement>{*first, *again, *rsync};
}

} // namespace quai::bench
