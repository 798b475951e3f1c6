// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/delivery/Drift.h"
#include "core/delivery/EnvironmentTemplates.h"
#include "core/delivery/JournalEntry.h"
#include "core/delivery/StepOutcome.h"
#include "core/delivery/StepPlan.h"
#include "core/remote/Host.h"
#include "core/sites/Site.h"

#include <functional>

namespace quai::delivery {

/// Who acts, as written into the lock and the journal.
struct Operator
{
    QString user; ///< desktop user
    QString host; ///< desktop host name
};

/// Where a running step tells how it goes. Progress and text come on the engine's thread or the session's thread.
struct Listener
{
    ProgressSink onProgress;
    remote::TextSink onText;
    /// Before anything of a step runs, on the engine's thread; its journalId is set. A failure stops the run.
    std::function<Status(const StepRequest &request)> beforeStep{};
    /// After the step, well or not, on the engine's thread; may add warnings.
    std::function<void(StepOutcome &outcome, const Status &status)> afterStep{};
};

/// What a file is compared with.
enum class Baseline {
    SafeCopy, ///< SAVE: what serves during the delivery
    Recorded, ///< what the last update left in the tree, as its working copy knows it; shows what was changed by hand
};

/// Both sides of one file, for a diff view.
struct FilePair
{
    QByteArray before; ///< empty when it did not exist
    QByteArray after;
    bool binary = false;
    Baseline baseline = Baseline::SafeCopy; ///< what @c before is: SafeCopy also where nothing is recorded
    /// Set: it is made from a template and may hold secrets, both sides are left out; true: they differ.
    std::optional<bool> concealed{};
};

/// The delivery of one site. Every function blocks and speaks with the server: call it on a worker thread, one call at
/// a time. Nothing about the site is remembered between calls.
class Engine
{
public:
    /// @param host outlives the engine
    Engine(remote::Host &host, sites::Site site, Operator who);

    /// The password of the site's source, from the keychain; sent on stdin only.
    void setSourcePassword(const QString &password);
    /// Who knows the secrets of the templates of environment files; called within plan() and run() of Update.
    void setSecretReader(SecretReader readSecret);

    [[nodiscard]] Result<SiteStatus> status(const CancelToken &cancel = {});

    /// What the step would do; refusals are part of the plan, an Error means that no plan could be made.
    [[nodiscard]] Result<StepPlan> plan(const StepRequest &request, const Listener &listener = {},
                                        const CancelToken &cancel = {});

    /// Does one step. Safe to run again after any failure. Errors: every delivery kind of ErrorKind.
    [[nodiscard]] Result<StepOutcome> run(const StepRequest &request, const Listener &listener = {},
                                          const CancelToken &cancel = {});

    /// "Lancer tout": the given steps in order, under one lock. Stops at the first failure or, when cancelled, at the
    /// next safe point; the outcomes so far are in @p done either way.
    [[nodiscard]] Status runAll(const QList<StepRequest> &requests, QList<StepOutcome> &done,
                                const Listener &listener = {}, const CancelToken &cancel = {});

    /// Removes the lock of somebody else. Refuses with LockHeld while its heartbeat is fresh, unless @p force.
    [[nodiscard]] Status unlock(const QString &reason, bool force, const CancelToken &cancel = {});

    /// Paths below the working (or served) tree that begin with @p prefix, folders with a slash at the end; at most
    /// 200.
    [[nodiscard]] Result<QStringList> completePath(const QString &prefix, const CancelToken &cancel = {});

    /// One file as @p baseline knows it (before) and as it is in the working or served tree (after); at most 2 MiB
    /// each. One that is rendered from a template comes without its contents: FilePair::concealed.
    [[nodiscard]] Result<FilePair> filePair(const ComponentPath &file, Baseline baseline = Baseline::SafeCopy,
                                            const CancelToken &cancel = {});

    /// What is served against a release; see DriftCheck::run().
    [[nodiscard]] Result<Drift> drift(const std::shared_ptr<const ReleaseSource> &release,
                                      const Listener &listener = {}, const CancelToken &cancel = {});

    /// The server's journal, oldest first, at most @p limit of the newest entries.
    [[nodiscard]] Result<QList<JournalEntry>> journal(int limit, const CancelToken &cancel = {});

private:
    remote::Host &m_host;
    sites::Site m_site;
    Operator m_operator;
    QString m_sourcePassword;
    SecretReader m_readSecret;
};

} // namespace quai::delivery
