// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/codebase/MoodleSource.h"

#include <QDirIterator>
#include <QFile>

namespace quai::tests {

/// The small Moodle of the farm as files of a repository, with what the code base room reads besides.
inline QMap<QByteArray, QByteArray> farmMoodle(const QByteArray &version)
{
    const QString root = QStringLiteral(QUAI_SOURCE_DIR "/tests/farm/moodle");
    QMap<QByteArray, QByteArray> files;
    QDirIterator walk(root, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(file.fileName().mid(root.size() + 1).toUtf8(), file.readAll().replace("@MARK@", version));
    }
    files["version.php"].replace("2024100700.00", version);
    files.insert("lib/components.json", moodleFiles("1", 405).value("lib/components.json"));
    return files;
}

} // namespace quai::tests
