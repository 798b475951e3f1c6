// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace quai::ui {

/// The number of a step in a disc: filled where the step can be run, an outline where it cannot, an arc turning around
/// it while it runs.
class StepBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit StepBadge(int number, QWidget *parent = nullptr);

    void setOffered(bool offered);
    void setRunning(bool running);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    int m_number;
    bool m_offered = false;
    int m_timer = 0; ///< 0: not running
    int m_angle = 0; ///< degrees
};

} // namespace quai::ui
