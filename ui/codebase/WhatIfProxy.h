// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace quai::models {
class WhatIfModel;
}

namespace quai::ui {

/// Words, symbols and colours for models::WhatIfModel.
class WhatIfProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// The whole matrix as comma-separated text (RFC 4180), with the reasons of what blocks. Cells that a spreadsheet
    /// would take for a formula are quoted as text.
    [[nodiscard]] static QByteArray toCsv(const models::WhatIfModel &model);
    /// The same as a page.
    [[nodiscard]] static QByteArray toHtml(const models::WhatIfModel &model, const QString &title);
};

} // namespace quai::ui
