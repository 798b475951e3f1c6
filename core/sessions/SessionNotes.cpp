// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/SessionNotes.h"

#include "core/delivery/SiteScripts.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;
using delivery::JournalEntry;

namespace {

constexpr qsizetype kTextLimit = 2000;

QString timeText(const QDateTime &time)
{
    return time.isValid() ? QString::number(time.toSecsSinceEpoch()) : QString();
}

} // namespace

JournalEntry openingNote(const SessionRecord &session)
{
    JournalEntry entry;
    entry.id = session.uid;
    entry.owner = session.openedBy;
    entry.step = kSessionOpenNote;
    entry.comment = session.title.left(kTextLimit);
    entry.facts = {{u"description"_s, session.description.left(kTextLimit)},
                   {u"expectedImpact"_s, session.expectedImpact.left(kTextLimit)},
                   {u"plannedEnd"_s, timeText(session.plannedEnd)}};
    return entry;
}

JournalEntry closingNote(const SessionRecord &session)
{
    JournalEntry entry;
    entry.id = session.uid;
    entry.owner = session.closedBy;
    entry.step = kSessionCloseNote;
    entry.comment = session.title.left(kTextLimit);
    entry.facts = {{u"impact"_s, session.impact.left(kTextLimit)},
                   {u"state"_s, session.state.left(kTextLimit)},
                   {u"followUp"_s, session.followUp.left(kTextLimit)},
                   {u"closeReason"_s, session.closeReason.left(kTextLimit)}};
    return entry;
}

JournalEntry remarkNote(const QString &owner, const QString &text)
{
    JournalEntry entry;
    entry.id = delivery::randomToken();
    entry.owner = owner;
    entry.step = kRemarkNote;
    entry.comment = text.left(kTextLimit);
    return entry;
}

SessionRecord sessionFromNote(const JournalEntry &entry)
{
    SessionRecord session;
    session.uid = entry.id;
    session.title = entry.comment.trimmed().isEmpty() ? entry.id : entry.comment;
    session.description = entry.facts.value(u"description"_s);
    session.expectedImpact = entry.facts.value(u"expectedImpact"_s);
    bool isTime = false;
    const qint64 planned = entry.facts.value(u"plannedEnd"_s).toLongLong(&isTime);
    if (isTime)
        session.plannedEnd = QDateTime::fromSecsSinceEpoch(planned, Qt::UTC);
    session.openedAt = entry.at;
    session.openedBy = entry.owner;
    return session;
}

SessionRecord closedByNote(SessionRecord session, const JournalEntry &entry)
{
    session.closedAt = entry.at;
    session.closedBy = entry.owner;
    session.impact = entry.facts.value(u"impact"_s);
    session.state = entry.facts.value(u"state"_s);
    session.followUp = entry.facts.value(u"followUp"_s);
    session.closeReason = entry.facts.value(u"closeReason"_s);
    return session;
}

} // namespace quai::sessions
