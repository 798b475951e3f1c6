// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/Site.h"

namespace quai::sites {

QString methodName(Method method)
{
    switch (method) {
    case Method::Git:
        return QStringLiteral("git");
    case Method::Svn:
        return QStringLiteral("svn");
    case Method::Cvs:
        return QStringLiteral("cvs");
    }
    Q_UNREACHABLE();
}

std::optional<Method> methodFromName(const QString &name)
{
    for (const Method method : {Method::Git, Method::Svn, Method::Cvs}) {
        if (methodName(method) == name)
            return method;
    }
    return std::nullopt;
}

QStringList Site::environmentPaths() const
{
    QStringList paths = environmentFiles + templates.keys();
    paths.removeDuplicates();
    return paths;
}

} // namespace quai::sites
