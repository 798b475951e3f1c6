// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"
#include "models/codebase/ComponentChangesModel.h"
#include "models/delivery/ChangesModel.h"
#include "ui/codebase/ComponentChangesProxy.h"
#include "ui/delivery/ChangesProxy.h"

#include <QWidget>

class QLabel;
class QTableView;
class QTreeView;

namespace quai::ui {

class DiffView;
class EmptyHint;
class ErrorPanel;

/// What differs between two sides of a code base: by component, by file, and within one file.
class ComparisonPane final : public QWidget
{
    Q_OBJECT

public:
    /// @param service outlives the pane
    explicit ComparisonPane(codebase::CodebaseService &service, QWidget *parent = nullptr);
    ~ComparisonPane() override;

    /// Asks for the difference. @param caption what is compared, in words
    void compare(const codebase::Side &before, const codebase::Side &after, const QString &caption);
    /// Nothing is compared. @param title @param text what to do
    void showNothing(const QString &title, const QString &text);

private:
    void build();
    void buildTables();
    void take(const Result<codebase::Comparison> &result);
    void showFilesOf(const QString &path);
    void showFile();

    codebase::CodebaseService &m_service;
    CancelSource m_question;     ///< of the comparison
    CancelSource m_fileQuestion; ///< of the difference within a file
    codebase::Comparison m_comparison;
    models::ComponentChangesModel m_components;
    ComponentChangesProxy m_componentsProxy;
    models::ChangesModel m_files;
    ChangesProxy m_filesProxy;
    QLabel *m_caption;
    QLabel *m_counts;
    QTableView *m_table;
    QTreeView *m_tree;
    DiffView *m_diff;
    ErrorPanel *m_error;
    EmptyHint *m_hint = nullptr;
};

} // namespace quai::ui
