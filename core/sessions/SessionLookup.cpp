// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/SessionLookup.h"

#include "core/sessions/SessionDesk.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

Error sessionNeeded(const sites::Site &site, delivery::Step step)
{
    return {ErrorKind::SessionNeeded,
            u"%1 is delivered in sessions, and none is open"_s.arg(site.id),
            {},
            {{u"site"_s, site.id}, {u"step"_s, delivery::stepName(step)}}};
}

/// The session of the site; 0 when none is open. @param strict a journal that cannot be read is an error
Result<qint64> openSession(remote::Host &host, const sites::Site &site, const delivery::Operator &who,
                           const QString &historyFile, bool strict, const CancelToken &cancel)
{
    Result<std::unique_ptr<History>> history = History::open(historyFile);
    if (!history)
        return fail(std::move(history).error());
    if (const Result<MergeResult> merged = SessionDesk(host, site, who, **history).synchronise(cancel);
        !merged && strict)
        return fail(merged.error());
    const Result<std::optional<SessionRecord>> open = (*history)->sessions().openOf(site.id);
    if (!open)
        return fail(open.error());
    return *open ? (*open)->id : 0;
}

} // namespace

SessionLookup sessionLookup(std::shared_ptr<remote::Host> host, const sites::Site &site, const delivery::Operator &who,
                            const QString &historyFile, const CancelToken &cancel)
{
    auto known = std::make_shared<std::optional<qint64>>();
    return [=](const delivery::StepRequest &request) -> Result<qint64> {
        const bool strict = site.sessions && request.step != delivery::Step::Rescue;
        if (!*known) {
            const Result<qint64> session = openSession(*host, site, who, historyFile, strict, cancel);
            if (!session)
                return session;
            *known = *session;
        }
        if (strict && **known == 0)
            return fail(sessionNeeded(site, request.step));
        return **known;
    };
}

Result<MergeResult> bringIn(remote::Host &host, const sites::Site &site, const delivery::Operator &who,
                            const QString &historyFile, const CancelToken &cancel)
{
    Result<std::unique_ptr<History>> history = History::open(historyFile);
    if (!history)
        return fail(std::move(history).error());
    return SessionDesk(host, site, who, **history).synchronise(cancel);
}

} // namespace quai::sessions
