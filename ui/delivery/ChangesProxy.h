// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace quai::ui {

/// Words, symbols and colours for models::ChangesModel; folders before files; a filter over whole paths.
class ChangesProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ChangesProxy(QObject *parent = nullptr);

    /// Shows only paths that contain @p text, whatever its case; folders that hold one stay.
    void setFilter(const QString &text);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &source) const;
    [[nodiscard]] QString countsText(const QModelIndex &source) const;

    QString m_filter;
};

} // namespace quai::ui
