// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Composer.h"

#include "core/git/Trees.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quai::codebase {

namespace {

constexpr QLatin1String kLockTrailer("Quai-Lock");

QString conflictText(const QList<git::PatchConflict> &conflicts)
{
    QString text;
    for (const git::PatchConflict &conflict : conflicts) {
        text += QStringLiteral("%1:%2\n").arg(QString::fromUtf8(conflict.path)).arg(conflict.line);
        for (const QByteArray &line : conflict.expected.split('\n'))
            text += QStringLiteral("- ") + QString::fromUtf8(line) + QLatin1Char('\n');
        for (const QByteArray &line : conflict.found.split('\n'))
            text += QStringLiteral("+ ") + QString::fromUtf8(line) + QLatin1Char('\n');
    }
    return text;
}

Error conflictError(const QString &file, const QList<git::PatchConflict> &conflicts)
{
    return {ErrorKind::PatchConflict,
            QStringLiteral("the patch does not fit: ") + file,
            conflictText(conflicts),
            {{QStringLiteral("patch"), file}, {QStringLiteral("path"), QString::fromUtf8(conflicts.value(0).path)}},
            0};
}

QString sourceTrailer(const LockedSource &source)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(source.component, source.version.isNone() ? QStringLiteral("-") : source.version.toString(),
             source.commit.toHex(), source.url);
}

/// Outer folders before what lies in them: a sub-plugin may stand inside of another plugin's folder.
QList<QList<LockedSource>> byDepth(const QList<LockedSource> &plugins)
{
    QList<LockedSource> sorted = plugins;
    std::sort(sorted.begin(), sorted.end(),
              [](const LockedSource &a, const LockedSource &b) { return a.path < b.path; });
    QList<QList<LockedSource>> rounds;
    for (const LockedSource &plugin : sorted) {
        qsizetype depth = 0;
        for (const LockedSource &other : sorted)
            if (plugin.path.startsWith(other.path + QLatin1Char('/')))
                ++depth;
        while (rounds.size() <= depth)
            rounds.append(QList<LockedSource>());
        rounds[depth].append(plugin);
    }
    return rounds;
}

} // namespace

Composer::Composer(git::Repository &repository, PatchReader readPatch)
    : m_repository(repository)
    , m_readPatch(std::move(readPatch))
{
}

Status Composer::checkObjects(const Lock &lock) const
{
    QList<LockedSource> all = lock.plugins;
    all.prepend(lock.moodle);
    for (const LockedSource &source : all)
        if (!m_repository.contains(source.tree))
            return fail(Error{
                ErrorKind::RevisionUnknown,
                QStringLiteral("not in the cache: ") + source.component,
                {},
                {{QStringLiteral("revision"), source.commit.toHex()}, {QStringLiteral("repository"), source.url}}});
    return {};
}

Result<git::ObjectId> Composer::patched(const git::ObjectId &tree, const QList<LockedPatch> &patches)
{
    git::ObjectId current = tree;
    for (const LockedPatch &patch : patches) {
        const Result<QByteArray> content = m_readPatch(patch.file);
        if (!content)
            return fail(content.error());
        const QString actual
            = QString::fromLatin1(QCryptographicHash::hash(*content, QCryptographicHash::Sha256).toHex());
        if (actual != patch.sha256)
            return fail(Error{ErrorKind::ChecksumMismatch,
                              QStringLiteral("the patch was changed since the lock was made"),
                              {},
                              {{QStringLiteral("file"), patch.file},
                               {QStringLiteral("expected"), patch.sha256},
                               {QStringLiteral("actual"), actual}}});
        Result<git::PatchOutcome> outcome = git::applyPatch(m_repository, current, *content);
        if (!outcome)
            return fail(outcome.error().with(QStringLiteral("file"), patch.file));
        if (!outcome->conflicts.isEmpty())
            return fail(conflictError(patch.file, outcome->conflicts));
        current = outcome->tree;
    }
    return current;
}

Result<git::ObjectId> Composer::compose(const Lock &lock)
{
    if (const Status there = checkObjects(lock); !there)
        return fail(there.error());
    git::ObjectId current = lock.moodle.tree;
    for (const QList<LockedSource> &round : byDepth(lock.plugins)) {
        QList<git::TreeChange> changes;
        for (const LockedSource &plugin : round) {
            const Result<git::ObjectId> tree = patched(plugin.tree, plugin.patches);
            if (!tree)
                return fail(tree.error());
            changes.append({plugin.path.toUtf8(), *tree, git::EntryKind::Folder});
        }
        const Result<git::ObjectId> composed = git::composeTree(m_repository, current, changes);
        if (!composed)
            return fail(Error{ErrorKind::CompositionRefused,
                              composed.error().message,
                              composed.error().detail,
                              {{QStringLiteral("count"), QStringLiteral("1")}}});
        current = *composed;
    }
    // Patches of Moodle itself come last: their paths count from the root of the code base.
    return patched(current, lock.moodle.patches);
}

Result<Generation> appendGeneration(git::Repository &repository, const QString &refName, const Lock &lock,
                                    const git::ObjectId &tree, const git::Signature &author)
{
    const QString digest = lock.digest();
    const Result<git::ObjectId> head = repository.resolve(refName);
    git::CommitDraft draft;
    if (head) {
        const Result<git::Commit> before = git::readCommit(repository, *head);
        if (!before)
            return fail(before.error());
        if (before->tree == tree && before->trailer(kLockTrailer).contains(digest))
            return Generation{*head, tree, true};
        draft.parents = {*head};
    }
    draft.tree = tree;
    draft.author = author;
    draft.message = QStringLiteral("%1: Moodle %2, %3 plugins")
                        .arg(lock.project.simplified(), lock.moodle.release.simplified())
                        .arg(lock.plugins.size());
    draft.trailers = {{QStringLiteral("Moodle"), sourceTrailer(lock.moodle)}};
    for (const LockedSource &plugin : lock.plugins)
        draft.trailers.append({QStringLiteral("Plugin"), sourceTrailer(plugin)});
    draft.trailers.append({QString(kLockTrailer), digest});
    const Result<git::ObjectId> commit = git::createCommit(repository, draft);
    if (!commit)
        return fail(commit.error());
    const Status moved = repository.setRef(refName, *commit, QStringLiteral("build"), head.value_or(git::ObjectId()));
    if (!moved)
        return fail(moved.error());
    return Generation{*commit, tree, false};
}

} // namespace quai::codebase
