// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>

namespace quai::codebase {

/// A Moodle version number, YYYYMMDDRR.XX as a decimal of any length ("2023100900.00" equals "2023100900").
/// A value; default-constructed it is "none", which is lower than every number.
class VersionNumber
{
public:
    VersionNumber() = default;
    /// @param text digits, optionally a point and digits; anything else gives none
    [[nodiscard]] static VersionNumber fromText(QStringView text);

    [[nodiscard]] bool isNone() const { return m_whole.isEmpty(); }
    /// Without zeros that say nothing; empty for none.
    [[nodiscard]] QString toString() const;

    bool operator==(const VersionNumber &other) const = default;
    std::strong_ordering operator<=>(const VersionNumber &other) const;

private:
    QString m_whole;    ///< digits without leading zeros
    QString m_fraction; ///< digits without trailing zeros
};

} // namespace quai::codebase
