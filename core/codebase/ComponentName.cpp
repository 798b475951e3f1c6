// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ComponentName.h"

#include <QRegularExpression>

namespace quai::codebase {

Result<ComponentName> ComponentName::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:moodle-)?([a-z][a-z0-9]*)_([a-z](?:_?[a-z0-9])*)\\z"));
    const QRegularExpressionMatch match = form.match(text.trimmed().left(256));
    if (!match.hasMatch())
        return fail(ErrorKind::InvalidInput, QStringLiteral("no plugin name (type_name): ") + text.left(256));
    ComponentName component;
    component.m_type = match.captured(1);
    component.m_name = match.captured(2);
    return component;
}

QString ComponentName::toString() const
{
    return isNone() ? QString() : m_type + QLatin1Char('_') + m_name;
}

} // namespace quai::codebase
