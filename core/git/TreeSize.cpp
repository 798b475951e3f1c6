// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/TreeSize.h"

#include "core/git/Handles.h"
#include "core/git/Trees.h"

namespace quai::git {

Result<TreeSize> treeSize(const Repository &repository, const ObjectId &tree, const CancelToken &cancel)
{
    OdbHandle odb;
    int code = git_repository_odb(outPtr(odb), RepositoryAccess::raw(repository));
    if (code != 0)
        return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("opening the objects"), code)
                        .with(QStringLiteral("repository"), repository.path()));
    TreeSize size;
    const Status walked = walkTree(repository, tree, [&](const TreeEntry &entry) {
        if (entry.kind == EntryKind::Folder)
            return cancel.stop_requested() ? Walk::Stop : Walk::Descend;
        if (entry.kind == EntryKind::Submodule)
            return Walk::Skip;
        size_t bytes = 0;
        git_object_t type = GIT_OBJECT_BLOB;
        const git_oid oid = toOid(entry.id);
        code = git_odb_read_header(&bytes, &type, odb.get(), &oid);
        ++size.files;
        size.bytes += static_cast<qint64>(bytes);
        return code == 0 ? Walk::Descend : Walk::Stop;
    });
    if (!walked)
        return fail(walked.error());
    if (code != 0)
        return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("reading the size of a file"), code)
                        .with(QStringLiteral("repository"), repository.path()));
    if (cancel.stop_requested())
        return fail(ErrorKind::Cancelled, QStringLiteral("counting was cancelled"));
    return size;
}

} // namespace quai::git
