// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/SaveFile.h"

#include <QSaveFile>

namespace quai::ui {

Status saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return fail(Error{ErrorKind::FileUnwritable,
                      QStringLiteral("writing %1: %2").arg(path, file.errorString()),
                      {},
                      {{QStringLiteral("file"), path}}});
}

} // namespace quai::ui
