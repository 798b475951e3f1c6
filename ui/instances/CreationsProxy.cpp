// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CreationsProxy.h"

#include "models/vmoodle/CreationsModel.h"
#include "ui/errors/ErrorText.h"
#include "ui/instances/InstancesText.h"

namespace quai::ui {

using models::CreationsModel;
using Phase = CreationsModel::Phase;

namespace {

Phase phaseOf(const QModelIndex &source)
{
    return static_cast<Phase>(source.siblingAtColumn(CreationsModel::PhaseColumn).data().toInt());
}

QString stateText(const QModelIndex &source)
{
    const QString phase = InstancesText::creationPhase(phaseOf(source));
    const QVariant step = source.data(CreationsModel::StepRole);
    if (!step.isValid())
        return phase;
    return CreationsProxy::tr("%1: %2", "how far a platform is, which step")
        .arg(phase, InstancesText::step(static_cast<vmoodle::CreationStep>(step.toInt())));
}

} // namespace

QString CreationsProxy::troubles(const QModelIndex &index)
{
    QStringList lines;
    const auto findings = index.data(CreationsModel::FindingsRole).value<QList<vmoodle::Finding>>();
    for (const vmoodle::Finding &finding : findings)
        lines << tr("%1: %2", "a field, what is wrong with it")
                     .arg(InstancesText::field(finding.field), InstancesText::finding(finding));
    if (const QVariant error = index.data(CreationsModel::ErrorRole); error.isValid())
        lines << describe(error.value<Error>()).plain();
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

QVariant CreationsProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    const bool state = index.column() == CreationsModel::PhaseColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (state)
            return stateText(source);
        if (index.column() == CreationsModel::Template && source.data().toString().isEmpty())
            return tr("(empty)", "a platform without a template");
        return source.data().toString().simplified();
    case Qt::DecorationRole:
        return state ? QVariant(InstancesText::creationIcon(phaseOf(source))) : QVariant();
    case Qt::ToolTipRole: {
        const QString text = troubles(source);
        return text.isEmpty() ? data(index, Qt::DisplayRole) : QVariant(text.toHtmlEscaped());
    }
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant CreationsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CreationsModel::Line:
        return tr("Line", "of a file");
    case CreationsModel::Name:
        return tr("Name");
    case CreationsModel::Host:
        return tr("Host name");
    case CreationsModel::Database:
        return tr("Database");
    case CreationsModel::Folder:
        return tr("Data folder");
    case CreationsModel::Template:
        return tr("Template");
    case CreationsModel::PhaseColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace quai::ui
