// SPDX-License-Identifier: GPL-3.0-or-later
// A release on its way to the server, against git and rsync through OpenSSH with its line held open, as ours is.
#include "tests/bench/Benchmarks.h"

#include "core/codebase/ReleaseDelivery.h"
#include "core/git/Fetcher.h"
#include "core/git/Trees.h"
#include "core/ssh/InputPipe.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <optional>

namespace quai::bench {

using namespace Qt::StringLiterals;
using delivery::Step;

namespace {

constexpr int kRounds = 5;
constexpr int kFolders = 500;
constexpr int kFilesInFolder = 50; // 25,000 files
constexpr int kFileSize = 12000;   // 300 MB
constexpr int kChanged = 350;      // a point release
constexpr int kReleases = 3 * kRounds + 1;

/// Releases of a code base, each the next one's parent; the seed is fixed. The first is packed as a fetched cache is,
/// the others have just been built: their objects lie loose. Each delivery brings the next one, which the server has
/// never seen: to go back to an earlier one git push sends nothing at all.
class Releases
{
public:
    Status make(int folders, int releases)
    {
        auto repository = git::Repository::openOrInitBare(path());
        if (!repository)
            return fail(repository.error());
        QList<git::TreeChange> files{{"version.php", {}, git::EntryKind::File}};
        for (int folder = 0; folder < folders; ++folder)
            for (int file = 0; file < kFilesInFolder; ++file)
                files.append({"part" + QByteArray::number(folder % 40) + "/f" + QByteArray::number(folder) + "/x"
                                  + QByteArray::number(file) + ".php",
                              {},
                              git::EntryKind::File});
        for (git::TreeChange &file : files) {
            const auto blob = git::writeBlob(
                *repository, file.path == "version.php" ? QByteArray("<?php\n$version = 2024100700.00;\n") : content());
            if (!blob)
                return fail(blob.error());
            file.id = *blob;
        }
        if (Status made = commit(*repository, {}, files); !made)
            return made;
        const Result<double> packed = timedProgram(u"git"_s, {u"-C"_s, path(), u"gc"_s, u"-q"_s});
        if (!packed)
            return fail(packed.error());
        while (m_releases.size() < releases)
            if (Status made = change(*repository, files); !made)
                return made;
        return {};
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"cache.git"_s); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] const codebase::Release &at(int number) const { return m_releases.at(number); }
    [[nodiscard]] std::shared_ptr<const delivery::ReleaseSource> source(int number) const
    {
        return codebase::releaseSource(path(), m_releases.at(number));
    }

private:
    QByteArray content()
    {
        QByteArray text = "<?php\n";
        while (text.size() < kFileSize)
            text += "$s['" + QByteArray::number(m_random.generate(), 36)
                + "'] = " + QByteArray::number(m_random.bounded(9999)) + ";\n";
        return text.left(kFileSize);
    }
    /// The next release: other files each time.
    Status change(git::Repository &repository, QList<git::TreeChange> &files)
    {
        QList<git::TreeChange> changed;
        for (int i = 0; i < kChanged; ++i) {
            git::TreeChange &file = files[(1 + i * (files.size() - 1) / kChanged + m_releases.size()) % files.size()];
            const auto before = git::readBlob(repository, file.id, 1 << 20);
            const auto blob = before ? git::writeBlob(repository, *before + "// changed in the point release\n")
                                     : Result<git::ObjectId>(fail(before.error()));
            if (!blob)
                return fail(blob.error());
            file.id = *blob;
            changed.append(file);
        }
        return commit(repository, m_releases.last().tree, changed);
    }
    Status commit(git::Repository &repository, const git::ObjectId &base, const QList<git::TreeChange> &changes)
    {
        const auto number = m_releases.size();
        const auto tree = git::composeTree(repository, base, changes);
        git::CommitDraft draft;
        draft.author = {u"bench"_s, u"bench@localhost"_s, QDateTime::fromSecsSinceEpoch(1700000000 + number, Qt::UTC)};
        draft.message = u"release %1"_s.arg(number);
        draft.tree = tree.value_or(git::ObjectId());
        if (number > 0)
            draft.parents = {m_releases.last().commit};
        const auto id = tree ? git::createCommit(repository, draft) : Result<git::ObjectId>(fail(tree.error()));
        if (!id)
            return fail(id.error());
        codebase::Release release;
        release.commit = *id;
        release.tree = *tree;
        release.tag = draft.message;
        m_releases.append(release);
        return repository.setRef(u"refs/heads/r%1"_s.arg(number), *id, u"bench"_s);
    }

    QTemporaryDir m_folder;
    QRandomGenerator m_random{20261121};
    QList<codebase::Release> m_releases;
};

/// What the public tools work on: a bare repository and a checkout on the server, a checkout here.
struct Typed
{
    const BenchFarm &farm;
    const Releases &releases;
    bool fresh
        = false; ///< a connection of its own for each command, as ssh makes them when nobody has set it up otherwise

    [[nodiscard]] QString base() const { return farm.site().base + u"/bench-release"_s; }
    [[nodiscard]] QString ssh() const
    {
        QStringList words = farm.sshCommand();
        words.removeLast(); // the host stands in the URL
        if (fresh)          // the first value of an option counts
            words = QStringList{u"-o"_s, u"ControlMaster=no"_s, u"-o"_s, u"ControlPath=none"_s} + words;
        return u"ssh "_s + words.join(u' ');
    }
    [[nodiscard]] QString host() const { return farm.sshCommand().constLast(); }
    [[nodiscard]] Result<double> here(const QString &script) const
    {
        return timedProgram(u"sh"_s, {u"-c"_s, u"set -e; export GIT_SSH_COMMAND='%1'; "_s.arg(ssh()) + script});
    }
    [[nodiscard]] Result<double> newRepository() const
    {
        return farm.typed(u"rm -rf %1/push.git && git init -q --bare %1/push.git"_s.arg(base()));
    }
    [[nodiscard]] Result<double> push(int number, const QString &repository) const
    {
        return here(
            u"git -C '%1' push -q -f %2:%3/%4 r%5:refs/heads/main"_s.arg(releases.path(), host(), base(), repository)
                .arg(number));
    }
    [[nodiscard]] Result<double> checkOut() const
    {
        return here(u"$GIT_SSH_COMMAND %1 git --git-dir=%2/live.git --work-tree=%2/live checkout -q -f main"_s.arg(
            host(), base()));
    }
    /// git push, then git checkout there.
    [[nodiscard]] Result<double> deliver(int number) const
    {
        const Result<double> pushed = push(number, u"live.git"_s);
        const Result<double> written = pushed ? checkOut() : pushed;
        return written ? Result<double>(*pushed + *written) : written;
    }
    /// The whole tree from a checkout here, which is not timed. rsync asks a file for no more than its size and time:
    /// of a folder made for this release it compares what every file says, of a kept one that of the changed files
    /// only.
    enum class Folder { Anew, Kept };
    [[nodiscard]] Result<double> rsync(int number, Folder folder) const
    {
        const Result<double> prepared
            = here(u"%4 mkdir -p '%1/tree'; git --git-dir='%2' --work-tree='%1/tree' checkout -q -f r%3 -- ."_s
                       .arg(releases.folder(), releases.path())
                       .arg(number)
                       .arg(folder == Folder::Anew ? u"rm -rf '%1/tree';"_s.arg(releases.folder()) : QString()));
        if (!prepared)
            return prepared;
        return here(u"rsync -az --delete -e \"$GIT_SSH_COMMAND\" '%1/tree/' %2:%3/synced/"_s.arg(releases.folder(),
                                                                                                 host(), base()));
    }
};

Status ready(const Result<double> &took)
{
    return took ? Status() : Status(fail(took.error()));
}

/// A release as a pack over our line, made while it is sent as the Update step does it.
Status send(BenchFarm &farm, const delivery::ReleaseSource &release, const QString &before, const QString &command)
{
    const auto pipe = ssh::InputPipe::open();
    if (!pipe)
        return fail(pipe.error());
    ssh::ExecRequest request;
    request.command = command.toUtf8();
    request.moreInput = *pipe;
    const auto ended = farm.connection().exec(request);
    const Status packed
        = release.packFor(before, [&](QByteArrayView piece) { return (*pipe)->write(piece, {}); }, {}, {});
    (*pipe)->endWriting();
    const auto result = ended.result();
    if (!packed)
        return packed;
    return result && result->exitStatus == 0 ? Status() : Status(fail(ErrorKind::Internal, command));
}

/// Pack, line and index-pack, into a repository that has nothing.
Result<double> pushWhole(BenchFarm &farm, const Typed &typed, const Releases &releases)
{
    if (const Status made = ready(typed.newRepository()); !made)
        return fail(made.error());
    QElapsedTimer timer;
    timer.start();
    const Status sent
        = send(farm, *releases.source(0), {}, u"git --git-dir=%1/push.git index-pack --stdin"_s.arg(typed.base()));
    if (!sent)
        return fail(sent.error());
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What differs as a pack over our line, into a repository and from there into a tree, with the commands of the Update
/// step; nothing else of that step. Each number once, in turn.
Result<double> pushAndCheckOut(BenchFarm &farm, const Typed &typed, const Releases &releases, int number)
{
    QElapsedTimer timer;
    timer.start();
    const QString before = number > 0 ? releases.at(number - 1).tree.toHex() : QString();
    const Status sent = send(
        farm, *releases.source(number), before,
        u"cd %1/ours && export GIT_DIR=%1/ours.git GIT_WORK_TREE=%1/ours MALLOC_TOP_PAD_=33554432 "
        "MALLOC_TRIM_THRESHOLD_=268435456 && git -c core.compression=0 index-pack --stdin --fix-thin "
        "&& git read-tree -m -u %2 %3 && echo %4 >>%1/ours.git/shallow && git update-ref refs/heads/main %4"_s.arg(
            typed.base(), before, releases.at(number).tree.toHex(), releases.at(number).commit.toHex()));
    if (!sent)
        return fail(sent.error());
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Result<double> update(BenchFarm &farm, const Releases &releases, int number)
{
    delivery::StepRequest request = stepRequest(Step::Update);
    request.release = releases.source(number);
    request.localChanges = delivery::LocalChanges::Discard;
    return farm.deliver({request});
}

Result<Measurement> measureFirst(BenchFarm &farm, const Typed &typed, const Releases &releases)
{
    const Result<Comparison> comparison = alternate(
        kRounds, [&] { return pushWhole(farm, typed, releases); },
        [&]() -> Result<double> {
            const Status made = ready(typed.newRepository());
            return made ? typed.push(0, u"push.git"_s) : Result<double>(fail(made.error()));
        });
    if (!comparison)
        return fail(comparison.error());
    Measurement measured = compared(u"push_first"_s, u"git push"_s, *comparison);
    measured.ratioAtMost(1.3);
    return measured;
}

/// Each run brings the next release.
/// @param limit of the ratio; none: the figure is for information
Result<Measurement> measureDelta(const QString &name, const QString &baseline, std::optional<double> limit,
                                 const Timed &ours, const Timed &theirs)
{
    const Result<Comparison> comparison = alternate(kRounds, ours, theirs);
    if (!comparison)
        return fail(comparison.error());
    Measurement measured = compared(name, baseline, *comparison);
    if (limit)
        measured.ratioAtMost(*limit);
    else
        measured.withoutTarget();
    return measured;
}

/// Our pack against what git push sends: git pack-objects --thin with what the other side has.
Result<Measurement> measureBytes(const Releases &releases)
{
    qsizetype bytes = 0;
    const auto count = [&bytes](QByteArrayView piece) {
        bytes += piece.size();
        return Status();
    };
    const Status counted = releases.source(1)->packFor(releases.at(0).tree.toHex(), count, {}, {});
    if (!counted)
        return fail(counted.error());
    const QString file = releases.folder() + u"/thin.pack"_s;
    const Result<double> packed
        = timedProgram(u"sh"_s,
                       {u"-c"_s,
                        u"printf '%2\\n^%3\\n' | git -C '%1' pack-objects -q --revs --thin --stdout >'%4'"_s.arg(
                            releases.path(), releases.at(1).commit.toHex(), releases.at(0).commit.toHex(), file)});
    if (!packed)
        return fail(packed.error());
    Measurement measured;
    measured.name = u"push_delta_bytes"_s;
    measured.unit = u"bytes"_s;
    measured.baseline = u"git pack-objects --thin"_s;
    measured.value = static_cast<double>(bytes);
    measured.baselineValue = static_cast<double>(QFileInfo(file).size());
    measured.ratioAtMost(1.1);
    return measured;
}

/// Both trees lie ready: a first time each, not measured.
Status prepare(BenchFarm &farm, const Typed &typed, const Releases &releases)
{
    const auto made = farm.typed(u"mkdir -p %1/live %1/ours %1/synced && git init -q --bare %1/live.git "
                                 "&& git init -q --bare %1/ours.git"_s.arg(typed.base()));
    if (!made)
        return fail(made.error());
    for (const Timed &warm : {Timed([&] {
                                  return farm.deliver({stepRequest(Step::Syncback), stepRequest(Step::Goback)});
                              }),
                              Timed([&] { return update(farm, releases, 0); }), Timed([&] { return typed.deliver(0); }),
                              Timed([&] { return pushAndCheckOut(farm, typed, releases, 0); }),
                              Timed([&] { return typed.rsync(0, Typed::Folder::Anew); })})
        if (const Status done = ready(warm()); !done)
            return done;
    return {};
}

Result<Measurement> measureDrift(BenchFarm &farm, const Typed &typed)
{
    // The working folder becomes the served one; the web and the database of this site are none.
    const auto served = farm.typed(u"cd %1 && rm -rf %2 && mv %2-GIT %2"_s.arg(farm.site().base, farm.site().dir));
    if (!served)
        return fail(served.error());
    const auto ours = [&]() -> Result<double> {
        QElapsedTimer timer;
        timer.start();
        const Result<delivery::Drift> drift = farm.engine().drift({});
        if (!drift)
            return fail(drift.error());
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    };
    const auto theirs = [&] {
        return farm.typed(u"git --git-dir=%1/live.git --work-tree=%1/live status --porcelain"_s.arg(typed.base()));
    };
    for (const Timed &warm : {Timed(ours), Timed(theirs)})
        if (const Status done = ready(warm()); !done)
            return fail(done.error());
    return measureDelta(u"drift_25k"_s, u"git status"_s, 1.2, ours, theirs);
}

} // namespace

Measurements measureReleases(Context &context)
{
    const Result<BenchFarm *> farm = context.largeFarm();
    if (!farm)
        return fail(farm.error());
    Releases releases;
    if (Status made = releases.make(kFolders, kReleases); !made)
        return fail(std::move(made).error());
    const Typed typed{**farm, releases};
    if (Status prepared = prepare(**farm, typed, releases); !prepared)
        return fail(std::move(prepared).error());
    const Typed anew{**farm, releases, true};
    int ours = 0;
    int steps = 0;
    int theirs = 0;
    int synced = 0;
    const auto push = [&] { return pushAndCheckOut(**farm, typed, releases, ++ours); };
    const auto step = [&] { return update(**farm, releases, ++steps); };
    const auto theirPush = [&] { return typed.deliver(++theirs); };
    QList<Measurement> measured;
    for (const Result<Measurement> &one :
         {measureFirst(**farm, typed, releases), measureBytes(releases),
          measureDelta(u"push_delta_time"_s, u"git push, git checkout"_s, 1.2, push, theirPush),
          measureDelta(u"push_delta_step"_s, u"git push, git checkout"_s, 1.2, step, theirPush),
          measureDelta(u"push_delta_typed"_s, u"the same, a connection each"_s, 1.2, step,
                       [&] { return anew.deliver(++theirs); }),
          measureDelta(u"push_vs_rsync"_s, u"rsync -az --delete of a release's folder"_s, 0.33, push,
                       [&] { return typed.rsync(++synced, Typed::Folder::Anew); }),
          measureDelta(u"push_vs_rsync_kept"_s, u"the same, a folder kept since the last"_s, {}, push,
                       [&] { return typed.rsync(++synced, Typed::Folder::Kept); }),
          measureDrift(**farm, typed)}) {
        if (!one)
            return fail(one.error());
        measured.append(*one);
    }
    return measured;
}

Measurements measureFetching(Context &)
{
    Releases upstream;
    if (Status made = upstream.make(kFolders, 1); !made) // some 80 MB when it is packed
        return fail(std::move(made).error());
    const QTemporaryDir goals;
    int round = 0;
    const auto ours = [&]() -> Result<double> {
        auto cache = git::Repository::openOrInitBare(goals.filePath(u"ours-%1.git"_s.arg(++round)));
        if (!cache)
            return fail(cache.error());
        git::FetchRequest request;
        request.url = upstream.path();
        request.refspecs = QStringList{u"+refs/heads/*:refs/remotes/moodle/heads/*"_s};
        const Result<git::FetchOutcome> fetched = git::fetch(*cache, request);
        return fetched ? Result<double>(static_cast<double>(fetched->milliseconds)) : fail(fetched.error());
    };
    const auto theirs = [&]() -> Result<double> {
        const QString goal = goals.filePath(u"theirs-%1.git"_s.arg(++round));
        if (const Status made = ready(timedProgram(u"git"_s, {u"init"_s, u"-q"_s, u"--bare"_s, goal})); !made)
            return fail(made.error());
        return timedProgram(
            u"git"_s,
            {u"-C"_s, goal, u"fetch"_s, u"-q"_s, upstream.path(), u"+refs/heads/*:refs/remotes/moodle/heads/*"_s});
    };
    const Result<Comparison> comparison = alternate(kRounds, ours, theirs);
    if (!comparison)
        return fail(comparison.error());
    Measurement measured = compared(u"fetch_80mb"_s, u"git fetch"_s, *comparison);
    measured.ratioAtMost(1.2);
    return QList<Measurement>{measured};
}

} // namespace quai::bench
