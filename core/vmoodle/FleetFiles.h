// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/FleetResult.h"
#include "core/vmoodle/Register.h"

namespace quai::vmoodle {

/// Writes the enabled rows of the register, without passwords, into the copies of these instances.
[[nodiscard]] Result<QList<FleetResult>> syncRegisters(Register &reg, const QList<qint64> &ids,
                                                       const CancelToken &cancel = {});

/// Writes for these instances the config.php of a Moodle of its own, below <master's data>/vmoodle_configs.
[[nodiscard]] Result<QList<FleetResult>> writePhysicalConfigs(Register &reg, const QList<qint64> &ids,
                                                              const CancelToken &cancel = {});

/// Which files writePhysicalConfigs() would write, and what stands against it. Nothing is changed.
[[nodiscard]] Result<QList<FleetResult>> planPhysicalConfigs(Register &reg, const QList<qint64> &ids,
                                                             const CancelToken &cancel = {});

/// Files with which a server runs Moodle's own cron in all enabled instances, for the operator to install.
struct CronFiles
{
    QString script;  ///< a shell script: the enabled hosts of the register as it is then, some at a time
    QString crontab; ///< a line for the crontab of the web server's account
    QString service; ///< systemd: quai-moodle-cron.service
    QString timer;   ///< systemd: quai-moodle-cron.timer
};

/// @param facts of the site
/// @param phpBinary PHP command of the server
/// @param parallel instances at a time
/// @param minutes between two rounds; a round that lasts longer is waited for
[[nodiscard]] CronFiles cronFiles(const RegisterFacts &facts, const QString &phpBinary, int parallel, int minutes);

} // namespace quai::vmoodle
