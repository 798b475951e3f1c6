// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/OpenCodebase.h"

namespace quai::codebase {

/// Everything that a page shows of one code base, at one moment. Asks nothing of the network.
struct Survey
{
    Project project;
    QByteArray projectText;             ///< of project.yml
    QList<AvailableSeries> series;      ///< of Moodle, as the cache has them; newest first
    std::optional<Error> unresolved;    ///< why nothing could be resolved (Moodle was never fetched): the next three
                                        ///< members are empty then
    Resolution resolution;              ///< what is declared, as commits, with its findings
    Reconciliation reconciliation;      ///< declared against built
    QMap<QString, LockedSource> newest; ///< component -> what it would be without its version, branch or number
    std::optional<Workshop::Built> built;
};

/// Errors: those of reading the project; RepositoryDamaged.
[[nodiscard]] Result<Survey> survey(OpenCodebase &codebase);

} // namespace quai::codebase
