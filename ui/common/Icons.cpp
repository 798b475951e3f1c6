// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Icons.h"

#include "ui/common/PaletteIconEngine.h"

namespace quai::ui {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Text:
        return palette.color(QPalette::WindowText);
    case Tone::Muted:
        return dark ? QColor(0xa8, 0xa8, 0xa8) : QColor(0x5c, 0x5c, 0x5c);
    case Tone::Positive:
        return dark ? QColor(0x6f, 0xcf, 0x7c) : QColor(0x1b, 0x6e, 0x2c);
    case Tone::Warning:
        return dark ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x8a, 0x52, 0x00);
    case Tone::Danger:
        return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x1b, 0x1b);
    case Tone::Accent:
        return dark ? QColor(0x7a, 0xb8, 0xf5) : QColor(0x17, 0x52, 0x9e);
    }
    return palette.color(QPalette::WindowText);
}

QIcon icon(Symbol symbol, Tone tone)
{
    const char *name = QMetaEnum::fromType<Symbol>().valueToKey(static_cast<int>(symbol));
    const QString file = QStringLiteral(":/icons/%1.svg").arg(QString::fromLatin1(name).toLower());
    return QIcon(new PaletteIconEngine(file, tone)); // QIcon owns its engine
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/quai.svg"));
}

} // namespace quai::ui
