// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Program.h"

#include "app/ctl/CodebaseVerbs.h"
#include "app/ctl/Context.h"
#include "app/ctl/DeliverVerbs.h"
#include "app/ctl/InstanceVerbs.h"
#include "app/ctl/Interrupts.h"
#include "app/ctl/SessionVerbs.h"
#include "app/ctl/SiteVerbs.h"
#include "core/base/AppPaths.h"
#include "core/base/WhenFinished.h"
#include "core/base/WorkerThread.h"
#include "core/sites/KeychainSecretStore.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>
#include <unistd.h>

namespace quai::ctl {

namespace {

int fail(Report &report, const Error &error)
{
    const int code = static_cast<int>(exitCodeOf(error.kind, false));
    report.failure(error, code);
    return code;
}

Result<ExitCode> runVerb(Context context)
{
    if (context.command.group == QLatin1String("codebase"))
        return runCodebaseVerb(context);
    if (context.command.group == QLatin1String("instances"))
        return runInstanceVerb(context);
    if (context.command.group == QLatin1String("session"))
        return runSessionVerb(context);
    return context.command.group == QLatin1String("site") ? runSiteVerb(context) : runDeliverVerb(context);
}

/// Runs the event loop until the verb has ended.
int runToTheEnd(const Command &command, sites::SiteStore &store, Report &report)
{
    Interrupts interrupts;
    Terminal terminal(interrupts.token());
    sites::KeychainSecretStore keychain;
    SecretDesk secrets(command, keychain, terminal);
    QObject::connect(&interrupts, &Interrupts::stopAsked, &interrupts, [&report] {
        report.note(QStringLiteral("stopping at the next safe point; once more quits at once"));
    });
    QObject::connect(&interrupts, &Interrupts::quitAsked, &interrupts, [&terminal, &command] {
        terminal.restore();
        // Nobody is waited for: what runs on the server may go on.
        const bool mayHaveChanged = command.group == QLatin1String("deliver")
            || (command.group == QLatin1String("instances") && command.verb != QLatin1String("list")
                && command.verb != QLatin1String("show") && command.verb != QLatin1String("templates")
                && command.verb != QLatin1String("cronfiles"));
        ::_exit(static_cast<int>(mayHaveChanged ? ExitCode::NeedsAttention : ExitCode::Failed));
    });
    const Context context{command, store, terminal, secrets, report, interrupts.token()};
    ExitCode code = ExitCode::Failed;
    WorkerThread thread(QStringLiteral("verb"));
    const auto future = thread.submit<ExitCode>([&context](const CancelToken &) { return runVerb(context); });
    whenFinished(future, &interrupts, [&code](const Result<ExitCode> &ended) {
        code = ended.value_or(ExitCode::Failed);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return static_cast<int>(code);
}

} // namespace

int runProgram(const QStringList &arguments)
{
    const QString help = Command::helpFor(arguments);
    if (!help.isEmpty()) {
        std::fputs(help.toUtf8().constData(), stdout);
        return static_cast<int>(ExitCode::Done);
    }
    const Result<Command> command = Command::parse(arguments);
    Report report(command ? command->json : arguments.contains(QStringLiteral("--json")), command && command->verbose,
                  Terminal::showsProgress());
    if (!command) {
        // Whatever was wrong with it, it was the usage.
        report.failure(command.error(), static_cast<int>(ExitCode::Usage));
        return static_cast<int>(ExitCode::Usage);
    }
    const QString file = command->configFile.isEmpty() ? AppPaths::fromEnvironment().sitesFile()
                                                       : QDir::current().absoluteFilePath(command->configFile);
    sites::SiteStore store(file);
    if (const Status loaded = store.load(); !loaded)
        return fail(report, loaded.error());
    return runToTheEnd(*command, store, report);
}

} // namespace quai::ctl
