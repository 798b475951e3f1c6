// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/HistoryService.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QPushButton;
class QToolButton;

namespace quai::ui {

class ErrorPanel;
class RowsPane;
class SessionTimeline;

/// One session: what it is about, its timeline, its commands with output and files.
class SessionPane final : public QWidget
{
    Q_OBJECT

public:
    /// @param history outlives the pane
    explicit SessionPane(sessions::HistoryService &history, QWidget *parent = nullptr);
    ~SessionPane() override;

    /// Reads a session and shows it.
    void showSession(qint64 session);
    /// Reads the present one again.
    void refresh();
    /// The commands of the session.
    [[nodiscard]] RowsPane &rows() { return *m_rows; }
    [[nodiscard]] const sessions::SessionRecord &session() const { return m_session; }

Q_SIGNALS:
    void backAsked();
    void reportAsked(const quai::sessions::SessionRecord &session);
    void exportAsked(const quai::sessions::SessionRecord &session);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead();
    void buildTexts();
    void take(const Result<sessions::SessionView> &view);
    void showHead();
    /// The texts get the height that they need, up to some lines.
    void fitTexts();
    [[nodiscard]] QString texts() const;
    void retranslate();

    sessions::HistoryService &m_history;
    sessions::SessionRecord m_session;
    CancelSource m_question;
    ErrorPanel *m_error;
    QToolButton *m_back = nullptr;
    QLabel *m_picture = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_line = nullptr;
    QLabel *m_texts = nullptr;
    QScrollArea *m_textArea = nullptr;
    QPushButton *m_report = nullptr;
    QPushButton *m_export = nullptr;
    SessionTimeline *m_timeline;
    RowsPane *m_rows;
};

} // namespace quai::ui
