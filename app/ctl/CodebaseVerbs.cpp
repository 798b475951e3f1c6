// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CodebaseVerbs.h"

#include "app/ctl/CodebaseText.h"
#include "app/ctl/DirectoryVerbs.h"
#include "app/ctl/Json.h"
#include "app/ctl/Line.h"
#include "app/ctl/ReleaseOption.h"
#include "core/codebase/CheckRunner.h"
#include "core/codebase/Comparison.h"
#include "core/codebase/DirectoryShelf.h"
#include "core/codebase/DownloadThread.h"
#include "core/codebase/Gatherer.h"
#include "core/codebase/Inventory.h"
#include "core/codebase/ProjectText.h"
#include "core/codebase/SshSources.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace quai::ctl {

using namespace codebase;

namespace {

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > limit)
        return fail(Error{
            ErrorKind::FileUnreadable, QStringLiteral("reading ") + path, {}, {{QStringLiteral("file"), path}}, 0});
    return file.readAll();
}

/// One call of one verb on one project.
class CodebaseVerb
{
public:
    CodebaseVerb(Context &context, OpenCodebase &codebase)
        : m_context(context)
        , m_codebase(codebase)
        , m_workshop(codebase.workshop())
    {
    }

    ExitCode run()
    {
        static const QMap<QString, ExitCode (CodebaseVerb::*)()> verbs{
            {QStringLiteral("check"), &CodebaseVerb::check},
            {QStringLiteral("fetch"), &CodebaseVerb::fetch},
            {QStringLiteral("resolve"), &CodebaseVerb::resolve},
            {QStringLiteral("diff"), &CodebaseVerb::diff},
            {QStringLiteral("build"), &CodebaseVerb::build},
            {QStringLiteral("test"), &CodebaseVerb::test},
            {QStringLiteral("release"), &CodebaseVerb::release},
            {QStringLiteral("list"), &CodebaseVerb::list},
            {QStringLiteral("whatif"), &CodebaseVerb::whatIf},
            {QStringLiteral("inventory"), &CodebaseVerb::inventory},
        };
        return (this->*verbs.value(m_context.command.verb))();
    }

private:
    QString name(qsizetype index) const { return m_context.command.names.value(index); }

    ExitCode done(QJsonObject json, const QString &text)
    {
        json.insert(QStringLiteral("ok"), true);
        m_context.report.result(json, text);
        return ExitCode::Done;
    }

    ExitCode check()
    {
        const Result<Resolution> resolution = m_workshop.resolve();
        if (!resolution)
            return refuseWith(m_context, resolution.error());
        m_context.report.result({{QStringLiteral("ok"), resolution->mayBuild()},
                                 {QStringLiteral("findings"), toJsonArray(resolution->findings)}},
                                describe(resolution->findings));
        return resolution->mayBuild() ? ExitCode::Done : ExitCode::Refused;
    }

    ExitCode fetch()
    {
        DownloadThread downloads;
        GatherRequest request;
        request.onlyMissing = m_context.command.codebaseFields.contains(QStringLiteral("missing"));
        request.cancel = m_context.cancel;
        request.loadPackage = packageLoader(downloads);
        request.openChannel
            = sshOpener([this](const ssh::Target &server, const CancelToken &cancel) { return logIn(server, cancel); },
                        m_context.command.siteFields.value(QStringLiteral("ssh-config")));
        request.onNews = [this](const GatherNews &news) {
            const git::FetchProgress &progress = news.progress;
            m_context.report.progress({news.package ? QStringLiteral("package") : QStringLiteral("fetch"),
                                       progress.objectsReceived, progress.objectsTotal, Progress::Unit::Objects,
                                       QStringLiteral("%1 (%2/%3) %4 kB %5 kB/s")
                                           .arg(news.component)
                                           .arg(news.place)
                                           .arg(news.count)
                                           .arg(progress.bytesReceived / 1000)
                                           .arg(progress.bytesPerSecond / 1000)});
        };
        const Result<Gathered> gathered
            = gather(m_codebase.cache(), m_codebase.folder(), m_workshop, m_codebase.directory(), request);
        if (!gathered)
            return refuseWith(m_context, gathered.error());
        QJsonObject json{{QStringLiteral("fetched"), QJsonArray::fromStringList(gathered->components)},
                         {QStringLiteral("packages"), QJsonArray::fromStringList(gathered->packages)}};
        if (!gathered->failures.isEmpty())
            return failedSources(gathered->failures, json);
        return done(json,
                    QStringLiteral("%1 sources and %2 packages fetched\n")
                        .arg(gathered->components.size())
                        .arg(gathered->packages.size()));
    }

    /// The questions that may stand before an ssh source: an unknown host key, a password, a passphrase.
    Result<ssh::Credentials> logIn(const ssh::Target &server, const CancelToken &cancel)
    {
        Line line(server, m_context.command, m_context.terminal, m_context.secrets);
        if (const Status opened = line.open(cancel); !opened)
            return fail(opened.error());
        return line.credentials();
    }

    /// The first one is the error; the others are named beside it.
    ExitCode failedSources(const QList<GatherFailure> &failures, QJsonObject json)
    {
        QJsonArray list;
        for (const GatherFailure &failure : failures) {
            list.append(QJsonObject{{QStringLiteral("component"), failure.component},
                                    {QStringLiteral("error"), toJson(failure.error)}});
            m_context.report.note(failure.component + QStringLiteral(": ") + failure.error.message);
        }
        json.insert(QStringLiteral("failures"), list);
        const Error &first = failures.constFirst().error;
        const ExitCode code = exitCodeOf(first.kind, false);
        m_context.report.failure(first, static_cast<int>(code), json);
        return code;
    }

    ExitCode resolve()
    {
        const Result<Resolution> resolution = m_workshop.resolve();
        if (!resolution)
            return refuseWith(m_context, resolution.error());
        const QByteArray lock = resolution->lock.toText();
        m_context.report.result({{QStringLiteral("ok"), resolution->mayBuild()},
                                 {QStringLiteral("lock"), QJsonDocument::fromJson(lock).object()},
                                 {QStringLiteral("findings"), toJsonArray(resolution->findings)}},
                                QString::fromUtf8(lock));
        return resolution->mayBuild() ? ExitCode::Done : ExitCode::Refused;
    }

    ExitCode diff()
    {
        if (name(1).isEmpty())
            return diffDeclared();
        const Side after = name(2).isEmpty() ? Side::built() : Side::release(name(2));
        const Result<Comparison> comparison = compareSides(m_codebase, Side::release(name(1)), after);
        if (!comparison)
            return refuseWith(m_context, comparison.error());
        return done({{QStringLiteral("changes"), toJsonArray(comparison->components)}},
                    describe(comparison->components));
    }

    ExitCode diffDeclared()
    {
        const Result<Resolution> resolution = m_workshop.resolve();
        const Result<Reconciliation> state
            = resolution ? m_workshop.reconcile(*resolution) : Result<Reconciliation>(fail(resolution.error()));
        if (!state)
            return refuseWith(m_context, state.error());
        return done(
            {{QStringLiteral("inSync"), state->inSync}, {QStringLiteral("components"), toJsonArray(state->components)}},
            describe(*state));
    }

    ExitCode build()
    {
        const Result<Resolution> resolution = m_workshop.resolve();
        const Result<Generation> generation
            = resolution ? m_workshop.build(*resolution) : Result<Generation>(fail(resolution.error()));
        if (!generation)
            return refuseWith(m_context, generation.error());
        return done({{QStringLiteral("commit"), generation->commit.toHex()},
                     {QStringLiteral("tree"), generation->tree.toHex()},
                     {QStringLiteral("unchanged"), generation->unchanged}},
                    QStringLiteral("%1 commit %2 tree %3\n")
                        .arg(generation->unchanged ? QStringLiteral("unchanged:") : QStringLiteral("built:"),
                             generation->commit.toHex(), generation->tree.toHex()));
    }

    ExitCode test()
    {
        const Result<Workshop::Built> what
            = readSide(m_codebase, name(1).isEmpty() ? Side::built() : Side::release(name(1)));
        if (!what)
            return refuseWith(m_context, what.error());
        const ProgressSink progress = [this](const Progress &step) { m_context.report.progress(step); };
        const Result<CheckReport> report = runChecks(m_codebase, *what, progress, m_context.cancel);
        const Status saved = report ? saveCheckReport(m_codebase, *report) : Status(fail(report.error()));
        if (!saved)
            return refuseWith(m_context, saved.error());
        QJsonObject json = QJsonDocument::fromJson(report->toText()).object();
        json.insert(QStringLiteral("ok"), report->passed());
        m_context.report.result(json, describe(*report));
        return report->passed() ? ExitCode::Done : ExitCode::Refused;
    }

    ExitCode release()
    {
        const Result<Release> made = m_workshop.release(m_context.command.comment);
        if (!made)
            return refuseWith(m_context, made.error());
        return done({{QStringLiteral("release"), toJson(*made)}}, made->tag + QLatin1Char('\n'));
    }

    ExitCode list()
    {
        const Result<QList<Release>> releases = m_workshop.releases();
        if (!releases)
            return refuseWith(m_context, releases.error());
        return done({{QStringLiteral("releases"), toJsonArray(*releases)}}, describe(*releases));
    }

    ExitCode whatIf()
    {
        const Result<QList<WhatIfCell>> cells = m_workshop.whatIf(m_context.command.names.mid(1));
        if (!cells)
            return refuseWith(m_context, cells.error());
        return done({{QStringLiteral("cells"), toJsonArray(*cells)}}, describe(*cells));
    }

    ExitCode inventory()
    {
        const Result<Workshop::Built> of
            = readSide(m_codebase, name(1).isEmpty() ? Side::built() : Side::release(name(1)));
        if (!of)
            return refuseWith(m_context, of.error());
        const InventoryWords words{QStringLiteral("Inventory"), QStringLiteral("Component"), QStringLiteral("Path"),
                                   QStringLiteral("Version"),   QStringLiteral("Release"),   QStringLiteral("Source"),
                                   QStringLiteral("Revision"),  QStringLiteral("Commit")};
        const bool html = m_context.command.codebaseFields.value(QStringLiteral("format")) == QLatin1String("html");
        const QByteArray text = html ? inventoryHtml(of->lock, words) : inventoryMarkdown(of->lock, words);
        return done({{QStringLiteral("inventory"), QString::fromUtf8(text)}}, QString::fromUtf8(text));
    }

    Context &m_context;
    OpenCodebase &m_codebase;
    Workshop &m_workshop;
};

/// `new` and `import`: a folder that is no project yet.
ExitCode create(Context &context, const QString &folder)
{
    const Command &command = context.command;
    Result<QByteArray> text = QByteArray();
    if (command.verb == QLatin1String("import")) {
        const Result<QByteArray> foreign = readFile(command.names.value(1), 16 << 20);
        const Result<Project> project = foreign ? parseProject(*foreign) : Result<Project>(fail(foreign.error()));
        text = project ? formatProject(*project, *foreign) : Result<QByteArray>(fail(project.error()));
    } else {
        Project project;
        project.name = command.siteFields.value(QStringLiteral("name"), QDir(folder).dirName());
        project.branch = command.siteFields.value(QStringLiteral("branch"), project.branch);
        project.moodleVersion = command.codebaseFields.value(QStringLiteral("moodle"));
        project.moodleSource = command.codebaseFields.value(QStringLiteral("moodle-source"));
        text = formatProject(project);
    }
    if (!text)
        return refuseWith(context, text.error());
    const Result<Cache> cache = Cache::open(cacheFolder(command));
    if (!cache)
        return refuseWith(context, cache.error());
    const git::Signature author = git::defaultSignature(cache->repository(), Clock().now());
    const Result<ProjectFolder> created = ProjectFolder::create(folder, *text, author);
    if (!created)
        return refuseWith(context, created.error());
    context.report.result({{QStringLiteral("ok"), true}, {QStringLiteral("folder"), created->folder()}},
                          QStringLiteral("%1 is a project now\n").arg(created->folder()));
    return ExitCode::Done;
}

} // namespace

ExitCode runCodebaseVerb(Context &context)
{
    const QString folder = QDir::current().absoluteFilePath(context.command.names.value(0));
    const QString &verb = context.command.verb;
    if (verb == QLatin1String("refresh") || verb == QLatin1String("search") || verb == QLatin1String("add")
        || verb == QLatin1String("remove"))
        return runDirectoryVerb(context);
    if (verb == QLatin1String("new") || verb == QLatin1String("import"))
        return create(context, folder);
    const CodebasePlace place = placeOf(context.command, folder);
    if (context.command.codebaseFields.contains(QStringLiteral("directory")) && !QFile::exists(place.directoryFile))
        return refuseWith(context,
                          Error{ErrorKind::FileUnreadable,
                                QStringLiteral("no such file"),
                                {},
                                {{QStringLiteral("file"), place.directoryFile}}});
    const Result<DirectoryCopy> directory = DirectoryShelf(place.directoryFile).take();
    if (!directory)
        return refuseWith(context, directory.error());
    const Result<std::unique_ptr<OpenCodebase>> codebase = OpenCodebase::open(place, directory->plugins);
    if (!codebase)
        return refuseWith(context, codebase.error());
    return CodebaseVerb(context, **codebase).run();
}

} // namespace quai::ctl
