// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>
#include <QSet>

namespace quai::ui {

/// Marks PHP files that no release has, on top of a ChangesProxy: a web server may run them, and somebody put them
/// there.
class DriftMarks final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    /// @param paths below the code base
    void setMarked(const QSet<QString> &paths);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QSet<QString> m_paths;
};

} // namespace quai::ui
