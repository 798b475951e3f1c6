// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/InstanceLog.h"

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

TaskRun runFrom(const QJsonObject &said)
{
    TaskRun run;
    run.task = said.value(u"task"_s).toString();
    const double start = said.value(u"start"_s).toDouble();
    const double end = said.value(u"end"_s).toDouble();
    if (start > 0)
        run.start = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(start * 1000), Qt::UTC);
    if (end > start)
        run.duration = std::chrono::milliseconds(static_cast<qint64>((end - start) * 1000));
    run.failed = said.value(u"failed"_s).toBool();
    run.output = said.value(u"output"_s).toString();
    return run;
}

} // namespace

Result<InstanceLog> readLog(Register &reg, qint64 id, int count, const CancelToken &cancel)
{
    const Result<remote::ProbeCall> call
        = reg.call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/log.php"_s}, {},
                   {{u"id"_s, id}, {u"count"_s, count}}, cancel);
    const Result<remote::ProbeOutcome> outcome
        = call ? remote::runProbe(reg.host(), *call) : Result<remote::ProbeOutcome>(fail(call.error()));
    if (!outcome)
        return fail(outcome.error());
    InstanceLog log;
    for (const QJsonObject &line : outcome->lines) {
        if (line.contains(u"run"_s))
            log.runs.append(runFrom(line.value(u"run"_s).toObject()));
        const QJsonObject file = line.value(u"file"_s).toObject();
        if (file.isEmpty())
            continue;
        log.file = file.value(u"path"_s).toString();
        log.readable = file.value(u"there"_s).toBool() && file.value(u"readable"_s).toBool();
        log.end = file.value(u"end"_s).toString();
    }
    return log;
}

} // namespace quai::vmoodle
