// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/DirectoryProxy.h"

#include "models/codebase/DirectoryModel.h"
#include "ui/codebase/CodebaseText.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace quai::ui {

using models::DirectoryModel;

DirectoryProxy::DirectoryProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(DirectoryModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void DirectoryProxy::setFilter(const QString &text)
{
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void DirectoryProxy::setOnlyFitting(bool only)
{
    m_onlyFitting = only;
    invalidateFilter();
}

bool DirectoryProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_onlyFitting && !index.data(DirectoryModel::FitsRole).toBool())
        return false;
    const QString search = index.data(DirectoryModel::SearchRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&search](const QString &word) { return search.contains(word); });
}

QString DirectoryProxy::text(const QModelIndex &source)
{
    const QVariant raw = source.data();
    switch (source.column()) {
    case DirectoryModel::Moodles:
        return raw.toStringList().join(QStringLiteral(", "));
    case DirectoryModel::Maturity:
        return CodebaseText::maturity(static_cast<codebase::Maturity>(raw.toInt()));
    case DirectoryModel::LastRelease:
        return raw.toDateTime().isValid()
            ? QLocale().toString(raw.toDateTime().toLocalTime().date(), QLocale::ShortFormat)
            : QStringLiteral("–");
    default:
        return raw.toString().simplified();
    }
}

QVariant DirectoryProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(source);
    case Qt::DecorationRole:
        if (index.column() != DirectoryModel::Component)
            return {};
        return source.data(DirectoryModel::FitsRole).toBool() ? icon(Symbol::Check, Tone::Positive)
                                                              : icon(Symbol::Unknown, Tone::Muted);
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant DirectoryProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case DirectoryModel::Component:
        return tr("Component");
    case DirectoryModel::Name:
        return tr("Name");
    case DirectoryModel::Moodles:
        return tr("Moodle");
    case DirectoryModel::Maturity:
        return tr("Maturity");
    case DirectoryModel::LastRelease:
        return tr("Last release");
    case DirectoryModel::Source:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace quai::ui
