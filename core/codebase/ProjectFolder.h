// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Composer.h"
#include "core/codebase/Project.h"
#include "core/git/WorkTree.h"

#include <optional>

namespace quai::codebase {

/// The folder of one project, under git: project.yml, project.lock, patches, releases/*.lock. Each change through Quai
/// is a commit. Used by one thread at a time.
class ProjectFolder
{
public:
    /// An existing folder with a project.yml; it is put under git when it is not yet.
    /// Errors: FileUnreadable (facts: file), ParseFailed, RepositoryDamaged.
    [[nodiscard]] static Result<ProjectFolder> open(const QString &folder);
    /// A new project. Errors: InvalidInput when there is a project.yml already, FileUnwritable.
    [[nodiscard]] static Result<ProjectFolder> create(const QString &folder, const QByteArray &projectText,
                                                      const git::Signature &author);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] git::Repository &repository() { return m_repository; }

    /// project.yml as it is now on disk. Errors: FileUnreadable, ParseFailed.
    [[nodiscard]] Result<Project> project() const;
    [[nodiscard]] Result<QByteArray> projectText() const;
    /// Checks, writes and commits. Errors: ParseFailed (nothing is written), FileUnwritable, RepositoryBusy.
    [[nodiscard]] Status saveText(const QByteArray &text, const QString &message, const git::Signature &author);
    /// The same from values; what the file holds besides is kept.
    [[nodiscard]] Status saveProject(const Project &project, const QString &message, const git::Signature &author);

    /// project.lock; nothing before the first build. Errors: ParseFailed.
    [[nodiscard]] Result<std::optional<Lock>> lock() const;
    [[nodiscard]] Status saveLock(const Lock &lock, const git::Signature &author);
    /// Keeps the lock of a release as releases/<tag>.lock.
    [[nodiscard]] Status saveReleaseLock(const QString &tag, const Lock &lock, const git::Signature &author);

    /// For the Composer and the Resolver; refuses files outside of the folder, links included.
    [[nodiscard]] PatchReader patchReader() const;

    /// Under which its generations stand in the cache: "refs/projects/<name>-<digits>/". Stays when the folder moves
    /// or the project is renamed.
    [[nodiscard]] QString refPrefix() const;
    /// The chain of the generations of the branch that the project names.
    [[nodiscard]] QString headRef(const Project &project) const;

private:
    ProjectFolder(QString folder, git::Repository repository);
    [[nodiscard]] Status nameIt(const QString &name);

    QString m_folder;
    git::Repository m_repository;
};

} // namespace quai::codebase
