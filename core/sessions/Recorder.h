// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"
#include "core/sessions/CommandRecord.h"
#include "core/sessions/SessionLookup.h"

#include <memory>

namespace quai::sessions {

/// Writes the commands of one site into the history: a row before each step runs, and the rest of it afterwards. When
/// the row cannot be written the step does not run.
class Recorder
{
public:
    /// @param historyFile opened on the engine's thread for each writing
    Recorder(QString historyFile, sites::Site site, const delivery::Operator &who);

    /// The listener to give to Engine or DeliveryService; what it hears goes on to @p inner. Good for one run.
    /// @param session SessionRecord::id; 0: a direct intervention
    [[nodiscard]] delivery::Listener listener(delivery::Listener inner, qint64 session) const;
    /// The same for a session that is looked up before each step; where that fails the step does not run and has no
    /// row.
    [[nodiscard]] delivery::Listener listener(delivery::Listener inner, const SessionLookup &lookup) const;

private:
    QString m_file;
    sites::Site m_site;
    QString m_owner;
};

/// What a step did, as facts of its row. The words stay those of StepOutcome: fromVersion, switchMicros ...
[[nodiscard]] QMap<QString, QString> factsOfOutcome(const delivery::StepOutcome &outcome, const Status &status);

} // namespace quai::sessions
