// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/InstancesProxy.h"

#include "ui/common/Words.h"
#include "ui/errors/ErrorText.h"
#include "ui/instances/InstancesText.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>

namespace quai::ui {

using models::InstanceRow;
using models::InstancesModel;

namespace {

constexpr qint64 daySeconds = 86'400;

QString dash()
{
    return QString(QChar(0x2013));
}

bool isNumber(int column)
{
    switch (column) {
    case InstancesModel::Mnet:
    case InstancesModel::Crons:
    case InstancesModel::CronGap:
    case InstancesModel::DatabaseBytes:
    case InstancesModel::DataBytes:
        return true;
    default:
        return false;
    }
}

QVariant toneBrush(Tone tone)
{
    return QBrush(toneColor(tone, QGuiApplication::palette()));
}

/// One line: what a server sends is shown, never laid out.
QString line(const QString &text)
{
    return text.simplified();
}

} // namespace

QString InstancesProxy::observedText(const InstanceRow &row, int column) const
{
    const vmoodle::Observation *said = row.answer();
    if (said == nullptr)
        return row.observed() ? tr("no answer") : QString();
    switch (column) {
    case InstancesModel::Version:
        return line(said->release.isEmpty() ? said->version : said->release);
    case InstancesModel::Upgrade:
        return said->upgradePending ? tr("pending", "an upgrade") : dash();
    case InstancesModel::Maintenance:
        return said->maintenance ? tr("on", "maintenance") : dash();
    case InstancesModel::DatabaseBytes:
        return said->databaseBytes < 0 ? QString() : words::dataSize(said->databaseBytes);
    case InstancesModel::DataBytes:
        return said->dataBytes < 0 ? QString() : words::dataSize(said->dataBytes);
    case InstancesModel::LastTask:
        return InstancesText::time(row.lastTask().value_or(0));
    default:
        return {};
    }
}

QString InstancesProxy::text(const InstanceRow &row, int column) const
{
    const vmoodle::Instance &instance = row.instance();
    switch (column) {
    case InstancesModel::Checked:
    case InstancesModel::Commands:
        return {};
    case InstancesModel::Name:
        return line(instance.name);
    case InstancesModel::Host:
        return line(instance.host);
    case InstancesModel::State:
        return InstancesText::state(row.state());
    case InstancesModel::Mnet:
        return instance.mnet < 0 ? dash()
            : instance.mnet > 0  ? QLocale().toString(instance.mnet)
                                 : InstancesText::mnet(instance.mnet);
    case InstancesModel::Crons:
        return QLocale().toString(instance.cronCount);
    case InstancesModel::LastCron:
        return InstancesText::time(row.lastCron());
    case InstancesModel::CronGap:
        return instance.lastCronGap > 0 ? tr("%1 s", "seconds").arg(QLocale().toString(instance.lastCronGap)) : dash();
    case InstancesModel::Site:
        return row.site().name;
    case InstancesModel::Server:
        return row.site().server;
    case InstancesModel::Notes:
        return line(instance.description);
    default:
        return observedText(row, column);
    }
}

QVariant InstancesProxy::decoration(const InstanceRow &row, int column) const
{
    const vmoodle::Observation *said = row.answer();
    switch (column) {
    case InstancesModel::State:
        return icon(InstancesText::stateSymbol(row.state()), InstancesText::stateTone(row.state()));
    case InstancesModel::Upgrade:
        return said != nullptr && said->upgradePending ? icon(Symbol::Upgrade, Tone::Warning) : QVariant();
    case InstancesModel::Maintenance:
        return said != nullptr && said->maintenance ? icon(Symbol::Maintenance, Tone::Warning) : QVariant();
    case InstancesModel::LastTask:
        return row.cronOnlyCounts() ? icon(Symbol::Alarm, Tone::Danger) : QVariant();
    case InstancesModel::Version:
        return row.observed() && said == nullptr ? icon(Symbol::Alarm, Tone::Warning) : QVariant();
    default:
        return {};
    }
}

QVariant InstancesProxy::tone(const InstanceRow &row, int column) const
{
    switch (column) {
    case InstancesModel::Host:
        return toneBrush(Tone::Accent);
    case InstancesModel::State:
        return toneBrush(InstancesText::stateTone(row.state()));
    case InstancesModel::LastCron:
        return row.state() == models::InstanceState::Enabled && now() - row.lastCron() > daySeconds
            ? toneBrush(Tone::Warning)
            : QVariant();
    case InstancesModel::CronGap:
        return row.instance().lastCronGap > daySeconds ? toneBrush(Tone::Danger) : QVariant();
    case InstancesModel::LastTask:
        return row.cronOnlyCounts() ? toneBrush(Tone::Danger) : QVariant();
    default:
        return row.state() == models::InstanceState::Disabled ? toneBrush(Tone::Muted) : QVariant();
    }
}

QString InstancesProxy::toolTip(const InstanceRow &row, int column) const
{
    if (column == InstancesModel::Version && row.observed() && row.observed()->error)
        return describe(*row.observed()->error).plain();
    if (column == InstancesModel::LastCron && row.lastCron() > 0)
        return tr("%1 ago", "a duration").arg(InstancesText::age(now() - row.lastCron()));
    if (column == InstancesModel::LastTask && row.cronOnlyCounts())
        return InstancesText::attentionHelp(models::InstanceFilter::Attention::CronOnlyCounts);
    if (column == InstancesModel::State && row.state() == models::InstanceState::Broken)
        return tr("The data folder %1 does not exist").arg(row.instance().dataPath);
    if (column == InstancesModel::Mnet)
        return InstancesText::mnet(row.instance().mnet);
    if (column == InstancesModel::Host)
        return tr("Open %1 in the browser").arg(line(row.instance().host));
    if (column == InstancesModel::Upgrade && row.answer() != nullptr)
        return row.answer()->pendingComponents.join(QStringLiteral(", "));
    return text(row, column);
}

QVariant InstancesProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const InstanceRow *row = instanceAt(index.row());
    if (row == nullptr)
        return groupData(index, role);
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == InstancesModel::Commands ? tr("Commands: press the menu key")
                                                          : text(*row, index.column());
    case Qt::DecorationRole:
        return decoration(*row, index.column());
    case Qt::ForegroundRole:
        return tone(*row, index.column());
    case Qt::ToolTipRole: { // as plain text, whatever the server sent
        const QString tip = toolTip(*row, index.column());
        return tip.isEmpty()
            ? QVariant()
            : QVariant(QStringLiteral("<span>%1</span>")
                           .arg(tip.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"))));
    }
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                                        : QVariant();
    default:
        return InstancesProxyModel::data(index, role);
    }
}

QVariant InstancesProxy::groupData(const QModelIndex &index, int role) const
{
    const QVariant value = InstancesProxyModel::data(index.siblingAtColumn(0), Qt::DisplayRole);
    const bool folded = InstancesProxyModel::data(index, GroupFoldedRole).toBool();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        if (index.column() != 0)
            return {};
        const QString name = grouping() == Grouping::ByMnet ? InstancesText::mnet(value.toInt()) : value.toString();
        const int count = InstancesProxyModel::data(index, GroupCountRole).toInt();
        return tr("%1 · %Ln instance(s)", nullptr, count).arg(name);
    }
    case Qt::DecorationRole:
        return index.column() == 0 ? QVariant(icon(folded ? Symbol::Folded : Symbol::Collapse, Tone::Muted))
                                   : QVariant();
    case Qt::FontRole: {
        QFont bold = QGuiApplication::font();
        bold.setBold(true);
        return bold;
    }
    case Qt::ToolTipRole:
        return folded ? tr("Unfold the group (right arrow)") : tr("Fold the group (left arrow)");
    default:
        return InstancesProxyModel::data(index, role);
    }
}

QVariant InstancesProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return section == InstancesModel::Checked ? QString() : InstancesText::column(section);
    case Qt::AccessibleTextRole:
        return InstancesText::column(section);
    case Qt::ToolTipRole:
        return InstancesText::columnHelp(section);
    case Qt::TextAlignmentRole:
        return isNumber(section) ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                                 : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    default:
        return {};
    }
}

} // namespace quai::ui
