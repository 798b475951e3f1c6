// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ComponentPath.h"

#include <QMetaEnum>
#include <QObject>

#include <memory>

namespace quai::delivery {
Q_NAMESPACE

/// What the server's folders say. Never remembered: read before everything.
enum class Mode {
    Production, ///< <dir> serves the production code; no working folder
    Delivery,   ///< "Mode Livraison": <dir>-GIT|SVN|CVS exists, <dir> serves the safe copy
    Unknown,    ///< the folders match neither (an interrupted switch by hand, a missing <dir>)
};
Q_ENUM_NS(Mode)

/// The four steps of Tool Delivery, and the way back.
enum class Step {
    Syncback,   ///< 1 Sécurisation
    Goback,     ///< 2 Activation
    Update,     ///< 3 Modification
    BackToProd, ///< 4 Rétablissement
    Rescue,     ///< the secured version serves again, from any state
};
Q_ENUM_NS(Step)

/// The folders of a site.
enum class Copy {
    Served,    ///< <dir>
    Save,      ///< <dir>-SAVE
    SuperSave, ///< <dir>-SUPERSAVE
    Working,   ///< <dir>-GIT, <dir>-SVN or <dir>-CVS
};
Q_ENUM_NS(Copy)

/// What to do with files that somebody changed on the server itself.
enum class LocalChanges {
    Stop,    ///< refuse with LocalModifications and list them
    Keep,    ///< merge the update into them; a conflict is a refusal
    Discard, ///< put them aside under .quai/discarded/, then overwrite
};
Q_ENUM_NS(LocalChanges)

/// The identifier as written in the enumeration, in lower case: "syncback", "backtoprod". For the command line,
/// journals and JSON.
[[nodiscard]] QString stepName(Step step);

struct ReleaseSource;

/// What the operator asks for.
struct StepRequest
{
    Step step = Step::Syncback;
    ComponentPath component;                        ///< Syncback and Update; empty: the whole tree
    bool withSuperSave = false;                     ///< Syncback: fill the third copy as well
    QString comment;                                ///< goes to the journal
    LocalChanges localChanges = LocalChanges::Stop; ///< Update
    bool upgradeDatabase = true;                    ///< BackToProd: run Moodle's upgrade when it is pending
    bool rescueOnFailure = false; ///< BackToProd: put the safe copy back when the health check or the upgrade fails
    std::shared_ptr<const ReleaseSource> release; ///< Update: this instead of what the site's repository offers
    QString takeOverReason; ///< not empty: a stale lock of somebody else is taken over, with this reason
    QString journalId{};    ///< of its lines in the journal; empty: the engine makes one
};

} // namespace quai::delivery
