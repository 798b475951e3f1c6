// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The one spacing scale of the window, in device-independent pixels. Nothing else is written into layouts.
namespace quai::ui::spacing {

inline constexpr int hair = 2;       ///< between a symbol and its word
inline constexpr int tight = 4;      ///< between parts of one control group
inline constexpr int normal = 8;     ///< between controls
inline constexpr int section = 12;   ///< inside frames
inline constexpr int page = 16;      ///< around a page and between its sections
inline constexpr int iconSmall = 16; ///< beside text
inline constexpr int iconLarge = 32; ///< of empty states and dialogs

} // namespace quai::ui::spacing
