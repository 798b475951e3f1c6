// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace quai::ui {

/// Words for models::DirectoryModel; a search over component and name; only what fits a Moodle, when asked.
class DirectoryProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DirectoryProxy(QObject *parent = nullptr);

    /// Shows only plugins whose component or name holds every word of @p text, whatever its case.
    void setFilter(const QString &text);
    void setOnlyFitting(bool only);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] static QString text(const QModelIndex &source);

    QStringList m_words;
    bool m_onlyFitting = false;
};

} // namespace quai::ui
