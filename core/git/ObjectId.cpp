// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/ObjectId.h"

#include <algorithm>

namespace quai::git {

ObjectId ObjectId::fromRaw(QByteArrayView raw)
{
    ObjectId id;
    if (raw.size() == kRawSize)
        std::transform(raw.begin(), raw.end(), id.m_bytes.begin(),
                       [](char c) { return static_cast<unsigned char>(c); });
    return id;
}

ObjectId ObjectId::fromHex(QStringView hex)
{
    const auto isHexDigit = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F');
    };
    if (hex.size() != kHexSize || !std::all_of(hex.begin(), hex.end(), isHexDigit))
        return {};
    return fromRaw(QByteArray::fromHex(hex.toLatin1()));
}

bool ObjectId::isNull() const
{
    return std::all_of(m_bytes.begin(), m_bytes.end(), [](unsigned char byte) { return byte == 0; });
}

QString ObjectId::toHex() const
{
    QByteArray raw;
    for (const unsigned char byte : m_bytes)
        raw.append(static_cast<char>(byte));
    return QString::fromLatin1(raw.toHex());
}

} // namespace quai::git
