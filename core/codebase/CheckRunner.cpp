// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/CheckRunner.h"

#include "core/codebase/LocalCommand.h"
#include "core/git/Export.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>

namespace quai::codebase {

namespace {

constexpr QLatin1String kSyntax("php-syntax");
/// $0 is PHP, $1 the file. What one says is written at once, not between the lines of another; and its status is never
/// PHP's 255, at which xargs(1) gives up the files that are left.
constexpr const char *kLint = "said=$(\"$0\" -n -d display_errors=1 -d html_errors=0 -l \"$1\" 2>&1); status=$?; "
                              "printf '%s\\n' \"$said\"; exit $((status != 0))";
constexpr QLatin1String kFolder("checks");

/// Left out: broken on purpose (test fixtures), or for other PHP versions (polyfills load them by version).
bool isForPhp(const QString &path)
{
    static const QRegularExpression leftOut(
        QStringLiteral("(^|/)(tests|fixtures)/|/polyfill-[^/]*/bootstrap[0-9]*\\.php$"));
    return path.endsWith(QLatin1String(".php")) && !leftOut.match(path).hasMatch();
}

/// The PHP files of the plugins, below the checkout, ended by NUL.
QByteArray phpFiles(const QString &checkout, const Lock &lock, qint64 &count)
{
    QByteArray files;
    for (const LockedSource &plugin : lock.plugins) {
        QDirIterator walk(checkout + QLatin1Char('/') + plugin.path, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next().mid(checkout.size() + 1);
            if (!isForPhp(path))
                continue;
            files += "./" + QFile::encodeName(path) + '\0';
            ++count;
        }
    }
    return files;
}

/// "PHP Parse error: syntax error, unexpected ... in ./mod/x/lib.php on line 3" as "mod/x/lib.php:3: syntax error ...".
QString complaintsFrom(const QByteArray &output)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:PHP )?(?:Parse|Fatal|Compile) error:\\s+(.*) in \\./(.*) on line (\\d+)$"),
        QRegularExpression::MultilineOption);
    QStringList lines;
    for (auto found = form.globalMatch(QString::fromUtf8(output)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        lines.append(QStringLiteral("%1:%2: %3").arg(match.captured(2), match.captured(3), match.captured(1)));
    }
    lines.removeDuplicates();
    lines.sort();
    return lines.join(QLatin1Char('\n'));
}

/// PHP over the files of its standard input, as many at a time as there are processors.
LocalCommand lintCommand(const QString &php, const QString &checkout, const CancelToken &cancel)
{
    LocalCommand command;
    command.program = QStringLiteral("xargs");
    command.arguments = {QStringLiteral("-0"),
                         QStringLiteral("-n"),
                         QStringLiteral("1"),
                         QStringLiteral("-P"),
                         QString::number(std::max(1, QThread::idealThreadCount())),
                         QStringLiteral("/bin/sh"),
                         QStringLiteral("-c"),
                         QLatin1String(kLint),
                         php};
    command.folder = checkout;
    command.cancel = cancel;
    return command;
}

Result<CheckOutcome> checkSyntax(const QString &checkout, const Lock &lock, const ProgressSink &progress,
                                 const CancelToken &cancel)
{
    CheckOutcome outcome;
    outcome.name = kSyntax;
    const QString php = QStandardPaths::findExecutable(QStringLiteral("php"));
    outcome.files = 0;
    LocalCommand command = lintCommand(php, checkout, cancel);
    command.input = phpFiles(checkout, lock, outcome.files);
    outcome.skipped = php.isEmpty();
    outcome.passed = !outcome.skipped;
    if (outcome.skipped || outcome.files == 0)
        return outcome;
    qint64 done = 0;
    QByteArray complaints;
    command.onOutput = [&](const QByteArray &text) {
        done += text.count("No syntax errors") + text.count("Errors parsing");
        complaints += text;
        if (progress)
            progress({kSyntax, std::min(done, outcome.files), outcome.files, Progress::Unit::Files, {}});
    };
    const Result<LocalEnd> end = runLocally(command);
    if (!end)
        return fail(end.error());
    outcome.exitStatus = end->exitStatus;
    outcome.milliseconds = end->milliseconds;
    outcome.output = complaintsFrom(complaints).right(64 << 10);
    outcome.passed = end->exitStatus == 0;
    return outcome;
}

Result<CheckOutcome> runCommand(const QString &text, const QString &checkout, const CancelToken &cancel)
{
    LocalCommand command;
    command.program = QStringLiteral("/bin/sh");
    command.arguments = {QStringLiteral("-c"), text};
    command.folder = checkout;
    command.cancel = cancel;
    const Result<LocalEnd> end = runLocally(command);
    CheckOutcome outcome;
    outcome.name = text;
    if (!end && end.error().kind == ErrorKind::Cancelled)
        return fail(end.error());
    if (!end) { // it took too long, or there is no shell
        outcome.exitStatus = -1;
        outcome.output = end.error().message;
        return outcome;
    }
    outcome.exitStatus = end->exitStatus;
    outcome.passed = end->exitStatus == 0;
    outcome.milliseconds = end->milliseconds;
    outcome.output = QString::fromUtf8(end->output);
    return outcome;
}

/// Everything when there are commands, for they may need Moodle itself; else the plugins alone.
QList<QByteArray> neededPaths(const Project &project, const Lock &lock)
{
    QList<QByteArray> paths;
    if (!project.checks.isEmpty())
        return paths;
    for (const LockedSource &plugin : lock.plugins)
        paths.append(plugin.path.toUtf8());
    return paths;
}

} // namespace

Result<CheckReport> runChecks(OpenCodebase &codebase, const Workshop::Built &what, const ProgressSink &progress,
                              const CancelToken &cancel)
{
    const Result<Project> project = codebase.folder().project();
    if (!project)
        return fail(project.error());
    const git::Signature author = codebase.author();
    CheckReport report{what.tree, author.when.toUTC(), author.name, {}};
    const QTemporaryDir folder;
    const bool nothingToDo = project->checks.isEmpty() && what.lock.plugins.isEmpty();
    if (!nothingToDo) {
        const Result<qint64> written = git::exportTree(codebase.cache().repository(), what.tree, folder.path(),
                                                       neededPaths(*project, what.lock), progress, cancel);
        if (!written)
            return fail(written.error());
    }
    const Result<CheckOutcome> syntax = checkSyntax(folder.path(), what.lock, progress, cancel);
    if (!syntax)
        return fail(syntax.error());
    report.outcomes.append(*syntax);
    for (const QString &command : std::as_const(project->checks)) {
        if (progress)
            progress({QStringLiteral("check"), report.outcomes.size() - 1, project->checks.size(),
                      Progress::Unit::Steps, command});
        const Result<CheckOutcome> outcome = runCommand(command, folder.path(), cancel);
        if (!outcome)
            return fail(outcome.error());
        report.outcomes.append(*outcome);
    }
    return report;
}

Status saveCheckReport(OpenCodebase &codebase, const CheckReport &report)
{
    const QString file = QStringLiteral("%1/%2.json").arg(kFolder, report.tree.toHex());
    const Result<git::ObjectId> commit
        = git::commitFiles(codebase.folder().repository(), {{file, report.toText()}},
                           QStringLiteral("Checks of %1").arg(report.tree.toShort()), codebase.author());
    return commit ? Status() : Status(fail(commit.error()));
}

QMap<QString, CheckReport> checkReports(const ProjectFolder &folder)
{
    QMap<QString, CheckReport> reports;
    const QDir where(folder.folder() + QLatin1Char('/') + kFolder);
    const QStringList names = where.entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString &name : names) {
        QFile file(where.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Result<CheckReport> report = CheckReport::fromText(file.read(16 << 20));
        if (report && name == report->tree.toHex() + QLatin1String(".json"))
            reports.insert(report->tree.toHex(), *report);
    }
    return reports;
}

} // namespace quai::codebase
