// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Handles.h"

namespace quai::git {

namespace {

ErrorKind kindOf(ErrorKind fallback, int code, int errorClass)
{
    if (code == GIT_EUSER)
        return ErrorKind::Cancelled;
    if (code == GIT_ELOCKED)
        return ErrorKind::RepositoryBusy;
    if (errorClass == GIT_ERROR_ODB || errorClass == GIT_ERROR_ZLIB)
        return code == GIT_ENOTFOUND ? fallback : ErrorKind::RepositoryDamaged;
    if (errorClass == GIT_ERROR_NET || errorClass == GIT_ERROR_HTTP || errorClass == GIT_ERROR_SSL
        || errorClass == GIT_ERROR_SSH || code == GIT_ECERTIFICATE)
        return ErrorKind::RepositoryUnreachable;
    return fallback;
}

} // namespace

Error lastError(ErrorKind kind, const QString &what, int code)
{
    const git_error *last = git_error_last();
    const QString reason = last != nullptr && last->message != nullptr ? QString::fromUtf8(last->message)
                                                                       : QStringLiteral("no reason given");
    const int errorClass = last != nullptr ? last->klass : 0;
    return Error{kindOf(kind, code, errorClass), what + QStringLiteral(": ") + reason.simplified(), {}, {}, code};
}

Result<TreeHandle> lookupTree(const Repository &repository, const ObjectId &id)
{
    TreeHandle tree;
    const git_oid oid = toOid(id);
    const int code = git_tree_lookup(outPtr(tree), RepositoryAccess::raw(repository), &oid);
    if (code != 0)
        return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("tree ") + id.toHex(), code)
                        .with(QStringLiteral("repository"), repository.path()));
    return tree;
}

Result<CommitHandle> lookupCommit(const Repository &repository, const ObjectId &id)
{
    CommitHandle commit;
    const git_oid oid = toOid(id);
    const int code = git_commit_lookup(outPtr(commit), RepositoryAccess::raw(repository), &oid);
    if (code != 0)
        return fail(lastError(ErrorKind::RevisionUnknown, QStringLiteral("commit ") + id.toHex(), code)
                        .with(QStringLiteral("revision"), id.toHex())
                        .with(QStringLiteral("repository"), repository.path()));
    return commit;
}

} // namespace quai::git
