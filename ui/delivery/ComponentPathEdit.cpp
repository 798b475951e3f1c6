// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/ComponentPathEdit.h"

#include "core/base/WhenFinished.h"

#include <QCompleter>

namespace quai::ui {

ComponentPathEdit::ComponentPathEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("whole code"));
    setToolTip(tr("A folder or file below the code base, such as mod or mod/forum; empty: the whole code"));
    setClearButtonEnabled(true);
    auto *completer = new QCompleter(&m_offers, this);
    completer->setCaseSensitivity(Qt::CaseSensitive);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    setCompleter(completer);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMs);
    connect(this, &QLineEdit::textEdited, &m_debounce, qOverload<>(&QTimer::start));
    connect(&m_debounce, &QTimer::timeout, this, &ComponentPathEdit::ask);
}

ComponentPathEdit::~ComponentPathEdit()
{
    m_question.request_stop();
}

void ComponentPathEdit::ask()
{
    m_question.request_stop();
    // What cannot become a path is no question for the server; a slash at the end asks for what is below.
    if (!m_source || !path())
        return;
    m_question = CancelSource();
    const QString prefix = text();
    whenFinished<QStringList>(m_source(prefix, m_question), this,
                              [this, prefix](const Result<QStringList> &result) { take(prefix, result); });
}

void ComponentPathEdit::take(const QString &prefix, const Result<QStringList> &result)
{
    if (!result || prefix != text())
        return; // completion is a help: where the server cannot answer, one types on
    m_offers.setStringList(*result);
    if (hasFocus() && !result->isEmpty())
        completer()->complete();
}

} // namespace quai::ui
