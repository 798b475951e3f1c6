// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QList>

namespace quai::codebase {

/// One file of a package.
struct PackageFile
{
    QByteArray path; ///< below the plugin's folder
    QByteArray content;
    bool executable = false;
};

/// Limits of a package: the largest plugins of the directory have some 20,000 files and 300 MB.
struct PackageLimits
{
    qint64 files = 100000;
    qint64 bytes = 1LL << 30;
    qint64 oneFile = 256LL << 20;
    qint64 ratio = 200; ///< unpacked to packed
};

/// Unpacks a zip of the plugin directory in memory. The one folder at its top is taken away.
/// Errors: ArchiveRefused (facts: file, path) for paths that are absolute or leave the folder, for links and devices,
/// names of version control, two files of one name, no or several folders at the top, anything beyond the limits;
/// ParseFailed for what is no archive; Cancelled.
[[nodiscard]] Result<QList<PackageFile>> unpackPackage(const QByteArray &zip, const QString &name,
                                                       const PackageLimits &limits = {},
                                                       const CancelToken &cancel = {});

} // namespace quai::codebase
