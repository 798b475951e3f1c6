// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionsProxy.h"

#include "models/sessions/SessionsModel.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/sessions/SessionText.h"

#include <QLocale>

namespace quai::ui {

using models::SessionsModel;

QString SessionsProxy::reports(const QModelIndex &source)
{
    const int all = source.data().toInt();
    const int failed = source.data(SessionsModel::MailsFailedRole).toInt();
    const int waiting = source.data(SessionsModel::MailsWaitingRole).toInt();
    if (all == 0)
        return tr("None", "mails");
    if (failed > 0)
        return tr("%Ln not sent", "mails", failed);
    if (waiting > 0)
        return tr("%Ln waiting", "mails", waiting);
    return tr("%Ln sent", "mails", all);
}

/// The day stands in the column of the start already, unless it is another one.
QString SessionsProxy::endOf(const QModelIndex &source)
{
    const QDateTime end = source.data().toDateTime().toLocalTime();
    const QDate start = source.siblingAtColumn(SessionsModel::Start).data().toDateTime().toLocalTime().date();
    if (!end.isValid() || end.date() != start || start == QDate::currentDate())
        return DeliveryText::time(source.data().toDateTime());
    return QLocale().toString(end.time(), QStringLiteral("HH:mm"));
}

QString SessionsProxy::text(const QModelIndex &source)
{
    const QVariant raw = source.data();
    switch (source.column()) {
    case SessionsModel::Start:
        return DeliveryText::time(raw.toDateTime());
    case SessionsModel::End:
        return endOf(source);
    case SessionsModel::Duration:
        return DeliveryText::duration(raw.toLongLong());
    case SessionsModel::Commands:
        return QLocale().toString(raw.toInt());
    case SessionsModel::Outcome:
        return SessionText::sessionOutcome(raw.toString(), source.data(SessionsModel::FailuresRole).toInt());
    case SessionsModel::Reports:
        return reports(source);
    default:
        return raw.toString().simplified(); // a title of several lines stays one row
    }
}

QVariant SessionsProxy::symbol(const QModelIndex &source)
{
    if (source.column() == SessionsModel::Outcome)
        return SessionText::sessionLook(source.data().toString(), source.data(SessionsModel::FailuresRole).toInt())
            .icon();
    if (source.column() == SessionsModel::Reports && source.data().toInt() > 0) {
        const bool failed = source.data(SessionsModel::MailsFailedRole).toInt() > 0;
        return icon(Symbol::Mail, failed ? Tone::Danger : Tone::Muted);
    }
    return {};
}

QVariant SessionsProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(source);
    case Qt::DecorationRole:
        return symbol(source);
    case Qt::TextAlignmentRole:
        return index.column() == SessionsModel::Duration || index.column() == SessionsModel::Commands
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == SessionsModel::Start || index.column() == SessionsModel::End)
            return SessionText::moment(source.data().toDateTime());
        return index.column() == SessionsModel::Title ? source.data() : QVariant(text(source));
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant SessionsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case SessionsModel::Site:
        return tr("Site");
    case SessionsModel::Title:
        return tr("Title");
    case SessionsModel::Operator:
        return tr("Operator");
    case SessionsModel::Start:
        return tr("Start");
    case SessionsModel::End:
        return tr("End");
    case SessionsModel::Duration:
        return tr("Duration");
    case SessionsModel::Commands:
        return tr("Commands");
    case SessionsModel::Outcome:
        return tr("Outcome");
    case SessionsModel::Reports:
        return tr("Mails");
    default:
        return {};
    }
}

} // namespace quai::ui
