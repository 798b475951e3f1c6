// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ReleaseDelivery.h"

#include "core/codebase/TreeArchive.h"
#include "core/codebase/TreeSums.h"
#include "core/git/Diffs.h"
#include "core/git/Pack.h"
#include "core/git/Trees.h"

namespace quai::codebase {

namespace {

constexpr qint64 kDifferenceLimit = 256 << 10; // of one file

Result<QByteArray> difference(const QString &cacheFolder, const git::ObjectId &tree, const QByteArray &path,
                              const QByteArray &found)
{
    const Result<git::Repository> cache = git::Repository::open(cacheFolder);
    if (!cache)
        return fail(cache.error());
    const Result<std::optional<git::TreeEntry>> entry = git::entryAt(*cache, tree, path);
    if (!entry)
        return fail(entry.error());
    const bool isFile
        = *entry && ((*entry)->kind == git::EntryKind::File || (*entry)->kind == git::EntryKind::Executable);
    return git::diffContent(*cache, isFile ? (*entry)->id : git::ObjectId(), found, path, kDifferenceLimit);
}

} // namespace

std::shared_ptr<const delivery::ReleaseSource> releaseSource(const QString &cacheFolder, const Release &release)
{
    auto source = std::make_shared<delivery::ReleaseSource>();
    source->tag = release.tag;
    source->commit = release.commit.toHex();
    source->version = release.lock.moodle.version.toString();
    source->packFor
        = [cacheFolder, commit = release.commit](const QString &treeOnServer, const remote::InputWriter &write,
                                                 const ProgressSink &progress, const CancelToken &cancel) -> Status {
        const Result<git::Repository> cache = git::Repository::open(cacheFolder);
        if (!cache)
            return fail(cache.error());
        // A server may have a release of another machine, whose trees this cache never had: everything travels then.
        const git::ObjectId there = git::ObjectId::fromHex(treeOnServer);
        const git::ObjectId before = !there.isNull() && cache->contains(there) ? there : git::ObjectId();
        const Result<qint64> objects = git::writePack(*cache, commit, before, write, progress, cancel);
        return objects ? Status() : Status(fail(objects.error()));
    };
    source->sums = [cacheFolder, tree = release.tree](const ProgressSink &progress,
                                                      const CancelToken &cancel) -> Result<QByteArray> {
        const Result<git::Repository> cache = git::Repository::open(cacheFolder);
        return cache ? treeSums(*cache, tree, progress, cancel) : Result<QByteArray>(fail(cache.error()));
    };
    source->archiveOf = [cacheFolder, tree = release.tree](const QList<QByteArray> &paths,
                                                           const remote::InputWriter &write,
                                                           const ProgressSink &progress, const CancelToken &cancel) {
        const Result<git::Repository> cache = git::Repository::open(cacheFolder);
        return cache ? writeTreeArchive(*cache, tree, paths, write, progress, cancel) : Status(fail(cache.error()));
    };
    source->differenceFrom = [cacheFolder, tree = release.tree](const QByteArray &path, const QByteArray &found) {
        return difference(cacheFolder, tree, path, found);
    };
    return source;
}

} // namespace quai::codebase
