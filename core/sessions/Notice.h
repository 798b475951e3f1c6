// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/MailMessage.h"
#include "core/sessions/ReportHtml.h"

namespace quai::sessions {

/// Subject and body of a mail with placeholders: {site} {url} {title} {description} {expectedImpact} {plannedEnd}
/// {operator} {start} {end} {impact} {state} {followUp}. What is no placeholder stays.
struct NoticeTemplate
{
    QString subject;
    QString body;
};

/// The templates that come with the program. @param opening of the opening, else of the closing
[[nodiscard]] NoticeTemplate defaultNotice(const Words &words, bool opening);

/// The mail that tells of a session: text, and the same as HTML. Sender, recipients and attachments are for the caller.
/// A placeholder's value is never searched for placeholders again.
[[nodiscard]] MailMessage noticeOf(const NoticeTemplate &form, const SessionRecord &session, const QString &url,
                                   const Words &words);

} // namespace quai::sessions
