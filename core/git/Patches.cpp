// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Patches.h"

#include "core/git/Handles.h"
#include "core/git/PatchText.h"
#include "core/git/Trees.h"

namespace quai::git {

namespace {

constexpr qint64 kFileLimit = 16 << 20; // a source file that is patched by hand

/// The lines of a hunk on one of its sides: context, and what is taken away or added.
QByteArray linesOf(git_patch *patch, size_t hunk, char side)
{
    QByteArray lines;
    const int count = git_patch_num_lines_in_hunk(patch, hunk);
    for (int i = 0; i < count; ++i) {
        const git_diff_line *line = nullptr;
        if (git_patch_get_line_in_hunk(&line, patch, hunk, static_cast<size_t>(i)) == 0
            && (line->origin == GIT_DIFF_LINE_CONTEXT || line->origin == side))
            lines.append(line->content, static_cast<qsizetype>(line->content_len));
    }
    return lines;
}

/// @p count lines from line @p first on (1 is the first one).
QByteArray linesAt(const QByteArray &text, int first, int count)
{
    qsizetype from = 0;
    for (int i = 1; i < first; ++i) {
        const qsizetype end = text.indexOf('\n', from);
        if (end < 0)
            return {};
        from = end + 1;
    }
    qsizetype to = from;
    for (int i = 0; i < count && to < text.size(); ++i) {
        const qsizetype end = text.indexOf('\n', to);
        to = end < 0 ? text.size() : end + 1;
    }
    return text.mid(from, to - from);
}

/// The hunks of one file that do not stand where the patch expects them.
/// @param content without one there is no such file
QList<PatchConflict> conflictsOf(git_diff *diff, size_t index, const QByteArray &path,
                                 const std::optional<QByteArray> &content)
{
    QList<PatchConflict> conflicts;
    PatchHandle patch;
    if (!content || git_patch_from_diff(outPtr(patch), diff, index) != 0)
        return {{path, 0, {}, {}, 0, content.has_value()}};
    for (size_t hunk = 0; hunk < git_patch_num_hunks(patch.get()); ++hunk) {
        const git_diff_hunk *head = nullptr;
        size_t lines = 0;
        if (git_patch_get_hunk(&head, &lines, patch.get(), hunk) != 0)
            continue;
        const QByteArray expected = linesOf(patch.get(), hunk, GIT_DIFF_LINE_DELETION);
        if (expected.isEmpty() || content->contains(expected))
            continue;
        conflicts.append({path, head->old_start, expected, linesAt(*content, head->old_start, head->old_lines),
                          static_cast<int>(hunk) + 1, true});
    }
    if (conflicts.isEmpty())
        conflicts.append({path, 0, {}, {}, 0, true});
    return conflicts;
}

/// Whether the tree holds what this file of the patch would make of it.
Result<bool> isApplied(const Repository &repository, const ObjectId &tree, git_diff *diff, size_t index)
{
    const git_diff_delta *delta = git_diff_get_delta(diff, index);
    const Result<QByteArray> content = readFile(repository, tree, delta->new_file.path, kFileLimit);
    if (!content && content.error().kind != ErrorKind::PathMissing)
        return fail(content.error());
    if (delta->status == GIT_DELTA_DELETED)
        return !content;
    PatchHandle patch;
    if (!content || git_patch_from_diff(outPtr(patch), diff, index) != 0)
        return false;
    const size_t hunks = git_patch_num_hunks(patch.get());
    for (size_t hunk = 0; hunk < hunks; ++hunk) {
        const QByteArray wanted = linesOf(patch.get(), hunk, GIT_DIFF_LINE_ADDITION);
        const bool there = delta->status == GIT_DELTA_ADDED ? *content == wanted : content->contains(wanted);
        if (wanted.isEmpty() || !there)
            return false;
    }
    return hunks > 0; // a change of modes or names alone leaves nothing to look for
}

struct OnlyOne
{
    size_t wanted = 0;
    size_t seen = 0;
};

int chooseDelta(const git_diff_delta *, void *payload)
{
    auto *choice = static_cast<OnlyOne *>(payload);
    return choice->seen++ == choice->wanted ? 0 : 1; // 1: left out
}

/// Which files of the patch fit, each tried for itself.
Result<QList<PatchConflict>> findConflicts(const Repository &repository, const ObjectId &part, git_diff *diff)
{
    const Result<TreeHandle> tree = lookupTree(repository, part);
    if (!tree)
        return fail(tree.error());
    QList<PatchConflict> conflicts;
    for (size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        OnlyOne choice{i, 0};
        git_apply_options options = GIT_APPLY_OPTIONS_INIT;
        options.delta_cb = &chooseDelta;
        options.payload = &choice;
        IndexHandle index;
        const int code
            = git_apply_to_tree(outPtr(index), RepositoryAccess::raw(repository), tree->get(), diff, &options);
        if (code == 0)
            continue;
        const QByteArray path = git_diff_get_delta(diff, i)->old_file.path;
        const Result<QByteArray> content = readFile(repository, part, path, kFileLimit);
        conflicts.append(conflictsOf(diff, i, path, content ? std::optional(*content) : std::nullopt));
    }
    return conflicts;
}

/// Why it does not fit. Errors: RepositoryDamaged.
Status explain(const Repository &repository, const ObjectId &part, git_diff *diff, PatchOutcome &outcome)
{
    Result<QList<PatchConflict>> conflicts = findConflicts(repository, part, diff);
    if (!conflicts)
        return fail(std::move(conflicts).error());
    outcome.conflicts = std::move(*conflicts);
    if (outcome.conflicts.isEmpty())
        outcome.conflicts.append({outcome.paths.value(0), 0, {}, {}, 0, true});
    outcome.alreadyApplied = true;
    for (size_t i = 0; i < git_diff_num_deltas(diff) && outcome.alreadyApplied; ++i) {
        const Result<bool> applied = isApplied(repository, part, diff, i);
        if (!applied)
            return fail(applied.error());
        outcome.alreadyApplied = *applied;
    }
    return {};
}

/// A tree that holds only what the patch touches: applying copies a whole tree into an index, which would cost more
/// than everything else on 25,000 files.
Result<ObjectId> partialTree(Repository &repository, const ObjectId &tree, git_diff *diff, QList<QByteArray> &paths)
{
    QList<TreeChange> kept;
    for (size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff, i);
        for (const QByteArray &path : {QByteArray(delta->old_file.path), QByteArray(delta->new_file.path)}) {
            if (path.isEmpty() || paths.contains(path))
                continue;
            paths.append(path);
            const Result<std::optional<TreeEntry>> entry = entryAt(repository, tree, path);
            if (!entry)
                return fail(entry.error());
            if (*entry)
                kept.append({path, (*entry)->id, (*entry)->kind});
        }
    }
    return composeTree(repository, {}, kept);
}

/// Carries what became of the touched files over into the whole tree.
Result<ObjectId> takeOver(Repository &repository, const ObjectId &tree, const ObjectId &before, const ObjectId &after,
                          const QList<QByteArray> &paths)
{
    QList<TreeChange> changes;
    for (const QByteArray &path : paths) {
        const Result<std::optional<TreeEntry>> old = entryAt(repository, before, path);
        const Result<std::optional<TreeEntry>> now = entryAt(repository, after, path);
        if (!old || !now)
            return fail(old ? now.error() : old.error());
        if (*now)
            changes.append({path, (*now)->id, (*now)->kind});
        else if (*old)
            changes.append({path, {}, (*old)->kind});
    }
    return composeTree(repository, tree, changes);
}

} // namespace

Result<PatchOutcome> applyPatch(Repository &repository, const ObjectId &tree, const QByteArray &patch)
{
    DiffHandle diff;
    const QByteArray text = withGitHeaders(patch);
    int code = git_diff_from_buffer(outPtr(diff), text.constData(), static_cast<size_t>(text.size()));
    if (code != 0 || git_diff_num_deltas(diff.get()) == 0)
        return fail(lastError(ErrorKind::ParseFailed, QStringLiteral("reading a patch"), code));
    PatchOutcome outcome;
    const Result<ObjectId> part = partialTree(repository, tree, diff.get(), outcome.paths);
    if (!part)
        return fail(part.error());
    const Result<TreeHandle> partTree = lookupTree(repository, *part);
    if (!partTree)
        return fail(partTree.error());
    IndexHandle index;
    code = git_apply_to_tree(outPtr(index), RepositoryAccess::raw(repository), partTree->get(), diff.get(), nullptr);
    git_oid patched;
    if (code == 0)
        code = git_index_write_tree_to(&patched, index.get(), RepositoryAccess::raw(repository));
    if (code != 0) {
        const Status explained = explain(repository, *part, diff.get(), outcome);
        return explained ? Result<PatchOutcome>(std::move(outcome)) : Result<PatchOutcome>(fail(explained.error()));
    }
    const Result<ObjectId> whole = takeOver(repository, tree, *part, fromOid(&patched), outcome.paths);
    if (!whole)
        return fail(whole.error());
    outcome.tree = *whole;
    return outcome;
}

} // namespace quai::git
