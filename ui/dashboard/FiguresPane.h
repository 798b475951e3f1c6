// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/HistoryService.h"

#include <QWidget>

class QLabel;

namespace quai::ui {

class DeliveriesChart;
class DurationsChart;

/// What the history says of one site in the last weeks: deliveries over time with their failures, durations of the
/// steps.
class FiguresPane final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int weeks = 12;

    /// @param history outlives the pane. @param site its id
    FiguresPane(sessions::HistoryService &history, const QString &site, QWidget *parent = nullptr);
    ~FiguresPane() override;

    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const Result<sessions::Figures> &figures);
    void retranslate();

    sessions::HistoryService &m_history;
    QString m_site;
    CancelSource m_question;
    sessions::Figures m_figures;
    bool m_failed = false;
    QLabel *m_deliveriesTitle;
    DeliveriesChart *m_deliveries;
    QLabel *m_durationsTitle;
    DurationsChart *m_durations;
    QLabel *m_nothing; ///< in the place of durations that are not known
};

} // namespace quai::ui
