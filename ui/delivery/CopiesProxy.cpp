// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/CopiesProxy.h"

#include "models/delivery/CopiesModel.h"
#include "ui/delivery/DeliveryText.h"

#include <QGuiApplication>
#include <QLocale>

namespace quai::ui {

using delivery::Completeness;
using models::CopiesModel;

namespace {

constexpr int ShortRevision = 10;

struct Look
{
    Symbol symbol;
    Tone tone;
};

Look lookOf(const QModelIndex &source)
{
    switch (static_cast<Completeness>(source.data(CopiesModel::CompletenessRole).toInt())) {
    case Completeness::Absent:
        return {Symbol::Unknown, Tone::Muted};
    case Completeness::Unstamped:
        return {Symbol::Help, Tone::Muted};
    case Completeness::Incomplete:
        return {Symbol::Alarm, Tone::Warning};
    case Completeness::Complete:
        return {Symbol::Success, Tone::Positive};
    }
    Q_UNREACHABLE();
}

} // namespace

QString CopiesProxy::text(const QModelIndex &source) const
{
    const QVariant raw = source.data();
    const bool known = raw.toLongLong() >= 0;
    switch (source.column()) {
    case CopiesModel::Copy:
        return DeliveryText::copy(static_cast<delivery::Copy>(raw.toInt()));
    case CopiesModel::Completeness:
        return DeliveryText::completeness(static_cast<Completeness>(raw.toInt()));
    case CopiesModel::StampedAt:
        return raw.toDateTime().isValid() ? DeliveryText::time(raw.toDateTime()) : QString();
    case CopiesModel::Files:
        return known ? QLocale().toString(raw.toLongLong()) : QString();
    case CopiesModel::Bytes:
        return known ? QLocale().formattedDataSize(raw.toLongLong()) : QString();
    case CopiesModel::Revision:
        return raw.toString().left(ShortRevision);
    default:
        return raw.toString();
    }
}

QVariant CopiesProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    const bool number = index.column() == CopiesModel::Files || index.column() == CopiesModel::Bytes;
    switch (role) {
    case Qt::DisplayRole:
        return text(source);
    case Qt::DecorationRole:
        if (index.column() != CopiesModel::Completeness)
            return {};
        return icon(lookOf(source).symbol, lookOf(source).tone);
    case Qt::ForegroundRole:
        if (!source.data(CopiesModel::ExistsRole).toBool())
            return toneColor(Tone::Muted, QGuiApplication::palette());
        return index.column() == CopiesModel::Completeness
            ? QVariant(toneColor(lookOf(source).tone, QGuiApplication::palette()))
            : QVariant();
    case Qt::TextAlignmentRole:
        return number ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole: {
        const QString path = source.siblingAtColumn(CopiesModel::Path).data().toString();
        const QString link = source.data(CopiesModel::LinkTargetRole).toString();
        if (index.column() == CopiesModel::Revision)
            return source.data();
        return link.isEmpty() ? path : tr("%1 (link to %2)").arg(path, link);
    }
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant CopiesProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case CopiesModel::Copy:
        return tr("Copy", "of the code");
    case CopiesModel::Completeness:
        return tr("Content");
    case CopiesModel::Version:
        return tr("Version");
    case CopiesModel::Release:
        return tr("Release");
    case CopiesModel::Revision:
        return tr("Revision");
    case CopiesModel::StampedAt:
        return tr("Date");
    case CopiesModel::Files:
        return tr("Files");
    case CopiesModel::Bytes:
        return tr("Size");
    case CopiesModel::Path:
        return tr("Folder");
    default:
        return {};
    }
}

} // namespace quai::ui
