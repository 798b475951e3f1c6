// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"
#include "core/codebase/DownloadThread.h"

namespace quai::codebase {

/// One thread for what this machine can answer at once, one for tests, one for what asks the network. Destroying it
/// cancels what runs and waits for that.
class ThreadedCodebaseService final : public CodebaseService
{
    Q_DISABLE_COPY_MOVE(ThreadedCodebaseService)

public:
    explicit ThreadedCodebaseService(CodebasePlace place);
    ~ThreadedCodebaseService() override;

    void setLeastMaturity(Maturity atLeast) override;
    void setLogin(const QString &url, const git::HttpLogin &login) override;
    void setServerLogin(const ssh::Target &server, const ssh::Credentials &credentials) override;
    void setDirectoryUrl(const QString &url) override;
    [[nodiscard]] QFuture<Status> create(const QByteArray &projectText) override;
    [[nodiscard]] QFuture<Result<Survey>> survey(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<QList<git::TreeSize>>> sizes(const QList<git::ObjectId> &trees,
                                                              CancelSource cancel) override;
    [[nodiscard]] QFuture<Status> saveText(const QByteArray &text, const QString &message) override;
    [[nodiscard]] QFuture<Status> saveProject(const Project &project, const QString &message) override;
    [[nodiscard]] QFuture<Result<Gathered>> fetch(const FetchWish &wish, GatherSink onNews,
                                                  CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<Generation>> build(CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<CheckReport>> runChecks(const Side &side, ProgressSink onProgress,
                                                         CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QMap<QString, CheckReport>>> checkReports(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<Release>> release(const QString &note) override;
    [[nodiscard]] QFuture<Result<QList<Release>>> releases(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<std::shared_ptr<const delivery::ReleaseSource>>> releaseSource(
        const QString &tag) override;
    [[nodiscard]] QFuture<Result<Comparison>> compare(const Side &before, const Side &after,
                                                      CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QByteArray>> difference(const git::ObjectId &before, const git::ObjectId &after,
                                                         const QByteArray &below, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<WhatIfCell>>> whatIf(const QStringList &moodles, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<DirectoryCopy>> directory(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<DirectoryCopy>> refreshDirectory(ProgressSink onProgress,
                                                                  CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<CacheSource>>> cacheSources(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<CacheHealth>> cacheHealth(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<QList<CacheSource>>> repairCache() override;

private:
    /// What the operations of both threads share.
    struct Desk;

    /// Runs `operation(OpenCodebase &, CancelToken) -> Result<T>` on the project.
    template <class T, class Operation>
    [[nodiscard]] QFuture<Result<T>> onProject(WorkerThread &thread, const CancelSource &cancel, Operation operation);

    std::shared_ptr<Desk> m_desk;
    WorkerThread m_local;
    WorkerThread m_checks;
    WorkerThread m_network; ///< last: it ends first
};

} // namespace quai::codebase
