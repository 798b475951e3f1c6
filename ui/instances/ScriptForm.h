// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/ScriptCatalog.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;

namespace quai::ui {

/// Which script of Moodle's command line, with its options as a form. Names of scripts and options are Moodle's own and
/// are shown as they are.
class ScriptForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ScriptForm(QWidget *parent = nullptr);

    [[nodiscard]] QString script() const;
    /// Option name without dashes -> value ("" for a flag); options that were left empty are not in it.
    [[nodiscard]] QMap<QString, QString> options() const;
    /// Whether every option that the script needs has a value.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void edited();

private:
    void showScript();
    [[nodiscard]] QWidget *inputFor(const vmoodle::ScriptOption &option);
    [[nodiscard]] const vmoodle::ScriptEntry &entry() const;

    QComboBox *m_scripts;
    QLabel *m_note;
    QFormLayout *m_layout;
    QMap<QString, QWidget *> m_inputs; ///< by option
};

} // namespace quai::ui
