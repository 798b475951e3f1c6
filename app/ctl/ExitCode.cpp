// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ExitCode.h"

#include <QSet>

namespace quai::ctl {

namespace {

using Kinds = QSet<ErrorKind>;

bool isUsage(ErrorKind kind)
{
    static const Kinds kinds{ErrorKind::InvalidInput, ErrorKind::SiteUnknown, ErrorKind::SiteDuplicate};
    return kinds.contains(kind);
}

bool isUnreachable(ErrorKind kind)
{
    static const Kinds kinds{ErrorKind::HostUnresolved,       ErrorKind::HostUnreachable, ErrorKind::HostKeyUnknown,
                             ErrorKind::HostKeyChanged,       ErrorKind::AuthFailed,      ErrorKind::PassphraseNeeded,
                             ErrorKind::KnownHostsUnwritable, ErrorKind::ChannelRefused,  ErrorKind::ConnectionLost};
    return kinds.contains(kind);
}

bool isGuard(ErrorKind kind)
{
    static const Kinds kinds{
        ErrorKind::SudoPasswordNeeded,  ErrorKind::SudoDenied,        ErrorKind::ToolMissing,
        ErrorKind::KeychainUnavailable, ErrorKind::SecretMissing,     ErrorKind::WrongState,
        ErrorKind::StampMissing,        ErrorKind::StampMismatch,     ErrorKind::PathLeavesTree,
        ErrorKind::PathMissing,         ErrorKind::NoSpace,           ErrorKind::NotWritable,
        ErrorKind::LocalModifications,  ErrorKind::LintFailed,        ErrorKind::RepositoryUnreachable,
        ErrorKind::DowngradeRefused,    ErrorKind::SwitchUnavailable, ErrorKind::DirrootIsLink,
        ErrorKind::NothingToRescue,     ErrorKind::SessionNeeded,     ErrorKind::CompositionRefused,
        ErrorKind::PatchConflict,       ErrorKind::ChecksumMismatch,  ErrorKind::ArchiveRefused,
        ErrorKind::PluginTypeUnknown,   ErrorKind::PluginMissing,     ErrorKind::InstanceUnknown,
        ErrorKind::HostMismatch,        ErrorKind::StillEnabled,      ErrorKind::SharedResource,
        ErrorKind::RowChanged,          ErrorKind::RowRefused,        ErrorKind::AccountUnknown,
        ErrorKind::PasswordRefused,     ErrorKind::TemplateIncomplete};
    return kinds.contains(kind);
}

/// The answer did not arrive, or not whole: what the server did is not known.
bool isLostAnswer(ErrorKind kind)
{
    static const Kinds kinds{ErrorKind::ConnectionLost, ErrorKind::Timeout, ErrorKind::RemoteKilled,
                             ErrorKind::SentinelMissing, ErrorKind::ProtocolGarbled};
    return kinds.contains(kind);
}

bool needsAttention(ErrorKind kind)
{
    static const Kinds kinds{ErrorKind::StateUnknown, ErrorKind::LockLost, ErrorKind::UpgradeFailed,
                             ErrorKind::HealthCheckFailed};
    return kinds.contains(kind);
}

} // namespace

ExitCode exitCodeOf(ErrorKind kind, bool changesSite)
{
    if (needsAttention(kind) || (changesSite && isLostAnswer(kind)))
        return ExitCode::NeedsAttention;
    if (isUsage(kind))
        return ExitCode::Usage;
    if (kind == ErrorKind::LockHeld || kind == ErrorKind::InstanceBusy)
        return ExitCode::LockHeld;
    if (isUnreachable(kind))
        return ExitCode::Unreachable;
    return isGuard(kind) ? ExitCode::Refused : ExitCode::Failed;
}

} // namespace quai::ctl
