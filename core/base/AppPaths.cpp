// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/AppPaths.h"

#include <QDir>

namespace quai {

namespace {

QString xdg(const char *variable, const QString &fallbackBelowHome)
{
    const QString value = qEnvironmentVariable(variable);
    // The specification: relative paths are invalid and to be ignored.
    const QString base = QDir::isAbsolutePath(value) ? value : QDir::homePath() + fallbackBelowHome;
    return QDir::cleanPath(base) + QStringLiteral("/quai");
}

} // namespace

AppPaths AppPaths::fromEnvironment()
{
    return {xdg("XDG_CONFIG_HOME", QStringLiteral("/.config")), xdg("XDG_DATA_HOME", QStringLiteral("/.local/share")),
            xdg("XDG_CACHE_HOME", QStringLiteral("/.cache")), xdg("XDG_STATE_HOME", QStringLiteral("/.local/state"))};
}

} // namespace quai
