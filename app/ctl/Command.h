// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/delivery/Step.h"

#include <QMap>
#include <QStringList>

namespace quai::ctl {

/// What was typed behind "quaictl".
struct Command
{
    QString group;     ///< "site", "deliver", "session", "codebase" or "instances"
    QString verb;      ///< "status", "syncback" ...
    QStringList names; ///< what follows the verb: a site, a step, instances; the folder of a project
    QString configFile;
    QString acceptedHostKey; ///< "SHA256:..."
    QString takeOverReason;
    QString comment;
    QString release; ///< tag of a release to be delivered; empty: what the site's repository offers
    ComponentPath component;
    delivery::LocalChanges localChanges = delivery::LocalChanges::Stop;
    int limit = 20; ///< entries of a journal or a log
    bool json = false;
    bool yes = false;
    bool verbose = false;
    bool force = false;
    bool superSave = false;
    bool skipUpgrade = false;
    bool rescueOnFailure = false;
    bool useKeychain = true;
    bool passwordOnStdin = false;
    QMap<QString, QString> codebaseFields; ///< of `codebase ...`: option name without dashes -> value
    QMap<QString, QString> sessionFields;  ///< of `session ...`: likewise
    QMap<QString, QString>
        instanceFields;                ///< of `instances ...`: option name without dashes -> value, "yes" for a flag
    QStringList scriptOptions;         ///< of `instances run SITE script`: "name" or "name=value"
    QMap<QString, QString> siteFields; ///< of `site add`: option name without dashes -> value

    /// Errors: InvalidInput, for a wrong usage.
    [[nodiscard]] static Result<Command> parse(const QStringList &arguments);

    /// Whether the arguments ask for help or for the version: the text to print then, else empty.
    [[nodiscard]] static QString helpFor(const QStringList &arguments);
};

} // namespace quai::ctl
