// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/InstancesTable.h"

#include "ui/common/TableView.h"
#include "ui/instances/InstancesText.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace quai::ui {

using models::InstanceKey;
using models::InstancesModel;

namespace {

constexpr int restoredRows = 500; ///< a larger selection is not worth the time that it takes to be put back

struct ColumnSetUp
{
    int column;
    int width;
    bool shown;
};

constexpr ColumnSetUp setUps[]{
    {InstancesModel::Checked, 28, true},        {InstancesModel::Name, 130, true},
    {InstancesModel::Host, 172, true},          {InstancesModel::State, 94, true},
    {InstancesModel::Mnet, 52, true},           {InstancesModel::Crons, 52, true},
    {InstancesModel::LastCron, 122, true},      {InstancesModel::CronGap, 62, true},
    {InstancesModel::Commands, 124, true},      {InstancesModel::Site, 120, false},
    {InstancesModel::Server, 120, false},       {InstancesModel::Version, 150, false},
    {InstancesModel::Upgrade, 100, false},      {InstancesModel::Maintenance, 100, false},
    {InstancesModel::DatabaseBytes, 90, false}, {InstancesModel::DataBytes, 90, false},
    {InstancesModel::LastTask, 128, true},      {InstancesModel::Notes, 200, false},
};

} // namespace

InstancesTable::InstancesTable(InstancesProxy *proxy, QWidget *parent)
    : QTableView(parent)
    , m_proxy(proxy)
{
    setObjectName(QStringLiteral("instancesTable"));
    setModel(proxy);
    presentRows(this);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSortingEnabled(true);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUpHeader();
    auto *delegate = new CommandsDelegate(this);
    setItemDelegateForColumn(InstancesModel::Commands, delegate);
    connect(delegate, &CommandsDelegate::pressed, this, [this](const QModelIndex &index, RowButton button) {
        if (const models::InstanceRow *row = m_proxy->instanceAt(index.row()))
            Q_EMIT rowButton(row->key(), button);
    });
    connect(proxy, &QAbstractItemModel::modelAboutToBeReset, this, &InstancesTable::rememberPlace);
    connect(proxy, &QAbstractItemModel::modelReset, this, &InstancesTable::restorePlace);
    connect(proxy, &QAbstractItemModel::layoutChanged, this, &InstancesTable::spanGroups);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &InstancesTable::viewMoved);
}

void InstancesTable::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(28);
    header->setStretchLastSection(true);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(horizontalHeader()->mapToGlobal(where));
    });
    resetColumns();
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (m_fitting)
            return;
        m_ownWidths = true; // the operator's
        Q_EMIT columnsChanged();
    });
    connect(header, &QHeaderView::sectionMoved, this, &InstancesTable::columnsChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &InstancesTable::columnsChanged);
}

void InstancesTable::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    m_fitting = true;
    m_ownWidths = false;
    for (const ColumnSetUp &setUp : setUps) {
        header->moveSection(header->visualIndex(setUp.column), setUp.column);
        header->resizeSection(setUp.column, setUp.width);
        header->setSectionHidden(setUp.column, !setUp.shown);
    }
    // The operator sees the last real run beside what the register counts.
    header->moveSection(header->visualIndex(InstancesModel::LastTask),
                        header->visualIndex(InstancesModel::CronGap) + 1);
    m_fitting = false;
    fitNames();
    sortByColumn(InstancesModel::Name, Qt::AscendingOrder);
    Q_EMIT columnsChanged();
}

void InstancesTable::fitNames()
{
    if (m_ownWidths)
        return;
    int others = 0;
    int names = 0;
    for (const ColumnSetUp &setUp : setUps) {
        if (isColumnHidden(setUp.column))
            continue;
        const bool isName = setUp.column == InstancesModel::Name || setUp.column == InstancesModel::Host;
        (isName ? names : others) += setUp.width;
    }
    const int room = std::max(names, viewport()->width() - others);
    m_fitting = true;
    for (const ColumnSetUp &setUp : setUps) {
        if (setUp.column == InstancesModel::Name || setUp.column == InstancesModel::Host)
            setColumnWidth(setUp.column, std::min(3 * setUp.width, setUp.width * room / names));
    }
    m_fitting = false;
}

QByteArray InstancesTable::columns() const
{
    return horizontalHeader()->saveState();
}

void InstancesTable::setColumns(const QByteArray &state)
{
    m_fitting = true;
    const bool restored = !state.isEmpty() && horizontalHeader()->restoreState(state);
    m_fitting = false;
    m_ownWidths = restored;
    if (restored)
        sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

void InstancesTable::fillColumnMenu(QMenu *menu)
{
    for (const ColumnSetUp &setUp : setUps) {
        QAction *action = menu->addAction(InstancesText::column(setUp.column));
        action->setToolTip(InstancesText::columnHelp(setUp.column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(setUp.column));
        action->setEnabled(setUp.column != InstancesModel::Name);
        connect(action, &QAction::toggled, this, [this, column = setUp.column](bool shown) {
            setColumnHidden(column, !shown);
            Q_EMIT columnsChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Columns of the first start")), &QAction::triggered, this,
            &InstancesTable::resetColumns);
}

std::optional<InstanceKey> InstancesTable::currentInstance() const
{
    const models::InstanceRow *row = m_proxy->instanceAt(currentIndex().row());
    return row != nullptr ? std::optional(row->key()) : std::nullopt;
}

QList<InstanceKey> InstancesTable::selectedInstances() const
{
    QList<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.resize(std::distance(rows.begin(), std::unique(rows.begin(), rows.end())));
    QList<InstanceKey> keys;
    for (const int row : std::as_const(rows)) {
        if (const models::InstanceRow *instance = m_proxy->instanceAt(row))
            keys.append(instance->key());
    }
    return keys;
}

QList<InstanceKey> InstancesTable::visibleInstances() const
{
    QList<InstanceKey> keys;
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    for (int row = first; row >= 0 && row <= (last < 0 ? m_proxy->rowCount() - 1 : last); ++row) {
        if (const models::InstanceRow *instance = m_proxy->instanceAt(row))
            keys.append(instance->key());
    }
    return keys;
}

void InstancesTable::setCurrentInstance(const InstanceKey &key)
{
    const int row = m_proxy->rowOf(key);
    if (row >= 0)
        setCurrentIndex(m_proxy->index(row, InstancesModel::Name));
}

void InstancesTable::rememberPlace()
{
    m_keptCurrent = currentInstance();
    m_keptColumn = std::max(0, currentIndex().column());
    m_keptSelection = selectedInstances();
    m_keptScroll = verticalScrollBar()->value();
}

void InstancesTable::restorePlace()
{
    spanGroups();
    updateGeometries();
    verticalScrollBar()->setValue(m_keptScroll);
    if (m_keptSelection.size() <= restoredRows) {
        QItemSelection selection;
        for (const InstanceKey &key : std::as_const(m_keptSelection)) {
            if (const int row = m_proxy->rowOf(key); row >= 0)
                selection.select(m_proxy->index(row, 0), m_proxy->index(row, InstancesModel::ColumnCount - 1));
        }
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    const int row = m_keptCurrent ? m_proxy->rowOf(*m_keptCurrent) : -1;
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_proxy->index(row, m_keptColumn), QItemSelectionModel::NoUpdate);
    Q_EMIT viewMoved();
}

void InstancesTable::spanGroups()
{
    if (m_spanned)
        clearSpans();
    const QList<int> heads = m_proxy->groupRows();
    for (const int row : heads)
        setSpan(row, 0, 1, InstancesModel::ColumnCount);
    m_spanned = !heads.isEmpty();
}

void InstancesTable::toggleChecked()
{
    const QList<InstanceKey> keys = selectedInstances();
    if (keys.isEmpty())
        return;
    const bool all = std::all_of(keys.cbegin(), keys.cend(), [this](const InstanceKey &key) {
        const models::InstanceRow *row = m_proxy->instances()->find(key);
        return row != nullptr && row->checked;
    });
    m_proxy->instances()->setChecked(keys, !all);
}

bool InstancesTable::foldByKey(int key)
{
    const int row = currentIndex().row();
    const bool isHead = row >= 0 && row < m_proxy->rowCount() && m_proxy->instanceAt(row) == nullptr;
    if (!isHead || (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Space))
        return false;
    const bool folded = m_proxy->index(row, 0).data(models::InstancesProxyModel::GroupFoldedRole).toBool();
    m_proxy->setFolded(row, key == Qt::Key_Space ? !folded : key == Qt::Key_Left);
    setCurrentIndex(m_proxy->index(row, 0));
    return true;
}

bool InstancesTable::actByKey(const QKeyEvent *event)
{
    const std::optional<InstanceKey> key = currentInstance();
    if (!key)
        return false;
    const models::InstanceRow *row = m_proxy->instances()->find(*key);
    switch (event->key()) {
    case Qt::Key_F2:
        Q_EMIT rowButton(*key, RowButton::Edit);
        return true;
    case Qt::Key_Delete:
        Q_EMIT rowButton(*key, row->instance().enabled ? RowButton::Toggle : RowButton::Destroy);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            Q_EMIT browserWanted(*key);
        else
            Q_EMIT rowButton(*key, RowButton::Edit);
        return true;
    case Qt::Key_Space:
        toggleChecked();
        return true;
    default:
        return false;
    }
}

bool InstancesTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // The window's F5 reads the site's state: here it is this table that is meant.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Refresh) || key->matches(QKeySequence::Find)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void InstancesTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Refresh)) {
        Q_EMIT refreshWanted();
        return;
    }
    if (event->matches(QKeySequence::Find)) {
        Q_EMIT filterWanted();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        return;
    }
    if (foldByKey(event->key()) || actByKey(event)) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void InstancesTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier || !index.isValid())
        return;
    const models::InstanceRow *row = m_proxy->instanceAt(index.row());
    if (row == nullptr)
        m_proxy->setFolded(index.row(), !index.data(models::InstancesProxyModel::GroupFoldedRole).toBool());
    else if (index.column() == InstancesModel::Host)
        Q_EMIT browserWanted(row->key());
}

void InstancesTable::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool link = index.column() == InstancesModel::Host || index.column() == InstancesModel::Commands;
    viewport()->setCursor(link && m_proxy->instanceAt(index.row()) != nullptr ? Qt::PointingHandCursor
                                                                              : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void InstancesTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const models::InstanceRow *row = m_proxy->instanceAt(index.row());
    if (row == nullptr)
        return;
    Q_EMIT menuWanted(row->key(), byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void InstancesTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitNames();
    Q_EMIT viewMoved();
}

} // namespace quai::ui
