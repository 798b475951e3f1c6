// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Comparison.h"

namespace quai::codebase {

Result<Workshop::Built> readSide(OpenCodebase &codebase, const Side &side)
{
    Workshop &workshop = codebase.workshop();
    if (side.kind == Side::Kind::Declared) {
        const Result<Resolution> resolution = workshop.resolve();
        if (!resolution)
            return fail(resolution.error());
        const Result<git::ObjectId> tree = workshop.compose(*resolution);
        if (!tree)
            return fail(tree.error());
        return Workshop::Built{resolution->lock, {}, *tree};
    }
    if (side.kind == Side::Kind::Release) {
        const Result<Release> release
            = findRelease(codebase.cache().repository(), codebase.folder().refPrefix(), side.tag);
        if (!release)
            return fail(release.error());
        return Workshop::Built{release->lock, release->commit, release->tree};
    }
    const Result<std::optional<Workshop::Built>> built = workshop.built();
    if (!built)
        return fail(built.error());
    if (!*built)
        return fail(Error{ErrorKind::RevisionUnknown,
                          QStringLiteral("nothing was built yet"),
                          {},
                          {{QStringLiteral("revision"), QStringLiteral("HEAD")},
                           {QStringLiteral("repository"), codebase.folder().folder()}},
                          0});
    return **built;
}

Result<Comparison> compareSides(OpenCodebase &codebase, const Side &before, const Side &after)
{
    const Result<Workshop::Built> one = readSide(codebase, before);
    const Result<Workshop::Built> other = one ? readSide(codebase, after) : one;
    if (!other)
        return fail(other.error());
    const git::Repository &cache = codebase.cache().repository();
    const Result<QList<ComponentChange>> components
        = compareGenerations(cache, one->lock, one->tree, other->lock, other->tree);
    if (!components)
        return fail(components.error());
    const Result<QList<git::FileDelta>> files = git::diffTrees(cache, one->tree, other->tree);
    if (!files)
        return fail(files.error());
    return Comparison{*components, *files, one->tree, other->tree};
}

} // namespace quai::codebase
