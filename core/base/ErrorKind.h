// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaEnum>
#include <QObject>

namespace quai {
Q_NAMESPACE

/// What callers branch on. Each kind has one operator's sentence in `ui/errors` (French and English), one exit code
/// in `quaictl` and one test.
enum class ErrorKind {
    // General
    Cancelled,      ///< the operator, or the end of the program, asked for it
    Timeout,        ///< the time limit of one operation ran out
    InvalidInput,   ///< an argument that no server was asked about
    FileUnreadable, ///< a file of the operator's own machine
    FileUnwritable, ///< a file of the operator's own machine
    ParseFailed,    ///< a file or an answer that is not in its declared form; facts: file, line, column
    // SSH
    HostUnresolved,       ///< the name has no address
    HostUnreachable,      ///< no TCP connection, or no SSH server behind it
    HostKeyUnknown,       ///< facts: host, port, keyType, fingerprint ("SHA256:...")
    HostKeyChanged,       ///< facts: host, port, keyType, fingerprint, knownHostsFile
    KnownHostsUnwritable, ///< the accepted key could not be stored
    AuthFailed,           ///< facts: user, methods (comma separated, what the server still offers)
    PassphraseNeeded,     ///< facts: keyFile
    ConnectionLost,       ///< the line was cut or went silent; what ran on the server may go on
    ChannelRefused,       ///< the server allows no further channel on this connection
    SftpFailed,           ///< facts: path; nativeCode is the SSH_FX_* status
    // Remote commands
    RemoteCommandFailed, ///< nativeCode is the exit status
    RemoteKilled,        ///< facts: signal
    SentinelMissing,     ///< the script did not reach its end: nothing that it printed is to be trusted
    OutputTooLarge,      ///< more than the caller allowed was printed
    ProtocolGarbled,     ///< the script ended well but printed something that is not a record
    SudoPasswordNeeded,  ///< sudo -n wants a password or a tty
    SudoDenied,          ///< sudoers does not allow it
    ToolMissing,         ///< facts: tool
    // Secrets
    KeychainUnavailable, ///< no Secret Service on this desktop
    SecretMissing,       ///< facts: key
    // Sites
    SiteUnknown,   ///< facts: site
    SiteDuplicate, ///< facts: site
    // Delivery
    WrongState,            ///< facts: step, mode
    LockHeld,              ///< facts: owner, host, purpose, since, heartbeatAge
    LockLost,              ///< another operator took the lock over while we worked
    StampMissing,          ///< the copy is not known to be complete; facts: copy
    StampMismatch,         ///< the copy has another version than its stamp says; facts: copy
    PathLeavesTree,        ///< facts: path
    PathMissing,           ///< facts: path
    NoSpace,               ///< facts: needed, available (bytes), path
    NotWritable,           ///< facts: path
    RepositoryUnreachable, ///< facts: repository
    LocalModifications,    ///< facts: count; detail lists them
    LintFailed,            ///< detail lists file:line: message
    DowngradeRefused,      ///< facts: component, installed, delivered
    UpgradeFailed,         ///< Moodle's own upgrade
    HealthCheckFailed,     ///< facts: url, status
    SwitchUnavailable,     ///< no means to exchange two directories, and the fallback is not allowed
    DirrootIsLink,         ///< $CFG->dirroot is the literal path of the served link
    StateUnknown,          ///< the server's folders match no known state
    NothingToRescue,       ///< no secured copy with a valid stamp
    SessionNeeded,         ///< the site wants an open session for this step; facts: site, step
    // Code bases
    RepositoryDamaged,  ///< a repository of the operator's own machine that cannot be read; facts: repository
    RepositoryBusy,     ///< another program works in it; facts: repository
    RevisionUnknown,    ///< no such tag, branch or commit; facts: revision, repository
    PluginUnknown,      ///< neither the directory nor the cache offers it; facts: plugin, moodle
    PluginTypeUnknown,  ///< this Moodle has no place for it; facts: plugin, type
    ChecksumMismatch,   ///< facts: file, expected, actual
    ArchiveRefused,     ///< a package with paths or sizes that no plugin has; facts: file, path
    PatchConflict,      ///< facts: patch, path; detail: what does not fit
    CompositionRefused, ///< facts: count; detail: one finding a line
    DownloadFailed,     ///< facts: url, status
    // Virtual instances
    PluginMissing,        ///< the site has no local_vmoodle, or its config.php does not include it; facts: path
    InstanceUnknown,      ///< the register has no such row; facts: host
    HostMismatch,         ///< PHP came up as another host, so nothing was done; facts: host, actual
    InstanceDatabaseDown, ///< its database cannot be reached; facts: host
    DataFolderUnusable,   ///< its data folder is missing or cannot be written; facts: host, path
    InstanceBusy,         ///< another command works on it; facts: host
    StillEnabled,         ///< only a disabled instance is destroyed; facts: host
    SharedResource,       ///< its database or folder is used by another one; facts: host, resource, other
    RowChanged,           ///< the row is not as it was shown any more; facts: host
    RowRefused,           ///< values that a row cannot have; facts: host, count; detail: one finding a line
    NoEffect,             ///< the command ended well, but the instance says that nothing changed; facts: host
    TaskFailed,           ///< facts: host, task
    CronDidNothing,       ///< cron ended well and left no trace of a run; facts: host
    AccountUnknown,       ///< facts: host, user
    PasswordRefused,      ///< by the instance's password policy; facts: host
    TemplateIncomplete,   ///< facts: template, path
    Internal,             ///< a defect of Quai
};
Q_ENUM_NS(ErrorKind)

} // namespace quai
