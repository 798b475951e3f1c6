// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/CronAge.h"

#include <QWidget>

#include <array>
#include <optional>

namespace quai::ui {

/// How long ago the cron of the active instances ran, as bars: the longer ago, the more to the right and the warmer.
/// A click on a bar, or arrow keys and Space, choose that age; the same again chooses none.
class CronStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit CronStrip(QWidget *parent = nullptr);

    /// @param counts instances by models::CronAge
    void setCounts(const std::array<int, models::cronAgeCount> &counts);
    /// Shows which age is chosen; tells nobody.
    void setChosen(std::optional<models::CronAge> age);
    [[nodiscard]] std::optional<models::CronAge> chosen() const { return m_chosen; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where the bar of @p age and its label lie.
    [[nodiscard]] QRect cell(models::CronAge age) const;

Q_SIGNALS:
    /// The operator chose an age, or none.
    void ageChosen(std::optional<quai::models::CronAge> age);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int cellAt(const QPoint &point) const;
    [[nodiscard]] QColor barColor(int index) const;
    void paintCell(QPainter &painter, int index, int largest) const;
    void choose(int index);
    void describe();

    std::array<int, models::cronAgeCount> m_counts{};
    std::optional<models::CronAge> m_chosen;
    int m_current = 0; ///< where the arrow keys are
    int m_hovered = -1;
};

} // namespace quai::ui
