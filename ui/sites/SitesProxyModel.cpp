// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SitesProxyModel.h"

#include "models/SitesModel.h"
#include "ui/common/Icons.h"
#include "ui/delivery/DeliveryText.h"

#include <QRegularExpression>

#include <algorithm>

namespace quai::ui {

using models::LineState;
using models::SiteLive;
using models::SitesModel;

namespace {

QString modeText(const SiteLive &live)
{
    return live.mode ? DeliveryText::mode(*live.mode) : QString();
}

QIcon modeIcon(const SiteLive &live)
{
    if (!live.mode)
        return {};
    switch (*live.mode) {
    case delivery::Mode::Production:
        return icon(Symbol::Production, Tone::Positive);
    case delivery::Mode::Delivery:
        return icon(Symbol::Delivery, Tone::Warning);
    case delivery::Mode::Unknown:
        break;
    }
    return icon(Symbol::Unknown, Tone::Danger);
}

QString lineText(LineState line)
{
    switch (line) {
    case LineState::Untried:
        return SitesProxyModel::tr("Not connected yet");
    case LineState::Connecting:
        return SitesProxyModel::tr("Connecting");
    case LineState::Connected:
        return SitesProxyModel::tr("Connected");
    case LineState::Failed:
        return SitesProxyModel::tr("No connection");
    }
    return {};
}

QIcon lineIcon(LineState line)
{
    switch (line) {
    case LineState::Untried:
        return {};
    case LineState::Connecting:
        return icon(Symbol::Connecting, Tone::Accent);
    case LineState::Connected:
        return icon(Symbol::Connected, Tone::Positive);
    case LineState::Failed:
        return icon(Symbol::Disconnected, Tone::Danger);
    }
    return {};
}

QString alarmText(const SiteLive &live)
{
    QStringList reasons;
    if (live.interrupted)
        reasons << SitesProxyModel::tr("A step was interrupted");
    if (live.mode == delivery::Mode::Unknown)
        reasons << SitesProxyModel::tr("The state of the folders is not understood");
    if (live.lastFailure)
        reasons << SitesProxyModel::tr("The state could not be read");
    for (const QString &warning : live.warnings)
        reasons << DeliveryText::warning(warning);
    return reasons.join(QLatin1Char('\n'));
}

QString sessionText(const SiteLive &live)
{
    return live.openSession ? SitesProxyModel::tr("Open session: %1").arg(live.openSession->simplified()) : QString();
}

QString columnText(const SiteLive &live, int column)
{
    switch (column) {
    case SitesModel::Mode:
        return modeText(live);
    case SitesModel::Session:
        return sessionText(live);
    case SitesModel::Line:
        return lineText(live.line);
    case SitesModel::Alarm:
        return alarmText(live);
    default:
        return {};
    }
}

QString siteToolTip(const QModelIndex &source, const SiteLive &live)
{
    QStringList lines{source.siblingAtColumn(SitesModel::Name).data().toString(),
                      source.data(SitesModel::UrlRole).toString(),
                      SitesProxyModel::tr("Server: %1").arg(source.data(SitesModel::ServerRole).toString()),
                      modeText(live),
                      sessionText(live),
                      lineText(live.line),
                      alarmText(live)};
    if (live.locked)
        lines << SitesProxyModel::tr("An operator is at work on it");
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void SitesProxyModel::setFilterText(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool SitesProxyModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(SitesModel::IsGroupRole).toBool()) {
        for (int site = 0; site < sourceModel()->rowCount(index); ++site) {
            if (filterAcceptsRow(site, index))
                return true;
        }
        return false;
    }
    const QStringList texts{index.data().toString(), index.data(SitesModel::UrlRole).toString(),
                            index.data(SitesModel::ServerRole).toString(), parent.data().toString()};
    return std::all_of(m_words.cbegin(), m_words.cend(), [&texts](const QString &word) {
        return std::any_of(texts.cbegin(), texts.cend(),
                           [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

QVariant SitesProxyModel::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    const QVariant own
        = source.data(SitesModel::IsGroupRole).toBool() ? groupData(source, role) : siteData(source, role);
    return own.isValid() ? own : QSortFilterProxyModel::data(index, role);
}

QVariant SitesProxyModel::groupData(const QModelIndex &index, int role) const
{
    if (index.column() != SitesModel::Name)
        return {};
    const bool ownGroup = index.data(SitesModel::OwnGroupRole).toBool();
    const QString kind = ownGroup ? tr("Group: %1") : tr("Server: %1");
    switch (role) {
    case Qt::DecorationRole:
        return icon(ownGroup ? Symbol::Group : Symbol::Server, Tone::Muted);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return kind.arg(index.data().toString());
    default:
        return {};
    }
}

QVariant SitesProxyModel::siteData(const QModelIndex &index, int role) const
{
    const SiteLive live = index.data(SitesModel::LiveRole).value<SiteLive>();
    switch (role) {
    case Qt::DecorationRole:
        if (index.column() == SitesModel::Mode)
            return modeIcon(live);
        if (index.column() == SitesModel::Session && live.openSession)
            return icon(Symbol::Session, Tone::Accent);
        if (index.column() == SitesModel::Line)
            return lineIcon(live.line);
        if (index.column() == SitesModel::Alarm && live.alarm())
            return icon(Symbol::Alarm, Tone::Danger);
        return {};
    case Qt::ToolTipRole:
        return siteToolTip(index, live);
    case Qt::AccessibleTextRole:
        if (index.column() != SitesModel::Name)
            return columnText(live, index.column());
        return QStringList{index.data().toString(), modeText(live), sessionText(live), lineText(live.line),
                           alarmText(live)}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(", "));
    default:
        return {};
    }
}

QVariant SitesProxyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case SitesModel::Name:
        return tr("Site");
    case SitesModel::Mode:
        return tr("Mode");
    case SitesModel::Session:
        return tr("Session");
    case SitesModel::Line:
        return tr("Connection");
    case SitesModel::Alarm:
        return tr("Alarm");
    default:
        return {};
    }
}

} // namespace quai::ui
