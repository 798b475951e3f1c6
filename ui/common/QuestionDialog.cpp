// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/QuestionDialog.h"

#include "ui/common/Spacing.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace quai::ui {

namespace {

/// Server and file names are shown as they are: never as rich text.
QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

QuestionDialog::QuestionDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(question.title);
    setMinimumWidth(question.details.isEmpty() ? 420 : 600);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::page);
    m_body = new QVBoxLayout;
    m_body->setSpacing(spacing::normal);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::page);
    auto *picture = new QLabel(this);
    const Tone tone = question.dangerous ? Tone::Danger : Tone::Accent;
    picture->setPixmap(
        icon(question.symbol, tone).pixmap(QSize(spacing::iconLarge, spacing::iconLarge), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignTop);
    head->addWidget(picture);
    head->addLayout(m_body, 1);
    layout->addLayout(head, 1);
    addHead(question);
    m_buttons = new QDialogButtonBox(this);
    layout->addWidget(m_buttons);
    addButtons(question);
    if (!question.typed.isEmpty())
        addTypedConfirmation(question.typed);
}

void QuestionDialog::addHead(const Question &question)
{
    QLabel *text = plainLabel(question.text, this);
    QFont bold = text->font();
    bold.setBold(true);
    text->setFont(bold);
    m_body->addWidget(text);
    if (!question.more.isEmpty())
        m_body->addWidget(plainLabel(question.more, this));
    if (question.details.isEmpty())
        return;
    auto *details = new QPlainTextEdit(question.details, this);
    details->setReadOnly(true);
    details->setTabChangesFocus(true);
    details->setAccessibleName(tr("Details"));
    details->setMinimumHeight(200);
    setMinimumWidth(680); // plans hold whole paths
    m_body->addWidget(details, 1);
}

void QuestionDialog::addButtons(const Question &question)
{
    QPushButton *cancel = m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_accept
        = m_buttons->addButton(question.accept.isEmpty() ? tr("OK") : question.accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    cancel->setObjectName(QStringLiteral("cancel"));
    m_accept->setAutoDefault(!question.dangerous);
    m_accept->setDefault(!question.dangerous);
    cancel->setDefault(question.dangerous);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (question.dangerous)
        cancel->setFocus();
}

void QuestionDialog::addTypedConfirmation(const QString &expected)
{
    addTextField(tr("To confirm, type: %1").arg(expected), {});
    m_accept->setEnabled(false);
    connect(m_field, &QLineEdit::textChanged, this,
            [this, expected](const QString &text) { m_accept->setEnabled(text == expected); });
}

void QuestionDialog::setChoices(const QList<Choice> &choices)
{
    m_accept->setDefault(false);
    m_buttons->removeButton(m_accept); // a box shows all its buttons again whenever one is added
    m_accept->setParent(this);
    m_accept->hide();
    for (int index = 0; index < choices.size(); ++index) {
        QPushButton *button = m_buttons->addButton(choices.at(index).label, QDialogButtonBox::ActionRole);
        button->setToolTip(choices.at(index).explanation);
        button->setAccessibleDescription(choices.at(index).explanation);
        button->setObjectName(QStringLiteral("choice%1").arg(index));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, index] {
            m_chosen = index;
            accept();
        });
    }
}

void QuestionDialog::addTextField(const QString &label, const QString &initial)
{
    m_field = new QLineEdit(initial, this);
    m_field->setObjectName(QStringLiteral("field"));
    m_field->setAccessibleName(label);
    if (!label.isEmpty()) {
        QLabel *caption = plainLabel(label, this);
        caption->setBuddy(m_field);
        m_body->addWidget(caption);
    }
    m_body->addWidget(m_field);
    m_field->setFocus();
}

void QuestionDialog::addSecretField(const QString &label, const QString &rememberLabel)
{
    addTextField(label, {});
    m_field->setEchoMode(QLineEdit::Password);
    if (rememberLabel.isEmpty())
        return;
    m_remember = new QCheckBox(rememberLabel, this);
    m_remember->setObjectName(QStringLiteral("remember"));
    m_body->addWidget(m_remember);
}

QString QuestionDialog::fieldText() const
{
    return m_field != nullptr ? m_field->text() : QString();
}

bool QuestionDialog::remember() const
{
    return m_remember != nullptr && m_remember->isChecked();
}

} // namespace quai::ui
