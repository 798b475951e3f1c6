// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/codebase/Project.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace quai::ui {

/// A project that does not exist yet: an empty one, or one that is imported.
class NewProjectDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param project what is filled in; an imported one brings its plugins along
    /// @param foreign the text that it was imported from; empty: a new one
    NewProjectDialog(const codebase::Project &project, const QByteArray &foreign, QWidget *parent);

Q_SIGNALS:
    /// @param folder absolute; @param text of project.yml
    void completed(const QString &folder, const QByteArray &text);

private:
    void build();
    [[nodiscard]] QFormLayout *buildForm();
    [[nodiscard]] QWidget *buildButtons();
    void suggestFolder();
    void browse();
    [[nodiscard]] codebase::Project read() const;
    [[nodiscard]] QString complaint() const;
    void check();
    void finish();

    codebase::Project m_project;
    QByteArray m_foreign;
    QLineEdit *m_name;
    QLineEdit *m_folder;
    QLineEdit *m_moodle;
    QLineEdit *m_source;
    QLineEdit *m_branch;
    QLabel *m_complaint;
    QPushButton *m_accept = nullptr;
};

} // namespace quai::ui
