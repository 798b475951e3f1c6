// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace quai::remote {

/// A program of the server.
struct ToolFacts
{
    QString path;
    QString version; ///< "2.39.2"; empty when it did not tell
    bool operator==(const ToolFacts &other) const = default;
};

/// The PHP of the command line; the web server may run another one.
struct PhpFacts
{
    QString path;
    QString version;
    QString sapi;
    bool ffi = false;     ///< loaded and allowed
    bool opcache = false; ///< loaded
    bool operator==(const PhpFacts &other) const = default;
};

/// What a server offers to a delivery. Fields that could not be learnt are empty, -1 or Unknown.
struct ServerFacts
{
    enum class Sudo { Missing, PasswordNeeded, TtyNeeded, Denied, Allowed };
    enum class Folder { Missing, ReadOnly, Writable };
    enum class Served { NotAsked, Missing, Folder, Link };
    enum class Answer { Unknown, No, Yes };

    QString user; ///< login user
    qint64 uid = -1;
    QStringList groups;
    QString shell;
    QString system; ///< "Debian GNU/Linux 12 (bookworm)"
    QString kernel;
    QString machine; ///< "x86_64"
    QString hostName;
    Sudo sudo = Sudo::Missing;
    QStringList sudoRules;              ///< as sudo lists them: "(ALL) NOPASSWD: ALL"
    QString actingUser;                 ///< who works on the files: the site's sudo user, else the login user
    std::optional<Error> actingProblem; ///< why the sudo user cannot act; the facts below are then the login user's
    QMap<QString, ToolFacts> tools;     ///< git, svn, cvs, rsync, curl, perl, python3: those that are there
    std::optional<PhpFacts> php;
    Folder base = Folder::Missing;
    qint64 freeBytes = -1; ///< for the acting user, at base
    qint64 totalBytes = -1;
    Served served = Served::NotAsked;
    QString servedLinkTarget;
    QStringList servedMetadata; ///< ".git", ".svn" ...: what lies inside the served folder
    QStringList exchangeMeans;  ///< "php-ffi", "perl", "python3", "mv-exchange": those that did it, best first
    QStringList webUsers;       ///< who runs PHP for the web, by the process list; most workers first
    QString dataOwner;          ///< owner of moodledata
    Answer webCanWriteCode = Answer::Unknown;
    QString webWritablePath; ///< the first path that the web user can write

    /// The user that serves the site: the owner of moodledata where it is known, else the first of webUsers.
    [[nodiscard]] QString webUser() const;
};

} // namespace quai::remote
