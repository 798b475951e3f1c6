// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CodebaseVerbs.h"

#include "app/ctl/CodebaseText.h"
#include "app/ctl/Json.h"
#include "app/ctl/ReleaseOption.h"
#include "core/base/AppPaths.h"
#include "core/codebase/Inventory.h"
#include "core/codebase/ProjectText.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace quai::ctl {

using namespace codebase;

namespace {

constexpr qint64 kDirectoryLimit = 256LL << 20; // the real one has some 25 MB

ExitCode failed(Context &context, const Error &error)
{
    const ExitCode code = exitCodeOf(error.kind, false);
    context.report.failure(error, static_cast<int>(code));
    return code;
}

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
    CodebaseVerb(Context &context, Cache cache, ProjectFolder folder, PluginDirectory directory)
        : m_context(context)
        , m_cache(std::move(cache))
        , m_folder(std::move(folder))
        , m_directory(std::move(directory))
        , m_workshop(m_cache, m_folder, m_clock)
    {
        if (!m_directory.plugins().isEmpty())
            m_workshop.setDirectory(&m_directory);
        const QString maturity = context.command.codebaseFields.value(QStringLiteral("maturity"));
        const QMap<QString, Maturity> levels{{QStringLiteral("alpha"), Maturity::Alpha},
                                             {QStringLiteral("beta"), Maturity::Beta},
                                             {QStringLiteral("rc"), Maturity::Rc}};
        m_workshop.setLeastMaturity(levels.value(maturity, Maturity::Stable));
    }

    ExitCode run()
    {
        static const QMap<QString, ExitCode (CodebaseVerb::*)()> verbs{
            {QStringLiteral("check"), &CodebaseVerb::check},
            {QStringLiteral("fetch"), &CodebaseVerb::fetch},
            {QStringLiteral("resolve"), &CodebaseVerb::resolve},
            {QStringLiteral("diff"), &CodebaseVerb::diff},
            {QStringLiteral("build"), &CodebaseVerb::build},
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
            return failed(m_context, resolution.error());
        m_context.report.result({{QStringLiteral("ok"), resolution->mayBuild()},
                                 {QStringLiteral("findings"), toJsonArray(resolution->findings)}},
                                describe(resolution->findings));
        return resolution->mayBuild() ? ExitCode::Done : ExitCode::Refused;
    }

    ExitCode fetch()
    {
        git::FetchRequest options;
        options.cancel = m_context.cancel;
        QJsonArray fetched;
        QString current;
        options.onProgress = [this, &current](const git::FetchProgress &progress) {
            m_context.report.progress({QStringLiteral("fetch"), progress.objectsReceived, progress.objectsTotal,
                                       Progress::Unit::Objects,
                                       QStringLiteral("%1 %2 kB %3 kB/s")
                                           .arg(current)
                                           .arg(progress.bytesReceived / 1000)
                                           .arg(progress.bytesPerSecond / 1000)});
        };
        const bool missing = m_context.command.codebaseFields.contains(QStringLiteral("missing"));
        const Status all = m_workshop.fetch(missing, options, [&](const CacheSource &source) {
            current = source.component.isEmpty() ? QStringLiteral("moodle") : source.component;
            fetched.append(current);
        });
        if (!all)
            return failed(m_context, all.error());
        return done({{QStringLiteral("fetched"), fetched}}, QStringLiteral("%1 sources fetched\n").arg(fetched.size()));
    }

    ExitCode resolve()
    {
        const Result<Resolution> resolution = m_workshop.resolve();
        if (!resolution)
            return failed(m_context, resolution.error());
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
        const Result<Release> before = findRelease(m_cache.repository(), m_folder.refPrefix(), name(1));
        if (!before)
            return failed(m_context, before.error());
        const Result<Workshop::Built> after = name(2).isEmpty() ? newest() : ofRelease(name(2));
        if (!after)
            return failed(m_context, after.error());
        const Result<QList<ComponentChange>> changes
            = compareGenerations(m_cache.repository(), before->lock, before->tree, after->lock, after->tree);
        if (!changes)
            return failed(m_context, changes.error());
        return done({{QStringLiteral("changes"), toJsonArray(*changes)}}, describe(*changes));
    }

    ExitCode diffDeclared()
    {
        const Result<Resolution> resolution = m_workshop.resolve();
        const Result<Reconciliation> state
            = resolution ? m_workshop.reconcile(*resolution) : Result<Reconciliation>(fail(resolution.error()));
        if (!state)
            return failed(m_context, state.error());
        return done(
            {{QStringLiteral("inSync"), state->inSync}, {QStringLiteral("components"), toJsonArray(state->components)}},
            describe(*state));
    }

    Result<Workshop::Built> newest() const
    {
        const Result<std::optional<Workshop::Built>> built = m_workshop.built();
        if (!built)
            return fail(built.error());
        if (!*built)
            return fail(Error{ErrorKind::RevisionUnknown,
                              QStringLiteral("nothing was built yet"),
                              {},
                              {{QStringLiteral("revision"), QStringLiteral("HEAD")},
                               {QStringLiteral("repository"), m_folder.folder()}},
                              0});
        return **built;
    }

    Result<Workshop::Built> ofRelease(const QString &tag)
    {
        const Result<Release> release = findRelease(m_cache.repository(), m_folder.refPrefix(), tag);
        if (!release)
            return fail(release.error());
        return Workshop::Built{release->lock, release->commit, release->tree};
    }

    ExitCode build()
    {
        const Result<Resolution> resolution = m_workshop.resolve();
        const Result<Generation> generation
            = resolution ? m_workshop.build(*resolution) : Result<Generation>(fail(resolution.error()));
        if (!generation)
            return failed(m_context, generation.error());
        return done({{QStringLiteral("commit"), generation->commit.toHex()},
                     {QStringLiteral("tree"), generation->tree.toHex()},
                     {QStringLiteral("unchanged"), generation->unchanged}},
                    QStringLiteral("%1 commit %2 tree %3\n")
                        .arg(generation->unchanged ? QStringLiteral("unchanged:") : QStringLiteral("built:"),
                             generation->commit.toHex(), generation->tree.toHex()));
    }

    ExitCode release()
    {
        const Result<Release> made = m_workshop.release(m_context.command.comment);
        if (!made)
            return failed(m_context, made.error());
        return done({{QStringLiteral("release"), toJson(*made)}}, made->tag + QLatin1Char('\n'));
    }

    ExitCode list()
    {
        const Result<QList<Release>> releases = m_workshop.releases();
        if (!releases)
            return failed(m_context, releases.error());
        return done({{QStringLiteral("releases"), toJsonArray(*releases)}}, describe(*releases));
    }

    ExitCode whatIf()
    {
        const Result<QList<WhatIfCell>> cells = m_workshop.whatIf(m_context.command.names.mid(1));
        if (!cells)
            return failed(m_context, cells.error());
        return done({{QStringLiteral("cells"), toJsonArray(*cells)}}, describe(*cells));
    }

    ExitCode inventory()
    {
        const Result<Workshop::Built> of = name(1).isEmpty() ? newest() : ofRelease(name(1));
        if (!of)
            return failed(m_context, of.error());
        const InventoryWords words{QStringLiteral("Inventory"), QStringLiteral("Component"), QStringLiteral("Path"),
                                   QStringLiteral("Version"),   QStringLiteral("Release"),   QStringLiteral("Source"),
                                   QStringLiteral("Revision"),  QStringLiteral("Commit")};
        const bool html = m_context.command.codebaseFields.value(QStringLiteral("format")) == QLatin1String("html");
        const QByteArray text = html ? inventoryHtml(of->lock, words) : inventoryMarkdown(of->lock, words);
        return done({{QStringLiteral("inventory"), QString::fromUtf8(text)}}, QString::fromUtf8(text));
    }

    Context &m_context;
    Clock m_clock;
    Cache m_cache;
    ProjectFolder m_folder;
    PluginDirectory m_directory;
    Workshop m_workshop;
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
        return failed(context, text.error());
    const Result<Cache> cache = Cache::open(cacheFolder(command));
    if (!cache)
        return failed(context, cache.error());
    const git::Signature author = git::defaultSignature(cache->repository(), Clock().now());
    const Result<ProjectFolder> created = ProjectFolder::create(folder, *text, author);
    if (!created)
        return failed(context, created.error());
    context.report.result({{QStringLiteral("ok"), true}, {QStringLiteral("folder"), created->folder()}},
                          QStringLiteral("%1 is a project now\n").arg(created->folder()));
    return ExitCode::Done;
}

/// The last copy of the plugin directory; an empty one where there is none.
Result<PluginDirectory> loadDirectory(const Command &command)
{
    const QString given = command.codebaseFields.value(QStringLiteral("directory"));
    const QString path = given.isEmpty() ? AppPaths::fromEnvironment().pluginDirectory() : given;
    if (given.isEmpty() && !QFile::exists(path))
        return PluginDirectory();
    const Result<QByteArray> text = readFile(path, kDirectoryLimit);
    return text ? PluginDirectory::parse(*text) : Result<PluginDirectory>(fail(text.error()));
}

} // namespace

ExitCode runCodebaseVerb(Context &context)
{
    const QString folder = QDir::current().absoluteFilePath(context.command.names.value(0));
    if (context.command.verb == QLatin1String("new") || context.command.verb == QLatin1String("import"))
        return create(context, folder);
    Result<ProjectFolder> project = ProjectFolder::open(folder);
    if (!project)
        return failed(context, project.error());
    Result<Cache> cache = Cache::open(cacheFolder(context.command));
    if (!cache)
        return failed(context, cache.error());
    Result<PluginDirectory> directory = loadDirectory(context.command);
    if (!directory)
        return failed(context, directory.error());
    return CodebaseVerb(context, std::move(*cache), std::move(*project), std::move(*directory)).run();
}

} // namespace quai::ctl
