// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/TreeSums.h"

#include "core/git/Trees.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quai::codebase {

namespace {

constexpr qint64 kFileLimit = 1LL << 30;
constexpr qsizetype kProgressEvery = 500; // files

} // namespace

Result<QByteArray> treeSums(const git::Repository &repository, const git::ObjectId &tree, const ProgressSink &progress,
                            const CancelToken &cancel)
{
    QList<QByteArray> items;
    Status read;
    const Status walked = git::walkTree(repository, tree, [&](const git::TreeEntry &entry) {
        if (cancel.stop_requested()) {
            read = fail(ErrorKind::Cancelled, QStringLiteral("reading the release was cancelled"));
            return git::Walk::Stop;
        }
        if (entry.kind == git::EntryKind::Folder || entry.kind == git::EntryKind::Submodule)
            return git::Walk::Descend;
        const Result<QByteArray> content = git::readBlob(repository, entry.id, kFileLimit);
        if (!content) {
            read = fail(content.error());
            return git::Walk::Stop;
        }
        const QByteArray sum = QCryptographicHash::hash(*content, QCryptographicHash::Sha256).toHex();
        items.append((entry.kind == git::EntryKind::Link ? 'l' : 'f') + sum + ' ' + entry.path);
        if (items.size() % kProgressEvery == 0 && progress)
            progress({QStringLiteral("sums"), items.size(), -1, Progress::Unit::Files, {}});
        return git::Walk::Descend;
    });
    if (!read)
        return fail(read.error());
    if (!walked)
        return fail(walked.error());
    std::sort(items.begin(), items.end());
    QByteArray text;
    for (const QByteArray &item : std::as_const(items))
        text += item + '\0';
    return text;
}

} // namespace quai::codebase
