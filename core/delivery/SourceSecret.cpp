// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SourceSecret.h"

#include <QRegularExpression>

namespace quai::delivery {

namespace {

constexpr int kFirst = 32;         ///< the table below begins with the blank
constexpr int kPserverPort = 2401; ///< CVS protocol, "Connecting and Authenticating"

/// What each printable character becomes, from the blank to "~", as measured with `cvs login` (CVS 1.12.13) against a
/// server of our own; the documented part of the table is in the CVS protocol's chapter on password scrambling.
constexpr unsigned char kScrambled[]
    = {114, 120, 53,  79, 96,  109, 72,  108, 70, 64,  76,  67, 116, 74,  68,  87, 111, 52,  75,  119, 49,  34,  82, 81,
       95,  65,  112, 86, 118, 110, 122, 105, 41, 57,  83,  43, 46,  102, 40,  89, 38,  103, 45,  50,  42,  123, 91, 35,
       125, 55,  54,  66, 124, 126, 59,  47,  92, 71,  115, 78, 88,  107, 106, 56, 36,  121, 117, 104, 101, 100, 69, 73,
       99,  63,  94,  93, 39,  37,  61,  48,  58, 113, 32,  90, 44,  98,  60,  51, 33,  97,  62,  77,  84,  80,  85};

/// The line of .cvspass for a :pserver: root, in the canonical form that CVS looks up.
Result<QByteArray> passLine(const sites::Source &source, const QByteArray &scrambled)
{
    static const QRegularExpression form(QStringLiteral(
        R"(\A:pserver(?:;[^:]*)?:(?:(?<user>[^:@/]+)(?::[^@/]*)?@)?(?<host>[^:/@\s]+):?(?<port>\d+)?(?<path>/[^\n]*)\z)"));
    const QRegularExpressionMatch match = form.match(source.repository);
    if (!match.hasMatch())
        return fail(ErrorKind::InvalidInput, QStringLiteral("a password, but no :pserver: root"));
    const QString user = match.captured(u"user").isEmpty() ? source.user : match.captured(u"user");
    const QString port = match.captured(u"port").isEmpty() ? QString::number(kPserverPort) : match.captured(u"port");
    return QStringLiteral("/1 :pserver:%1@%2:%3%4 ")
               .arg(user, match.captured(u"host"), port, match.captured(u"path"))
               .toUtf8()
        + scrambled + '\n';
}

} // namespace

Result<QByteArray> scrambleForCvs(const QByteArray &password)
{
    QByteArray scrambled("A");
    for (const char c : password) {
        const int index = static_cast<unsigned char>(c) - kFirst;
        if (index < 0 || index >= static_cast<int>(std::size(kScrambled)))
            return fail(ErrorKind::InvalidInput, QStringLiteral("a character that CVS passwords cannot have"));
        scrambled.append(static_cast<char>(kScrambled[index]));
    }
    return scrambled;
}

Result<QByteArray> sourceSecret(const sites::Source &source, const QString &password)
{
    if (password.isEmpty())
        return QByteArray();
    if (password.contains(QLatin1Char('\n')) || password.contains(QChar::Null))
        return fail(ErrorKind::InvalidInput, QStringLiteral("a password with a line break"));
    switch (source.method) {
    case sites::Method::Git:
        return QByteArray("username=" + source.user.toUtf8() + "\npassword=" + password.toUtf8() + '\n');
    case sites::Method::Svn:
        return password.toUtf8();
    case sites::Method::Cvs:
        break;
    }
    const Result<QByteArray> scrambled = scrambleForCvs(password.toUtf8());
    if (!scrambled)
        return scrambled;
    return passLine(source, *scrambled);
}

} // namespace quai::delivery
