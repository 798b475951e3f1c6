// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/StepPromises.h"
#include "tests/ui/support/FakeSite.h"

#include <QHash>
#include <QMutex>

#include <chrono>

namespace quai::test {

/// A delivery without a server: keeps a site in memory, obeys the order of the steps, answers on a thread of its own
/// like the real service, and does by script what servers do at their worst. Script it from the GUI thread.
class FakeDeliveryService final : public delivery::DeliveryService
{
public:
    void setStatus(const delivery::SiteStatus &status);
    [[nodiscard]] delivery::SiteStatus current() const;
    /// Every call blocks until it is cancelled.
    void hang(bool hanging);
    /// Time that each step, and each preview, takes.
    void setDelay(std::chrono::milliseconds delay);
    /// Lines that a step prints while it runs.
    void setOutput(const QStringList &lines);
    void failStatus(const std::optional<Error> &error);
    /// The next run of this step ends so.
    void failNext(delivery::Step step, const Error &error);
    void setChanges(const QList<delivery::FileChange> &changes);
    /// Files changed by hand: Update refuses until it is told to keep or discard them.
    void setLocalModifications(const QStringList &paths);
    void setPaths(const QStringList &paths);
    void setPair(const QString &path, const delivery::FilePair &pair);
    void setDrift(const delivery::Drift &drift);
    void setJournal(const QList<delivery::JournalEntry> &entries);

    /// What was run, oldest first.
    [[nodiscard]] QList<delivery::StepRequest> ran() const;
    /// How many runs that were: each takes the lock once.
    [[nodiscard]] int runs() const;
    /// Prefixes for which completions were asked.
    [[nodiscard]] QStringList askedPrefixes() const;
    [[nodiscard]] QStringList unlockReasons() const;

    void setSourcePassword(const QString &password) override;
    QFuture<Result<delivery::SiteStatus>> status(CancelSource cancel) override;
    QFuture<Result<delivery::StepPlan>> plan(const delivery::StepRequest &request, delivery::Listener listener,
                                             CancelSource cancel) override;
    QList<QFuture<Result<delivery::StepOutcome>>> runAll(const QList<delivery::StepCall> &calls,
                                                         CancelSource cancel) override;
    QFuture<Status> unlock(const QString &reason, bool force) override;
    QFuture<Result<QStringList>> completePath(const QString &prefix, CancelSource cancel) override;
    QFuture<Result<delivery::FilePair>> filePair(const ComponentPath &file, delivery::Baseline baseline,
                                                 CancelSource cancel) override;
    QFuture<Result<delivery::Drift>> drift(const std::shared_ptr<const delivery::ReleaseSource> &release,
                                           CancelSource cancel) override;
    QFuture<Result<QList<delivery::JournalEntry>>> journal(int limit, CancelSource cancel) override;

private:
    [[nodiscard]] bool waitOut(std::chrono::milliseconds delay, const CancelToken &cancel) const;
    [[nodiscard]] Status play(const delivery::Listener &listener, const CancelToken &cancel) const;
    [[nodiscard]] Result<delivery::StepOutcome> act(const delivery::StepRequest &request,
                                                    const delivery::Listener &listener, const CancelToken &cancel);
    void actInOrder(delivery::StepPromises &run, const CancelToken &cancel);
    void write(delivery::JournalEntry::Kind kind, const delivery::StepRequest &request, const QString &outcome);

    mutable QMutex m_mutex; // protects everything below, except m_thread
    FakeSite m_site;
    bool m_hanging = false;
    std::chrono::milliseconds m_delay{0};
    QStringList m_output;
    std::optional<Error> m_statusError;
    QHash<int, Error> m_failures; ///< by Step
    QStringList m_paths;
    QHash<QString, delivery::FilePair> m_pairs;
    QList<delivery::JournalEntry> m_journal;
    delivery::Drift m_drift;
    QList<delivery::StepRequest> m_ran;
    QStringList m_prefixes;
    QStringList m_reasons;
    int m_ids = 0;
    int m_runs = 0;
    WorkerThread m_thread{QStringLiteral("fake-delivery")}; ///< last: ends before what it uses
};

} // namespace quai::test
