// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/CommandPane.h"

#include "core/base/WhenFinished.h"
#include "models/sessions/RowsModel.h"
#include "ui/common/OutputView.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/ChangesPane.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/sessions/SessionText.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quai::ui {

using sessions::CommandView;

CommandPane::CommandPane(sessions::HistoryService &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_error(new ErrorPanel(this))
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->setSpacing(spacing::tight);
    rows->addWidget(buildComment());
    rows->addWidget(buildTabs(), 1);
    m_hint = new EmptyHint(content, Symbol::Details, tr("No command is chosen"),
                           tr("Choose one to see its output, the files that it changed and its facts."), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_error);
    layout->addWidget(m_hint, 1);
}

CommandPane::~CommandPane()
{
    m_question.request_stop();
}

QWidget *CommandPane::buildComment()
{
    auto *bar = new QWidget(this);
    m_comment = new QLineEdit(bar);
    m_comment->setObjectName(QStringLiteral("rowComment"));
    m_comment->setPlaceholderText(tr("No comment"));
    m_comment->setAccessibleName(tr("Comment of the command"));
    auto *label = new QLabel(tr("&Comment:"), bar);
    label->setBuddy(m_comment);
    m_save = new QPushButton(tr("Save", "comment"), bar);
    m_save->setObjectName(QStringLiteral("saveComment"));
    m_save->setToolTip(tr("Saves the comment; the former text is kept beside it"));
    m_save->setAccessibleName(tr("Save the comment"));
    connect(m_save, &QPushButton::clicked, this, &CommandPane::saveComment);
    connect(m_comment, &QLineEdit::returnPressed, this, &CommandPane::saveComment);
    connect(m_comment, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_save->setEnabled(m_editable && text != m_shown.command.comment); });
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(label);
    layout->addWidget(m_comment, 1);
    layout->addWidget(m_save);
    return bar;
}

QWidget *CommandPane::buildTabs()
{
    m_output = new OutputView(this);
    m_changes = new ChangesPane({}, this);
    m_changes->hideDifferences();
    m_facts = new QTreeWidget(this);
    m_facts->setObjectName(QStringLiteral("rowFacts"));
    m_facts->setAccessibleName(tr("Facts of the command"));
    m_facts->setHeaderLabels({tr("Fact"), tr("Value")});
    m_facts->setRootIsDecorated(false);
    m_facts->setAlternatingRowColors(true);
    m_facts->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_facts->setWordWrap(true);
    m_facts->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    enableRowCopy(m_facts);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("rowTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_output, tr("&Output"));
    m_tabs->addTab(m_changes, tr("Changed &files"));
    m_tabs->addTab(m_facts, tr("F&acts"));
    return m_tabs;
}

void CommandPane::showCommand(qint64 command, bool commentEditable)
{
    const bool other = command != m_command;
    m_command = command;
    m_editable = commentEditable;
    m_comment->setReadOnly(!commentEditable);
    m_save->setVisible(commentEditable);
    if (command == 0) {
        m_question.request_stop();
        m_shown = {};
        m_hint->setEmpty(true);
        return;
    }
    if (other || m_shown.command.isRunning())
        read();
}

void CommandPane::read()
{
    m_question.request_stop(); // the answer about another one is not wanted any more
    m_question = CancelSource();
    whenFinished<CommandView>(m_history.command(m_command, m_question), this,
                              [this, wanted = m_command](const Result<CommandView> &view) {
                                  if (wanted == m_command)
                                      take(view);
                              });
}

void CommandPane::take(const Result<CommandView> &view)
{
    if (!view) {
        if (view.error().kind != ErrorKind::Cancelled)
            m_error->showError(view.error(), {tr("Reading the history"), {}, {}});
        return;
    }
    m_error->clear();
    showView(*view);
}

void CommandPane::showView(const CommandView &view)
{
    m_shown = view;
    m_hint->setEmpty(false);
    m_comment->setText(view.command.comment);
    m_save->setEnabled(false);
    if (m_recalled == m_command && m_editable) {
        m_comment->setText(m_typed);
        m_recalled = 0;
    }
    m_output->setText(view.detail.output);
    const QString caption = SessionText::step(view.command.step);
    m_changes->setChanges(view.detail.changes,
                          view.detail.changes.isEmpty() ? tr("This command changed no file.") : caption, false);
    m_tabs->setTabText(1,
                       view.detail.changes.isEmpty()
                           ? tr("Changed &files")
                           : tr("Changed &files (%1)").arg(QLocale().toString(view.detail.changes.size())));
    showFacts(view);
}

void CommandPane::showFacts(const CommandView &view)
{
    m_facts->clear();
    const auto add = [this](const QString &label, const QString &value) {
        if (label.isEmpty() || value.isEmpty())
            return;
        auto *item = new QTreeWidgetItem(m_facts, {label, value});
        item->setToolTip(1, value.toHtmlEscaped());
    };
    const sessions::CommandRecord &command = view.command;
    add(tr("Command"), SessionText::step(command.step));
    add(tr("Outcome"), SessionText::outcome(command.outcome));
    add(tr("Operator"), command.owner);
    add(tr("SSH user"), command.sshUser);
    add(tr("Component"), command.component);
    add(tr("Start"), SessionText::moment(command.startedAt));
    add(tr("End"), command.endedAt.isValid() ? SessionText::moment(command.endedAt) : QString());
    add(tr("Duration"), DeliveryText::duration(models::durationOf(command)));
    add(tr("Exit status"), QString::number(command.exitStatus));
    for (auto fact = command.facts.cbegin(); fact != command.facts.cend(); ++fact)
        add(SessionText::fact(fact.key()), SessionText::factValue(fact.key(), fact.value()));
    for (const sessions::CommentEdit &edit : view.edits)
        add(tr("Comment edited"),
            tr("%1, %2; before: “%3”", "operator, time, text")
                .arg(edit.owner, SessionText::moment(edit.at), edit.before));
}

QString CommandPane::typedComment() const
{
    return m_editable && m_comment->text() != m_shown.command.comment ? m_comment->text() : QString();
}

void CommandPane::recallComment(qint64 command, const QString &comment)
{
    m_recalled = comment.isEmpty() ? 0 : command;
    m_typed = comment;
}

void CommandPane::saveComment()
{
    const QString comment = m_comment->text().trimmed();
    if (!m_editable || m_command == 0 || comment == m_shown.command.comment)
        return;
    m_save->setEnabled(false);
    whenFinished<CommandView>(m_history.editComment(m_command, comment), this,
                              [this, command = m_command](const Result<CommandView> &view) {
                                  if (view)
                                      Q_EMIT commentChanged(command, view->command.comment);
                                  if (command == m_command)
                                      take(view);
                                  if (!view && command == m_command)
                                      m_save->setEnabled(true);
                              });
}

} // namespace quai::ui
