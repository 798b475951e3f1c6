// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/PackageStore.h"

#include "core/codebase/PackageArchive.h"
#include "core/git/Trees.h"

#include <QCryptographicHash>

namespace quai::codebase {

Result<git::ObjectId> storePackage(Cache &cache, const NeededPackage &package, const QByteArray &zip,
                                   const CancelToken &cancel)
{
    // MD5 is what the directory announces: good against a cut download, not against a forger. That is what https is
    // for.
    const QString actual = QString::fromLatin1(QCryptographicHash::hash(zip, QCryptographicHash::Md5).toHex());
    if (actual != package.md5.toLower())
        return fail(Error{ErrorKind::ChecksumMismatch,
                          QStringLiteral("the package is not the announced one"),
                          {},
                          {{QStringLiteral("file"), package.url},
                           {QStringLiteral("expected"), package.md5},
                           {QStringLiteral("actual"), actual}}});
    const Result<QList<PackageFile>> files = unpackPackage(zip, package.url, {}, cancel);
    if (!files)
        return fail(files.error());
    QList<git::TreeChange> changes;
    for (const PackageFile &file : *files) {
        const Result<git::ObjectId> blob = git::writeBlob(cache.repository(), file.content);
        if (!blob)
            return fail(blob.error());
        changes.append({file.path, *blob, file.executable ? git::EntryKind::Executable : git::EntryKind::File});
    }
    const Result<git::ObjectId> tree = git::composeTree(cache.repository(), {}, changes);
    if (!tree)
        return fail(tree.error());
    // A fixed author and time: the id depends on nothing but the package.
    const git::CommitDraft draft{*tree,
                                 {},
                                 {QStringLiteral("plugin directory"), QStringLiteral("quai@localhost"),
                                  QDateTime::fromSecsSinceEpoch(0, Qt::UTC)},
                                 QStringLiteral("%1 %2").arg(package.component, package.version.toString()),
                                 {{QStringLiteral("Package"), package.url}, {QStringLiteral("Package-MD5"), actual}}};
    const Result<git::ObjectId> commit = git::createCommit(cache.repository(), draft);
    if (!commit)
        return commit;
    const QString name = Cache::packageRef(package.component, package.version.toString());
    const Status named = cache.repository().setRef(name, *commit, QStringLiteral("package"));
    return named ? commit : Result<git::ObjectId>(fail(named.error()));
}

} // namespace quai::codebase
