// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Diffs.h"

#include "core/git/Handles.h"

namespace quai::git {

namespace {

Result<DiffHandle> makeDiff(const Repository &repository, const ObjectId &before, const ObjectId &after,
                            const QByteArray &below)
{
    TreeHandle trees[2];
    const ObjectId ids[2] = {before, after};
    for (int side = 0; side < 2; ++side) {
        if (ids[side].isNull())
            continue;
        Result<TreeHandle> tree = lookupTree(repository, ids[side]);
        if (!tree)
            return fail(std::move(tree).error());
        trees[side] = std::move(*tree);
    }
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_DISABLE_PATHSPEC_MATCH;
    QByteArray path = below;
    char *paths[] = {path.data()};
    if (!below.isEmpty())
        options.pathspec = {paths, 1};
    DiffHandle diff;
    const int code = git_diff_tree_to_tree(outPtr(diff), RepositoryAccess::raw(repository), trees[0].get(),
                                           trees[1].get(), &options);
    if (code != 0)
        return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("comparing trees"), code)
                        .with(QStringLiteral("repository"), repository.path()));
    return diff;
}

FileDelta fromGit(const git_diff_delta &raw)
{
    FileDelta delta;
    delta.kind = raw.status == GIT_DELTA_ADDED ? FileDelta::Kind::Added
        : raw.status == GIT_DELTA_DELETED      ? FileDelta::Kind::Removed
                                               : FileDelta::Kind::Modified;
    delta.path = delta.kind == FileDelta::Kind::Removed ? raw.old_file.path : raw.new_file.path;
    if (delta.kind != FileDelta::Kind::Added)
        delta.before = fromOid(&raw.old_file.id);
    if (delta.kind != FileDelta::Kind::Removed)
        delta.after = fromOid(&raw.new_file.id);
    delta.modeOnly = delta.kind == FileDelta::Kind::Modified && delta.before == delta.after;
    return delta;
}

struct TextSink
{
    QByteArray text;
    qint64 limit = 0;
    bool cut = false;
};

int appendLine(const git_diff_delta *, const git_diff_hunk *, const git_diff_line *line, void *payload)
{
    auto *sink = static_cast<TextSink *>(payload);
    const bool hasOrigin = line->origin == GIT_DIFF_LINE_CONTEXT || line->origin == GIT_DIFF_LINE_ADDITION
        || line->origin == GIT_DIFF_LINE_DELETION;
    if (sink->text.size() + static_cast<qsizetype>(line->content_len) + 1 > sink->limit) {
        sink->cut = true;
        return GIT_EUSER;
    }
    if (hasOrigin)
        sink->text.append(line->origin);
    sink->text.append(line->content, static_cast<qsizetype>(line->content_len));
    return 0;
}

} // namespace

Result<QList<FileDelta>> diffTrees(const Repository &repository, const ObjectId &before, const ObjectId &after,
                                   const QByteArray &below)
{
    const Result<DiffHandle> diff = makeDiff(repository, before, after, below);
    if (!diff)
        return fail(diff.error());
    QList<FileDelta> deltas;
    const size_t count = git_diff_num_deltas(diff->get());
    deltas.reserve(static_cast<qsizetype>(count));
    for (size_t i = 0; i < count; ++i)
        deltas.append(fromGit(*git_diff_get_delta(diff->get(), i)));
    return deltas;
}

Result<QByteArray> diffText(const Repository &repository, const ObjectId &before, const ObjectId &after,
                            const QByteArray &below, qint64 limit)
{
    const Result<DiffHandle> diff = makeDiff(repository, before, after, below);
    if (!diff)
        return fail(diff.error());
    TextSink sink{{}, limit};
    const int code = git_diff_print(diff->get(), GIT_DIFF_FORMAT_PATCH, &appendLine, &sink);
    if (sink.cut)
        sink.text.append("\n[cut]\n");
    else if (code != 0)
        return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("printing a difference"), code)
                        .with(QStringLiteral("repository"), repository.path()));
    return sink.text;
}

Result<QByteArray> diffContent(const Repository &repository, const ObjectId &blob, const QByteArray &content,
                               const QByteArray &path, qint64 limit)
{
    BlobHandle before;
    if (!blob.isNull()) {
        const git_oid oid = toOid(blob);
        const int code = git_blob_lookup(outPtr(before), RepositoryAccess::raw(repository), &oid);
        if (code != 0)
            return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("reading a file"), code)
                            .with(QStringLiteral("repository"), repository.path()));
    }
    PatchHandle patch;
    int code = git_patch_from_blob_and_buffer(outPtr(patch), before.get(), path.constData(), content.constData(),
                                              static_cast<size_t>(content.size()), path.constData(), nullptr);
    TextSink sink{{}, limit};
    if (code == 0)
        code = git_patch_print(patch.get(), &appendLine, &sink);
    if (sink.cut)
        sink.text.append("\n[cut]\n");
    else if (code != 0)
        return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("printing a difference"), code)
                        .with(QStringLiteral("repository"), repository.path()));
    return sink.text;
}

Result<DiffStats> diffStats(const Repository &repository, const ObjectId &before, const ObjectId &after,
                            const QByteArray &below)
{
    const Result<DiffHandle> diff = makeDiff(repository, before, after, below);
    if (!diff)
        return fail(diff.error());
    DiffStatsHandle stats;
    const int code = git_diff_get_stats(outPtr(stats), diff->get());
    if (code != 0)
        return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("counting a difference"), code)
                        .with(QStringLiteral("repository"), repository.path()));
    return DiffStats{static_cast<qint64>(git_diff_stats_files_changed(stats.get())),
                     static_cast<qint64>(git_diff_stats_insertions(stats.get())),
                     static_cast<qint64>(git_diff_stats_deletions(stats.get()))};
}

} // namespace quai::git
