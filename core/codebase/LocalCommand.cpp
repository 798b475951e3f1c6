// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/LocalCommand.h"

#include <QElapsedTimer>
#include <QProcess>

#include <csignal>
#include <unistd.h>

namespace quai::codebase {

namespace {

constexpr int kSliceMs = 100;
constexpr int kGraceMs = 2000;
constexpr qsizetype kKept = 64 << 10;

/// Everything in the session of the process.
void endGroup(QProcess &process)
{
    const auto group = static_cast<pid_t>(process.processId());
    if (group <= 0)
        return;
    ::kill(-group, SIGTERM);
    if (!process.waitForFinished(kGraceMs))
        ::kill(-group, SIGKILL);
    process.waitForFinished(kGraceMs);
}

void take(QProcess &process, const LocalCommand &command, QByteArray &kept)
{
    const QByteArray text = process.readAll();
    if (text.isEmpty())
        return;
    if (command.onOutput)
        command.onOutput(text);
    kept += text;
    if (kept.size() > 2 * kKept)
        kept = kept.last(kKept);
}

} // namespace

Result<LocalEnd> runLocally(const LocalCommand &command)
{
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(command.folder);
    process.setChildProcessModifier([] { ::setsid(); });
    process.start(command.program, command.arguments);
    if (!process.waitForStarted())
        return fail(
            Error{ErrorKind::ToolMissing, process.errorString(), {}, {{QStringLiteral("tool"), command.program}}});
    process.write(command.input);
    process.closeWriteChannel();
    LocalEnd end;
    while (!process.waitForFinished(kSliceMs) && process.state() != QProcess::NotRunning) {
        take(process, command, end.output);
        const bool late = clock.hasExpired(std::chrono::milliseconds(command.limit).count());
        if (!late && !command.cancel.stop_requested())
            continue;
        endGroup(process);
        return fail(late ? ErrorKind::Timeout : ErrorKind::Cancelled, QStringLiteral("ended: ") + command.program);
    }
    take(process, command, end.output);
    end.output = end.output.last(std::min(end.output.size(), kKept));
    end.exitStatus = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    end.milliseconds = clock.elapsed();
    return end;
}

} // namespace quai::codebase
