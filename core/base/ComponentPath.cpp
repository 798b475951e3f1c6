// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ComponentPath.h"

#include <QStringList>

#include <algorithm>

namespace quai {

namespace {

constexpr qsizetype kMaxBytes = 4096; // PATH_MAX

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

bool isMetadata(const QString &segment)
{
    return segment.compare(QLatin1String(".git"), Qt::CaseInsensitive) == 0
        || segment.compare(QLatin1String(".svn"), Qt::CaseInsensitive) == 0 || segment == QLatin1String("CVS");
}

} // namespace

Result<ComponentPath> ComponentPath::parse(const QString &text)
{
    if (hasControlCharacter(text))
        return fail(ErrorKind::InvalidInput, QStringLiteral("control character in a component path"));
    QString path = text.trimmed();
    if (path.startsWith(QLatin1Char('/')))
        return fail(Error{ErrorKind::PathLeavesTree,
                          QStringLiteral("absolute component path"),
                          {},
                          {{QStringLiteral("path"), text}}});
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    if (path.isEmpty())
        return ComponentPath();
    if (path.toUtf8().size() > kMaxBytes || !path.isValidUtf16())
        return fail(ErrorKind::InvalidInput, QStringLiteral("component path too long or not Unicode"));
    const QStringList segments = path.split(QLatin1Char('/'));
    for (const QString &segment : segments) {
        if (segment == QLatin1String("..") || isMetadata(segment))
            return fail(Error{ErrorKind::PathLeavesTree,
                              QStringLiteral("component path leaves the tree"),
                              {},
                              {{QStringLiteral("path"), text}}});
        if (segment.isEmpty() || segment == QLatin1String(".") || segment.startsWith(QLatin1Char('-')))
            return fail(ErrorKind::InvalidInput, QStringLiteral("unusable segment in component path: ") + segment);
    }
    return ComponentPath(path);
}

} // namespace quai
