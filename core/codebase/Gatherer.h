// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/codebase/Workshop.h"

namespace quai::codebase {

/// How gathering goes: one source of several.
struct GatherNews
{
    QString component; ///< "moodle" for Moodle itself
    QString url;       ///< without login
    int place = 0;     ///< 1 for the first
    int count = 0;     ///< of all sources; packages are counted apart, after them
    bool package = false;
    git::FetchProgress progress;
};

/// Called on the gathering thread, at most every 100 ms for one source and once at its beginning.
using GatherSink = std::function<void(const GatherNews &)>;

/// A source that did not come.
struct GatherFailure
{
    QString component;
    Error error;
};

/// What was brought.
struct Gathered
{
    QStringList components; ///< whose sources were fetched, in order
    QStringList packages;   ///< whose packages became commits
    QList<GatherFailure> failures;
};

/// The content of a package. @p progress stage "download", in bytes.
using PackageLoader = std::function<Result<QByteArray>(const NeededPackage &package, const ProgressSink &progress,
                                                       const CancelToken &cancel)>;

/// What to bring.
struct GatherRequest
{
    bool onlyMissing = false;                                   ///< sources that the cache has never seen
    QStringList components;                                     ///< only these ("moodle" for Moodle itself); empty: all
    std::function<git::HttpLogin(const QString &url)> loginFor; ///< may be empty
    git::ChannelOpener openChannel;                             ///< may be empty: ssh is refused
    PackageLoader loadPackage;                                  ///< may be empty: packages are not fetched
    GatherSink onNews;                                          ///< may be empty
    CancelToken cancel;
};

/// Brings what a project needs into the cache: its repositories, then the packages that resolving it asks for. A source
/// that fails does not keep the others from coming.
/// @param directory may be nullptr
/// Errors: Cancelled; those of reading the project. What came before stays.
[[nodiscard]] Result<Gathered> gather(Cache &cache, ProjectFolder &folder, Workshop &workshop,
                                      const PluginDirectory *directory, const GatherRequest &request);

} // namespace quai::codebase
