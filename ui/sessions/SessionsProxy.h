// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace quai::ui {

/// Words, symbols and colours for models::SessionsModel; sorts by the raw values.
class SessionsProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString endOf(const QModelIndex &source);
    [[nodiscard]] static QString text(const QModelIndex &source);
    [[nodiscard]] static QVariant symbol(const QModelIndex &source);
    [[nodiscard]] static QString reports(const QModelIndex &source);
};

} // namespace quai::ui
