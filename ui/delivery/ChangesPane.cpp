// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/ChangesPane.h"

#include "ui/common/Spacing.h"
#include "ui/delivery/EmptyHint.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

namespace quai::ui {

using delivery::FileChange;
using models::ChangesModel;

namespace {

constexpr int ExpandAllBelow = 500; ///< files; more would be a wall
constexpr int FilterDelayMs = 150;

QToolButton *toolButton(Symbol symbol, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(symbol));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

ChangesPane::ChangesPane(PairSource source, QWidget *parent)
    : QWidget(parent)
{
    m_proxy.setSourceModel(&m_model);
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(FilterDelayMs);
    connect(&m_filterDelay, &QTimer::timeout, this, &ChangesPane::applyFilter);
    build(std::move(source));
}

void ChangesPane::build(PairSource source)
{
    buildTree();
    m_diff = new DiffPane(std::move(source), this);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_diff);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::tight);
    rows->addWidget(buildBar());
    rows->addWidget(splitter, 1);
    m_hint = new EmptyHint(content, Symbol::FileChanged, tr("No file has changed yet"),
                           tr("Update the code (step 3), or ask for its preview."), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->addWidget(m_hint);
}

QWidget *ChangesPane::buildBar()
{
    auto *bar = new QWidget(this);
    m_caption = new QLabel(bar);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_caption->font();
    bold.setBold(true);
    m_caption->setFont(bold);
    m_counts = new QLabel(bar);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(QStringLiteral("changesFilter"));
    m_filter->setPlaceholderText(tr("Filter paths"));
    m_filter->setAccessibleName(tr("Filter of the changed files"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(Symbol::Filter, Tone::Muted), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    QToolButton *expand = toolButton(Symbol::Expand, tr("Open all folders"), bar);
    QToolButton *collapse = toolButton(Symbol::Collapse, tr("Close all folders"), bar);
    connect(expand, &QToolButton::clicked, m_tree, &QTreeView::expandAll);
    connect(collapse, &QToolButton::clicked, m_tree, &QTreeView::collapseAll);
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::tight);
    auto *captions = new QHBoxLayout;
    captions->addWidget(m_caption, 1);
    captions->addWidget(m_counts);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::tight);
    tools->addWidget(m_filter, 1);
    tools->addWidget(expand);
    tools->addWidget(collapse);
    rows->addLayout(captions);
    rows->addLayout(tools);
    return bar;
}

void ChangesPane::buildTree()
{
    m_tree = new QTreeView(this);
    m_tree->setObjectName(QStringLiteral("changesTree"));
    m_tree->setModel(&m_proxy);
    m_tree->setUniformRowHeights(true); // 40,000 rows
    m_tree->setAlternatingRowColors(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(ChangesModel::Name, Qt::AscendingOrder);
    m_tree->setAccessibleName(tr("Changed files"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ChangesModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ChangesModel::Kind, QHeaderView::ResizeToContents);
    m_tree->header()->setResizeContentsPrecision(50);
    auto *copy = new QAction(tr("Copy the paths"), m_tree);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(copy);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &ChangesPane::copyPaths);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangesPane::showCurrent);
}

void ChangesPane::setChanges(const QList<FileChange> &changes, const QString &caption, bool comparable)
{
    m_comparable = comparable;
    m_model.setChanges(changes);
    m_caption->setText(caption);
    m_caption->setToolTip(caption);
    const QLocale locale;
    m_counts->setText(tr("%1 added, %2 modified, %3 removed", "files")
                          .arg(locale.toString(m_model.count(FileChange::Kind::Added)),
                               locale.toString(m_model.count(FileChange::Kind::Modified)),
                               locale.toString(m_model.count(FileChange::Kind::Removed))));
    m_hint->setEmpty(changes.isEmpty());
    m_hint->setTexts(tr("No file differs"), caption);
    if (changes.size() <= ExpandAllBelow)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
    showCurrent();
}

void ChangesPane::hideDifferences()
{
    m_treeAlone = true;
    m_diff->hide();
}

void ChangesPane::showCurrent()
{
    if (m_treeAlone)
        return;
    const QModelIndex current = m_tree->currentIndex();
    if (!current.isValid() || current.data(ChangesModel::IsFolderRole).toBool()) {
        m_diff->showNothing(tr("Choose a file to see what changed in it."));
        return;
    }
    if (!m_comparable) {
        m_diff->showNothing(tr("The new version of this file is not on the server yet: its differences can be seen "
                               "after step 3."));
        return;
    }
    m_diff->showFile(current.data(ChangesModel::PathRole).toString());
}

void ChangesPane::applyFilter()
{
    m_proxy.setFilter(m_filter->text().trimmed());
    if (!m_filter->text().isEmpty())
        m_tree->expandAll();
}

void ChangesPane::copyPaths() const
{
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    QStringList paths;
    for (const QModelIndex &row : std::as_const(rows))
        paths << row.data(ChangesModel::PathRole).toString();
    paths.sort();
    QGuiApplication::clipboard()->setText(paths.join(QLatin1Char('\n')));
}

} // namespace quai::ui
