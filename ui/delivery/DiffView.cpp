// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DiffView.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace quai::ui {

using models::DiffLine;

namespace {

/// The margin; draws nothing itself because only the view knows where its lines are.
class Margin final : public QWidget
{
public:
    explicit Margin(DiffView *view)
        : QWidget(view)
        , m_view(view)
    {
        setAccessibleName(DiffView::tr("Line numbers"));
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }

private:
    DiffView *m_view;
};

/// Control characters would be invisible, or move what follows: they get their picture of Unicode's block U+2400.
QString visible(const QString &text)
{
    QString shown = text.left(DiffView::maximumColumns);
    for (QChar &character : shown) {
        if (character.unicode() < 0x20 && character != QLatin1Char('\t'))
            character = QChar(static_cast<char16_t>(0x2400 + character.unicode()));
    }
    return text.size() > DiffView::maximumColumns ? shown + QStringLiteral(" …") : shown;
}

QString lineText(const DiffLine &line)
{
    const QString end = line.noNewline ? QStringLiteral("  ⏎̸ ") + DiffView::tr("no newline at the end") : QString();
    switch (line.kind) {
    case DiffLine::Kind::Same:
        return QStringLiteral("  ") + visible(line.text) + end;
    case DiffLine::Kind::Removed:
        return QStringLiteral("− ") + visible(line.text) + end;
    case DiffLine::Kind::Added:
        return QStringLiteral("+ ") + visible(line.text) + end;
    case DiffLine::Kind::Gap:
        return QStringLiteral("⋯ ") + DiffView::tr("%Ln unchanged line(s)", nullptr, line.hidden);
    }
    Q_UNREACHABLE();
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
{
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabStopDistance(4.0 * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Differences"));
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this](const QRect &area, int scrolled) {
        if (scrolled != 0)
            m_margin->scroll(0, scrolled);
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
    setViewportMargins(marginWidth(), 0, 0, 0);
}

void DiffView::showLines(const QList<DiffLine> &lines)
{
    m_lines = lines.mid(0, maximumLines);
    setPlaceholderText({});
    fill();
    if (lines.size() > maximumLines)
        appendPlainText(tr("⋯ %Ln more line(s) are not shown", nullptr, static_cast<int>(lines.size()) - maximumLines));
    setViewportMargins(marginWidth(), 0, 0, 0);
    moveCursor(QTextCursor::Start);
}

void DiffView::showMessage(const QString &text)
{
    m_lines.clear();
    clear();
    setPlaceholderText(text);
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->update();
}

QColor DiffView::background(DiffLine::Kind kind) const
{
    if (kind == DiffLine::Kind::Same)
        return {};
    QColor tint = toneColor(Tone::Muted, palette());
    if (kind == DiffLine::Kind::Added)
        tint = toneColor(Tone::Positive, palette());
    else if (kind == DiffLine::Kind::Removed)
        tint = toneColor(Tone::Danger, palette());
    tint.setAlphaF(kind == DiffLine::Kind::Gap ? 0.10F : 0.18F);
    return tint;
}

void DiffView::fill()
{
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        QTextBlockFormat format;
        const QColor colour = background(m_lines.at(i).kind);
        if (colour.isValid())
            format.setBackground(colour);
        if (i == 0)
            cursor.setBlockFormat(format);
        else
            cursor.insertBlock(format);
        cursor.insertText(lineText(m_lines.at(i)));
    }
    cursor.endEditBlock();
}

int DiffView::digits() const
{
    int highest = 1;
    for (const DiffLine &line : m_lines)
        highest = std::max({highest, line.before, line.after});
    return static_cast<int>(QString::number(highest).size());
}

int DiffView::marginWidth() const
{
    if (m_lines.isEmpty())
        return 0;
    return 2 * digits() * fontMetrics().horizontalAdvance(QLatin1Char('9')) + 3 * spacing::tight;
}

void DiffView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setPen(toneColor(Tone::Muted, palette()));
    painter.setFont(font());
    const int column = (marginWidth() - 3 * spacing::tight) / 2;
    QTextBlock block = firstVisibleBlock();
    for (; block.isValid() && block.blockNumber() < m_lines.size(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const DiffLine &line = m_lines.at(block.blockNumber());
        const int top = qRound(area.top());
        const int height = qRound(area.height());
        if (line.before > 0)
            painter.drawText(spacing::tight, top, column, height, Qt::AlignRight, QString::number(line.before));
        if (line.after > 0)
            painter.drawText(2 * spacing::tight + column, top, column, height, Qt::AlignRight,
                             QString::number(line.after));
    }
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_lines.isEmpty())
        fill();
}

} // namespace quai::ui
