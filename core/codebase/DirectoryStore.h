// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Download.h"
#include "core/codebase/PluginDirectory.h"

#include <QDateTime>

#include <optional>

namespace quai::codebase {

/// The last copy of the plugin directory on this machine, with its ETag and the time when it was last known to be the
/// newest. Plain files beside each other: <file> and <file>.meta.json. Any thread, one at a time.
class DirectoryStore
{
public:
    /// The official list (moodledev.io, "Plugins directory API").
    static QString defaultUrl() { return QStringLiteral("https://download.moodle.org/api/1.3/pluglist.php"); }

    explicit DirectoryStore(QString file);

    /// What to ask for: with the ETag of the copy, when that came from the same URL.
    [[nodiscard]] DownloadRequest request(const QString &url) const;
    /// Takes an answer over: a new copy is checked before it replaces the former one.
    /// @param now UTC
    /// Errors: ParseFailed (the former copy stays), FileUnwritable.
    [[nodiscard]] Status store(const QString &url, const Download &download, const QDateTime &now);

    /// The copy; an empty directory where there is none. Errors: ParseFailed, FileUnreadable.
    [[nodiscard]] Result<PluginDirectory> load() const;
    /// When it was last known to be the newest, UTC; nothing without a copy.
    [[nodiscard]] std::optional<QDateTime> checkedAt() const;

private:
    [[nodiscard]] QJsonObject meta() const;

    QString m_file;
};

} // namespace quai::codebase
