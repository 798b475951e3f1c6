// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Icons.h"

#include <QIconEngine>

namespace quai::ui {

/// Draws one SVG file in one colour that is looked up in the application's palette each time. GUI thread only.
class PaletteIconEngine final : public QIconEngine
{
public:
    /// @param fileName of the SVG; its shape counts, its colours do not
    PaletteIconEngine(QString fileName, Tone tone);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const;
    [[nodiscard]] QPixmap render(const QSize &size, const QColor &color) const;

    QString m_fileName;
    Tone m_tone;
};

} // namespace quai::ui
