// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"

#include <QElapsedTimer>

namespace quai::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 5;
constexpr int kCommands = 200;

/// One after the other: what is left of the time is the server's own, a fork and a shell for each.
Result<double> oneByOne(ssh::Connection &connection)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kCommands; ++i) {
        ssh::ExecRequest request;
        request.command = "true";
        const Result<ssh::ExecResult> result = connection.exec(request).result();
        if (!result)
            return fail(result.error());
        if (result->exitStatus != 0)
            return fail(ErrorKind::Internal, u"true failed"_s);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Handed over at once, as the callers do with what does not depend on each other: eight channels at a time.
Result<double> atOnce(ssh::Connection &connection)
{
    QElapsedTimer timer;
    timer.start();
    QList<QFuture<Result<ssh::ExecResult>>> running;
    for (int i = 0; i < kCommands; ++i) {
        ssh::ExecRequest request;
        request.command = "true";
        running.append(connection.exec(request));
    }
    for (const auto &future : std::as_const(running)) {
        if (const Result<ssh::ExecResult> result = future.result(); !result)
            return fail(result.error());
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

Measurements measureExec(Context &context)
{
    const Result<BenchFarm *> farm = context.smallFarm();
    if (!farm)
        return fail(farm.error());
    const QString loop
        = u"i=0; while [ $i -lt %1 ]; do ssh \"$@\" true </dev/null || exit 1; i=$((i + 1)); done"_s.arg(kCommands);
    const QStringList arguments = QStringList{u"-c"_s, loop, u"sh"_s} + (*farm)->sshCommand();
    ssh::PoolOptions options;
    options.maxSessions = 1;
    const auto single = ssh::makePool((*farm)->farm().sshTarget(), options);
    if (Status opened = single->open().result(); !opened)
        return fail(std::move(opened).error());
    const Result<Comparison> comparison = alternate(
        kRounds, [&] { return atOnce(*single); }, [&] { return timedProgram(u"sh"_s, arguments); });
    if (!comparison)
        return fail(comparison.error());
    Measurement result = compared(u"exec_200"_s, u"ssh through a ControlMaster"_s, *comparison);
    result.ratioAtMost(0.2);
    if (const Result<double> sequence = oneByOne(*single))
        result.detail += u"; one after the other: %1 ms"_s.arg(*sequence, 0, 'f', 0);
    return QList<Measurement>{result};
}

} // namespace quai::bench
