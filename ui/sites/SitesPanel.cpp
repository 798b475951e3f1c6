// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SitesPanel.h"

#include "models/SitesModel.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/sites/SitesProxyModel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

namespace quai::ui {

using models::SitesModel;

SitesPanel::SitesPanel(SitesModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(new SitesProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_addButton(new QToolButton(this))
    , m_add(new QAction(icon(Symbol::Add), {}, this))
    , m_adopt(new QAction(icon(Symbol::Adopt), {}, this))
    , m_edit(new QAction(icon(Symbol::Edit), {}, this))
    , m_duplicate(new QAction(icon(Symbol::Duplicate), {}, this))
    , m_remove(new QAction(icon(Symbol::Remove), {}, this))
    , m_refresh(new QAction(icon(Symbol::Refresh), {}, this))
{
    m_proxy->setSourceModel(model);
    buildTree();
    buildActions();
    layOut();
    retranslate();
    onCurrentChanged();
}

void SitesPanel::buildTree()
{
    m_tree->setObjectName(QStringLiteral("sitesTree"));
    m_tree->setModel(m_proxy);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(spacing::section); // the names need the width more than the levels do
    m_tree->setIconSize({spacing::iconSmall, spacing::iconSmall});
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(spacing::iconSmall + spacing::normal);
    header->setSectionResizeMode(SitesModel::Name, QHeaderView::Stretch);
    for (const int column : {SitesModel::Mode, SitesModel::Session, SitesModel::Line, SitesModel::Alarm}) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, spacing::iconSmall + spacing::normal);
    }
    m_tree->expandAll();
    connect(m_proxy, &QAbstractItemModel::rowsInserted, m_tree, [this](const QModelIndex &parent) {
        if (!parent.isValid())
            m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &SitesPanel::onCurrentChanged);
    connect(m_tree, &QTreeView::doubleClicked, this, [this] {
        if (!currentSite().isEmpty())
            m_edit->trigger();
    });
}

void SitesPanel::buildActions()
{
    connect(m_add, &QAction::triggered, this, &SitesPanel::addRequested);
    connect(m_adopt, &QAction::triggered, this, &SitesPanel::adoptRequested);
    connect(m_edit, &QAction::triggered, this, [this] { Q_EMIT editRequested(currentSite()); });
    connect(m_duplicate, &QAction::triggered, this, [this] { Q_EMIT duplicateRequested(currentSite()); });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removeRequested(currentSite()); });
    connect(m_refresh, &QAction::triggered, this, [this] { Q_EMIT refreshRequested(currentSite()); });
    m_add->setShortcut(QKeySequence::New);
    m_edit->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    m_duplicate->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut); // "Delete" belongs to text fields elsewhere
    m_tree->addActions(siteActions());
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_add->setObjectName(QStringLiteral("addSite"));
    m_adopt->setObjectName(QStringLiteral("adoptSite"));
    m_edit->setObjectName(QStringLiteral("editSite"));
    m_duplicate->setObjectName(QStringLiteral("duplicateSite"));
    m_remove->setObjectName(QStringLiteral("removeSite"));
    m_refresh->setObjectName(QStringLiteral("refreshSite"));
}

void SitesPanel::layOut()
{
    m_filter->setObjectName(QStringLiteral("sitesFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(Symbol::Filter, Tone::Muted), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, &SitesPanel::applyFilter);
    m_addButton->setDefaultAction(m_add);
    m_addButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_addButton->setAutoRaise(true);
    m_addButton->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_addButton);
    menu->addAction(m_add);
    menu->addAction(m_adopt);
    m_addButton->setMenu(menu);

    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::tight);
    top->addWidget(m_filter, 1);
    top->addWidget(m_addButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::tight, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
}

QList<QAction *> SitesPanel::siteActions() const
{
    return {m_add, m_adopt, m_edit, m_duplicate, m_remove, m_refresh};
}

QString SitesPanel::currentSite() const
{
    return m_tree->currentIndex().data(SitesModel::IdRole).toString();
}

void SitesPanel::setCurrentSite(const QString &siteId)
{
    QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(siteId));
    if (!index.isValid() && !m_filter->text().isEmpty()) {
        m_filter->clear(); // the site is there, the filter hides it
        index = m_proxy->mapFromSource(m_model->indexOf(siteId));
    }
    if (index.isValid())
        m_tree->setCurrentIndex(index);
}

void SitesPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void SitesPanel::onCurrentChanged()
{
    const QString siteId = currentSite();
    for (QAction *action : {m_edit, m_duplicate, m_remove, m_refresh})
        action->setEnabled(!siteId.isEmpty());
    if (!siteId.isEmpty())
        Q_EMIT siteChosen(siteId);
}

void SitesPanel::applyFilter(const QString &text)
{
    m_proxy->setFilterText(text);
    m_tree->expandAll();
}

void SitesPanel::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter sites"));
    m_filter->setAccessibleName(tr("Filter sites"));
    m_tree->setAccessibleName(tr("Sites"));
    m_add->setText(tr("&Add a site…"));
    m_adopt->setText(tr("Ado&pt a Tool Delivery folder…"));
    m_edit->setText(tr("&Edit the site…"));
    m_duplicate->setText(tr("D&uplicate the site…"));
    m_remove->setText(tr("&Remove the site…"));
    m_refresh->setText(tr("Re&fresh the state"));
    m_addButton->setAccessibleName(tr("Add a site"));
}

void SitesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
