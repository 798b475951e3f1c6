// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Repository.h"

#include <QByteArrayView>

#include <memory>
#include <optional>
#include <vector>

namespace quai::git {

/// An object as it lies in a pack of a repository, still deflated (gitformat-pack).
struct PackedObject
{
    int type = 0;         ///< commit 1, tree 2, blob 3, tag 4; 7: a difference to `base`
    qsizetype size = 0;   ///< inflated: of the object, or of the difference
    ObjectId base;        ///< of a difference
    QByteArrayView bytes; ///< a zlib stream; valid as long as the PackFiles
};

/// The packs of a repository, read past libgit2, which inflates whatever it gives: what travels to a server in another
/// pack need not be deflated again. What it cannot read it does not have.
class PackFiles
{
    Q_DISABLE_COPY_MOVE(PackFiles)

public:
    /// Maps the packs that there are now; later ones are not seen.
    explicit PackFiles(const Repository &repository);
    ~PackFiles();

    /// Nothing: it lies in no pack, or as an object of its own.
    [[nodiscard]] std::optional<PackedObject> find(const ObjectId &id) const;

private:
    class File;
    std::vector<std::unique_ptr<File>> m_files;
};

} // namespace quai::git
