// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"

namespace quai::bench {

using namespace Qt::StringLiterals;
using delivery::Step;

namespace {

constexpr int kRounds = 5;
constexpr int kChange = 350;

/// A second site for the typed commands, at the same release: its own clone, data and folders. The engine's site keeps
/// version control's metadata elsewhere while it is served.
QString typedBase(const test::FarmSite &site)
{
    return site.base + u"/bench/typed"_s;
}

Status prepareTyped(const BenchFarm &farm)
{
    const test::FarmSite &site = farm.site();
    const QString base = typedBase(site);
    const Result<double> done = farm.typed(u"set -e; mkdir -p %1; cp -r %2 %1/data; git clone -q %3 %1/%4; sed "
                                           u"'s#%2#%1/data#' %5/config.php >%1/%4/config.php; "
                                           u"cp %5/local/vmoodle/vconfig.php %1/%4/local/vmoodle/"_s.arg(
                                               base, site.dataroot, site.repository, site.dir, site.servedPath()));
    return done ? Status() : fail(done.error());
}

/// What an operator who knows the server types for the same result: mirror, two renames, pull, two renames, the
/// syntax of what changed, upgrade, caches, a look at the page.
QString typedDelivery(const test::FarmSite &site)
{
    return u"set -e; cd '%1'; old=$(git -C %2 rev-parse HEAD)\n"
           u"rsync -a --delete --delete-excluded --exclude=.git %2/ %2-SAVE/\n"
           u"mv %2 %2-GIT; mv %2-SAVE %2\n"
           u"git -C %2-GIT pull -q --ff-only\n"
           u"cd %2-GIT; git diff --name-only --diff-filter=d $old HEAD -- '*.php' | xargs -n 1 -P 2 php -l >/dev/null; "
           u"cd ..\n"
           u"mv %2 %2-SAVE; mv %2-GIT %2\n"
           u"php %2/admin/cli/upgrade.php --non-interactive; php %2/admin/cli/purge_caches.php\n"
           u"curl -sf -o /dev/null %3/\n"_s.arg(typedBase(site), site.dir, site.url);
}

Status release(BenchFarm &farm)
{
    const test::FarmRelease made = farm.farm().release(u"git"_s, {u"--change"_s, QString::number(kChange)});
    return made.error.isEmpty() ? Status() : fail(ErrorKind::Internal, made.error);
}

} // namespace

Measurements measureDelivery(Context &context)
{
    const Result<BenchFarm *> farm = context.largeFarm();
    if (!farm)
        return fail(farm.error());
    const QList<delivery::StepRequest> steps{stepRequest(Step::Syncback), stepRequest(Step::Goback),
                                             stepRequest(Step::Update), stepRequest(Step::BackToProd)};
    if (Status prepared = prepareTyped(**farm); !prepared)
        return fail(std::move(prepared).error());
    int turn = 0;
    // One release a round: both sites deliver it.
    const auto releaseOnce = [&]() -> Status { return turn++ % 2 == 0 ? release(**farm) : Status(); };
    const auto ours = [&]() -> Result<double> {
        if (Status made = releaseOnce(); !made)
            return fail(std::move(made).error());
        return (*farm)->deliver(steps);
    };
    const auto theirs = [&]() -> Result<double> {
        if (Status made = releaseOnce(); !made)
            return fail(std::move(made).error());
        return (*farm)->typed(typedDelivery((*farm)->site()));
    };
    // The first delivery of each fills SAVE: not measured.
    for (const Timed &warm : {Timed(ours), Timed(theirs)}) {
        if (const Result<double> took = warm(); !took)
            return fail(took.error());
    }
    const Result<Comparison> comparison = alternate(kRounds, ours, theirs);
    if (!comparison)
        return fail(comparison.error());
    Measurement result = compared(u"deliver_all"_s, u"the same commands in one ssh script"_s, *comparison);
    result.ratioAtMost(1.15);
    result.detail
        += u"; typed: rsync, renames, git pull, php -l of each changed file two at a time, upgrade, caches, page"_s;
    return QList<Measurement>{result};
}

} // namespace quai::bench
