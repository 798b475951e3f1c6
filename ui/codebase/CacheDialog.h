// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"

#include <QDialog>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

class QPushButton;
class QTableView;

namespace quai::ui {

class EmptyHint;
class ErrorPanel;

/// Plugins whose sources some project of this machine fetched already; what is chosen is added.
class CacheDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param service outlives the dialog
    /// @param taken components that are declared already
    CacheDialog(codebase::CodebaseService &service, const QStringList &taken, QWidget *parent);
    ~CacheDialog() override;

Q_SIGNALS:
    void chosen(const QList<quai::codebase::DeclaredPlugin> &plugins);

private:
    void build();
    void buildTable();
    [[nodiscard]] QWidget *buildButtons();
    void take(const Result<QList<codebase::CacheSource>> &sources);
    void finish();

    QStringList m_taken;
    CancelSource m_cancel;
    QStandardItemModel m_model;
    QSortFilterProxyModel m_proxy;
    QTableView *m_table;
    ErrorPanel *m_error;
    EmptyHint *m_hint = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace quai::ui
