// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionForm.h"

#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace quai::ui {

namespace {

constexpr int TextLines = 4;
constexpr int FormWidth = 560;

/// A text of some lines, which grows with the dialog. By itself a QPlainTextEdit asks for a third of a small screen.
class TextField final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

    [[nodiscard]] QSize sizeHint() const override { return {QPlainTextEdit::sizeHint().width(), minimumHeight()}; }
};

} // namespace

SessionForm::SessionForm(QWidget *parent)
    : QDialog(parent)
    , m_fields(new QWidget(this))
    , m_form(new QFormLayout(m_fields))
    , m_note(new QLabel(this))
    , m_error(new ErrorPanel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(FormWidth);
    m_form->setContentsMargins({});
    m_form->setHorizontalSpacing(spacing::section);
    m_form->setVerticalSpacing(spacing::normal);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setDefault(true);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    connect(m_accept, &QPushButton::clicked, this, [this] { submit(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    layout->addWidget(m_error);
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
}

QPlainTextEdit *SessionForm::addText(const QString &name, const QString &label, const QString &hint)
{
    auto *edit = new TextField(m_fields);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(TextLines * edit->fontMetrics().lineSpacing() + spacing::normal);
    auto *caption = new QLabel(label, m_fields);
    caption->setBuddy(edit);
    edit->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    m_form->addRow(caption, edit);
    return edit;
}

void SessionForm::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    makeRoom();
}

void SessionForm::makeRoom()
{
    if (!isVisible())
        return; // it gets its size when it is shown
    layout()->activate();
    resize(width(), std::max({height(), layout()->totalSizeHint().height(), layout()->totalHeightForWidth(width())}));
}

void SessionForm::setWaiting(bool waiting)
{
    if (waiting)
        m_error->clear();
    m_fields->setEnabled(!waiting);
    m_accept->setEnabled(!waiting);
}

void SessionForm::showFailure(const Error &error, const QString &operation, const QString &site)
{
    setWaiting(false);
    m_error->showError(error, {operation, site, {}});
    makeRoom();
}

} // namespace quai::ui
