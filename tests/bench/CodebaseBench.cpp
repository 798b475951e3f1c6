// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"

#include "core/codebase/Gatherer.h"
#include "core/codebase/ProjectText.h"
#include "core/codebase/Workshop.h"
#include "core/git/Trees.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace quai::bench {

using namespace Qt::StringLiterals;
using namespace codebase;

namespace {

constexpr int kRounds = 5; // a run of the baseline takes some ten seconds
constexpr int kFolders = 500;
constexpr int kFilesInFolder = 50; // 25,000 files
constexpr int kFileSize = 12000;   // 300 MB
constexpr int kPlugins = 100;
constexpr int kCbmPlugins = 40;

/// A Moodle of the size of a real one and a hundred plugins with a tag each, fetched into a cache, and a project that
/// declares them all. The seed is fixed.
class CodebaseScene
{
public:
    Status make()
    {
        if (Status made = makeMoodle(); !made)
            return made;
        for (int i = 0; i < kPlugins; ++i)
            if (Status made = makePlugin(i); !made)
                return made;
        m_project.name = u"bench"_s;
        m_project.moodleVersion = u"4.5"_s;
        m_project.moodleSource = path(u"moodle"_s);
        const auto text = formatProject(m_project);
        auto opened = text ? Cache::open(path(u"cache"_s)) : Result<Cache>(fail(text.error()));
        if (!opened)
            return fail(opened.error());
        cache = std::make_unique<Cache>(std::move(*opened));
        auto made = ProjectFolder::create(path(u"project"_s), *text, author());
        if (!made)
            return fail(made.error());
        folder = std::make_unique<ProjectFolder>(std::move(*made));
        workshop = std::make_unique<Workshop>(*cache, *folder, m_clock);
        const Result<Gathered> gathered = gather(*cache, *folder, *workshop, nullptr, {});
        return gathered ? Status() : Status(fail(gathered.error()));
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.path() + u'/' + name + u".git"_s; }
    [[nodiscard]] const QTemporaryDir &home() const { return m_folder; }

    std::unique_ptr<Cache> cache;
    std::unique_ptr<ProjectFolder> folder;
    std::unique_ptr<Workshop> workshop;

private:
    [[nodiscard]] git::Signature author() const
    {
        return {u"bench"_s, u"bench@localhost"_s, QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC)};
    }

    QByteArray content(int size)
    {
        QByteArray text = "<?php\n";
        while (text.size() < size)
            text += "$s['" + QByteArray::number(m_random.generate(), 36)
                + "'] = " + QByteArray::number(m_random.bounded(9999)) + ";\n";
        return text.left(size);
    }

    Status commit(const QString &name, const QMap<QByteArray, QByteArray> &files, const QStringList &refs)
    {
        auto repository = git::Repository::openOrInitBare(path(name));
        if (!repository)
            return fail(repository.error());
        QList<git::TreeChange> changes;
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            const auto blob = git::writeBlob(*repository, *file);
            if (!blob)
                return fail(blob.error());
            changes.append({file.key(), *blob, git::EntryKind::File});
        }
        const auto tree = git::composeTree(*repository, {}, changes);
        const auto id = tree ? git::createCommit(*repository, {*tree, {}, author(), u"state"_s, {}})
                             : Result<git::ObjectId>(fail(tree.error()));
        if (!id)
            return fail(id.error());
        for (const QString &ref : refs)
            if (Status named = repository->setRef(ref, *id, u"bench"_s); !named)
                return named;
        return {};
    }

    Status makeMoodle()
    {
        QMap<QByteArray, QByteArray> files{
            {"version.php", "<?php\n$version = 2024100700.00;\n$release = '4.5 (Build)';\n$branch = '405';\n"},
            {"lib/components.json", "{\"plugintypes\":{\"mod\":\"mod\",\"local\":\"local\",\"block\":\"blocks\"}}"}};
        for (int part = 0; part < kFolders; ++part)
            for (int file = 0; file < kFilesInFolder; ++file)
                files.insert("part" + QByteArray::number(part % 40) + "/f" + QByteArray::number(part) + "/x"
                                 + QByteArray::number(file) + ".php",
                             content(kFileSize));
        return commit(u"moodle"_s, files, {u"refs/tags/v4.5.0"_s, u"refs/heads/MOODLE_405_STABLE"_s});
    }

    Status makePlugin(int number)
    {
        const QString name = u"local_bench%1"_s.arg(number);
        QMap<QByteArray, QByteArray> files{
            {"version.php",
             "<?php\n$plugin->version = 2024010100;\n$plugin->component = '" + name.toLatin1() + "';\n"}};
        for (int file = 0; file < 60; ++file)
            files.insert("classes/c" + QByteArray::number(file) + ".php", content(3000));
        DeclaredPlugin plugin;
        plugin.component = *ComponentName::parse(name);
        plugin.source = path(name);
        plugin.version = u"v1.0"_s;
        m_project.plugins.append(plugin);
        return commit(name, files, {u"refs/tags/v1.0"_s, u"refs/heads/main"_s});
    }

    QTemporaryDir m_folder;
    QRandomGenerator m_random{20261120};
    Clock m_clock;
    Project m_project;
};

/// Composes and commits @p plugins of the lock onto a chain of its own.
Result<double> compose(CodebaseScene &scene, Lock lock, int plugins, int round)
{
    lock.plugins = lock.plugins.mid(0, plugins);
    // Another digest each time: a generation is written, not found to be unchanged.
    lock.project = u"bench %1"_s.arg(round);
    QElapsedTimer timer;
    timer.start();
    Composer composer(scene.cache->repository(), scene.folder->patchReader());
    const auto tree = composer.compose(lock);
    const auto generation = tree
        ? appendGeneration(scene.cache->repository(), u"refs/projects/bench/heads/%1"_s.arg(plugins), lock, *tree,
                           {u"b"_s, u"b@localhost"_s, QDateTime::currentDateTimeUtc()})
        : Result<Generation>(fail(tree.error()));
    if (!generation)
        return fail(generation.error());
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What CBM does for each plugin: checkout of the tag in its clone, rsync into the work tree, git add ., commit.
QString cbmLoop(const QTemporaryDir &home)
{
    return u"set -e; cd '%1/cbm'; git -C moodle checkout -q -f --detach v4.5.0; git -C moodle clean -qfdx; i=0\n"
           "while [ $i -lt %2 ]; do git -C p$i checkout -q v1.0; mkdir -p moodle/local/bench$i\n"
           "rsync -a --delete --exclude .git p$i/ moodle/local/bench$i/; git -C moodle add .\n"
           "git -C moodle -c user.name=b -c user.email=b@localhost commit -q -m \"Add $i\"; i=$((i + 1)); done"_s
               .arg(home.path())
               .arg(kCbmPlugins);
}

Status prepareCbm(const QTemporaryDir &home)
{
    const QString script
        = u"set -e; mkdir '%1/cbm'; cd '%1/cbm'; git clone -q '%1/moodle.git' moodle -b MOODLE_405_STABLE; i=0\n"
          "while [ $i -lt %2 ]; do git clone -q \"%1/local_bench$i.git\" p$i -b main; i=$((i + 1)); done"_s
              .arg(home.path())
              .arg(kCbmPlugins);
    const Result<double> cloned = timedProgram(u"sh"_s, {u"-c"_s, script});
    return cloned ? Status() : Status(fail(cloned.error()));
}

Measurement milliseconds(const QString &name, const QList<double> &values, double limit)
{
    Measurement measured;
    measured.name = name;
    measured.unit = u"ms"_s;
    measured.value = median(values);
    measured.valueAtMost(limit);
    return measured;
}

} // namespace

Measurements measureComposing(Context &)
{
    CodebaseScene scene;
    if (Status made = scene.make(); !made)
        return fail(std::move(made).error());
    const Result<Resolution> resolution = scene.workshop->resolve();
    if (!resolution)
        return fail(resolution.error());
    if (Status prepared = prepareCbm(scene.home()); !prepared)
        return fail(std::move(prepared).error());
    int round = 0;
    const Result<Comparison> comparison = alternate(
        kRounds, [&] { return compose(scene, resolution->lock, kCbmPlugins, ++round); },
        [&] {
            return timedProgram(u"sh"_s, {u"-c"_s, cbmLoop(scene.home())});
        });
    if (!comparison)
        return fail(comparison.error());
    Measurement forty = compared(u"compose_40"_s, u"checkout, rsync, git add, commit"_s, *comparison);
    forty.ratioAtMost(0.005);
    return QList<Measurement>{forty};
}

Measurements measureReconciling(Context &)
{
    CodebaseScene scene;
    if (Status made = scene.make(); !made)
        return fail(std::move(made).error());
    const Result<Resolution> resolution = scene.workshop->resolve();
    if (!resolution)
        return fail(resolution.error());
    if (const auto built = scene.workshop->build(*resolution); !built)
        return fail(built.error());
    QList<double> composing;
    QList<double> reconciling;
    for (int round = 0; round < 2 * kRounds + 1; ++round) {
        const Result<double> composed = compose(scene, resolution->lock, kPlugins, round);
        QElapsedTimer timer;
        timer.start();
        const Result<Resolution> again = scene.workshop->resolve();
        const auto state = again ? scene.workshop->reconcile(*again) : Result<Reconciliation>(fail(again.error()));
        if (!composed || !state || !state->inSync)
            return fail(ErrorKind::Internal, u"the bench project is not in sync"_s);
        composing.append(*composed);
        reconciling.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return QList<Measurement>{milliseconds(u"compose_100_ms"_s, composing, 30),
                              milliseconds(u"reconcile_100_ms"_s, reconciling, 100)};
}

} // namespace quai::bench
