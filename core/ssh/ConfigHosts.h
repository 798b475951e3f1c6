// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quai::ssh {

/// The names that the operator gave to servers in an OpenSSH configuration: the words of its `Host` lines that are
/// neither patterns nor negated, and those of included files (ssh_config(5), Host and Include), in the order of the
/// file, each once. For proposals only: what a name means is asked of OpenSSH when it is used. A file that cannot be
/// read names nobody. Reads some small files; any thread.
/// @param configFile absolute path, such as ~/.ssh/config with the home folder put in
[[nodiscard]] QStringList configuredHosts(const QString &configFile);

} // namespace quai::ssh
