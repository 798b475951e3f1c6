// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/SessionDesk.h"

#include "core/delivery/JournalReader.h"
#include "core/delivery/SiteScripts.h"
#include "core/sessions/SessionNotes.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

/// Lines of the journal that the first look at it reads: some 1,000 deliveries.
constexpr int kJournalLines = 10'000;
/// Lines that a later look reads: what came since the one before is nearly always among them.
constexpr int kRecentLines = 200;

} // namespace

SessionDesk::SessionDesk(remote::Host &host, sites::Site site, delivery::Operator who, History &history)
    : m_host(host)
    , m_site(std::move(site))
    , m_operator(std::move(who))
    , m_history(history)
{
}

Result<MergeResult> SessionDesk::synchronise(const CancelToken &cancel)
{
    if (const Result<int> settled = m_history.commands().settleInterrupted(QDateTime::currentDateTimeUtc()); !settled)
        return fail(settled.error());
    delivery::Engine engine(m_host, m_site, m_operator);
    const Result<QList<delivery::JournalEntry>> recent = engine.journal(kRecentLines, cancel);
    if (!recent)
        return fail(recent.error());
    const Result<std::optional<QList<delivery::JournalEntry>>> news = m_history.journal().news(m_site.id, *recent);
    if (!news)
        return fail(news.error());
    if (*news || recent->isEmpty())
        return merge(news->value_or(*recent));
    const Result<QList<delivery::JournalEntry>> all = engine.journal(kJournalLines, cancel);
    return all ? merge(*all) : fail(all.error());
}

Result<MergeResult> SessionDesk::merge(const QList<delivery::JournalEntry> &journal)
{
    Result<MergeResult> merged = m_history.journal().merge(m_site.id, m_site.name, journal);
    if (!merged || journal.isEmpty())
        return merged;
    if (Status marked = m_history.journal().setMark(m_site.id, journal.last()); !marked)
        return fail(std::move(marked).error());
    return merged;
}

Result<std::optional<SessionRecord>> SessionDesk::current(const CancelToken &cancel)
{
    if (const Result<MergeResult> merged = synchronise(cancel); !merged)
        return fail(merged.error());
    return m_history.sessions().openOf(m_site.id);
}

Result<QDateTime> SessionDesk::note(const delivery::JournalEntry &entry, const QStringList &arguments,
                                    const CancelToken &cancel)
{
    delivery::SiteScripts scripts(m_host, m_site, m_operator);
    const QStringList all = arguments
        + QStringList{u"uid="_s + entry.id, u"token="_s + delivery::randomToken(), u"purpose="_s + entry.step,
                      u"entry="_s + delivery::journalFragment(entry),
                      u"facts="_s + delivery::journalFacts(entry.facts)};
    const Result<remote::ScriptResult> result = scripts.run(u"sessions/note"_s, all, {}, cancel);
    if (!result)
        return fail(result.error());
    const remote::Record *noted = result->find("noted");
    if (noted == nullptr)
        return fail(ErrorKind::ProtocolGarbled, u"the journal's answer has no time"_s);
    return QDateTime::fromSecsSinceEpoch(noted->number(0), Qt::UTC);
}

Result<SessionRecord> SessionDesk::open(const SessionRecord &draft, const CancelToken &cancel)
{
    if (draft.title.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, u"a session needs a title"_s);
    SessionRecord session = draft;
    session.uid = delivery::randomToken();
    session.site = m_site.id;
    session.siteName = m_site.name;
    session.openedBy = delivery::SiteScripts(m_host, m_site, m_operator).owner();
    const Result<QDateTime> noted = note(openingNote(session), {u"what=open"_s}, cancel);
    if (!noted)
        return fail(noted.error());
    session.openedAt = *noted;
    Result<SessionRecord> opened = m_history.sessions().open(session);
    if (opened || opened.error().kind != ErrorKind::WrongState)
        return opened;
    // This history still has a session open that the journal knows as closed.
    const Result<std::optional<SessionRecord>> now = current(cancel);
    if (!now)
        return fail(now.error());
    if (!*now || (*now)->uid != session.uid)
        return fail(std::move(opened).error());
    return **now;
}

Status SessionDesk::remark(const QString &text, const CancelToken &cancel)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, u"a remark needs a text"_s);
    const QString owner = delivery::SiteScripts(m_host, m_site, m_operator).owner();
    if (const Result<QDateTime> noted = note(remarkNote(owner, text.trimmed()), {u"what=note"_s}, cancel); !noted)
        return fail(noted.error());
    const Result<MergeResult> merged = synchronise(cancel);
    return merged ? Status() : fail(merged.error());
}

Result<SessionRecord> SessionDesk::close(const SessionRecord &closing, const CancelToken &cancel)
{
    SessionRecord session = closing;
    session.closedBy = delivery::SiteScripts(m_host, m_site, m_operator).owner();
    const QString reasoned = session.closeReason.trimmed().isEmpty() ? u"no"_s : u"yes"_s;
    const Result<QDateTime> noted = note(closingNote(session), {u"what=close"_s, u"reasoned="_s + reasoned}, cancel);
    if (!noted)
        return fail(noted.error());
    session.closedAt = *noted;
    if (Status closed = m_history.sessions().close(session); !closed)
        return fail(std::move(closed).error());
    return m_history.sessions().byId(session.id);
}

} // namespace quai::sessions
