// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/git/Channel.h"
#include "core/git/Repository.h"

#include <QStringList>

namespace quai::git {

/// How far a fetch has come.
struct FetchProgress
{
    qint64 objectsTotal = 0;
    qint64 objectsReceived = 0;
    qint64 objectsIndexed = 0;
    qint64 bytesReceived = 0;
    qint64 bytesPerSecond = 0; ///< over the whole fetch
};

/// Called on the fetching thread, at most every 100 ms and once at the end.
using FetchSink = std::function<void(const FetchProgress &)>;

/// A login for http(s); from the keychain, never written.
struct HttpLogin
{
    QString user; ///< empty: none
    QString password;
};

/// What to fetch.
struct FetchRequest
{
    QString url;          ///< http(s), ssh (by openChannel) or a path of this machine
    QStringList refspecs; ///< "+refs/heads/*:refs/remotes/moodle/heads/*"
    bool prune = false;   ///< names that are gone upstream vanish here
    HttpLogin login;
    ChannelOpener openChannel; ///< without one, ssh is refused
    FetchSink onProgress;
    CancelToken cancel;
};

/// What a fetch did.
struct FetchOutcome
{
    FetchProgress last;
    qint64 updatedRefs = 0;
    qint64 milliseconds = 0;
};

/// A name on the other side.
struct RemoteRef
{
    QString name;
    ObjectId target;
};

/// Fetches objects and names. What arrived before a failure or a cancel does no harm: a later fetch goes on from the
/// names that are there. The certificate of https is checked by libgit2 against the system's authorities.
/// Errors: RepositoryUnreachable (facts: repository), Cancelled, RepositoryBusy, RepositoryDamaged,
/// AuthFailed (facts: user, methods), and what openChannel answers.
[[nodiscard]] Result<FetchOutcome> fetch(Repository &repository, const FetchRequest &request);

/// What the other side offers, without fetching. Uses url, login, openChannel and cancel. Errors: as fetch().
[[nodiscard]] Result<QList<RemoteRef>> listRemote(Repository &repository, const FetchRequest &request);

} // namespace quai::git
