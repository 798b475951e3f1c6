// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMap>
#include <QString>

namespace quai::delivery {

/// One line of <base>/.quai/journal.jsonl: written before a step (begin) and after it (end).
struct JournalEntry
{
    enum class Kind { Begin, End, Note };

    Kind kind = Kind::Note;
    QString id;    ///< pairs begin and end
    QDateTime at;  ///< UTC, clock of the server
    QString owner; ///< desktop user @ desktop host
    QString step;
    QString component;
    QString comment;
    QString outcome; ///< end: "done", or the ErrorKind
    QMap<QString, QString> facts;
};

} // namespace quai::delivery
