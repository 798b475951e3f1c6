// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/DialogAsk.h"

#include "ui/common/QuestionDialog.h"

#include <QFileDialog>

namespace quai::ui {

namespace {

/// Opens @p dialog without blocking; it deletes itself when it is closed.
template <class Handler>
void openFor(QuestionDialog *dialog, bool modal, Handler handle)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [dialog, handle = std::move(handle)](int code) { handle(*dialog, code == QDialog::Accepted); });
    if (modal)
        dialog->open();
    else
        dialog->show();
}

void openFileDialog(QFileDialog *dialog, std::function<void(QString)> handle)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, handle = std::move(handle)](int code) {
        handle(code == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

} // namespace

void DialogAsk::confirm(QWidget *parent, const Question &question, std::function<void(bool)> handle)
{
    openFor(new QuestionDialog(question, parent), question.modal,
            [handle = std::move(handle)](const QuestionDialog &, bool accepted) { handle(accepted); });
}

void DialogAsk::choose(QWidget *parent, const Question &question, const QList<Choice> &choices,
                       std::function<void(int)> handle)
{
    auto *dialog = new QuestionDialog(question, parent);
    dialog->setChoices(choices);
    openFor(dialog, question.modal, [handle = std::move(handle)](const QuestionDialog &answered, bool accepted) {
        handle(accepted ? answered.chosen() : -1);
    });
}

void DialogAsk::text(QWidget *parent, const Question &question, const QString &initial,
                     std::function<void(std::optional<QString>)> handle)
{
    auto *dialog = new QuestionDialog(question, parent);
    dialog->addTextField(question.title, initial);
    openFor(dialog, question.modal, [handle = std::move(handle)](const QuestionDialog &answered, bool accepted) {
        handle(accepted ? std::optional(answered.fieldText()) : std::nullopt);
    });
}

void DialogAsk::secret(QWidget *parent, const SecretQuestion &question,
                       std::function<void(std::optional<SecretAnswer>)> handle)
{
    Question head;
    head.title = question.title;
    head.text = question.text;
    head.symbol = Symbol::Key;
    auto *dialog = new QuestionDialog(head, parent);
    dialog->addSecretField(question.label, question.rememberLabel);
    openFor(dialog, question.modal, [handle = std::move(handle)](const QuestionDialog &answered, bool accepted) {
        handle(accepted ? std::optional(SecretAnswer{answered.fieldText(), answered.remember()}) : std::nullopt);
    });
}

void DialogAsk::saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                         std::function<void(QString)> handle)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    openFileDialog(dialog, std::move(handle));
}

void DialogAsk::openFile(QWidget *parent, const QString &title, const QString &folder, const QString &filter,
                         std::function<void(QString)> handle)
{
    auto *dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openFileDialog(dialog, std::move(handle));
}

} // namespace quai::ui
