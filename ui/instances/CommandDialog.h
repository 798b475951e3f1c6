// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/InstanceCommand.h"
#include "models/vmoodle/HostResultsModel.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace quai::ui {

class ScriptForm;

/// Asks for what a command needs and says on which instances it will run; nothing runs before the button is pressed.
/// Commands that can do harm are never started by the default button.
class CommandDialog final : public QDialog
{
    Q_OBJECT

public:
    using Targets = QList<models::HostResultsModel::Target>;

    /// @param production at least one of the instances is on a production site
    CommandDialog(vmoodle::Action action, const Targets &targets, bool production, QWidget *parent);

    /// What was filled in; without ids.
    [[nodiscard]] vmoodle::InstanceCommand command() const;
    /// Says what will be done in other words than those of the command.
    void explain(const QString &text);

    /// Whether the command needs to be asked about, even for one instance.
    [[nodiscard]] static bool isAsked(vmoodle::Action action);
    /// Whether it can do harm.
    [[nodiscard]] static bool isDangerous(vmoodle::Action action);

private:
    void buildHead(const Targets &targets, bool production);
    void buildTask(QFormLayout *form);
    void buildPassword(QFormLayout *form);
    void buildFlow(QFormLayout *form);
    void buildButtons();
    void updateButtons();
    [[nodiscard]] bool isComplete() const;

    vmoodle::Action m_action;
    qsizetype m_count;
    QLineEdit *m_task = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_again = nullptr;
    QLabel *m_mistake = nullptr;
    ScriptForm *m_script = nullptr;
    QSpinBox *m_parallel = nullptr;
    QCheckBox *m_stop = nullptr;
    QLabel *m_help = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace quai::ui
