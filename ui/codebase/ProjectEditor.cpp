// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ProjectEditor.h"

#include "ui/codebase/YamlHighlighter.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace quai::ui {

namespace {

/// The margin; the editor alone knows where its lines are.
class Margin final : public QWidget
{
public:
    explicit Margin(ProjectEditor *editor)
        : QWidget(editor)
        , m_editor(editor)
    {
        setAccessibleName(ProjectEditor::tr("Line numbers"));
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintMargin(event); }

private:
    ProjectEditor *m_editor;
};

} // namespace

QList<TextMistake> mistakesOf(const QString &detail)
{
    static const QRegularExpression place(QStringLiteral("^(\\d+):(\\d+): (.*)$"));
    QList<TextMistake> mistakes;
    const QStringList lines = detail.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = place.match(line);
        if (match.hasMatch())
            mistakes.append({match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3)});
    }
    return mistakes;
}

ProjectEditor::ProjectEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
    , m_colours(new YamlHighlighter(document()))
{
    setObjectName(QStringLiteral("projectEditor"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabStopDistance(2.0 * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    setTabChangesFocus(true); // YAML knows no tabs
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("Text of project.yml"));
    m_colours->setPalette(palette());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &ProjectEditor::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this](const QRect &area, int scrolled) {
        if (scrolled != 0)
            m_margin->scroll(0, scrolled);
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
    placeMargin();
}

int ProjectEditor::marginWidth() const
{
    const auto digits = std::max<qsizetype>(2, QString::number(blockCount()).size());
    return static_cast<int>(digits) * fontMetrics().horizontalAdvance(QLatin1Char('9')) + 2 * spacing::tight;
}

void ProjectEditor::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void ProjectEditor::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        const bool wrong = std::any_of(m_mistakes.cbegin(), m_mistakes.cend(),
                                       [line](const TextMistake &mistake) { return mistake.line == line; });
        painter.setPen(toneColor(wrong ? Tone::Danger : Tone::Muted, palette()));
        painter.drawText(0, qRound(area.top()), marginWidth() - spacing::tight, qRound(area.height()), Qt::AlignRight,
                         QString::number(line));
    }
}

void ProjectEditor::setMistakes(const QList<TextMistake> &mistakes)
{
    m_mistakes = mistakes;
    underline();
    m_margin->update();
}

void ProjectEditor::underline()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const TextMistake &mistake : std::as_const(m_mistakes)) {
        const QTextBlock block = document()->findBlockByNumber(std::min(mistake.line, blockCount()) - 1);
        QTextEdit::ExtraSelection selection;
        selection.format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        selection.format.setUnderlineColor(toneColor(Tone::Danger, palette()));
        selection.cursor = QTextCursor(block);
        const int length = std::max(0, block.length() - 1);
        const int from = mistake.column - 1 < length ? mistake.column - 1 : 0; // at an end of a line: all of it
        selection.cursor.setPosition(block.position() + from);
        selection.cursor.setPosition(block.position() + length, QTextCursor::KeepAnchor);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void ProjectEditor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
    setTextCursor(cursor);
    centerCursor();
}

bool ProjectEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint place = viewport()->mapFromGlobal(help->globalPos());
        const int line = cursorForPosition(place).blockNumber() + 1;
        QStringList texts;
        for (const TextMistake &mistake : std::as_const(m_mistakes))
            if (mistake.line == line)
                texts << mistake.text.toHtmlEscaped();
        QToolTip::showText(help->globalPos(), texts.join(QStringLiteral("<br>")), this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void ProjectEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void ProjectEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_colours != nullptr) {
        m_colours->setPalette(palette());
        underline();
    }
}

} // namespace quai::ui
