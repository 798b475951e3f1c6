// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Trees.h"

#include "core/git/Handles.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace quai::git {

namespace {

EntryKind kindOf(git_filemode_t mode)
{
    switch (mode) {
    case GIT_FILEMODE_TREE:
        return EntryKind::Folder;
    case GIT_FILEMODE_BLOB_EXECUTABLE:
        return EntryKind::Executable;
    case GIT_FILEMODE_LINK:
        return EntryKind::Link;
    case GIT_FILEMODE_COMMIT:
        return EntryKind::Submodule;
    case GIT_FILEMODE_BLOB:
    case GIT_FILEMODE_UNREADABLE:
        break;
    }
    return EntryKind::File;
}

git_filemode_t modeOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Folder:
        return GIT_FILEMODE_TREE;
    case EntryKind::Executable:
        return GIT_FILEMODE_BLOB_EXECUTABLE;
    case EntryKind::Link:
        return GIT_FILEMODE_LINK;
    case EntryKind::Submodule:
        return GIT_FILEMODE_COMMIT;
    case EntryKind::File:
        break;
    }
    return GIT_FILEMODE_BLOB;
}

Error damaged(const Repository &repository, int code)
{
    return lastError(ErrorKind::RepositoryDamaged, QStringLiteral("reading a tree"), code)
        .with(QStringLiteral("repository"), repository.path());
}

TreeEntry entryFrom(const git_tree_entry *raw, const QByteArray &folder)
{
    const QByteArray name = git_tree_entry_name(raw);
    return {folder.isEmpty() ? name : folder + '/' + name, fromOid(git_tree_entry_id(raw)),
            kindOf(git_tree_entry_filemode(raw))};
}

/// @return false when the visitor asked to stop
Result<bool> walkFolder(const Repository &repository, const ObjectId &id, const QByteArray &folder,
                        const std::function<Walk(const TreeEntry &)> &visit)
{
    Result<TreeHandle> tree = lookupTree(repository, id);
    if (!tree)
        return fail(std::move(tree).error());
    const size_t count = git_tree_entrycount(tree->get());
    for (size_t i = 0; i < count; ++i) {
        const TreeEntry entry = entryFrom(git_tree_entry_byindex(tree->get(), i), folder);
        const Walk wish = visit(entry);
        if (wish == Walk::Stop)
            return false;
        if (wish == Walk::Skip || entry.kind != EntryKind::Folder)
            continue;
        Result<bool> below = walkFolder(repository, entry.id, entry.path, visit);
        if (!below || !*below)
            return below;
    }
    return true;
}

/// "mod", "mod/forum" for "mod/forum/x.php".
QList<QByteArray> parentsOf(const QByteArray &path)
{
    QList<QByteArray> parents;
    for (qsizetype slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
        parents.append(path.left(slash));
    return parents;
}

} // namespace

Result<std::optional<TreeEntry>> entryAt(const Repository &repository, const ObjectId &tree, const QByteArray &path)
{
    const Result<TreeHandle> root = lookupTree(repository, tree);
    if (!root)
        return fail(root.error());
    TreeEntryHandle entry;
    const int code = git_tree_entry_bypath(outPtr(entry), root->get(), path.constData());
    if (code == GIT_ENOTFOUND)
        return std::optional<TreeEntry>();
    if (code != 0)
        return fail(damaged(repository, code));
    TreeEntry found = entryFrom(entry.get(), {});
    found.path = path;
    return std::optional<TreeEntry>(std::move(found));
}

Status walkTree(const Repository &repository, const ObjectId &tree, const std::function<Walk(const TreeEntry &)> &visit)
{
    const Result<bool> walked = walkFolder(repository, tree, {}, visit);
    return walked ? Status() : Status(fail(walked.error()));
}

Result<QList<TreeEntry>> listTree(const Repository &repository, const ObjectId &tree)
{
    QList<TreeEntry> entries;
    const Status walked = walkTree(repository, tree, [&entries](const TreeEntry &entry) {
        entries.append(entry);
        return Walk::Skip;
    });
    if (!walked)
        return fail(walked.error());
    return entries;
}

Result<QByteArray> readBlob(const Repository &repository, const ObjectId &id, qint64 limit)
{
    BlobHandle blob;
    const git_oid oid = toOid(id);
    const int code = git_blob_lookup(outPtr(blob), RepositoryAccess::raw(repository), &oid);
    if (code != 0)
        return fail(damaged(repository, code));
    const auto size = static_cast<qint64>(git_blob_rawsize(blob.get()));
    if (size > limit)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("blob %1 has %2 bytes, more than %3").arg(id.toHex()).arg(size).arg(limit));
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())), size);
}

Result<QByteArray> readFile(const Repository &repository, const ObjectId &tree, const QByteArray &path, qint64 limit)
{
    const Result<std::optional<TreeEntry>> entry = entryAt(repository, tree, path);
    if (!entry)
        return fail(entry.error());
    const bool isFile = *entry && ((*entry)->kind == EntryKind::File || (*entry)->kind == EntryKind::Executable);
    if (!isFile)
        return fail(Error{ErrorKind::PathMissing,
                          QStringLiteral("no file in the tree: ") + QString::fromUtf8(path),
                          {},
                          {{QStringLiteral("path"), QString::fromUtf8(path)}}});
    return readBlob(repository, (*entry)->id, limit);
}

Result<ObjectId> writeBlob(Repository &repository, const QByteArray &content)
{
    git_oid oid;
    const int code = git_blob_create_from_buffer(&oid, RepositoryAccess::raw(repository), content.constData(),
                                                 static_cast<size_t>(content.size()));
    if (code != 0)
        return fail(lastError(ErrorKind::FileUnwritable, QStringLiteral("writing a blob"), code)
                        .with(QStringLiteral("file"), repository.path()));
    return fromOid(&oid);
}

Result<ObjectId> emptyTree(Repository &repository)
{
    TreeBuilderHandle builder;
    git_oid oid;
    int code = git_treebuilder_new(outPtr(builder), RepositoryAccess::raw(repository), nullptr);
    if (code == 0)
        code = git_treebuilder_write(&oid, builder.get());
    if (code != 0)
        return fail(lastError(ErrorKind::FileUnwritable, QStringLiteral("writing a tree"), code)
                        .with(QStringLiteral("file"), repository.path()));
    return fromOid(&oid);
}

Result<ObjectId> composeTree(Repository &repository, const ObjectId &base, const QList<TreeChange> &changes)
{
    const Result<ObjectId> start = base.isNull() ? emptyTree(repository) : Result<ObjectId>(base);
    if (!start || changes.isEmpty())
        return start;
    // libgit2 leaves a change below another change undefined: it would depend on their order.
    QSet<QByteArray> paths;
    for (const TreeChange &change : changes) {
        if (paths.contains(change.path))
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("two changes of one path: ") + QString::fromUtf8(change.path));
        paths.insert(change.path);
    }
    std::vector<git_tree_update> updates;
    for (const TreeChange &change : changes) {
        for (const QByteArray &parent : parentsOf(change.path))
            if (paths.contains(parent))
                return fail(ErrorKind::InvalidInput,
                            QStringLiteral("a change below another: ") + QString::fromUtf8(change.path));
        updates.push_back({change.id.isNull() ? GIT_TREE_UPDATE_REMOVE : GIT_TREE_UPDATE_UPSERT, toOid(change.id),
                           modeOf(change.kind), change.path.constData()});
    }
    const Result<TreeHandle> tree = lookupTree(repository, *start);
    if (!tree)
        return fail(tree.error());
    git_oid oid;
    const int code
        = git_tree_create_updated(&oid, RepositoryAccess::raw(repository), tree->get(), updates.size(), updates.data());
    if (code != 0)
        return fail(lastError(ErrorKind::InvalidInput, QStringLiteral("composing a tree"), code));
    return fromOid(&oid);
}

} // namespace quai::git
