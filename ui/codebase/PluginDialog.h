// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Project.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace quai::ui {

/// One plugin as it is declared: to be added from an address, or edited.
class PluginDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param plugin to be edited; without a component: a new one
    /// @param taken components that cannot be added again
    PluginDialog(const codebase::DeclaredPlugin &plugin, const QStringList &taken, QWidget *parent);

Q_SIGNALS:
    void completed(const quai::codebase::DeclaredPlugin &plugin);

private:
    void build();
    [[nodiscard]] QWidget *buildButtons();
    void fill();
    /// What stands in the fields. @param complaint what is wrong with it; empty: nothing
    [[nodiscard]] codebase::DeclaredPlugin read(QString *complaint) const;
    void guessComponent();
    void check();
    void finish();

    codebase::DeclaredPlugin m_plugin;
    QStringList m_taken;
    bool m_new;
    QLineEdit *m_source;
    QLineEdit *m_component;
    QComboBox *m_kind;
    QLineEdit *m_value;
    QPlainTextEdit *m_patches;
    QLineEdit *m_note;
    QLabel *m_complaint;
    QPushButton *m_accept = nullptr;
};

} // namespace quai::ui
