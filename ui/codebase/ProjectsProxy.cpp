// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ProjectsProxy.h"

#include "models/codebase/ProjectsModel.h"
#include "ui/common/Icons.h"

#include <QDir>

namespace quai::ui {

using models::ProjectsModel;

QVariant ProjectsProxy::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DecorationRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const bool present = QIdentityProxyModel::data(index, ProjectsModel::PresentRole).toBool();
    if (role == Qt::DecorationRole)
        return present ? icon(Symbol::Branch) : icon(Symbol::Alarm, Tone::Warning);
    const QString folder
        = QDir::toNativeSeparators(QIdentityProxyModel::data(index, ProjectsModel::FolderRole).toString());
    return present ? folder : tr("%1\nThere is no project.yml in this folder.").arg(folder);
}

} // namespace quai::ui
