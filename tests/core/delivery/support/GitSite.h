// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/delivery/support/UpdatingSite.h"

#include <QDir>

namespace quai::test {

/// A version.php as Moodle writes them.
inline QByteArray versionPhp(const char *version)
{
    return QByteArray("<?php\ndefined('MOODLE_INTERNAL') || die();\n$version  = ") + version + ";  // comment\n";
}

/// A site in Mode Livraison whose working folder is a clone of a repository here.
class GitSite : public UpdatingSite
{
public:
    GitSite()
        : UpdatingSite(sites::Method::Git)
    {
        const QString up = upstream();
        QDir().mkpath(up);
        writeFile(up + QStringLiteral("/version.php"), versionPhp("2023100900.00"));
        writeFile(up + QStringLiteral("/lib/ten.txt"), kTen);
        writeFile(up + QStringLiteral("/lib/other.php"), "<?php // one\n");
        writeFile(up + QStringLiteral("/mod/forum/lib.php"), "<?php // forum\n");
        writeFile(up + QStringLiteral("/mod/old/lib.php"), "<?php // old\n");
        writeFile(up + QStringLiteral("/.gitignore"), "/config.php\n/cache/\n");
        shell(QStringLiteral("git init -q -b main && git add -A && git commit -qm one"), up);
        shell(QStringLiteral("git clone -q upstream site/moodle-GIT"));
        shell(QStringLiteral("cp -a moodle-GIT moodle && rm -rf moodle/.git"), site().base);
        for (const QString &tree : {served(), working()})
            writeFile(tree + QStringLiteral("/config.php"), "<?php // config\n");
    }

    [[nodiscard]] QString upstream() const { return folder() + QStringLiteral("/upstream"); }

    /// Commits everything; folders that are empty then go, as in every clone.
    void commit()
    {
        shell(QStringLiteral("git add -A && git commit -qm next && find . -path ./.git -prune -o -type d -empty -print0"
                             " | xargs -0 -r rmdir"),
              upstream());
    }

    /// The working folder is the upstream's last commit, but for what is ignored.
    [[nodiscard]] QByteArray difference() const
    {
        return shell(QStringLiteral("diff -r -x .git -x config.php -x cache upstream site/moodle-GIT || true"));
    }
};

} // namespace quai::test
