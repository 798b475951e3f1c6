// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ReleaseDelivery.h"

#include "core/git/Pack.h"

namespace quai::codebase {

std::shared_ptr<const delivery::ReleaseSource> releaseSource(const QString &cacheFolder, const Release &release)
{
    auto source = std::make_shared<delivery::ReleaseSource>();
    source->tag = release.tag;
    source->commit = release.commit.toHex();
    source->packFor = [cacheFolder, commit = release.commit](const QString &treeOnServer, const ProgressSink &progress,
                                                             const CancelToken &cancel) -> Result<QByteArray> {
        const Result<git::Repository> cache = git::Repository::open(cacheFolder);
        if (!cache)
            return fail(cache.error());
        // A server may have a release of another machine, whose trees this cache never had: everything travels then.
        git::ObjectId before = git::ObjectId::fromHex(treeOnServer);
        if (!before.isNull() && !cache->contains(before))
            before = {};
        Result<git::Pack> pack = git::packCommit(*cache, commit, before, progress, cancel);
        return pack ? Result<QByteArray>(std::move(pack->bytes)) : Result<QByteArray>(fail(std::move(pack).error()));
    };
    return source;
}

} // namespace quai::codebase
