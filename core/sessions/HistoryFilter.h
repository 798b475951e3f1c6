// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace quai::sessions {

/// Which rows of the history are wanted; what is empty does not restrict.
struct HistoryFilter
{
    QString site;       ///< id
    QString person;     ///< part of "user@host"
    QString outcome;    ///< "done", "running", "interrupted", a kind of error, or "failed": everything that is not well
    QDateTime from;     ///< started at or after
    QDateTime to;       ///< started before
    qint64 session = 0; ///< 0: all, and direct interventions
    QString text;       ///< words, each the beginning of a word in titles, comments, outputs or file names
    int limit = 200;
    int offset = 0;
};

} // namespace quai::sessions
