// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/PluginsPane.h"

#include "ui/codebase/PluginCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

namespace quai::ui {

using models::PluginsModel;

namespace {

QAction *action(QObject *parent, Symbol symbol, const QString &name, const QString &text, const QString &tip)
{
    auto *made = new QAction(icon(symbol), text, parent);
    made->setObjectName(name);
    made->setToolTip(tip);
    return made;
}

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    return button;
}

} // namespace

PluginsPane::PluginsPane(PluginCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_filter(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_count(new QLabel(this))
    , m_hint(new QLabel(this))
{
    m_proxy.setSourceModel(&m_model);
    buildActions();
    buildTable();
    m_hint->setText(tr("No plugin is declared yet: add some from the directory, from the cache, from an address or "
                       "from a list."));
    m_hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addLayout(buildBar());
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    updateActions();
    showCount();
}

void PluginsPane::buildActions()
{
    m_fromDirectory = action(this, Symbol::Search, QStringLiteral("addFromDirectory"), tr("From the &directory…"),
                             tr("Search in the plugin directory"));
    m_fromCache = action(this, Symbol::Copies, QStringLiteral("addFromCache"), tr("From the &cache…"),
                         tr("What some project of this machine fetched already"));
    m_fromAddress = action(this, Symbol::Branch, QStringLiteral("addFromAddress"), tr("From an &address…"),
                           tr("A git repository of its own"));
    m_fromList = action(this, Symbol::Plan, QStringLiteral("addFromList"), tr("From a &list…"),
                        tr("Paste a list of plugins, one a line"));
    m_edit = action(this, Symbol::Edit, QStringLiteral("editPlugin"), tr("&Edit…"),
                    tr("Repository, version, patches and note of the plugin"));
    m_update = action(this, Symbol::Refresh, QStringLiteral("updatePlugins"), tr("&Update"),
                      tr("Fix the chosen plugins to the newest that is available"));
    m_pin = action(this, Symbol::Lock, QStringLiteral("pinPlugins"), tr("&Pin"),
                   tr("Fix the chosen plugins to what they resolve to now"));
    m_unpin = action(this, Symbol::Unlock, QStringLiteral("unpinPlugins"), tr("U&npin"),
                     tr("Let the chosen plugins follow the newest again"));
    m_remove = action(this, Symbol::Remove, QStringLiteral("removePlugins"), tr("&Remove…"),
                      tr("Take the chosen plugins out of the project"));
    m_edit->setShortcut(QKeySequence(Qt::Key_F2));
    m_remove->setShortcut(QKeySequence::Delete);
    for (QAction *one : {m_edit, m_remove})
        one->setShortcutContext(Qt::WidgetShortcut);
    connect(m_fromDirectory, &QAction::triggered, &m_commands, &PluginCommands::addFromDirectory);
    connect(m_fromCache, &QAction::triggered, &m_commands, &PluginCommands::addFromCache);
    connect(m_fromAddress, &QAction::triggered, &m_commands, &PluginCommands::addFromAddress);
    connect(m_fromList, &QAction::triggered, &m_commands, &PluginCommands::addFromList);
    connect(m_edit, &QAction::triggered, this, [this] { m_commands.edit(selected(true).value(0)); });
    connect(m_update, &QAction::triggered, this, [this] { m_commands.update(selected(true)); });
    connect(m_pin, &QAction::triggered, this, [this] { m_commands.pin(selected(true)); });
    connect(m_unpin, &QAction::triggered, this, [this] { m_commands.unpin(selected(true)); });
    connect(m_remove, &QAction::triggered, this, [this] { m_commands.remove(selected(true)); });
}

void PluginsPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("pluginsTable"));
    m_table->setAccessibleName(tr("Plugins of the project"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as the project has them, until the operator sorts
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns(m_table,
               {PluginsModel::Resolved, PluginsModel::Built, PluginsModel::Available, PluginsModel::Requested,
                PluginsModel::Component, PluginsModel::Note});
    m_table->addActions({m_edit, m_update, m_pin, m_unpin, m_remove});
    enableRowCopy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PluginsPane::updateActions);
    connect(m_table, &QTableView::doubleClicked, this, [this] {
        if (m_edit->isEnabled())
            m_edit->trigger();
    });
}

QHBoxLayout *PluginsPane::buildBar()
{
    m_filter->setObjectName(QStringLiteral("pluginsFilter"));
    m_filter->setPlaceholderText(tr("Filter plugins"));
    m_filter->setAccessibleName(tr("Filter of the plugins"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(Symbol::Filter, Tone::Muted), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy.setFilter(text);
        showCount();
    });
    auto *add = new QToolButton(this);
    add->setObjectName(QStringLiteral("addPlugins"));
    add->setIcon(icon(Symbol::Add));
    add->setText(tr("Add"));
    add->setAccessibleName(tr("Add plugins"));
    add->setToolTip(tr("Add plugins from the directory, the cache, an address or a list"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setPopupMode(QToolButton::InstantPopup);
    add->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(add);
    menu->addActions({m_fromDirectory, m_fromCache, m_fromAddress, m_fromList});
    menu->setToolTipsVisible(true);
    add->setMenu(menu);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::tight);
    bar->addWidget(add);
    for (QAction *one : {m_edit, m_update, m_pin, m_unpin, m_remove})
        bar->addWidget(buttonFor(one, this));
    bar->addSpacing(spacing::normal);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    return bar;
}

void PluginsPane::setRows(const QList<models::PluginRow> &rows)
{
    m_model.setRows(rows);
    updateActions();
    showCount();
}

void PluginsPane::setEditable(bool editable)
{
    m_editable = editable;
    updateActions();
}

void PluginsPane::choose(const QString &component)
{
    const QModelIndex index = m_proxy.mapFromSource(m_model.indexOf(component));
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

QStringList PluginsPane::selected(bool declaredOnly) const
{
    QStringList components;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        if (!declaredOnly || row.data(PluginsModel::DeclaredRole).toBool())
            components.append(row.data(PluginsModel::ComponentRole).toString());
    return components;
}

void PluginsPane::updateActions()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    bool pinnable = false;
    bool pinned = false;
    bool outdated = false;
    int declared = 0;
    for (const QModelIndex &row : rows) {
        if (!row.data(PluginsModel::DeclaredRole).toBool())
            continue;
        ++declared;
        const bool fixed = row.data(PluginsModel::PinnedRole).toBool();
        pinned = pinned || fixed;
        pinnable = pinnable || !fixed;
        outdated = outdated || row.data(PluginsModel::OutdatedRole).toBool();
    }
    for (QAction *add : {m_fromDirectory, m_fromCache, m_fromAddress, m_fromList})
        add->setEnabled(m_editable);
    m_edit->setEnabled(m_editable && declared == 1);
    m_update->setEnabled(m_editable && outdated);
    m_pin->setEnabled(m_editable && pinnable);
    m_unpin->setEnabled(m_editable && pinned);
    m_remove->setEnabled(m_editable && declared > 0);
}

void PluginsPane::showCount()
{
    int declared = 0;
    for (const models::PluginRow &row : m_model.rows())
        declared += row.declared ? 1 : 0;
    m_hint->setVisible(declared == 0 && !m_model.rows().isEmpty());
    const bool all = m_proxy.rowCount() == m_model.rowCount();
    m_count->setText(
        all ? tr("%Ln plugin(s)", nullptr, declared)
            : tr("%1 of %2").arg(QLocale().toString(m_proxy.rowCount()), QLocale().toString(m_model.rowCount())));
}

} // namespace quai::ui
