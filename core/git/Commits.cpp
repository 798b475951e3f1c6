// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Commits.h"

#include "core/git/Handles.h"

#include <QTimeZone>

#include <vector>

namespace quai::git {

namespace {

constexpr int kSecondsPerMinute = 60;

Signature fromGit(const git_signature *raw)
{
    if (raw == nullptr)
        return {};
    return {QString::fromUtf8(raw->name), QString::fromUtf8(raw->email),
            QDateTime::fromSecsSinceEpoch(raw->when.time, Qt::OffsetFromUTC, raw->when.offset * kSecondsPerMinute)};
}

Result<SignatureHandle> toGit(const Signature &signature)
{
    SignatureHandle handle;
    const int code
        = git_signature_new(outPtr(handle), signature.name.toUtf8().constData(), signature.email.toUtf8().constData(),
                            signature.when.toSecsSinceEpoch(), signature.when.offsetFromUtc() / kSecondsPerMinute);
    if (code != 0)
        return fail(lastError(ErrorKind::InvalidInput, QStringLiteral("signature"), code));
    return handle;
}

QList<Trailer> trailersOf(const char *message)
{
    git_message_trailer_array found{};
    QList<Trailer> trailers;
    if (git_message_trailers(&found, message) != 0)
        return trailers;
    const CHandle<git_message_trailer_array, &git_message_trailer_array_free> owner(&found);
    for (size_t i = 0; i < found.count; ++i)
        trailers.append({QString::fromUtf8(found.trailers[i].key), QString::fromUtf8(found.trailers[i].value)});
    return trailers;
}

QByteArray composedMessage(const CommitDraft &draft)
{
    QString text = draft.message.trimmed() + QLatin1Char('\n');
    if (!draft.trailers.isEmpty())
        text += QLatin1Char('\n');
    for (const Trailer &trailer : draft.trailers)
        text += trailer.first + QStringLiteral(": ") + trailer.second.simplified() + QLatin1Char('\n');
    return text.toUtf8();
}

} // namespace

QString Commit::subject() const
{
    return message.section(QLatin1Char('\n'), 0, 0);
}

QStringList Commit::trailer(const QString &key) const
{
    QStringList values;
    for (const Trailer &line : trailers)
        if (line.first == key)
            values.append(line.second);
    return values;
}

Result<Commit> readCommit(const Repository &repository, const ObjectId &id)
{
    const Result<CommitHandle> handle = lookupCommit(repository, id);
    if (!handle)
        return fail(handle.error());
    git_commit *raw = handle->get();
    Commit commit{id,
                  fromOid(git_commit_tree_id(raw)),
                  {},
                  fromGit(git_commit_author(raw)),
                  QString::fromUtf8(git_commit_message(raw)),
                  trailersOf(git_commit_message(raw))};
    for (unsigned i = 0; i < git_commit_parentcount(raw); ++i)
        commit.parents.append(fromOid(git_commit_parent_id(raw, i)));
    return commit;
}

Result<ObjectId> createCommit(Repository &repository, const CommitDraft &draft)
{
    const Result<TreeHandle> tree = lookupTree(repository, draft.tree);
    if (!tree)
        return fail(tree.error());
    std::vector<CommitHandle> parents;
    std::vector<const git_commit *> rawParents;
    for (const ObjectId &id : draft.parents) {
        Result<CommitHandle> parent = lookupCommit(repository, id);
        if (!parent)
            return fail(std::move(parent).error());
        rawParents.push_back(parent->get());
        parents.push_back(std::move(*parent));
    }
    const Result<SignatureHandle> author = toGit(draft.author);
    if (!author)
        return fail(author.error());
    git_oid oid;
    const int code
        = git_commit_create(&oid, RepositoryAccess::raw(repository), nullptr, author->get(), author->get(), nullptr,
                            composedMessage(draft).constData(), tree->get(), rawParents.size(), rawParents.data());
    if (code != 0)
        return fail(lastError(ErrorKind::InvalidInput, QStringLiteral("writing a commit"), code));
    return fromOid(&oid);
}

Result<QList<Commit>> firstParents(const Repository &repository, const ObjectId &tip, int limit)
{
    QList<Commit> chain;
    for (ObjectId next = tip; !next.isNull() && chain.size() < limit;) {
        Result<Commit> commit = readCommit(repository, next);
        if (!commit)
            return fail(std::move(commit).error());
        next = commit->parents.value(0);
        chain.append(std::move(*commit));
    }
    return chain;
}

Result<ObjectId> createTag(Repository &repository, const QString &refName, const Tag &tag)
{
    const Result<CommitHandle> target = lookupCommit(repository, tag.target);
    if (!target)
        return fail(target.error());
    const Result<SignatureHandle> tagger = toGit(tag.tagger);
    if (!tagger)
        return fail(tagger.error());
    git_oid oid;
    // The library's object wants git_object; a commit is one (git2/object.h).
    const int code = git_tag_annotation_create(&oid, RepositoryAccess::raw(repository), tag.name.toUtf8().constData(),
                                               reinterpret_cast<const git_object *>(target->get()), tagger->get(),
                                               tag.message.toUtf8().constData());
    if (code != 0)
        return fail(lastError(ErrorKind::InvalidInput, QStringLiteral("writing a tag"), code));
    const Status named = repository.setRef(refName, fromOid(&oid), QStringLiteral("tag"), ObjectId());
    if (!named)
        return fail(named.error());
    return fromOid(&oid);
}

Result<Tag> readTag(const Repository &repository, const ObjectId &id)
{
    TagHandle tag;
    const git_oid oid = toOid(id);
    const int code = git_tag_lookup(outPtr(tag), RepositoryAccess::raw(repository), &oid);
    if (code != 0)
        return fail(lastError(ErrorKind::RevisionUnknown, QStringLiteral("tag ") + id.toHex(), code)
                        .with(QStringLiteral("revision"), id.toHex())
                        .with(QStringLiteral("repository"), repository.path()));
    return Tag{QString::fromUtf8(git_tag_name(tag.get())), fromOid(git_tag_target_id(tag.get())),
               fromGit(git_tag_tagger(tag.get())), QString::fromUtf8(git_tag_message(tag.get()))};
}

} // namespace quai::git
