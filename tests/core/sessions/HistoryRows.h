// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/History.h"
#include "core/sessions/ProcessMark.h"

namespace quai::test {

using namespace Qt::StringLiterals;

/// So many minutes past noon of one day.
inline QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addSecs(60 * minute);
}

/// A step that this desktop began.
inline sessions::CommandRecord command(const QString &id, int minute = 0, qint64 session = 0)
{
    sessions::CommandRecord record;
    record.journalId = id;
    record.site = u"site"_s;
    record.session = session;
    record.owner = u"élise@desk"_s;
    record.sshUser = u"moodle"_s;
    record.step = u"update"_s;
    record.component = u"mod/quiz"_s;
    record.comment = u"correctif d'été"_s;
    record.startedAt = at(minute);
    record.process = sessions::currentProcessMark();
    return record;
}

/// Journal ids of what a search finds.
inline QStringList idsOf(sessions::History &history, const QString &words)
{
    sessions::HistoryFilter filter;
    filter.text = words;
    const auto found = history.commands().list(filter);
    QStringList ids;
    for (const sessions::CommandRecord &record : found ? *found : QList<sessions::CommandRecord>())
        ids << record.journalId;
    return ids;
}

} // namespace quai::test
