// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sessions/Weeks.h"
#include "ui/common/Icons.h"

#include <QWidget>

namespace quai::ui {

/// Deliveries by week as bars, drawn in the palette's colours: those without trouble, those with failures on the way,
/// those that were taken back. Colour and pattern say the same; arrow keys go from week to week.
class DeliveriesChart final : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveriesChart(QWidget *parent = nullptr);

    /// @param weeks oldest first
    void setWeeks(const QList<models::WeekCount> &weeks);

    [[nodiscard]] QSize sizeHint() const override { return {360, 180}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }
    /// What a week says, for tool tips and screen readers.
    [[nodiscard]] QString describe(int week) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// One part of a bar.
    struct Part
    {
        int count;
        Tone tone;
        Qt::BrushStyle pattern;
    };

    [[nodiscard]] static QList<Part> partsOf(const models::WeekCount &week);
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int highest() const;
    [[nodiscard]] QRectF columnOf(int week) const;
    void paintScale(QPainter &painter) const;
    /// The Mondays below the bars, as many as have room.
    void paintDays(QPainter &painter) const;
    void paintBar(QPainter &painter, int week) const;
    void paintLegend(QPainter &painter) const;
    void choose(int week);
    void nameIt();

    QList<models::WeekCount> m_weeks;
    int m_current = -1;
};

} // namespace quai::ui
