// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Step.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace quai::delivery {

/// Whether a copy may be served.
enum class Completeness {
    Absent,     ///< the folder does not exist
    Unstamped,  ///< it exists, nobody vouches for it
    Incomplete, ///< a step was interrupted while it wrote there
    Complete,   ///< its stamp is there and its version.php is the one of the stamp
};

/// One folder of the site, as read from the server.
struct CopyState
{
    Copy copy = Copy::Served;
    QString path; ///< absolute
    bool exists = false;
    QString linkTarget; ///< not empty: the folder is a symbolic link to this
    QString version;    ///< $version of version.php, "2023100900.00"
    QString release;    ///< $release, "4.3 (Build: 20231009)"
    QString revision;   ///< of the working copy: commit id, svn revision; empty when not known
    Completeness completeness = Completeness::Absent;
    QDateTime stampedAt; ///< when its stamp was written; invalid without
    qint64 files = -1;   ///< from the stamp; -1: not known
    qint64 bytes = -1;   ///< from the stamp; -1: not known
};

/// Who works on the site.
struct LockInfo
{
    QString owner;   ///< desktop user @ desktop host
    QString purpose; ///< step
    QDateTime since;
    qint64 heartbeatAgeSecs = 0;
    bool stale = false; ///< no heartbeat for longer than LockTerms::staleAfter
    bool mine = false;
};

/// A step that the journal knows as begun and never as ended.
struct Interruption
{
    QString step;
    QString owner;
    QDateTime since;
};

/// The whole truth about a site, from one script.
struct SiteStatus
{
    Mode mode = Mode::Unknown;
    QList<CopyState> copies; ///< always four, in the order of Copy
    std::optional<LockInfo> lock;
    std::optional<Interruption> interruption;
    qint64 freeBytes = -1;
    QString switchMeans;  ///< "php-ffi", "perl", "python3", "mv-exchange", "rename-twice" or empty: none
    QStringList warnings; ///< stable identifiers ("metadata-served", "dirroot-literal-link", "code-writable-by-web")
    QDateTime readAt;     ///< UTC, of this desktop

    [[nodiscard]] const CopyState &copy(Copy which) const;
    /// Whether the screen offers this step now (mode and stamps; the server checks again when it runs).
    [[nodiscard]] bool offers(Step step) const;
};

} // namespace quai::delivery
