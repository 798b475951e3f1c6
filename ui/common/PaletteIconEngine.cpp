// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/PaletteIconEngine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace quai::ui {

PaletteIconEngine::PaletteIconEngine(QString fileName, Tone tone)
    : m_fileName(std::move(fileName))
    , m_tone(tone)
{
}

void PaletteIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap picture = render(rect.size() * ratio, colorFor(mode));
    picture.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), picture);
}

QPixmap PaletteIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return render(size, colorFor(mode));
}

QIconEngine *PaletteIconEngine::clone() const
{
    return new PaletteIconEngine(m_fileName, m_tone);
}

QString PaletteIconEngine::key() const
{
    return QStringLiteral("quai-palette");
}

QColor PaletteIconEngine::colorFor(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return toneColor(m_tone, palette);
}

QPixmap PaletteIconEngine::render(const QSize &size, const QColor &color) const
{
    if (size.isEmpty())
        return {};
    const QString cacheKey = QStringLiteral("%1/%2x%3/%4")
                                 .arg(m_fileName)
                                 .arg(size.width())
                                 .arg(size.height())
                                 .arg(color.name(QColor::HexArgb));
    QPixmap picture;
    if (QPixmapCache::find(cacheKey, &picture))
        return picture;

    picture = QPixmap(size);
    picture.fill(Qt::transparent);
    QSvgRenderer renderer(m_fileName);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&picture);
    renderer.render(&painter, QRectF(QPointF(), size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(picture.rect(), color);
    painter.end();
    QPixmapCache::insert(cacheKey, picture);
    return picture;
}

} // namespace quai::ui
