// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"
#include "core/base/AppPaths.h"
#include "core/sessions/ReportHtml.h"
#include "core/sites/SiteStore.h"

namespace quai::ctl {

/// What `quaictl session` writes of sessions of this history: reports, exports. Needs a QGuiApplication for PDFs.
class SessionPapers
{
public:
    /// The objects outlive this.
    SessionPapers(const Command &command, const sites::SiteStore &store, sessions::History &history)
        : m_command(command)
        , m_store(store)
        , m_history(history)
    {
    }

    /// The session that the first word behind the verb names: a number, or a site, whose newest one is meant. Errors:
    /// InvalidInput.
    [[nodiscard]] Result<sessions::SessionRecord> named() const;
    /// The site of a session as it is declared now; one that is not any more has its name alone.
    [[nodiscard]] sites::Site siteOf(const sessions::SessionRecord &session) const;

    /// Writes the report to --output. @return the file. Errors: InvalidInput, FileUnwritable.
    [[nodiscard]] Result<QString> report() const;
    /// One session as a folder, or all commands as a table. @return the folder or the file. Errors: as report().
    [[nodiscard]] Result<QString> exportTo(const QString &target) const;

private:
    /// A report before it has its form.
    struct Prepared
    {
        sessions::ReportData data;
        sessions::Words words;
    };

    [[nodiscard]] Result<Prepared> prepared() const;
    [[nodiscard]] Result<QByteArray> pdfOf(const Prepared &report) const;

    const Command &m_command;
    const sites::SiteStore &m_store;
    sessions::History &m_history;
    AppPaths m_paths = AppPaths::fromEnvironment();
};

} // namespace quai::ctl
