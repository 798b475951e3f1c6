// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/HostResultsProxy.h"

#include "models/vmoodle/HostResultsModel.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/errors/ErrorText.h"
#include "ui/instances/InstancesText.h"

namespace quai::ui {

using models::HostResultsModel;
using Phase = HostResultsModel::Phase;

namespace {

Phase phaseOf(const QModelIndex &index)
{
    return static_cast<Phase>(index.data(HostResultsModel::PhaseRole).toInt());
}

vmoodle::Outcome outcomeOf(const QModelIndex &source)
{
    return static_cast<vmoodle::Outcome>(source.siblingAtColumn(HostResultsModel::OutcomeColumn).data().toInt());
}

QString text(const QModelIndex &source)
{
    switch (source.column()) {
    case HostResultsModel::OutcomeColumn:
        return phaseOf(source) == Phase::Ended ? InstancesText::outcome(outcomeOf(source))
                                               : InstancesText::phase(phaseOf(source));
    case HostResultsModel::Duration: {
        const qint64 duration = source.data().toLongLong();
        return duration < 0 ? QString() : DeliveryText::duration(duration);
    }
    case HostResultsModel::Said: {
        const QVariant error = source.data(HostResultsModel::ErrorRole);
        return error.isValid() ? describe(error.value<Error>()).what : source.data().toString().simplified();
    }
    default:
        return source.data().toString().simplified();
    }
}

QIcon picture(const QModelIndex &source)
{
    switch (phaseOf(source)) {
    case Phase::Waiting:
        return icon(Symbol::Queued, Tone::Muted);
    case Phase::Running:
        return icon(Symbol::Running, Tone::Accent);
    case Phase::Ended:
        break;
    }
    return icon(InstancesText::outcomeSymbol(outcomeOf(source)), InstancesText::outcomeTone(outcomeOf(source)));
}

} // namespace

QVariant HostResultsProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(source);
    case Qt::DecorationRole:
        return index.column() == HostResultsModel::OutcomeColumn ? QVariant(picture(source)) : QVariant();
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant HostResultsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HostResultsModel::Host:
        return tr("Host name");
    case HostResultsModel::OutcomeColumn:
        return tr("Result");
    case HostResultsModel::Duration:
        return tr("Duration");
    case HostResultsModel::Said:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace quai::ui
