// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Releases.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace quai::codebase {

namespace {

constexpr QLatin1String kLockMark("\nQuai-Lock-Text:\n");
constexpr int kMostInOneMinute = 100;

QString tagPrefix(const QString &refPrefix)
{
    return refPrefix + QStringLiteral("tags/");
}

/// The name, or the next free one after it.
Result<QString> freeName(const git::Repository &cache, const QString &prefix, const QString &wanted)
{
    for (int number = 1; number < kMostInOneMinute; ++number) {
        const QString name = number == 1 ? wanted : QStringLiteral("%1-%2").arg(wanted).arg(number);
        if (!cache.resolve(prefix + name))
            return name;
    }
    return fail(ErrorKind::RepositoryBusy, QStringLiteral("too many releases in one minute"));
}

Result<Release> readRelease(const git::Repository &cache, const git::Ref &ref)
{
    const Result<git::Tag> tag = git::readTag(cache, ref.target);
    if (!tag)
        return fail(tag.error());
    const qsizetype mark = tag->message.indexOf(kLockMark);
    Result<Lock> lock = Lock::fromText(mark < 0 ? QByteArray() : tag->message.mid(mark + kLockMark.size()).toUtf8());
    if (!lock)
        return fail(std::move(lock).error());
    const Result<git::Commit> commit = git::readCommit(cache, tag->target);
    if (!commit)
        return fail(commit.error());
    const QString text = tag->message.left(mark).section(QLatin1Char('\n'), 1).trimmed();
    return Release{tag->name, tag->target, commit->tree, tag->tagger.when, tag->tagger.name, text, std::move(*lock)};
}

void compareSource(QList<ComponentChange> &changes, const LockedSource *before, const LockedSource *after)
{
    if (before != nullptr && after != nullptr && before->tree == after->tree && before->patches == after->patches
        && before->path == after->path)
        return;
    ComponentChange change;
    const LockedSource &known = after != nullptr ? *after : *before;
    change.kind = before == nullptr ? ComponentChange::Kind::Added
        : after == nullptr          ? ComponentChange::Kind::Removed
                                    : ComponentChange::Kind::Updated;
    change.component = known.component;
    change.path = known.path;
    if (before != nullptr) {
        change.before = before->version;
        change.releaseBefore = before->release;
        change.commitBefore = before->commit;
    }
    if (after != nullptr) {
        change.after = after->version;
        change.releaseAfter = after->release;
        change.commitAfter = after->commit;
    }
    changes.append(change);
}

} // namespace

Result<Release> makeRelease(git::Repository &cache, ProjectFolder &folder, const Project &project, const QString &note,
                            const git::Signature &author)
{
    const Result<git::ObjectId> head = cache.resolve(folder.headRef(project));
    if (!head)
        return fail(head.error());
    const Result<std::optional<Lock>> lock = folder.lock();
    if (!lock)
        return fail(lock.error());
    const Result<git::Commit> commit = git::readCommit(cache, *head);
    if (!commit)
        return fail(commit.error());
    if (!*lock || !commit->trailer(QStringLiteral("Quai-Lock")).contains((*lock)->digest()))
        return fail(Error{ErrorKind::RevisionUnknown,
                          QStringLiteral("the lock is not that of the newest build"),
                          {},
                          {{QStringLiteral("revision"), QStringLiteral("project.lock")},
                           {QStringLiteral("repository"), folder.folder()}}});
    const QString prefix = tagPrefix(folder.refPrefix());
    const QString time = author.when.toLocalTime().toString(QStringLiteral("yyyy.MM.dd@HH'h'mm"));
    const Result<QString> name = freeName(cache, prefix, project.branch + QLatin1Char('-') + time);
    if (!name)
        return fail(name.error());
    const QString message = QStringLiteral("Release %1\n\n%2\n").arg(*name, note.trimmed()) + kLockMark
        + QString::fromUtf8((*lock)->toText());
    const Result<git::ObjectId> tag = git::createTag(cache, prefix + *name, {*name, *head, author, message});
    if (!tag)
        return fail(tag.error());
    if (const Status saved = folder.saveReleaseLock(*name, **lock, author); !saved)
        return fail(saved.error());
    return Release{*name, *head, commit->tree, author.when, author.name, note.trimmed(), **lock};
}

Result<QList<Release>> listReleases(const git::Repository &cache, const QString &refPrefix)
{
    const Result<QList<git::Ref>> refs = cache.refs(tagPrefix(refPrefix), false);
    if (!refs)
        return fail(refs.error());
    QList<Release> releases;
    for (const git::Ref &ref : *refs) {
        Result<Release> release = readRelease(cache, ref);
        if (!release)
            return fail(std::move(release).error());
        releases.append(std::move(*release));
    }
    std::stable_sort(releases.begin(), releases.end(),
                     [](const Release &a, const Release &b) { return a.when > b.when; });
    return releases;
}

Result<Release> findRelease(const git::Repository &cache, const QString &refPrefix, const QString &tag)
{
    const Result<QList<git::Ref>> refs = cache.refs(tagPrefix(refPrefix) + tag, false);
    if (!refs)
        return fail(refs.error());
    for (const git::Ref &ref : *refs)
        if (ref.name == tagPrefix(refPrefix) + tag)
            return readRelease(cache, ref);
    return fail(Error{ErrorKind::RevisionUnknown,
                      QStringLiteral("no such release: ") + tag,
                      {},
                      {{QStringLiteral("revision"), tag}, {QStringLiteral("repository"), refPrefix}}});
}

QList<ComponentChange> compareLocks(const Lock &before, const Lock &after)
{
    QList<ComponentChange> changes;
    compareSource(changes, &before.moodle, &after.moodle);
    QSet<QString> names;
    for (const Lock *lock : {&before, &after})
        for (const LockedSource &plugin : lock->plugins)
            names.insert(plugin.component);
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    for (const QString &name : sorted)
        compareSource(changes, before.find(name), after.find(name));
    return changes;
}

Result<QList<ComponentChange>> compareGenerations(const git::Repository &cache, const Lock &before,
                                                  const git::ObjectId &treeBefore, const Lock &after,
                                                  const git::ObjectId &treeAfter)
{
    const Result<QList<git::FileDelta>> files = git::diffTrees(cache, treeBefore, treeAfter);
    if (!files)
        return fail(files.error());
    QList<ComponentChange> changes = compareLocks(before, after);
    for (ComponentChange &change : changes)
        change.files = 0;
    for (const git::FileDelta &file : *files) {
        const QString path = QString::fromUtf8(file.path);
        // The deepest path that holds the file; Moodle's is empty and holds everything else.
        ComponentChange *owner = nullptr;
        for (ComponentChange &change : changes)
            if ((change.path.isEmpty() || path.startsWith(change.path + QLatin1Char('/')))
                && (owner == nullptr || change.path.size() > owner->path.size()))
                owner = &change;
        if (owner != nullptr)
            ++owner->files;
    }
    return changes;
}

} // namespace quai::codebase
