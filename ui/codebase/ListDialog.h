// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codebase/PluginList.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace quai::ui {

/// Adds the plugins of a list that is pasted or typed; says at once which lines name none.
class ListDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param taken components that are declared already
    ListDialog(const QStringList &taken, QWidget *parent);

Q_SIGNALS:
    void chosen(const QList<quai::codebase::DeclaredPlugin> &plugins);

private:
    void check();

    QStringList m_taken;
    models::PluginList m_list; ///< without what is declared already
    QPlainTextEdit *m_text;
    QLabel *m_verdict;
    QPushButton *m_accept = nullptr;
};

} // namespace quai::ui
