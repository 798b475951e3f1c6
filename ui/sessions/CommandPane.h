// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/HistoryService.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace quai::ui {

class ChangesPane;
class EmptyHint;
class ErrorPanel;
class OutputView;

/// One command of the history, whole: its output, the files that it changed, its facts, its comment with all edits.
/// The comment may be changed while the session is open.
class CommandPane final : public QWidget
{
    Q_OBJECT

public:
    /// @param history outlives the pane
    explicit CommandPane(sessions::HistoryService &history, QWidget *parent = nullptr);
    ~CommandPane() override;

    /// Reads and shows a command; 0: nothing is chosen. @param commentEditable false for a closed session
    void showCommand(qint64 command, bool commentEditable);
    /// 0: nothing is chosen.
    [[nodiscard]] qint64 command() const { return m_command; }
    /// The comment in the field; empty unless it differs from the stored one.
    [[nodiscard]] QString typedComment() const;
    /// Puts it into the field again when @p command is shown.
    void recallComment(qint64 command, const QString &comment);

Q_SIGNALS:
    void commentChanged(qint64 command, const QString &comment);

private:
    [[nodiscard]] QWidget *buildTabs();
    [[nodiscard]] QWidget *buildComment();
    void read();
    void take(const Result<sessions::CommandView> &view);
    void showView(const sessions::CommandView &view);
    void showFacts(const sessions::CommandView &view);
    void saveComment();

    sessions::HistoryService &m_history;
    qint64 m_command = 0;
    bool m_editable = false;
    qint64 m_recalled = 0; ///< command whose comment was typed and not saved; 0: none
    QString m_typed;       ///< that comment
    CancelSource m_question;
    sessions::CommandView m_shown;
    ErrorPanel *m_error;
    QTabWidget *m_tabs = nullptr;
    OutputView *m_output = nullptr;
    ChangesPane *m_changes = nullptr;
    QTreeWidget *m_facts = nullptr;
    QLineEdit *m_comment = nullptr;
    QPushButton *m_save = nullptr;
    EmptyHint *m_hint = nullptr;
};

} // namespace quai::ui
