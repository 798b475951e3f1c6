// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/MoodleVersion.h"
#include "core/codebase/VersionPhp.h"

#include <QHash>

namespace quai::codebase {

/// One version of a plugin as the directory lists it.
struct DirectoryVersion
{
    VersionNumber version;
    QString release;
    Maturity maturity = Maturity::Stable;
    QString downloadUrl;
    QString downloadMd5;
    QString vcsUrl;
    QString vcsBranch;
    QString vcsTag;
    QList<MoodleSeries> moodles; ///< that it declares to support
    qint64 created = 0;          ///< seconds since 1970, UTC
};

/// A plugin as the directory lists it.
struct DirectoryPlugin
{
    QString component;
    QString name;
    QString source;                   ///< page of the source; for the eyes
    qint64 lastReleased = 0;          ///< seconds since 1970, UTC
    QList<DirectoryVersion> versions; ///< highest number first

    /// The repository of the newest version that names one; empty when none does.
    [[nodiscard]] QString repositoryUrl() const;
    /// Highest number first.
    [[nodiscard]] QList<MoodleSeries> moodles() const;
};

/// The answer of download.moodle.org/api/1.3/pluglist.php. A value without a network; see DirectoryFeed.
class PluginDirectory
{
public:
    PluginDirectory() = default;

    /// Records without a component (there are some) are left out. Errors: ParseFailed (facts: file, line, column).
    [[nodiscard]] static Result<PluginDirectory> parse(const QByteArray &json);

    [[nodiscard]] const QList<DirectoryPlugin> &plugins() const { return m_plugins; }
    /// nullptr when it is not listed.
    [[nodiscard]] const DirectoryPlugin *find(const QString &component) const;

    /// The version for a Moodle: among those that name its series and are mature enough, the highest number.
    /// Errors: PluginUnknown (facts: plugin, moodle).
    [[nodiscard]] Result<DirectoryVersion> choose(const QString &component, MoodleSeries moodle,
                                                  Maturity atLeast) const;
    /// The version with exactly this number. Errors: PluginUnknown.
    [[nodiscard]] Result<DirectoryVersion> exact(const QString &component, const VersionNumber &number) const;

private:
    QList<DirectoryPlugin> m_plugins;
    QHash<QString, qsizetype> m_index;
};

} // namespace quai::codebase
