// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QMetaEnum>
#include <QPalette>

namespace quai::ui {
Q_NAMESPACE

/// Every picture of the window. Each has the file `resources/icons/<name in lower case>.svg`; a test proves it.
enum class Symbol {
    Activity,
    Add,
    Adopt,
    Alarm,
    Back,
    Branch,
    Broken,
    Browser,
    Cancelled,
    Check,
    Clear,
    Clock,
    Collapse,
    Columns,
    Connected,
    Connecting,
    Copies,
    Copy,
    Dashboard,
    Delivery,
    Details,
    Disable,
    Disconnected,
    Duplicate,
    Edit,
    Error,
    Expand,
    Export,
    File,
    FileAdded,
    FileChanged,
    FileRemoved,
    Filter,
    Folded,
    Folder,
    Group,
    Help,
    History,
    Info,
    Instances,
    Key,
    Lock,
    Mail,
    Maintenance,
    More,
    Plan,
    Play,
    PlayAll,
    Print,
    Production,
    Queued,
    Quit,
    Refresh,
    Remove,
    Report,
    Rescue,
    Running,
    Save,
    Search,
    Server,
    Session,
    Settings,
    Site,
    Snapshot,
    Star,
    Stop,
    Success,
    Terminal,
    Test,
    Unknown,
    Unlock,
    Upgrade,
    Wrap,
};
Q_ENUM_NS(Symbol)

/// What a colour means; a symbol or a word always says the same beside it.
enum class Tone {
    Text,     ///< the palette's text colour
    Muted,    ///< less important than text
    Positive, ///< done, healthy, production
    Warning,  ///< needs attention, a delivery under way
    Danger,   ///< failed, data at risk
    Accent,   ///< running, chosen
};
Q_ENUM_NS(Tone)

/// The colour of @p tone with at least 4.5:1 contrast on @p palette's base colour, dark or light.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

/// Whether @p palette is a dark one.
[[nodiscard]] bool isDark(const QPalette &palette);

/// An icon that is drawn from its SVG file at any size and follows the palette of the application as it is when drawn.
[[nodiscard]] QIcon icon(Symbol symbol, Tone tone = Tone::Text);

/// The many-coloured icon of the program itself.
[[nodiscard]] QIcon applicationIcon();

} // namespace quai::ui
