// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/UpdateStep.h"

#include "core/delivery/ReleaseSource.h"
#include "core/delivery/SiteScripts.h"
#include "core/delivery/SourceSecret.h"
#include "core/delivery/UpdateRecords.h"

#include <QCryptographicHash>

#include <algorithm>
#include <mutex>

namespace quai::delivery {

namespace {

constexpr std::chrono::seconds kRepositoryLimit{300}; ///< for the server of the repository to answer and send
constexpr std::chrono::minutes kUpdateLimit{60};

/// An argument of a script.
QString pair(const char *key, const QString &value)
{
    return QLatin1String(key) + QLatin1Char('=') + value;
}

QString localName(LocalChanges local)
{
    switch (local) {
    case LocalChanges::Stop:
        return QStringLiteral("stop");
    case LocalChanges::Keep:
        return QStringLiteral("keep");
    case LocalChanges::Discard:
        return QStringLiteral("discard");
    }
    Q_UNREACHABLE();
}

QStringList scriptsOf(sites::Method method)
{
    QStringList scripts{QStringLiteral("lib/prelude.sh")};
    for (const auto *part : {"lock", "update-frame", "metadata", "manifest", "environment", "local-modifications"})
        scripts.append(QStringLiteral("delivery/%1.sh").arg(QLatin1String(part)));
    if (method == sites::Method::Git)
        scripts << QStringLiteral("delivery/update-release.sh") << QStringLiteral("delivery/update-git-changes.sh");
    scripts.append(method == sites::Method::Git
                       ? QStringLiteral("delivery/update-git-write.sh")
                       : QStringLiteral("delivery/update-%1-lists.sh").arg(sites::methodName(method)));
    scripts.append(QStringLiteral("delivery/update-%1.sh").arg(sites::methodName(method)));
    return scripts;
}

/// Of a release on a server without git.
QStringList archiveScripts()
{
    QStringList scripts{QStringLiteral("lib/prelude.sh")};
    for (const auto *part : {"lock", "update-frame", "metadata", "manifest", "environment", "local-modifications",
                             "sums", "update-archive"})
        scripts.append(QStringLiteral("delivery/%1.sh").arg(QLatin1String(part)));
    return scripts;
}

PlannedAction updateAction(sites::Method method, const StepRequest &request, const UpdateRecords &seen)
{
    return {QStringLiteral("update"),
            {{QStringLiteral("method"), sites::methodName(method)},
             {QStringLiteral("component"), request.component.toString()},
             {QStringLiteral("from"), seen.fromRevision},
             {QStringLiteral("to"), seen.toRevision},
             {QStringLiteral("files"), QString::number(seen.changes.size())},
             {QStringLiteral("bytes"), QString::number(seen.bytesWritten)}}};
}

void takeOver(const UpdateRecords &seen, StepOutcome &outcome)
{
    outcome.changes = seen.changes;
    outcome.filesWritten = seen.filesWritten;
    outcome.filesRemoved = seen.filesRemoved;
    outcome.bytesWritten = seen.bytesWritten;
    outcome.fromRevision = seen.fromRevision;
    outcome.toRevision = seen.toRevision;
    outcome.fromVersion = seen.fromVersion;
    outcome.toVersion = seen.toVersion;
    outcome.warnings = seen.warnings;
    if (!seen.carried.isEmpty())
        outcome.warnings.append(QStringLiteral("environment-carried"));
}

/// What the plan says of a file: whether it is new, changes or stays.
PlannedAction renderAction(const RenderedFile &file, const QList<FileChange> &changes)
{
    const auto change = std::find_if(changes.cbegin(), changes.cend(),
                                     [&file](const FileChange &one) { return one.path == file.path; });
    QString what = QStringLiteral("same");
    if (change != changes.cend())
        what = change->kind == FileChange::Kind::Added ? QStringLiteral("new") : QStringLiteral("changed");
    return {QStringLiteral("render"),
            {{QStringLiteral("path"), file.path},
             {QStringLiteral("template"), file.templateFile},
             {QStringLiteral("change"), what}}};
}

/// While a release is packed and sent at once, progress comes from here and from the server.
Listener oneAtATime(const Listener &listener)
{
    Listener inTurn = listener;
    if (listener.onProgress)
        inTurn.onProgress
            = [sink = listener.onProgress, turn = std::make_shared<std::mutex>()](const Progress &progress) {
                  const std::scoped_lock lock(*turn);
                  sink(progress);
              };
    return inTurn;
}

/// What the end of the step said, in a call that did both: all that stands behind the record "ended".
std::optional<remote::ScriptResult> endingOf(const remote::ScriptResult &result)
{
    for (qsizetype i = 0; i < result.records.size(); ++i)
        if (result.records.at(i).tag == "ended")
            return remote::ScriptResult{result.records.mid(i + 1), {}, {}};
    return std::nullopt;
}

/// What git, svn and cvs would take for an option, and what no environment file may be.
Status checkSource(const sites::Site &site)
{
    for (const QString &text : {site.source.repository, site.source.branch, site.source.module, site.source.user}) {
        const bool hasControl = std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20; });
        if (text.startsWith(QLatin1Char('-')) || hasControl)
            return fail(ErrorKind::InvalidInput, QStringLiteral("unusable source: %1").arg(text));
    }
    for (const QString &file : site.environmentPaths()) {
        const Result<ComponentPath> path = ComponentPath::parse(file);
        if (!path)
            return fail(path.error());
    }
    return {};
}

} // namespace

UpdateStep::UpdateStep(remote::Host &host, const sites::Site &site, UpdateSecrets secrets, QString lockToken)
    : m_host(host)
    , m_site(site)
    , m_secrets(std::move(secrets))
    , m_lockToken(std::move(lockToken))
{
}

void UpdateStep::knowStore(const remote::Record &store)
{
    m_store = store;
}

void UpdateStep::endWith(const QStringList &arguments)
{
    m_endArguments = arguments;
}

Result<StepPlan> UpdateStep::plan(const StepRequest &request, const SiteStatus &status, const Listener &listener,
                                  const CancelToken &cancel)
{
    StepPlan plan;
    plan.request = request;
    plan.status = status;
    const QString tree = status.mode == Mode::Delivery ? status.copy(Copy::Working).path : m_site.servedPath();
    const Result<QList<RenderedFile>> files = renderEnvironment(m_site, m_secrets.read, cancel);
    if (!files)
        return fail(files.error());
    const Result<UpdateRecords> seen = execute(request, QStringLiteral("plan"), tree, listener, cancel, nullptr);
    if (!seen)
        return fail(seen.error());
    plan.changes = seen->changes;
    plan.filesToWrite = seen->filesWritten;
    plan.filesToRemove = seen->filesRemoved;
    plan.bytesToWrite = seen->bytesWritten;
    plan.localModifications = seen->modifications;
    plan.fromVersion = seen->fromVersion;
    plan.toVersion = seen->toVersion;
    plan.actions.append(updateAction(m_site.source.method, request, *seen));
    QList<FileChange> rendered;
    if (const Status compared = environment(*files, QStringLiteral("plan"), tree, cancel, rendered); !compared)
        return fail(compared.error());
    for (const RenderedFile &file : *files)
        plan.actions.append(renderAction(file, rendered));
    plan.changes += rendered;
    const bool stops = request.localChanges == LocalChanges::Stop && !seen->modifications.isEmpty();
    if (stops || !seen->conflicts.isEmpty()) {
        Error refusal{ErrorKind::LocalModifications, QStringLiteral("files were changed on the server"), {}, {}, 0};
        const QStringList &paths = seen->conflicts.isEmpty() ? seen->modifications : seen->conflicts;
        plan.refusals.append(seen->explain(refusal.with(QStringLiteral("count"), QString::number(paths.size()))));
    }
    return plan;
}

Result<StepOutcome> UpdateStep::run(const StepRequest &request, const SiteStatus &status, const Listener &listener,
                                    const CancelToken &cancel)
{
    StepOutcome outcome;
    outcome.request = request;
    outcome.startedAt = QDateTime::currentDateTimeUtc();
    if (status.mode != Mode::Delivery) {
        Error error{ErrorKind::WrongState, QStringLiteral("there is no working folder"), {}, {}, 0};
        const QString mode = QString::fromLatin1(QMetaEnum::fromType<Mode>().valueToKey(static_cast<int>(status.mode)));
        return fail(error.with(QStringLiteral("step"), stepName(Step::Update)).with(QStringLiteral("mode"), mode));
    }
    const QString tree = status.copy(Copy::Working).path;
    const Result<QList<RenderedFile>> files = renderEnvironment(m_site, m_secrets.read, cancel);
    if (!files)
        return fail(files.error());
    const Result<UpdateRecords> seen
        = execute(request, QStringLiteral("run"), tree, listener, cancel, &outcome.rawOutput);
    if (!seen)
        return fail(seen.error());
    takeOver(*seen, outcome);
    const Status written = environment(*files, QStringLiteral("run"), tree, cancel, outcome.changes);
    if (!written)
        return fail(written.error());
    outcome.endedAt = QDateTime::currentDateTimeUtc();
    return outcome;
}

QStringList UpdateStep::arguments(const StepRequest &request, const QString &mode, const QString &tree) const
{
    const sites::Source &source = m_site.source;
    const QStringList rendered = m_site.templates.keys();
    return {pair("mode", mode),
            pair("tree", tree),
            pair("served", m_site.servedPath()),
            pair("own", m_site.base + QStringLiteral("/.quai")),
            pair("php", m_site.phpBinary),
            pair("component", request.component.toString()),
            pair("repository", source.repository),
            pair("module", source.module),
            pair("branch", source.branch),
            pair("user", source.user),
            pair("local", localName(request.localChanges)),
            pair("token", m_lockToken),
            pair("environment", m_site.environmentPaths().join(QLatin1Char('\n'))),
            pair("rendered", rendered.join(QLatin1Char('\n'))),
            pair("release", request.release ? request.release->commit : QString()),
            pair("limit", QString::number(kRepositoryLimit.count()))};
}

/// Whether the server has git and which release it has: one small question before, so that only what differs travels.
Result<remote::Record> UpdateStep::askForStore(const CancelToken &cancel)
{
    if (m_store)
        return *m_store;
    remote::ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("delivery/release-base.sh")};
    call.arguments = {QStringLiteral("own=") + m_site.base + QStringLiteral("/.quai")};
    call.sudoUser = m_site.sudoUser;
    call.timeout = kRepositoryLimit;
    call.cancel = cancel;
    const Result<remote::ScriptResult> answer = m_host.run(call);
    if (!answer)
        return fail(answer.error());
    const remote::Record *store = answer->find("store");
    return store != nullptr ? *store : remote::Record();
}

Result<UpdateRecords> UpdateStep::execute(const StepRequest &request, const QString &mode, const QString &tree,
                                          const Listener &listener, const CancelToken &cancel, QString *rawOutput)
{
    const Status usable = checkSource(m_site);
    if (!usable)
        return fail(usable.error());
    const Listener inTurn = request.release ? oneAtATime(listener) : listener;
    Input input;
    if (request.release) {
        const Result<remote::Record> store = askForStore(cancel);
        if (!store)
            return fail(store.error());
        if (store->text(0) == QLatin1String("archive"))
            return executeByArchive(request, mode, tree, inTurn, cancel, rawOutput);
        input.more = [&, there = store->text(1)](const remote::InputWriter &write) {
            return request.release->packFor(there, write, inTurn.onProgress, cancel);
        };
    } else {
        Result<QByteArray> secret = sourceSecret(m_site.source, m_secrets.sourcePassword);
        if (!secret)
            return fail(std::move(secret).error());
        input.bytes = *std::move(secret);
    }
    const sites::Method method = request.release ? sites::Method::Git : m_site.source.method;
    QStringList scripts = scriptsOf(method);
    QStringList values = arguments(request, mode, tree);
    if (method == sites::Method::Git && !m_endArguments.isEmpty()) {
        scripts.append(QStringLiteral("delivery/update-end.sh"));
        scripts.append(SiteScripts::partsOf(QStringLiteral("step-end")));
        scripts.removeDuplicates();
        values.append(m_endArguments);
    }
    return runScripts(scripts, values, input, inTurn, cancel, rawOutput);
}

/// Without git on the server: it is told what the release holds, says what it lacks, and gets that, packed while it is
/// sent.
Result<UpdateRecords> UpdateStep::executeByArchive(const StepRequest &request, const QString &mode, const QString &tree,
                                                   const Listener &listener, const CancelToken &cancel,
                                                   QString *rawOutput)
{
    const Result<QByteArray> sums = request.release->sums(listener.onProgress, cancel);
    if (!sums)
        return fail(sums.error());
    const auto argumentsFor = [&](const QString &which) {
        return arguments(request, which, tree)
            + QStringList{QStringLiteral("sums=%1").arg(sums->size()),
                          QStringLiteral("version=") + request.release->version};
    };
    const Result<UpdateRecords> planned
        = runScripts(archiveScripts(), argumentsFor(QStringLiteral("plan")), {*sums}, listener, cancel, rawOutput);
    if (!planned || mode == QLatin1String("plan"))
        return planned;
    const auto archive = [&](const remote::InputWriter &write) {
        return request.release->archiveOf(planned->needed, write, listener.onProgress, cancel);
    };
    return runScripts(archiveScripts(), argumentsFor(mode), {*sums, archive}, listener, cancel, rawOutput);
}

Result<UpdateRecords> UpdateStep::runScripts(const QStringList &scripts, const QStringList &arguments,
                                             const Input &input, const Listener &listener, const CancelToken &cancel,
                                             QString *rawOutput)
{
    UpdateRecords seen;
    remote::ScriptCall call;
    call.scripts = scripts;
    call.arguments = arguments;
    call.input = input.bytes;
    call.moreInput = input.more;
    call.sudoUser = m_site.sudoUser;
    call.timeout = kUpdateLimit;
    call.cancel = cancel;
    call.onText = listener.onText;
    call.onRecord = [&seen, &listener](const remote::Record &record) {
        seen.take(record);
        if (record.tag == "progress" && listener.onProgress)
            listener.onProgress(progressOf(record));
    };
    const Result<remote::ScriptResult> result = m_host.run(call);
    if (!result)
        return fail(seen.explain(result.error()));
    if (rawOutput)
        *rawOutput = result->rawOutput;
    m_ending = endingOf(*result);
    return seen;
}

Status UpdateStep::environment(const QList<RenderedFile> &files, const QString &mode, const QString &tree,
                               const CancelToken &cancel, QList<FileChange> &changes)
{
    if (files.isEmpty())
        return {};
    remote::ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("delivery/lock.sh"),
                    QStringLiteral("delivery/update-frame.sh"), QStringLiteral("delivery/environment-write.sh")};
    QStringList list; // what is there is compared by checksums: a plan sends no content
    for (const RenderedFile &file : files) {
        const QByteArray sum = QCryptographicHash::hash(file.content, QCryptographicHash::Sha256).toHex();
        list.append(QStringLiteral("%1 %2 %3").arg(file.content.size()).arg(QLatin1String(sum), file.path));
        if (mode == QLatin1String("run"))
            call.input += file.content;
    }
    call.arguments = {pair("mode", mode),
                      pair("tree", tree),
                      pair("served", m_site.servedPath()),
                      pair("own", m_site.base + QStringLiteral("/.quai")),
                      pair("token", m_lockToken),
                      pair("files", list.join(QLatin1Char('\n')))};
    call.sudoUser = m_site.sudoUser;
    call.timeout = kRepositoryLimit;
    call.cancel = cancel;
    const Result<remote::ScriptResult> result = m_host.run(call);
    if (!result)
        return fail(result.error());
    for (const remote::Record &record : result->all("rendered")) {
        const bool isNew = record.fields.value(0) == "A";
        changes.append({isNew ? FileChange::Kind::Added : FileChange::Kind::Modified, record.text(1), {}, {}});
    }
    return {};
}

} // namespace quai::delivery
