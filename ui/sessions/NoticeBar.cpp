// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/NoticeBar.h"

#include "ui/common/Spacing.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace quai::ui {

namespace {

constexpr double TintShare = 0.14; ///< of the tone in the ground: text keeps its contrast in both themes

/// One line; what has no room ends with an ellipsis.
class ElidedLabel final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
        style()->drawItemText(&painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(), shown,
                              foregroundRole());
    }
};

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_picture(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_text(new ElidedLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setAutoFillBackground(true);
    setFrameShape(QFrame::NoFrame);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    for (QLabel *label : {m_headline, m_text})
        label->setTextFormat(Qt::PlainText); // titles are typed by operators
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->setContentsMargins(spacing::section, spacing::tight, spacing::section, spacing::tight);
    m_row->setSpacing(spacing::normal);
    m_row->addWidget(m_picture);
    m_row->addWidget(m_headline);
    m_row->addWidget(m_text, 1);
}

void NoticeBar::setNotice(Symbol symbol, Tone tone, const QString &headline, const QString &text)
{
    m_symbol = symbol;
    m_tone = tone;
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_text->setText(text);
    m_text->setToolTip(text.toHtmlEscaped());
    setAccessibleName(this->text());
    draw();
}

QPushButton *NoticeBar::addButton(Symbol symbol)
{
    auto *button = new QPushButton(icon(symbol), {}, this);
    button->setAutoDefault(false);
    m_row->addWidget(button);
    return button;
}

QString NoticeBar::text() const
{
    QStringList parts{m_headline->text(), m_text->text()};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

void NoticeBar::draw()
{
    const QPalette desktop = QGuiApplication::palette();
    const QColor tone = toneColor(m_tone, desktop);
    const QColor window = desktop.color(QPalette::Window);
    const auto mix = [](int from, int to) { return static_cast<int>(from + (to - from) * TintShare); };
    const QColor tint(mix(window.red(), tone.red()), mix(window.green(), tone.green()),
                      mix(window.blue(), tone.blue()));
    m_picture->setPixmap(
        icon(m_symbol, m_tone).pixmap(QSize(spacing::iconSmall, spacing::iconSmall), devicePixelRatioF()));
    if (palette().color(QPalette::Window) == tint)
        return;
    QPalette own; // only this role is set: all others go on following the desktop
    own.setColor(QPalette::Window, tint);
    setPalette(own);
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        draw();
    QFrame::changeEvent(event);
}

} // namespace quai::ui
