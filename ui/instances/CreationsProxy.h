// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace quai::ui {

/// Instances that are to be made, in words.
class CreationsProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// Everything that stands against a row, or what failed in it, a sentence a line; empty: nothing.
    [[nodiscard]] static QString troubles(const QModelIndex &index);
};

} // namespace quai::ui
