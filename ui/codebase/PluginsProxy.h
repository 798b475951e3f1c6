// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Lock.h"

#include <QSortFilterProxyModel>

namespace quai::ui {

/// Words, symbols and colours for models::PluginsModel; a filter over everything that a row says.
class PluginsProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PluginsProxy(QObject *parent = nullptr);

    /// Shows only rows that hold every word of @p text, whatever its case.
    void setFilter(const QString &text);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &source) const;
    [[nodiscard]] QString toolTip(const QModelIndex &source) const;
    [[nodiscard]] static QString sourceText(const codebase::LockedSource &source);
    [[nodiscard]] static QVariant decoration(const QModelIndex &source);

    QStringList m_words;
};

} // namespace quai::ui
