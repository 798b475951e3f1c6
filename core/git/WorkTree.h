// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Commits.h"

#include <QMap>

namespace quai::git {

/// Files of a repository with a work tree, to be written and committed together.
using FileContents = QMap<QString, QByteArray>; ///< path below the work tree -> content

/// Writes each file (beside its place, then renamed over it), and commits exactly these files on the current branch;
/// what else is changed in the folder stays as it is.
/// @return the commit; the branch's head where nothing differs from it
/// Errors: FileUnwritable (facts: file), RepositoryBusy, InvalidInput (a path that leaves the tree).
[[nodiscard]] Result<ObjectId> commitFiles(Repository &repository, const FileContents &files, const QString &message,
                                           const Signature &author);

/// Who works here: user.name and user.email of git's configuration, else the desktop user at this host.
[[nodiscard]] Signature defaultSignature(const Repository &repository, const QDateTime &now);

} // namespace quai::git
