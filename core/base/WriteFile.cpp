// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WriteFile.h"

#include <QSaveFile>

namespace quai {

Status writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return fail(Error{ErrorKind::FileUnwritable, file.errorString(), {}, {{QStringLiteral("file"), path}}});
}

} // namespace quai
