// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstancesSummary.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace quai::ui {

class CronStrip;

/// The whole table at a glance: how many are active, disabled, broken; when their cron ran; what needs attention
/// first. Each part filters the table when it is pressed, and shows when it does.
class SummaryBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryBar(QWidget *parent = nullptr);

    void setSummary(const models::InstancesSummary &summary);
    /// Shows which parts filter now; tells nobody.
    void setFilter(const models::InstanceFilter &filter);

Q_SIGNALS:
    void stateChosen(std::optional<quai::models::InstanceState> state);
    void ageChosen(std::optional<quai::models::CronAge> age);
    void attentionChosen(quai::models::InstanceFilter::Attention reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildStates(QHBoxLayout *row);
    void buildAttention(QHBoxLayout *row);
    void retranslate();
    void showAttention();

    models::InstancesSummary m_summary;
    models::InstanceFilter m_filter;
    QLabel *m_total;
    QLabel *m_cronTitle;
    QLabel *m_attentionTitle;
    QLabel *m_quiet;                  ///< where nothing needs attention
    QList<QToolButton *> m_states;    ///< by InstanceState
    QList<QToolButton *> m_attention; ///< by place; the most urgent first
    CronStrip *m_strip;
};

} // namespace quai::ui
