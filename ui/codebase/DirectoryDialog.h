// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"
#include "models/codebase/DirectoryModel.h"
#include "ui/codebase/DirectoryProxy.h"
#include "ui/jobs/JobTracker.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace quai::ui {

class EmptyHint;
class ErrorPanel;

/// The plugin directory to be searched; what is chosen is added. Shows how old the copy is, and fetches a newer one on
/// demand.
class DirectoryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param service @param jobs outlive the dialog
    /// @param moodle of the project; none: not known
    /// @param taken components that are declared already
    DirectoryDialog(codebase::CodebaseService &service, JobTracker &jobs, codebase::MoodleSeries moodle,
                    const QStringList &taken, QWidget *parent);
    ~DirectoryDialog() override;

Q_SIGNALS:
    void chosen(const QList<quai::codebase::DeclaredPlugin> &plugins);

private:
    void build(codebase::MoodleSeries moodle);
    void buildTable();
    [[nodiscard]] QWidget *buildButtons();
    void read();
    void renew();
    void take(const Result<codebase::DirectoryCopy> &copy);
    void showCount();
    [[nodiscard]] QStringList selected() const;
    void finish();

    codebase::CodebaseService &m_service;
    JobTracker &m_jobs;
    QStringList m_taken;
    CancelSource m_cancel;
    models::DirectoryModel m_model;
    DirectoryProxy m_proxy;
    QLineEdit *m_search;
    QCheckBox *m_fitting;
    QTableView *m_table;
    EmptyHint *m_hint = nullptr;
    ErrorPanel *m_error;
    QLabel *m_age;
    QLabel *m_count;
    QPushButton *m_renew;
    QPushButton *m_accept = nullptr;
};

} // namespace quai::ui
