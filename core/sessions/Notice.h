// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/MailMessage.h"
#include "core/sessions/ReportHtml.h"

namespace quai::sessions {

/// Which mail of a session.
enum class MailKind {
    Opening,
    Closing, ///< with the report as a PDF
    Report,  ///< the report, sent by hand
};

/// Subject and body of a mail with placeholders: {site} {url} {title} {description} {expectedImpact} {plannedEnd}
/// {operator} {start} {end} {impact} {state} {followUp}. What is no placeholder stays.
struct NoticeTemplate
{
    QString subject;
    QString body;
};

/// The templates that come with the program.
[[nodiscard]] NoticeTemplate defaultNotice(const Words &words, MailKind kind);

/// The mail that tells of a session: text, and the same as HTML. Sender, recipients and attachments are for the caller.
/// A line whose placeholders are all without a value is left out.
/// A placeholder's value is never searched for placeholders again.
[[nodiscard]] MailMessage noticeOf(const NoticeTemplate &form, const SessionRecord &session, const QString &url,
                                   const Words &words);

} // namespace quai::sessions
