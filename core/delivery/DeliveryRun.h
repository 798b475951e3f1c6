// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SiteScripts.h"

namespace quai::delivery {

/// One or several steps under one lock. Lives as long as the call of Engine::run() or runAll() that made it; its token
/// is what the server's lock knows it by.
class DeliveryRun
{
public:
    /// Where a step stands in the run: who takes the lock and who gives it back.
    enum class Place { Only, First, Middle, Last };

    /// @param host and @param site outlive the object
    DeliveryRun(remote::Host &host, const sites::Site &site, const Operator &who, UpdateSecrets secrets,
                Listener listener, CancelToken cancel);

    /// Does one step. When it fails the lock is released, whatever the place, unless the line is lost.
    /// @param outcome filled as far as the step came, also when an error is returned
    [[nodiscard]] Status step(const StepRequest &request, Place place, StepOutcome &outcome);

    /// Between two steps: no further one comes, the lock is released.
    void giveUp();

private:
    /// The whole step in one script: Syncback, Goback, Rescue.
    [[nodiscard]] Status single(const StepRequest &request, Place place, StepOutcome &outcome);
    /// A step of several scripts, between step-begin.sh and step-end.sh: Update, BackToProd.
    [[nodiscard]] Status framed(const StepRequest &request, Place place, StepOutcome &outcome);
    /// @param ended set when the step's end was part of the update's own call: journal, lock and state are settled
    [[nodiscard]] Status update(const StepRequest &request, const SiteStatus &before, Place place, StepOutcome &outcome,
                                bool &ended);
    /// Gate, switch, and what follows it; only the latter when an earlier BackToProd was cut off after its switch.
    [[nodiscard]] Status backToProd(const StepRequest &request, const SiteStatus &before, StepOutcome &outcome);
    /// The safe copy serves again after a bad BackToProd, under the same lock.
    void putBack(StepOutcome &outcome);
    [[nodiscard]] Status script(const QString &name, const QStringList &arguments, const CancelToken &cancel,
                                StepOutcome &outcome);
    /// Into the outcome: what a script did, and the state that it found.
    [[nodiscard]] Status take(const remote::ScriptResult &result, StepOutcome &outcome);
    /// Journal and lock after a step of several scripts, or after a script that was ended from outside.
    [[nodiscard]] Status finish(const QString &result, Place place, StepOutcome &outcome);
    /// For step-end.sh.
    [[nodiscard]] QStringList endArguments(const StepRequest &request, const QString &result, Place place,
                                           const QMap<QString, QString> &facts) const;
    [[nodiscard]] QStringList commonArguments(const StepRequest &request, const QString &locking) const;

    SiteScripts m_scripts;
    remote::Host &m_host;
    const sites::Site &m_site;
    UpdateSecrets m_secrets;
    Listener m_listener;
    CancelToken m_cancel;
    QString m_token;                       ///< of the lock, for the whole run
    bool m_resumed = false;                ///< the step goes on where an earlier one was cut off, after the switch
    std::optional<remote::Record> m_store; ///< which release the server has, as step-begin.sh told
    QString m_entry;                       ///< the desktop's part of the journal's lines, for one step
};

} // namespace quai::delivery
