// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ProgressDelegate.h"

#include "models/JobsModel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace quai::ui {

using models::JobsModel;
using models::JobState;

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const qint64 total = index.data(JobsModel::TotalRole).toLongLong();
    const bool running = index.data(JobsModel::StateRole).toInt() == static_cast<int>(JobState::Running);
    if (!running || total <= 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QWidget *widget = option.widget;
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, widget);

    constexpr int scale = 1000; // qint64 totals do not fit the style's int
    QStyleOptionProgressBar bar;
    bar.rect = option.rect.adjusted(2, 2, -2, -2);
    bar.state = option.state | QStyle::State_Horizontal;
    bar.palette = option.palette;
    bar.fontMetrics = option.fontMetrics;
    bar.minimum = 0;
    bar.maximum = scale;
    const qint64 done = std::clamp<qint64>(index.data(JobsModel::DoneRole).toLongLong(), 0, total);
    bar.progress = static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * scale);
    bar.text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, bar.rect.width() - 8);
    bar.textVisible = true;
    bar.textAlignment = Qt::AlignCenter;
    style->drawControl(QStyle::CE_ProgressBar, &bar, painter, widget);
}

} // namespace quai::ui
