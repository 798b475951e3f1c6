// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorPanel.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace quai::ui {

namespace {

QLabel *sentence(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // facts come from servers
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QToolButton *toolButton(QWidget *parent, Symbol symbol)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(symbol));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ErrorPanel::ErrorPanel(QWidget *parent)
    : QFrame(parent)
    , m_picture(new QLabel(this))
    , m_what(sentence(this))
    , m_where(sentence(this))
    , m_state(sentence(this))
    , m_next(sentence(this))
    , m_buttons(new QHBoxLayout)
    , m_detailsButton(toolButton(this, Symbol::Details))
    , m_copyButton(toolButton(this, Symbol::Copy))
    , m_closeButton(toolButton(this, Symbol::Clear))
    , m_details(new QPlainTextEdit(this))
{
    setFrameShape(QFrame::StyledPanel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    QFont bold = m_what->font();
    bold.setBold(true);
    m_what->setFont(bold);
    m_details->setObjectName(QStringLiteral("errorDetails"));
    m_detailsButton->setObjectName(QStringLiteral("showErrorDetails"));
    m_closeButton->setObjectName(QStringLiteral("hideError"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setMaximumHeight(180);
    m_details->hide();

    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing::tight);
    for (QLabel *label : {m_what, m_where, m_state, m_next})
        texts->addWidget(label);
    texts->addLayout(m_buttons);
    texts->addWidget(m_details);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::section);
    m_picture->setAlignment(Qt::AlignTop);
    layout->addWidget(m_picture);
    layout->addLayout(texts, 1);
    layout->addWidget(m_closeButton, 0, Qt::AlignTop);
    buildButtons();
    retranslate();
    hide();
}

void ErrorPanel::buildButtons()
{
    m_buttons->setSpacing(spacing::normal);
    for (QToolButton *button : {m_detailsButton, m_copyButton}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
    m_detailsButton->setCheckable(true);
    connect(m_detailsButton, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_copyButton, &QToolButton::clicked, this, &ErrorPanel::copyAll);
    connect(m_closeButton, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
}

QPushButton *ErrorPanel::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->insertWidget(0, button);
    return button;
}

void ErrorPanel::showError(const Error &error, const ErrorContext &context)
{
    m_error = error;
    m_context = context;
    m_detailsButton->setChecked(false);
    retranslate();
    show();
}

void ErrorPanel::clear()
{
    m_error.reset();
    hide();
}

void ErrorPanel::retranslate()
{
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setToolTip(tr("Shows what the server printed"));
    m_copyButton->setText(tr("Copy"));
    m_copyButton->setToolTip(tr("Copies the message with its details"));
    m_closeButton->setToolTip(tr("Hides this message"));
    m_closeButton->setAccessibleName(tr("Hide this message"));
    m_details->setAccessibleName(tr("Details of the error"));
    if (!m_error)
        return;
    const bool calm = m_error->kind == ErrorKind::Cancelled;
    m_picture->setPixmap(icon(calm ? Symbol::Cancelled : Symbol::Error, calm ? Tone::Muted : Tone::Danger)
                             .pixmap(QSize(spacing::iconLarge, spacing::iconLarge), devicePixelRatioF()));
    const ErrorWords words = describe(*m_error, m_context);
    m_what->setText(words.what);
    m_where->setText(words.where);
    m_where->setVisible(!words.where.isEmpty());
    m_state->setText(words.state);
    m_next->setText(words.next);
    m_details->setPlainText(technicalDetail(*m_error));
    setAccessibleName(words.what);
    setAccessibleDescription(words.plain());
}

void ErrorPanel::copyAll() const
{
    if (m_error)
        QGuiApplication::clipboard()->setText(describe(*m_error, m_context).plain() + QStringLiteral("\n\n")
                                              + technicalDetail(*m_error));
}

void ErrorPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace quai::ui
