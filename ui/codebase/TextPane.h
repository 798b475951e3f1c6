// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codebase/ProjectEditor.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace quai::ui {

class CodebaseController;

/// project.yml as text: checked while one types, saved as a commit.
class TextPane final : public QWidget
{
    Q_OBJECT

public:
    /// @param controller outlives the pane
    explicit TextPane(CodebaseController &controller, QWidget *parent = nullptr);

    /// Whether there is something that is not saved.
    [[nodiscard]] bool isModified() const;

Q_SIGNALS:
    void modifiedChanged(bool modified);

private:
    void build();
    /// Takes what is on disk, unless something is being written here.
    void takeText();
    void check();
    void save();
    void discard();
    void showState();

    CodebaseController &m_controller;
    QByteArray m_onDisk;
    QTimer m_checkSoon;
    bool m_valid = true;
    ProjectEditor *m_editor;
    QLabel *m_verdict;
    QListWidget *m_mistakes;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace quai::ui
