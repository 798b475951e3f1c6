// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstancesProxyModel.h"

namespace quai::ui {

/// Words, symbols and colours for models::InstancesModel; filters, sorts and groups by the raw values.
class InstancesProxy final : public models::InstancesProxyModel
{
    Q_OBJECT

public:
    using InstancesProxyModel::InstancesProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const models::InstanceRow &row, int column) const;
    [[nodiscard]] QString observedText(const models::InstanceRow &row, int column) const;
    [[nodiscard]] QVariant decoration(const models::InstanceRow &row, int column) const;
    [[nodiscard]] QVariant tone(const models::InstanceRow &row, int column) const;
    [[nodiscard]] QString toolTip(const models::InstanceRow &row, int column) const;
    [[nodiscard]] QVariant groupData(const QModelIndex &index, int role) const;
};

} // namespace quai::ui
