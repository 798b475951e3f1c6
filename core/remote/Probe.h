// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Host.h"

#include <QJsonObject>

#include <optional>

namespace quai::remote {

/// How one run of a probe went.
struct ProbeOutcome
{
    std::optional<Error> error; ///< nothing: it reached its end and refused nothing
    QList<QJsonObject> lines;   ///< its answer; empty where ProbeCall::onLine takes it
    QString output;             ///< what else PHP printed: banners, notices, the text of Moodle's scripts
    int exitStatus = -1;        ///< of PHP; -1: not known
    bool begun = false;         ///< the server has started it
};

/// A PHP program of resources/remote/, to be run on a server one or several times over one channel. Program and
/// parameters travel on standard input; nothing of them stands in a process list. docs/remote-protocol.md, "Probes".
struct ProbeCall
{
    QStringList scripts;       ///< resource names below :/remote/, joined in order, behind "probe/probe.php"
    QList<QJsonObject> params; ///< one for each run
    QString phpBinary = QStringLiteral("php");
    QString sudoUser;                ///< the web server's account; empty: the login user
    std::chrono::seconds limit{120}; ///< for each run
    bool live = false;               ///< output goes to onText as it comes, and not into the outcome; for a single run
    std::function<void(qsizetype run)> onStarted{};                            ///< optional, on the session's thread
    std::function<void(qsizetype run, const QJsonObject &line)> onLine{};      ///< optional, on the session's thread
    std::function<void(qsizetype run, const ProbeOutcome &outcome)> onEnded{}; ///< optional, on the session's thread
    TextSink onText{};
    CancelToken cancel{};
};

/// Runs them one after the other, whatever happens to each. Blocks. As many outcomes as parameters come back: runs of
/// which nothing is known, or that were not begun, carry the error of the line (ConnectionLost, Cancelled, SudoDenied
/// ...). Errors of a run itself: what it refuses with, Timeout, ToolMissing (PHP), InstanceUnknown,
/// InstanceDatabaseDown and DataFolderUnusable (by the texts with which Moodle ends), SentinelMissing (detail: what was
/// printed), ProtocolGarbled.
[[nodiscard]] QList<ProbeOutcome> runProbes(Host &host, const ProbeCall &call);

/// The same for a single run; its outcome, or its error.
[[nodiscard]] Result<ProbeOutcome> runProbe(Host &host, const ProbeCall &call);

} // namespace quai::remote
