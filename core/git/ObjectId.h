// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <array>
#include <compare>

namespace quai::git {

/// The SHA-1 name of a git object. A value; null when default-constructed.
class ObjectId
{
public:
    static constexpr int kRawSize = 20;
    static constexpr int kHexSize = 40;

    ObjectId() = default;
    /// @param raw exactly 20 bytes; anything else gives the null id
    [[nodiscard]] static ObjectId fromRaw(QByteArrayView raw);
    /// @param hex exactly 40 hexadecimal digits of either case; anything else gives the null id
    [[nodiscard]] static ObjectId fromHex(QStringView hex);

    [[nodiscard]] bool isNull() const;
    /// 40 lower-case digits.
    [[nodiscard]] QString toHex() const;
    /// As people write it: the first @p digits.
    [[nodiscard]] QString toShort(int digits = 10) const { return toHex().left(digits); }
    [[nodiscard]] const unsigned char *bytes() const { return m_bytes.data(); }

    // clang-tidy 14 takes the 0 that <=> is compared with for a pointer.
    auto operator<=>(const ObjectId &other) const = default; // NOLINT(modernize-use-nullptr)

private:
    std::array<unsigned char, kRawSize> m_bytes{};
};

[[nodiscard]] inline size_t qHash(const ObjectId &id, size_t seed = 0)
{
    return qHashBits(id.bytes(), ObjectId::kRawSize, seed);
}

} // namespace quai::git
Q_DECLARE_METATYPE(quai::git::ObjectId)
