// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/SessionJson.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject toJson(const SessionRecord &session)
{
    return {{u"uid"_s, session.uid},
            {u"title"_s, session.title},
            {u"description"_s, session.description},
            {u"expectedImpact"_s, session.expectedImpact},
            {u"plannedEnd"_s, isoTime(session.plannedEnd)},
            {u"openedAt"_s, isoTime(session.openedAt)},
            {u"openedBy"_s, session.openedBy},
            {u"closedAt"_s, isoTime(session.closedAt)},
            {u"closedBy"_s, session.closedBy},
            {u"impact"_s, session.impact},
            {u"state"_s, session.state},
            {u"followUp"_s, session.followUp},
            {u"closeReason"_s, session.closeReason}};
}

} // namespace quai::sessions
