// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/HistoryService.h"
#include "ui/sessions/HistoryMemory.h"

#include <QWidget>

class QPushButton;
class QSettings;
class QStackedWidget;

namespace quai::ui {

class ErrorPanel;
class NoticeBar;
class SessionBand;
class SessionController;
class SessionPane;
class SessionsList;
class SiteContext;
struct Services;

/// "Sessions": the open session, the history as a list, and one session whole.
class SessionsPage final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the page.
    SessionsPage(SiteContext &context, const Services &services, QWidget *parent = nullptr);

    /// Brings a session to the front.
    void showSession(qint64 session);
    /// Back to the list.
    void showList();
    /// Widths and sizes that the operator set, in @p settings.
    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);
    /// What is typed and chosen, for a page that takes the place of this one.
    [[nodiscard]] HistoryMemory memory() const;
    void recall(const HistoryMemory &memory);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildList();
    void connectSessions();
    void connectAll();
    void refresh();
    void checkHistory();
    void takeHealth(const Result<sessions::HistoryHealth> &health);
    void openReport(const sessions::SessionRecord &session);
    void exportSession(const sessions::SessionRecord &session);
    void writeFolder(const sessions::SessionRecord &session, const QString &parent);
    void exportCsv();
    void takeWritten(const Status &written, const QString &operation, const QString &place);
    void retranslate();

    SiteContext &m_context;
    const Services &m_services;
    NoticeBar *m_broken;
    NoticeBar *m_written;
    ErrorPanel *m_error;
    SessionBand *m_band;
    QStackedWidget *m_stack;
    SessionsList *m_list;
    SessionPane *m_session;
    QPushButton *m_import = nullptr;
    QPushButton *m_csv = nullptr;
    QPushButton *m_mails = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_dismiss = nullptr;
};

} // namespace quai::ui
