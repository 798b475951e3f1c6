// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Target.h"

#include <algorithm>

namespace quai::ssh {

namespace {

bool unusable(const QString &part)
{
    // '-' first: it would become an option of whatever program gets it. The rest cannot be part of a name and would
    // break lines of known_hosts, URLs or shell words.
    return part.isEmpty() || part.startsWith(QLatin1Char('-')) || !part.isValidUtf16()
        || std::any_of(part.cbegin(), part.cend(), [](QChar c) {
               return c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f || c.category() == QChar::Other_Control;
           });
}

tl::unexpected<Error> refuse(const char *why, const QString &text)
{
    return fail(ErrorKind::InvalidInput, QLatin1String(why) + QStringLiteral(": ") + text);
}

/// The port behind "host:"; 0 when it is none.
int parsePort(const QString &text)
{
    const bool digits = !text.isEmpty() && text.size() <= 5 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
    const int port = digits ? text.toInt() : 0;
    return port <= 65535 ? port : 0;
}

/// "host", "host:port", "[v6]", "[v6]:port", "v6" into @p target.
Status parseHostAndPort(const QString &text, Target *target)
{
    QString port;
    bool hasPort = false;
    target->host = text;
    if (text.startsWith(QLatin1Char('['))) {
        const qsizetype end = text.indexOf(QLatin1Char(']'));
        const QString rest = text.mid(end + 1);
        if (end < 0 || (!rest.isEmpty() && !rest.startsWith(QLatin1Char(':'))))
            return refuse("brackets that are not closed in a server", text);
        target->host = text.mid(1, end - 1);
        hasPort = !rest.isEmpty();
        port = rest.mid(1);
    } else if (text.count(QLatin1Char(':')) == 1) {
        const qsizetype colon = text.indexOf(QLatin1Char(':'));
        target->host = text.left(colon);
        hasPort = true;
        port = text.mid(colon + 1);
    }
    if (unusable(target->host) || target->host.contains(QLatin1Char('/')) || target->host.contains(QLatin1Char('@')))
        return refuse("unusable host name", text);
    if (hasPort) {
        target->port = parsePort(port);
        if (target->port == 0)
            return refuse("port outside 1..65535", text);
    }
    return {};
}

} // namespace

Result<Target> Target::parse(const QString &text)
{
    QString rest = text.trimmed();
    const QLatin1String scheme("ssh://");
    if (rest.startsWith(scheme, Qt::CaseInsensitive)) {
        rest = rest.mid(scheme.size());
        if (rest.endsWith(QLatin1Char('/')))
            rest.chop(1);
    }
    Target target;
    // The last one: login names of directories may hold an '@' themselves (user@domain@host).
    const qsizetype at = rest.lastIndexOf(QLatin1Char('@'));
    if (at >= 0) {
        target.user = rest.left(at);
        if (unusable(target.user) || target.user.contains(QLatin1Char(':')))
            return refuse("unusable user name", text);
    }
    const Status parsed = parseHostAndPort(rest.mid(at + 1), &target);
    if (!parsed)
        return fail(parsed.error());
    return target;
}

QString Target::toString() const
{
    QString text = user.isEmpty() ? QString() : user + QLatin1Char('@');
    text += host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
    if (port > 0)
        text += QLatin1Char(':') + QString::number(port);
    return text;
}

} // namespace quai::ssh
