// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CommandDialog.h"

#include "ui/common/Spacing.h"
#include "ui/instances/InstancesText.h"
#include "ui/instances/ScriptForm.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quai::ui {

using vmoodle::Action;

namespace {

constexpr int mostAtOnce = 16; ///< as of InstanceCommand::parallel

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

bool CommandDialog::isDangerous(Action action)
{
    switch (action) {
    case Action::Disable:
    case Action::MaintenanceOn:
    case Action::Upgrade:
    case Action::ResetPassword:
    case Action::RunScript:
    case Action::Destroy:
        return true;
    default:
        return false;
    }
}

bool CommandDialog::isAsked(Action action)
{
    return isDangerous(action) || action == Action::RunTask || action == Action::Snapshot;
}

CommandDialog::CommandDialog(Action action, const Targets &targets, bool production, QWidget *parent)
    : QDialog(parent)
    , m_action(action)
    , m_count(targets.size())
{
    setObjectName(QStringLiteral("commandDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(InstancesText::action(action));
    setMinimumWidth(520);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    buildHead(targets, production);
    auto *form = new QFormLayout;
    form->setSpacing(spacing::normal);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(form);
    if (action == Action::RunTask)
        buildTask(form);
    if (action == Action::ResetPassword)
        buildPassword(form);
    if (action == Action::RunScript) {
        m_script = new ScriptForm(this);
        connect(m_script, &ScriptForm::edited, this, &CommandDialog::updateButtons);
        layout->addWidget(m_script);
    }
    auto *flow = new QFormLayout;
    flow->setSpacing(spacing::normal);
    layout->addLayout(flow);
    buildFlow(flow);
    buildButtons();
    updateButtons();
}

void CommandDialog::buildHead(const Targets &targets, bool production)
{
    QLabel *what = sentence(
        tr("%1 — %Ln instance(s)", "%1: a command", static_cast<int>(m_count)).arg(InstancesText::action(m_action)),
        this);
    QFont bold = what->font();
    bold.setBold(true);
    what->setFont(bold);
    layout()->addWidget(what);
    m_help = sentence(InstancesText::actionHelp(m_action), this);
    m_help->setObjectName(QStringLiteral("commandHelp"));
    layout()->addWidget(m_help);
    if (production && isDangerous(m_action)) {
        QLabel *warning
            = sentence(QString(QChar(0x26A0)) + QLatin1Char(' ') + tr("These instances are in production."), this);
        QPalette own;
        own.setColor(QPalette::WindowText, toneColor(Tone::Danger, palette()));
        warning->setPalette(own);
        layout()->addWidget(warning);
    }
    auto *list = new QListWidget(this);
    list->setObjectName(QStringLiteral("targets"));
    list->setAccessibleName(tr("Instances on which the command will run"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setUniformItemSizes(true);
    for (const auto &target : targets)
        list->addItem(target.host);
    const int lines = static_cast<int>(std::clamp<qsizetype>(m_count, 1, 6));
    list->setFixedHeight(lines * (fontMetrics().height() + spacing::hair) + spacing::normal);
    layout()->addWidget(list);
}

void CommandDialog::buildTask(QFormLayout *form)
{
    m_task = new QLineEdit(this);
    m_task->setObjectName(QStringLiteral("taskName"));
    m_task->setPlaceholderText(QStringLiteral("\\core\\task\\session_cleanup_task"));
    m_task->setAccessibleName(tr("Class name of the task"));
    form->addRow(tr("&Task"), m_task);
    connect(m_task, &QLineEdit::textChanged, this, &CommandDialog::updateButtons);
    m_task->setFocus();
}

void CommandDialog::buildPassword(QFormLayout *form)
{
    m_user = new QLineEdit(QStringLiteral("admin"), this);
    m_user->setObjectName(QStringLiteral("userName"));
    m_password = new QLineEdit(this);
    m_password->setObjectName(QStringLiteral("newPassword"));
    m_again = new QLineEdit(this);
    m_again->setObjectName(QStringLiteral("passwordAgain"));
    m_mistake = sentence({}, this);
    form->addRow(tr("&User name of a manual account"), m_user);
    form->addRow(tr("New &password"), m_password);
    form->addRow(tr("The password &again"), m_again);
    form->addRow(m_mistake);
    for (QLineEdit *line : {m_password, m_again})
        line->setEchoMode(QLineEdit::Password);
    for (QLineEdit *line : {m_user, m_password, m_again})
        connect(line, &QLineEdit::textChanged, this, &CommandDialog::updateButtons);
}

void CommandDialog::buildFlow(QFormLayout *form)
{
    m_parallel = new QSpinBox(this);
    m_parallel->setObjectName(QStringLiteral("parallel"));
    m_parallel->setRange(1, mostAtOnce);
    m_parallel->setValue(2);
    m_parallel->setAccessibleName(tr("Instances at a time on one server"));
    m_parallel->setToolTip(tr("More at a time is faster and loads the server more"));
    m_stop = new QCheckBox(tr("&Stop on the first error; else go on with the others"), this);
    m_stop->setObjectName(QStringLiteral("stopOnError"));
    if (m_count < 2) {
        m_parallel->hide();
        m_stop->hide();
        return;
    }
    form->addRow(tr("At a &time on one server"), m_parallel);
    form->addRow(m_stop);
}

void CommandDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(InstancesText::action(m_action), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setIcon(icon(InstancesText::actionSymbol(m_action)));
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancel"));
    const bool dangerous = isDangerous(m_action);
    m_accept->setAutoDefault(!dangerous);
    m_accept->setDefault(!dangerous);
    cancel->setDefault(dangerous);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void CommandDialog::explain(const QString &text)
{
    m_help->setText(text);
}

bool CommandDialog::isComplete() const
{
    if (m_task != nullptr)
        return !m_task->text().trimmed().isEmpty();
    if (m_password != nullptr)
        return !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty()
            && m_password->text() == m_again->text();
    return m_script == nullptr || m_script->isComplete();
}

void CommandDialog::updateButtons()
{
    if (m_mistake != nullptr)
        m_mistake->setText(!m_again->text().isEmpty() && m_password->text() != m_again->text()
                               ? tr("The two passwords differ.")
                               : QString());
    if (m_accept != nullptr)
        m_accept->setEnabled(isComplete());
}

vmoodle::InstanceCommand CommandDialog::command() const
{
    vmoodle::InstanceCommand command;
    command.action = m_action;
    command.parallel = m_parallel->value();
    command.stopOnFirstError = m_stop->isChecked();
    if (m_task != nullptr)
        command.task = m_task->text().trimmed();
    if (m_password != nullptr) {
        command.user = m_user->text().trimmed();
        command.secret = m_password->text();
    }
    if (m_script != nullptr) {
        command.script = m_script->script();
        command.options = m_script->options();
    }
    return command;
}

} // namespace quai::ui
