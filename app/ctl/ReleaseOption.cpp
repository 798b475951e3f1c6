// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ReleaseOption.h"

#include "core/base/AppPaths.h"
#include "core/codebase/ReleaseDelivery.h"

#include <QDir>

namespace quai::ctl {

QString cacheFolder(const Command &command)
{
    const QString given = command.codebaseFields.value(QStringLiteral("cache"));
    return given.isEmpty() ? AppPaths::fromEnvironment().codeCache() : QDir::current().absoluteFilePath(given);
}

codebase::CodebasePlace placeOf(const Command &command, const QString &folder)
{
    using codebase::Maturity;
    static const QMap<QString, Maturity> levels{{QStringLiteral("alpha"), Maturity::Alpha},
                                                {QStringLiteral("beta"), Maturity::Beta},
                                                {QStringLiteral("rc"), Maturity::Rc}};
    const QMap<QString, QString> &fields = command.codebaseFields;
    const QString directory = fields.value(QStringLiteral("directory"));
    codebase::CodebasePlace place;
    place.folder = folder;
    place.cacheFolder = cacheFolder(command);
    place.directoryFile = directory.isEmpty() ? AppPaths::fromEnvironment().pluginDirectory()
                                              : QDir::current().absoluteFilePath(directory);
    place.directoryUrl = fields.value(QStringLiteral("directory-url"), place.directoryUrl);
    place.atLeast = levels.value(fields.value(QStringLiteral("maturity")), Maturity::Stable);
    return place;
}

Result<std::shared_ptr<const delivery::ReleaseSource>> namedRelease(const Command &command)
{
    const QString folder = command.codebaseFields.value(QStringLiteral("project"), QStringLiteral("."));
    const Result<codebase::ProjectFolder> project
        = codebase::ProjectFolder::open(QDir::current().absoluteFilePath(folder));
    if (!project)
        return fail(project.error());
    const QString cache = cacheFolder(command);
    const Result<git::Repository> repository = git::Repository::open(cache);
    if (!repository)
        return fail(repository.error());
    const Result<codebase::Release> release = codebase::findRelease(*repository, project->refPrefix(), command.release);
    if (!release)
        return fail(release.error());
    return codebase::releaseSource(cache, *release);
}

} // namespace quai::ctl
