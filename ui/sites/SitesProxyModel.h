// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace quai::ui {

/// The sites as the operator sees them: symbols in colours, words for whoever cannot see them, filtered by text.
class SitesProxyModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Shows the sites whose name, address, server or group hold every word of @p text, whatever the case.
    void setFilterText(const QString &text);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] QVariant groupData(const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant siteData(const QModelIndex &index, int role) const;

    QStringList m_words;
};

} // namespace quai::ui
