// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Commits.h"
#include "core/git/Trees.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace quai::tests {

/// For what is written piece by piece: all of it in one.
inline std::function<Status(QByteArrayView)> intoBytes(QByteArray &all)
{
    return [&all](QByteArrayView piece) {
        all.append(piece);
        return Status();
    };
}

/// A bare repository in a folder of its own, filled without a work tree.
class Scratch
{
public:
    Scratch()
        : repository(git::Repository::openOrInitBare(folder.path() + QStringLiteral("/scratch.git")).value())
    {
    }

    /// The tree that holds these files.
    git::ObjectId tree(const QMap<QByteArray, QByteArray> &files, const git::ObjectId &base = {})
    {
        QList<git::TreeChange> changes;
        for (auto file = files.cbegin(); file != files.cend(); ++file)
            changes.append({file.key(), git::writeBlob(repository, file.value()).value(), git::EntryKind::File});
        return git::composeTree(repository, base, changes).value();
    }

    /// A commit of these files, named @p ref; its time counts up, so that every run gives the same ids.
    git::ObjectId commit(const QString &ref, const QMap<QByteArray, QByteArray> &files,
                         const QList<git::ObjectId> &parents = {}, const QString &message = QStringLiteral("state"))
    {
        git::CommitDraft draft;
        draft.tree = tree(files);
        draft.parents = parents;
        draft.author = {QStringLiteral("Test"), QStringLiteral("test@example.org"),
                        QDateTime::fromSecsSinceEpoch(1700000000 + m_commits++, Qt::UTC)};
        draft.message = message;
        const git::ObjectId id = git::createCommit(repository, draft).value();
        const Status named = repository.setRef(ref, id, QStringLiteral("test"));
        Q_ASSERT(named);
        return id;
    }

    QTemporaryDir folder;
    git::Repository repository;

private:
    int m_commits = 0;
};

} // namespace quai::tests
