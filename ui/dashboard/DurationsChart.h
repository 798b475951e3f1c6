// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Figures.h"

#include <QWidget>

namespace quai::ui {

/// How long each kind of step takes, as bars to the median with a line to the longest, and how often it failed; drawn
/// in the palette's colours. All numbers stand beside the bars as text.
class DurationsChart final : public QWidget
{
    Q_OBJECT

public:
    explicit DurationsChart(QWidget *parent = nullptr);

    void setSteps(const QList<sessions::StepFigure> &steps);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// Every line as text, for screen readers.
    [[nodiscard]] QString describe() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] static QString numbers(const sessions::StepFigure &step);
    void nameIt();
    void paintStep(QPainter &painter, const sessions::StepFigure &step, const QRectF &row, double scale) const;

    QList<sessions::StepFigure> m_steps; ///< those that ran
};

} // namespace quai::ui
