// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/Register.h"

namespace quai::vmoodle {

/// A database or a data folder that has a name of the plugin's scheme and that no row names.
struct Orphan
{
    bool isDatabase = false; ///< else a folder
    QString place;           ///< database server, or the folder that it lies in
    QString name;
    int tables = -1;              ///< of a database
    qint64 bytes = -1;            ///< -1: not measured
    QDateTime changed;            ///< last change that the server knows of; invalid: none
    bool looksLikeMoodle = false; ///< Moodle's table of plugin settings, or its pool of files, is in it
};

/// What was found, and what could not be looked at.
struct Leftovers
{
    QList<Orphan> orphans;
    QStringList unread; ///< "server: why" of database servers that did not answer
};

/// Looks for them by the plugin's settings vdbbasename and vdatapathbase. Changes nothing.
/// @param withSizes folders are measured too: takes its time
[[nodiscard]] Result<Leftovers> findLeftovers(Register &reg, bool withSizes, const CancelToken &cancel = {});

} // namespace quai::vmoodle
