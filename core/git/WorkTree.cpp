// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/WorkTree.h"

#include "core/base/ComponentPath.h"
#include "core/base/WriteFile.h"
#include "core/git/Handles.h"
#include "core/git/Trees.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace quai::git {

namespace {

/// "refs/heads/main", also while that branch has no commit yet.
QString currentBranch(git_repository *raw)
{
    ReferenceHandle head;
    const int code = git_reference_lookup(outPtr(head), raw, "HEAD");
    if (code != 0)
        return QStringLiteral("refs/heads/main");
    const char *target = git_reference_symbolic_target(head.get());
    return target != nullptr ? QString::fromUtf8(target) : QStringLiteral("HEAD");
}

/// The index then says the same as the commit, so that git status is clean.
Status refreshIndex(git_repository *raw, const FileContents &files)
{
    IndexHandle index;
    int code = git_repository_index(outPtr(index), raw);
    for (auto file = files.cbegin(); code == 0 && file != files.cend(); ++file)
        code = git_index_add_bypath(index.get(), file.key().toUtf8().constData());
    if (code == 0)
        code = git_index_write(index.get());
    if (code != 0)
        return fail(lastError(ErrorKind::RepositoryBusy, QStringLiteral("index"), code));
    return {};
}

} // namespace

Result<ObjectId> commitFiles(Repository &repository, const FileContents &files, const QString &message,
                             const Signature &author)
{
    git_repository *raw = RepositoryAccess::raw(repository);
    const char *folder = git_repository_workdir(raw);
    if (folder == nullptr)
        return fail(ErrorKind::InvalidInput, QStringLiteral("a bare repository has no files"));
    QList<TreeChange> changes;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const Result<ComponentPath> path = ComponentPath::parse(file.key());
        if (!path || path->isWholeTree())
            return fail(ErrorKind::InvalidInput, QStringLiteral("not a file of the project: ") + file.key());
        const QString target = QFile::decodeName(folder) + path->toString();
        QDir().mkpath(QFileInfo(target).path());
        if (const Status written = writeFile(target, *file); !written)
            return fail(written.error());
        const Result<ObjectId> blob = writeBlob(repository, *file);
        if (!blob)
            return fail(blob.error());
        changes.append({path->toString().toUtf8(), *blob, EntryKind::File});
    }
    const QString branch = currentBranch(raw);
    const Result<ObjectId> head = repository.resolve(branch);
    const Result<Commit> before = head ? readCommit(repository, *head) : Result<Commit>(Commit());
    if (!before)
        return fail(before.error());
    const Result<ObjectId> tree = composeTree(repository, before->tree, changes);
    if (!tree)
        return fail(tree.error());
    if (head && before->tree == *tree)
        return *head;
    const Result<ObjectId> commit
        = createCommit(repository, {*tree, head ? QList<ObjectId>{*head} : QList<ObjectId>(), author, message, {}});
    if (!commit)
        return commit;
    const Status moved = repository.setRef(branch, *commit, message, head.value_or(ObjectId()));
    const Status indexed = moved ? refreshIndex(raw, files) : moved;
    return indexed ? commit : Result<ObjectId>(fail(indexed.error()));
}

Signature defaultSignature(const Repository &repository, const QDateTime &now)
{
    SignatureHandle own;
    const int code = git_signature_default(outPtr(own), RepositoryAccess::raw(repository));
    if (code == 0)
        return {QString::fromUtf8(own->name), QString::fromUtf8(own->email), now};
    QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        user = QStringLiteral("quai");
    return {user, user + QLatin1Char('@') + QSysInfo::machineHostName(), now};
}

} // namespace quai::git
