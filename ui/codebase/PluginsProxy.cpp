// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/PluginsProxy.h"

#include "models/codebase/PluginsModel.h"
#include "ui/codebase/CodebaseText.h"
#include "ui/common/Words.h"

#include <QLocale>

#include <algorithm>

namespace quai::ui {

using models::PluginRow;
using models::PluginsModel;
using models::RequestKind;

namespace {

const PluginRow &rowOf(const QModelIndex &source)
{
    return static_cast<const PluginsModel *>(source.model())->row(source);
}

QIcon iconOf(const Mark &mark)
{
    return icon(mark.symbol, mark.tone);
}

} // namespace

PluginsProxy::PluginsProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(PluginsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void PluginsProxy::setFilter(const QString &text)
{
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool PluginsProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    QString all;
    for (int column = 0; column < PluginsModel::ColumnCount; ++column)
        all += text(sourceModel()->index(row, column, parent)).toLower() + QLatin1Char('\n');
    return std::all_of(m_words.cbegin(), m_words.cend(), [&all](const QString &word) { return all.contains(word); });
}

QString PluginsProxy::text(const QModelIndex &source) const
{
    const PluginRow &row = rowOf(source);
    switch (source.column()) {
    case PluginsModel::Component:
        return CodebaseText::component(row.component);
    case PluginsModel::State:
        return CodebaseText::state(source.data().toInt());
    case PluginsModel::Requested:
        return row.kind != RequestKind::Moodle && !row.declared ? QString()
                                                                : CodebaseText::request(row.kind, row.requested);
    case PluginsModel::Resolved:
        return CodebaseText::version(row.desired);
    case PluginsModel::Built:
        return CodebaseText::version(row.built);
    case PluginsModel::Available:
        return CodebaseText::version(row.available);
    case PluginsModel::Compatible:
        return CodebaseText::compatibility(PluginsModel::compatibility(row));
    case PluginsModel::Size:
        return row.size ? words::dataSize(row.size->bytes) : QString();
    default:
        return row.note.simplified();
    }
}

QString PluginsProxy::sourceText(const codebase::LockedSource &source)
{
    return CodebaseText::version(source) + QLatin1Char('\n')
        + tr("%1\ncommit %2").arg(source.ref, source.commit.toHex());
}

QString PluginsProxy::toolTip(const QModelIndex &source) const
{
    const PluginRow &row = rowOf(source);
    switch (source.column()) {
    case PluginsModel::Component:
        return row.declared && !row.declared->source.isEmpty()
            ? row.component + QLatin1Char('\n') + row.declared->source
            : row.component;
    case PluginsModel::State:
    case PluginsModel::Compatible:
        return row.findings.isEmpty() ? text(source) : CodebaseText::findings(row.findings);
    case PluginsModel::Resolved:
        return row.desired ? sourceText(*row.desired) : QString();
    case PluginsModel::Built:
        return row.built ? sourceText(*row.built) : QString();
    case PluginsModel::Available:
        return row.isOutdated() ? text(source) + QLatin1Char('\n') + tr("Newer than what is declared") : text(source);
    case PluginsModel::Size:
        return row.size ? tr("%Ln file(s)", nullptr, static_cast<int>(row.size->files)) : QString();
    case PluginsModel::Note:
        return row.note;
    default:
        return text(source);
    }
}

QVariant PluginsProxy::decoration(const QModelIndex &source)
{
    const PluginRow &row = rowOf(source);
    switch (source.column()) {
    case PluginsModel::State:
        return iconOf(CodebaseText::stateMark(source.data().toInt()));
    case PluginsModel::Compatible:
        return iconOf(CodebaseText::compatibilityMark(PluginsModel::compatibility(row)));
    case PluginsModel::Requested:
        return row.declared && row.isPinned() ? QVariant(icon(Symbol::Lock, Tone::Muted)) : QVariant();
    case PluginsModel::Available:
        return row.isOutdated() ? QVariant(icon(Symbol::Info, Tone::Accent)) : QVariant();
    default:
        return {};
    }
}

QVariant PluginsProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(source);
    case Qt::DecorationRole:
        return decoration(source);
    case Qt::ToolTipRole:
        return toolTip(source);
    case Qt::TextAlignmentRole:
        return index.column() == PluginsModel::Size
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant PluginsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return QSortFilterProxyModel::headerData(section, orientation, role);
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case PluginsModel::Component:
        return tip ? tr("Name of the plugin, as Moodle knows it") : tr("Component");
    case PluginsModel::State:
        return tip ? tr("What is declared against what was built") : tr("State");
    case PluginsModel::Requested:
        return tip ? tr("What the project asks for") : tr("Requested");
    case PluginsModel::Resolved:
        return tip ? tr("What that is now, by the cache") : tr("Resolved");
    case PluginsModel::Built:
        return tip ? tr("What the last build holds") : tr("Built");
    case PluginsModel::Available:
        return tip ? tr("The newest for this Moodle") : tr("Available");
    case PluginsModel::Compatible:
        return tip ? tr("Whether it fits this Moodle and the other plugins") : tr("Compatible");
    case PluginsModel::Size:
        return tip ? tr("Of its files, as they are served") : tr("Size");
    case PluginsModel::Note:
        return tip ? tr("The operator's own words") : tr("Note");
    default:
        return {};
    }
}

} // namespace quai::ui
