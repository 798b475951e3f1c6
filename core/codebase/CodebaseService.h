// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/codebase/CheckReport.h"
#include "core/codebase/Comparison.h"
#include "core/codebase/DirectoryShelf.h"
#include "core/codebase/Gatherer.h"
#include "core/codebase/Survey.h"
#include "core/delivery/ReleaseSource.h"
#include "core/git/TreeSize.h"
#include "core/ssh/Credentials.h"
#include "core/ssh/Target.h"

#include <QFuture>

#include <memory>

namespace quai::codebase {

/// One code base for callers that must not block. Used on the GUI thread; futures finish on worker threads (take them
/// with whenFinished()). What asks the network runs beside the rest: a project can be read and edited while it is
/// fetched. Implemented by ThreadedCodebaseService, and by a fake in tests of the window.
class CodebaseService
{
public:
    virtual ~CodebaseService() = default;

    /// Which versions the plugin directory may choose, from the next call on.
    virtual void setLeastMaturity(Maturity atLeast) = 0;
    /// For http(s) sources of the same host; kept in memory only. A fetch that needs one ends with AuthFailed.
    virtual void setLogin(const QString &url, const git::HttpLogin &login) = 0;
    /// For ssh sources on this server, from the next fetch on; kept in memory only.
    virtual void setServerLogin(const ssh::Target &server, const ssh::Credentials &credentials) = 0;
    /// Where the plugin directory is asked for, from the next time on. @param url http(s)
    virtual void setDirectoryUrl(const QString &url) = 0;

    /// Makes the folder a project: `new`, and `import` with the text of formatProject(project, foreign).
    /// Errors: those of ProjectFolder::create().
    [[nodiscard]] virtual QFuture<Status> create(const QByteArray &projectText) = 0;
    /// Everything to be shown, at one moment. Errors: those of survey().
    [[nodiscard]] virtual QFuture<Result<Survey>> survey(CancelSource cancel = {}) = 0;
    /// How much trees hold, in their order (LockedSource::tree). Errors: those of git::treeSize().
    [[nodiscard]] virtual QFuture<Result<QList<git::TreeSize>>> sizes(const QList<git::ObjectId> &trees,
                                                                      CancelSource cancel)
        = 0;

    /// Errors: those of ProjectFolder::saveText(). Text is checked while it is typed with parseProject(), here or
    /// there.
    [[nodiscard]] virtual QFuture<Status> saveText(const QByteArray &text, const QString &message) = 0;
    [[nodiscard]] virtual QFuture<Status> saveProject(const Project &project, const QString &message) = 0;

    /// What to fetch.
    struct FetchWish
    {
        bool onlyMissing = false; ///< sources that the cache has never seen
        QStringList components;   ///< only these ("moodle" for Moodle itself); empty: all
    };
    /// Repositories and packages into the cache. @p onNews comes on the fetching thread, at most every 100 ms.
    /// Errors: those of gather(); a source that fails is told in Gathered::failures.
    [[nodiscard]] virtual QFuture<Result<Gathered>> fetch(const FetchWish &wish, GatherSink onNews, CancelSource cancel)
        = 0;

    /// Composes what is declared and appends it to the chain. Errors: those of Workshop::build().
    [[nodiscard]] virtual QFuture<Result<Generation>> build(CancelSource cancel) = 0;
    /// Tests a side before it is delivered: PHP syntax of its plugins, then the project's own commands in a checkout.
    /// The report is kept in the project; that a test fails is no error.
    /// @param onProgress stages "checkout", "php-syntax" (files) and "check" (steps; item: the command)
    /// Errors: those of readSide() and runChecks().
    [[nodiscard]] virtual QFuture<Result<CheckReport>> runChecks(const Side &side, ProgressSink onProgress,
                                                                 CancelSource cancel)
        = 0;
    /// Every report that is kept, by its tree (ObjectId::toHex(); Release::tree, Workshop::Built::tree).
    [[nodiscard]] virtual QFuture<Result<QMap<QString, CheckReport>>> checkReports(CancelSource cancel = {}) = 0;

    /// Errors: those of makeRelease().
    [[nodiscard]] virtual QFuture<Result<Release>> release(const QString &note) = 0;
    /// Newest first.
    [[nodiscard]] virtual QFuture<Result<QList<Release>>> releases(CancelSource cancel = {}) = 0;
    /// A release for StepRequest::release. Errors: RevisionUnknown.
    [[nodiscard]] virtual QFuture<Result<std::shared_ptr<const delivery::ReleaseSource>>> releaseSource(
        const QString &tag)
        = 0;

    /// Errors: those of compareSides().
    [[nodiscard]] virtual QFuture<Result<Comparison>> compare(const Side &before, const Side &after,
                                                              CancelSource cancel)
        = 0;
    /// What lies below a path, in git's form, at most 2 MiB. @param before @param after trees of a Comparison
    [[nodiscard]] virtual QFuture<Result<QByteArray>> difference(const git::ObjectId &before,
                                                                 const git::ObjectId &after, const QByteArray &below,
                                                                 CancelSource cancel)
        = 0;
    /// Errors: those of Workshop::whatIf().
    [[nodiscard]] virtual QFuture<Result<QList<WhatIfCell>>> whatIf(const QStringList &moodles, CancelSource cancel)
        = 0;

    /// The last copy of the plugin directory. Errors: ParseFailed, FileUnreadable.
    [[nodiscard]] virtual QFuture<Result<DirectoryCopy>> directory(CancelSource cancel = {}) = 0;
    /// Asks its server for a newer one. Errors: those of Downloader::get() and DirectoryStore::store(); the last copy
    /// stays in use then.
    [[nodiscard]] virtual QFuture<Result<DirectoryCopy>> refreshDirectory(ProgressSink onProgress, CancelSource cancel)
        = 0;
    /// Every source that some project fetched.
    [[nodiscard]] virtual QFuture<Result<QList<CacheSource>>> cacheSources(CancelSource cancel = {}) = 0;
    /// Looks at the cache; opens no project. Never an error.
    [[nodiscard]] virtual QFuture<Result<CacheHealth>> cacheHealth(CancelSource cancel = {}) = 0;
    /// @return the sources that have to be fetched again. Errors: FileUnwritable.
    [[nodiscard]] virtual QFuture<Result<QList<CacheSource>>> repairCache() = 0;
};

} // namespace quai::codebase
