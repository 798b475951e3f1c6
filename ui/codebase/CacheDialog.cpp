// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/CacheDialog.h"

#include "core/base/WhenFinished.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace quai::ui {

using namespace codebase;

namespace {

enum Column { Component, Address };

} // namespace

CacheDialog::CacheDialog(CodebaseService &service, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_table(new QTableView(this))
    , m_error(new ErrorPanel(this))
{
    setObjectName(QStringLiteral("cacheDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add plugins from the cache"));
    resize(720, 460);
    m_model.setHorizontalHeaderLabels({tr("Component"), tr("Address")});
    m_proxy.setSourceModel(&m_model);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterKeyColumn(-1);
    build();
    whenFinished<QList<CacheSource>>(service.cacheSources(m_cancel), this,
                                     [this](const Result<QList<CacheSource>> &sources) { take(sources); });
}

CacheDialog::~CacheDialog()
{
    m_cancel.request_stop();
}

void CacheDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("cacheTable"));
    m_table->setAccessibleName(tr("Plugins of the cache"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Component, Qt::AscendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns(m_table);
    enableRowCopy(m_table);
    connect(m_table, &QTableView::doubleClicked, this, &CacheDialog::finish);
}

QWidget *CacheDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptCache"));
    m_accept->setIcon(icon(Symbol::Add));
    m_accept->setEnabled(false);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_accept->setEnabled(m_table->selectionModel()->hasSelection()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &CacheDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void CacheDialog::build()
{
    auto *search = new QLineEdit(this);
    search->setObjectName(QStringLiteral("cacheSearch"));
    search->setPlaceholderText(tr("Search by component or address"));
    search->setAccessibleName(tr("Search in the cache"));
    search->setClearButtonEnabled(true);
    search->addAction(icon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);
    connect(search, &QLineEdit::textChanged, &m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    buildTable();
    m_hint = new EmptyHint(m_table, Symbol::Copies, tr("The cache holds no other plugin yet"),
                           tr("Add plugins from the directory or from an address: once they were fetched, every "
                              "project of this machine finds them here."),
                           this);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(search);
    layout->addWidget(m_error);
    layout->addWidget(m_hint, 1);
    layout->addWidget(buildButtons());
}

void CacheDialog::take(const Result<QList<CacheSource>> &sources)
{
    if (!sources) {
        m_error->showError(sources.error(), {tr("The cache"), {}, {}});
        return;
    }
    for (const CacheSource &source : *sources) {
        if (source.component.isEmpty() || m_taken.contains(source.component))
            continue; // Moodle itself, and what is declared
        m_model.appendRow({new QStandardItem(source.component), new QStandardItem(source.url)});
    }
    m_hint->setEmpty(m_model.rowCount() == 0);
}

void CacheDialog::finish()
{
    QList<DeclaredPlugin> plugins;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(Component);
    for (const QModelIndex &row : rows) {
        DeclaredPlugin plugin;
        plugin.component = ComponentName::parse(row.data().toString()).value_or(ComponentName());
        plugin.source = row.siblingAtColumn(Address).data().toString();
        if (!plugin.component.isNone())
            plugins.append(plugin);
    }
    if (plugins.isEmpty())
        return;
    Q_EMIT chosen(plugins);
    accept();
}

} // namespace quai::ui
