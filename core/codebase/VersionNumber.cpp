// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/VersionNumber.h"

#include <algorithm>

namespace quai::codebase {

namespace {

constexpr qsizetype kMaxDigits = 32; // PHP compares them as floats; nobody writes more than 14

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

std::strong_ordering ordered(int comparison)
{
    return comparison <=> 0;
}

} // namespace

VersionNumber VersionNumber::fromText(QStringView text)
{
    text = text.trimmed();
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    QStringView whole = point < 0 ? text : text.left(point);
    QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    if (whole.isEmpty() || text.size() > kMaxDigits || !isDigits(whole) || !isDigits(fraction))
        return {};
    while (whole.size() > 1 && whole.front() == QLatin1Char('0'))
        whole = whole.mid(1);
    while (!fraction.isEmpty() && fraction.back() == QLatin1Char('0'))
        fraction.chop(1);
    VersionNumber number;
    number.m_whole = whole.toString();
    number.m_fraction = fraction.isEmpty() ? QString() : fraction.toString();
    return number;
}

QString VersionNumber::toString() const
{
    return m_fraction.isEmpty() ? m_whole : m_whole + QLatin1Char('.') + m_fraction;
}

std::strong_ordering VersionNumber::operator<=>(const VersionNumber &other) const
{
    if (m_whole.size() != other.m_whole.size())
        return m_whole.size() <=> other.m_whole.size();
    if (m_whole != other.m_whole)
        return ordered(QString::compare(m_whole, other.m_whole));
    return ordered(QString::compare(m_fraction, other.m_fraction));
}

} // namespace quai::codebase
