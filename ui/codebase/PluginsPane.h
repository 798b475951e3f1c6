// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codebase/PluginsModel.h"
#include "ui/codebase/PluginsProxy.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;

namespace quai::ui {

class PluginCommands;

/// The components of a project as a table: sorted, filtered as one types, several chosen at once, with everything that
/// can be done with them.
class PluginsPane final : public QWidget
{
    Q_OBJECT

public:
    /// @param commands outlive the pane
    explicit PluginsPane(PluginCommands &commands, QWidget *parent = nullptr);

    /// @param editable nothing is being saved just now
    void setRows(const QList<models::PluginRow> &rows);
    void setEditable(bool editable);
    /// Chooses one component, and shows it.
    void choose(const QString &component);

    [[nodiscard]] QTableView *table() const { return m_table; }

private:
    void buildActions();
    void buildTable();
    QHBoxLayout *buildBar();
    [[nodiscard]] QStringList selected(bool declaredOnly) const;
    void updateActions();
    void showCount();

    PluginCommands &m_commands;
    models::PluginsModel m_model;
    PluginsProxy m_proxy;
    bool m_editable = false;
    QLineEdit *m_filter;
    QTableView *m_table;
    QLabel *m_count;
    QLabel *m_hint;
    QAction *m_fromDirectory;
    QAction *m_fromCache;
    QAction *m_fromAddress;
    QAction *m_fromList;
    QAction *m_edit;
    QAction *m_pin;
    QAction *m_unpin;
    QAction *m_update;
    QAction *m_remove;
};

} // namespace quai::ui
