// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/delivery/LineDiff.h"

#include <QPlainTextEdit>

namespace quai::ui {

/// A comparison of two texts, one below the other (unified), with the line numbers of both sides in the margin. Removed
/// and added lines are told apart by sign and by a tint of the palette. Read-only; the text can be chosen and copied.
class DiffView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Lines shown at most; longer lines are cut at maximumColumns.
    static constexpr int maximumLines = 5000;
    static constexpr int maximumColumns = 1000;

    explicit DiffView(QWidget *parent = nullptr);

    /// @param lines folded; see models::foldUnchanged()
    void showLines(const QList<models::DiffLine> &lines);
    /// No comparison, but a sentence in its place.
    void showMessage(const QString &text);

    /// Width of the margin, in pixels.
    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent *event);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    [[nodiscard]] QColor background(models::DiffLine::Kind kind) const;
    [[nodiscard]] int digits() const;

    QList<models::DiffLine> m_lines;
    QWidget *m_margin;
};

} // namespace quai::ui
