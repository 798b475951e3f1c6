// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"

namespace quai::delivery {

struct UpdateRecords;

/// Step 3, "Modification": brings new code into the working folder (`<dir>-GIT|SVN|CVS`) by the version control tool of
/// the server, or by a release that is sent there (StepRequest::release). Whole tree or a component path, as often as
/// wanted. Each function is one exec of one script under resources/remote/delivery/. Blocks; call it on the engine's
/// thread. Takes no lock and writes no journal: the engine does, and hands the token of its lock over.
class UpdateStep
{
public:
    /// @param host and @param site outlive the object
    /// @param secrets sent on stdin only
    /// @param lockToken of the lock that the engine holds; the script keeps its heartbeat. Not needed for plan()
    UpdateStep(remote::Host &host, const sites::Site &site, UpdateSecrets secrets, QString lockToken = {});

    /// What release-base.sh has told already: it is not asked again.
    void knowStore(const remote::Record &store);

    /// run() ends the step in the same call where the method permits it (git): journal, lock, state.
    /// @param arguments for step-end.sh, all of them, for the outcome "done"
    void endWith(const QStringList &arguments);
    /// What step-end.sh said after run(); nothing when it is still to be run.
    [[nodiscard]] const std::optional<remote::ScriptResult> &ending() const { return m_ending; }

    /// What run() would change; writes nothing into the working folder (git: the fetch goes into the object store).
    /// In state Production it looks at the served folder, where the working copy is then, so that the whole delivery
    /// can be planned before its first step.
    /// Errors: PathMissing (no working copy), ToolMissing, RepositoryUnreachable, those of Host::run().
    [[nodiscard]] Result<StepPlan> plan(const StepRequest &request, const SiteStatus &status, const Listener &listener,
                                        const CancelToken &cancel);

    /// Updates. Errors, all before the first write: WrongState, PathMissing, ToolMissing, RepositoryUnreachable,
    /// LocalModifications (facts: count; detail: one path a line; with LocalChanges::Keep: the conflicts, and the
    /// working folder is as before). Later: RemoteCommandFailed with the tool's output.
    /// Fills changes, filesWritten, filesRemoved, bytesWritten, revisions, versions, rawOutput and warnings
    /// ("environment-carried", "metadata-unparked", "manifest-differs"); not `after`.
    [[nodiscard]] Result<StepOutcome> run(const StepRequest &request, const SiteStatus &status,
                                          const Listener &listener, const CancelToken &cancel);

private:
    /// What a script gets on its standard input.
    struct Input
    {
        QByteArray bytes;
        std::function<Status(const remote::InputWriter &write)> more{}; ///< optional; see ScriptCall::moreInput
    };

    [[nodiscard]] QStringList arguments(const StepRequest &request, const QString &mode, const QString &tree) const;
    [[nodiscard]] Result<remote::Record> askForStore(const CancelToken &cancel);
    [[nodiscard]] Result<UpdateRecords> executeByArchive(const StepRequest &request, const QString &mode,
                                                         const QString &tree, const Listener &listener,
                                                         const CancelToken &cancel, QString *rawOutput);
    [[nodiscard]] Result<UpdateRecords> runScripts(const QStringList &scripts, const QStringList &arguments,
                                                   const Input &input, const Listener &listener,
                                                   const CancelToken &cancel, QString *rawOutput);
    [[nodiscard]] Result<UpdateRecords> execute(const StepRequest &request, const QString &mode, const QString &tree,
                                                const Listener &listener, const CancelToken &cancel,
                                                QString *rawOutput);

    /// Which rendered files differ from those on the server (plan), or writes them there (run); told as changes.
    [[nodiscard]] Status environment(const QList<RenderedFile> &files, const QString &mode, const QString &tree,
                                     const CancelToken &cancel, QList<FileChange> &changes);

    remote::Host &m_host;
    const sites::Site &m_site;
    UpdateSecrets m_secrets;
    QString m_lockToken;
    std::optional<remote::Record> m_store;
    QStringList m_endArguments;
    std::optional<remote::ScriptResult> m_ending;
};

} // namespace quai::delivery
