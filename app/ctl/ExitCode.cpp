// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ExitCode.h"

namespace quai::ctl {

ExitCode exitCodeOf(ErrorKind kind, bool changesSite)
{
    switch (kind) {
    case ErrorKind::InvalidInput:
    case ErrorKind::SiteUnknown:
    case ErrorKind::SiteDuplicate:
        return ExitCode::Usage;
    case ErrorKind::LockHeld:
        return ExitCode::LockHeld;
    case ErrorKind::HostUnresolved:
    case ErrorKind::HostUnreachable:
    case ErrorKind::HostKeyUnknown:
    case ErrorKind::HostKeyChanged:
    case ErrorKind::KnownHostsUnwritable:
    case ErrorKind::AuthFailed:
    case ErrorKind::PassphraseNeeded:
    case ErrorKind::ChannelRefused:
        return ExitCode::Unreachable;
    case ErrorKind::ConnectionLost:
        return changesSite ? ExitCode::NeedsAttention : ExitCode::Unreachable;
    case ErrorKind::Timeout:
    case ErrorKind::RemoteKilled:
    case ErrorKind::SentinelMissing:
    case ErrorKind::ProtocolGarbled:
        return changesSite ? ExitCode::NeedsAttention : ExitCode::Failed;
    case ErrorKind::StateUnknown:
    case ErrorKind::LockLost:
    case ErrorKind::UpgradeFailed:
    case ErrorKind::HealthCheckFailed:
        return ExitCode::NeedsAttention;
    case ErrorKind::SudoPasswordNeeded:
    case ErrorKind::SudoDenied:
    case ErrorKind::ToolMissing:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::SecretMissing:
    case ErrorKind::WrongState:
    case ErrorKind::StampMissing:
    case ErrorKind::StampMismatch:
    case ErrorKind::PathLeavesTree:
    case ErrorKind::PathMissing:
    case ErrorKind::NoSpace:
    case ErrorKind::NotWritable:
    case ErrorKind::RepositoryUnreachable:
    case ErrorKind::LocalModifications:
    case ErrorKind::LintFailed:
    case ErrorKind::DowngradeRefused:
    case ErrorKind::SwitchUnavailable:
    case ErrorKind::DirrootIsLink:
    case ErrorKind::NothingToRescue:
        return ExitCode::Refused;
    default: // kinds that these verbs never meet, and plain failures
        return ExitCode::Failed;
    }
}

} // namespace quai::ctl
