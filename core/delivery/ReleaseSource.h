// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/remote/Script.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace quai::delivery {

/// A composed code base to be delivered by the Update step, instead of what the site's own repository offers. Its
/// objects travel on the SSH line into <base>/.quai/code.git.
struct ReleaseSource
{
    QString tag;     ///< for the eyes: "prod-2026.11.20@14h05"
    QString commit;  ///< 40 hexadecimal digits
    QString version; ///< $version of its Moodle

    /// Writes a pack for `git index-pack --stdin --fix-thin`, piece by piece: the commit without its parents.
    /// @param treeOnServer what the server has whole, as 40 digits; empty: nothing
    std::function<Status(const QString &treeOnServer, const remote::InputWriter &write, const ProgressSink &progress,
                         const CancelToken &cancel)>
        packFor;

    /// What the release holds, as resources/remote/delivery/sums.sh lists it: for servers without git.
    std::function<Result<QByteArray>(const ProgressSink &progress, const CancelToken &cancel)> sums;

    /// Writes these files of the release as a tar, compressed by gzip, piece by piece: for servers without git.
    std::function<Status(const QList<QByteArray> &paths, const remote::InputWriter &write, const ProgressSink &progress,
                         const CancelToken &cancel)>
        archiveOf;

    /// How a file that was found differs from what the release has at its place, as text in git's form.
    std::function<Result<QByteArray>(const QByteArray &path, const QByteArray &found)> differenceFrom;
};

} // namespace quai::delivery
