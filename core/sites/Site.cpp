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

} // namespace quai::sites
