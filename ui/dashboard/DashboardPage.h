// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace quai::sessions {
class HistoryService;
}

namespace quai::ui {

class CopiesPane;
class ErrorPanel;
class FiguresPane;
class HistoryPane;
class SiteContext;

/// "Tableau de bord": how the site stands, what to do next, its copies, what to look at, its last deliveries.
class DashboardPage final : public QWidget
{
    Q_OBJECT

public:
    /// @param context, @param history outlive the page
    DashboardPage(SiteContext &context, sessions::HistoryService &history, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The operator wants to go on with the delivery.
    void deliveryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildNext();
    [[nodiscard]] QLabel *heading();
    /// The table of copies is as high as its four rows.
    void showAllCopies();
    void refresh();
    void showNext();
    void showWarnings();
    void retranslate();

    SiteContext &m_context;
    ErrorPanel *m_error;
    QFrame *m_next;
    QLabel *m_nextPicture = nullptr;
    QLabel *m_nextTitle = nullptr;
    QLabel *m_nextText = nullptr;
    QPushButton *m_deliver = nullptr;
    QPushButton *m_reload = nullptr;
    QPushButton *m_again = nullptr;
    QLabel *m_copiesTitle;
    CopiesPane *m_copies;
    QLabel *m_warningsTitle;
    QLabel *m_warnings;
    QLabel *m_historyTitle;
    HistoryPane *m_history;
    FiguresPane *m_figures;
};

} // namespace quai::ui
