// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/JsonErrors.h"

#include <QJsonDocument>

namespace quai::codebase {

Result<QJsonObject> parseJsonObject(const QByteArray &text, const QString &file)
{
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(text, &trouble);
    if (trouble.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    const QByteArray before = text.left(trouble.error == QJsonParseError::NoError ? 0 : trouble.offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return fail(
        Error{ErrorKind::ParseFailed,
              trouble.error == QJsonParseError::NoError ? QStringLiteral("no JSON object") : trouble.errorString(),
              {},
              {{QStringLiteral("file"), file},
               {QStringLiteral("line"), QString::number(line)},
               {QStringLiteral("column"), QString::number(column)}}});
}

} // namespace quai::codebase
