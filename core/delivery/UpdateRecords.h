// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/FileChange.h"
#include "core/remote/Script.h"

namespace quai::delivery {

/// What an update script of resources/remote/delivery/ has printed: collected record by record as it arrives, because
/// a script that refuses has told by then which files stand in the way. Fed on the session's thread, read after the
/// script has ended.
struct UpdateRecords
{
    QList<FileChange> changes;
    QStringList modifications; ///< changed on the server by hand
    QStringList conflicts;     ///< changed on both sides
    QStringList carried;       ///< environment files that were copied
    QList<QByteArray> needed;  ///< of a release, by a server without git: paths whose content has to be sent
    QStringList warnings;
    qint64 filesWritten = -1;
    qint64 filesRemoved = -1;
    qint64 bytesWritten = -1;
    QString fromRevision;
    QString toRevision;
    QString fromVersion;
    QString toVersion;
    QString aside;      ///< where discarded files were put
    bool ended = false; ///< what follows belongs to the end of the step, not to the update

    /// Takes one record in; unknown tags are nobody's business here.
    void take(const remote::Record &record);

    /// The refusal of the script with the paths that it is about as detail.
    [[nodiscard]] Error explain(Error error) const;
};

} // namespace quai::delivery
