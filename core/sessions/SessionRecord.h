// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace quai::sessions {

/// A delivery session as the history keeps it. Times are UTC.
struct SessionRecord
{
    qint64 id = 0; ///< of this history; 0: not stored yet
    QString uid;   ///< random, the same on every desktop: the id of its lines in the server's journal
    QString site;  ///< id of the site
    QString siteName;
    QString title;
    QString description;
    QString expectedImpact;
    QDateTime plannedEnd; ///< invalid: none
    QDateTime openedAt;
    QString openedBy;   ///< desktop user @ desktop host
    QDateTime closedAt; ///< invalid: open
    QString closedBy;
    QString impact;
    QString state;
    QString followUp;
    QString closeReason; ///< why it was closed in Mode Livraison; empty: it was not
    int commands = 0;    ///< rows that belong to it; read only
    int failures = 0;    ///< rows that did not end well; read only

    [[nodiscard]] bool isOpen() const { return !closedAt.isValid(); }
};

} // namespace quai::sessions
Q_DECLARE_METATYPE(quai::sessions::SessionRecord)
