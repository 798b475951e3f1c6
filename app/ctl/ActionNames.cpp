// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ActionNames.h"

namespace quai::ctl {

using vmoodle::Action;

const QMap<QString, Action> &actionNames()
{
    static const QMap<QString, Action> names{
        {QStringLiteral("enable"), Action::Enable},
        {QStringLiteral("disable"), Action::Disable},
        {QStringLiteral("destroy"), Action::Destroy},
        {QStringLiteral("snapshot"), Action::Snapshot},
        {QStringLiteral("cron"), Action::RunCron},
        {QStringLiteral("purge-caches"), Action::PurgeCaches},
        {QStringLiteral("maintenance-on"), Action::MaintenanceOn},
        {QStringLiteral("maintenance-off"), Action::MaintenanceOff},
        {QStringLiteral("upgrade"), Action::Upgrade},
        {QStringLiteral("task"), Action::RunTask},
        {QStringLiteral("script"), Action::RunScript},
        {QStringLiteral("reset-password"), Action::ResetPassword},
        {QStringLiteral("renew-mnet-key"), Action::RenewMnetKey},
    };
    return names;
}

} // namespace quai::ctl
