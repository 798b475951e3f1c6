// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace quai::ui {

/// What the operator typed and chose on the page of the sessions, for a page that is built anew.
struct HistoryMemory
{
    QString words;
    QString person;
    QString outcome; ///< identifier, as of HistoryFilter
    int scope = 0;   ///< place in the list
    int period = 0;  ///< likewise
    QDate from;
    QDate to;
    int tab = 0;
    qint64 session = 0; ///< that is shown; 0: the list
    qint64 command = 0; ///< that is chosen; 0: none
    QString comment;    ///< of that command, as typed
};

} // namespace quai::ui
