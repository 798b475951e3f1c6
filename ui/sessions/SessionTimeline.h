// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sessions/Timeline.h"

#include <QWidget>

namespace quai::ui {

/// The commands of a session as bars along time, one lane for each kind of step; colour and symbol say how each ended.
/// The mouse points at one, arrow keys go from one to the next; the same facts stand in the table of rows.
class SessionTimeline final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionTimeline(QWidget *parent = nullptr);

    /// @param commands of one session, in any order
    void setCommands(const QList<sessions::CommandRecord> &commands);
    /// Marks a command; 0: none.
    void setCurrent(qint64 command);
    [[nodiscard]] qint64 current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// Where the bar of a command is drawn; empty when there is none.
    [[nodiscard]] QRect barOf(qint64 command) const;

Q_SIGNALS:
    /// The operator chose a command by mouse or keyboard.
    void chosen(qint64 command);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int lanesLeft() const;
    [[nodiscard]] int laneHeight() const;
    [[nodiscard]] double xOf(double place) const;
    [[nodiscard]] QRect rectOf(const models::TimelineBar &bar) const;
    [[nodiscard]] qint64 commandAt(const QPoint &point) const;
    [[nodiscard]] QString describe(qint64 command) const;
    void choose(qint64 command);
    void layOut();
    void paintLanes(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;

    QList<sessions::CommandRecord> m_commands;
    models::Timeline m_timeline;
    qint64 m_current = 0;
};

} // namespace quai::ui
