// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ComparisonPane.h"

#include "core/base/WhenFinished.h"
#include "models/codebase/UnifiedDiff.h"
#include "ui/codebase/CodebaseText.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/DiffView.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>

namespace quai::ui {

using namespace codebase;
using delivery::FileChange;
using models::ChangesModel;
using models::ComponentChangesModel;

namespace {

constexpr int tablesWidth = 440; ///< at 1280 pixels every column finds room
constexpr int differenceWidth = 370;
constexpr qsizetype ExpandAllBelow = 300; ///< files; more would be a wall

FileChange::Kind kindOf(git::FileDelta::Kind kind)
{
    switch (kind) {
    case git::FileDelta::Kind::Added:
        return FileChange::Kind::Added;
    case git::FileDelta::Kind::Removed:
        return FileChange::Kind::Removed;
    case git::FileDelta::Kind::Modified:
        break;
    }
    return FileChange::Kind::Modified;
}

} // namespace

ComparisonPane::ComparisonPane(CodebaseService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_caption(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_table(new QTableView(this))
    , m_tree(new QTreeView(this))
    , m_diff(new DiffView(this))
    , m_error(new ErrorPanel(this))
{
    m_componentsProxy.setSourceModel(&m_components);
    m_filesProxy.setSourceModel(&m_files);
    buildTables();
    build();
}

ComparisonPane::~ComparisonPane()
{
    m_question.request_stop();
    m_fileQuestion.request_stop();
}

void ComparisonPane::buildTables()
{
    m_diff->setObjectName(QStringLiteral("releaseDifference"));
    m_table->setObjectName(QStringLiteral("comparedComponents"));
    m_table->setAccessibleName(tr("Components that differ"));
    m_table->setModel(&m_componentsProxy);
    presentRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // Moodle first
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns(m_table, {ComponentChangesModel::Before, ComponentChangesModel::After});
    enableRowCopy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    showFilesOf(current.data(ComponentChangesModel::PathRole).toString());
            });
    m_tree->setObjectName(QStringLiteral("comparedFiles"));
    m_tree->setAccessibleName(tr("Files that differ"));
    m_tree->setModel(&m_filesProxy);
    m_tree->setUniformRowHeights(true); // 40,000 rows
    m_tree->setAlternatingRowColors(true);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(ChangesModel::Name, Qt::AscendingOrder);
    for (const int column : {ChangesModel::OldRevision, ChangesModel::NewRevision})
        m_tree->setColumnHidden(column, true); // trees have no revisions of files
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ChangesModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ChangesModel::Kind, QHeaderView::ResizeToContents);
    m_tree->header()->setResizeContentsPrecision(50);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparisonPane::showFile);
}

void ComparisonPane::build()
{
    QFont bold = m_caption->font();
    bold.setBold(true);
    m_caption->setFont(bold);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *head = new QHBoxLayout;
    head->addWidget(m_caption, 1);
    head->addWidget(m_counts);
    auto *left = new QSplitter(Qt::Vertical, this);
    left->setChildrenCollapsible(false);
    left->addWidget(m_table);
    left->addWidget(m_tree);
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->setChildrenCollapsible(false);
    across->addWidget(left);
    across->addWidget(m_diff);
    across->setStretchFactor(0, 2);
    across->setStretchFactor(1, 3);
    across->setSizes({tablesWidth, differenceWidth});
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->setSpacing(spacing::tight);
    rows->addLayout(head);
    rows->addWidget(across, 1);
    m_hint = new EmptyHint(content, Symbol::FileChanged, {}, {}, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_error);
    layout->addWidget(m_hint, 1);
}

void ComparisonPane::showNothing(const QString &title, const QString &text)
{
    m_question.request_stop();
    m_fileQuestion.request_stop();
    m_error->clear();
    m_hint->setTexts(title, text);
    m_hint->setEmpty(true);
}

void ComparisonPane::compare(const Side &before, const Side &after, const QString &caption)
{
    m_question.request_stop();
    m_question = CancelSource();
    m_error->clear();
    m_caption->setText(caption);
    m_caption->setToolTip(caption);
    m_hint->setTexts(tr("Comparing…"), caption);
    m_hint->setEmpty(true);
    whenFinished<Comparison>(m_service.compare(before, after, m_question), this,
                             [this, asked = m_question.get_token()](const Result<Comparison> &result) {
                                 if (!asked.stop_requested())
                                     take(result);
                             });
}

void ComparisonPane::take(const Result<Comparison> &result)
{
    if (!result) {
        m_hint->setTexts(tr("The two could not be compared"), {});
        m_error->showError(result.error(), {tr("Comparing"), {}, {}});
        return;
    }
    m_comparison = *result;
    if (m_comparison.files.isEmpty()) {
        m_hint->setTexts(tr("No difference"), m_caption->text());
        return;
    }
    m_hint->setEmpty(false);
    m_components.setChanges(m_comparison.components);
    showFilesOf({});
}

void ComparisonPane::showFilesOf(const QString &path)
{
    QList<FileChange> changes;
    const QByteArray below = path.toUtf8() + '/';
    for (const git::FileDelta &delta : std::as_const(m_comparison.files))
        if (path.isEmpty() || delta.path.startsWith(below))
            changes.append({kindOf(delta.kind), QString::fromUtf8(delta.path), {}, {}});
    m_files.setChanges(changes);
    if (changes.size() <= ExpandAllBelow)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
    const QLocale locale;
    m_counts->setText(tr("%1 added, %2 changed, %3 removed", "files")
                          .arg(locale.toString(m_files.count(FileChange::Kind::Added)),
                               locale.toString(m_files.count(FileChange::Kind::Modified)),
                               locale.toString(m_files.count(FileChange::Kind::Removed))));
    showFile();
}

void ComparisonPane::showFile()
{
    m_fileQuestion.request_stop();
    const QModelIndex current = m_tree->currentIndex();
    if (!current.isValid() || current.data(ChangesModel::IsFolderRole).toBool()) {
        m_diff->showMessage(tr("Choose a file to see what changed in it."));
        return;
    }
    m_diff->showMessage(tr("Reading both versions…"));
    m_fileQuestion = CancelSource();
    const QByteArray path = current.data(ChangesModel::PathRole).toString().toUtf8();
    whenFinished<QByteArray>(m_service.difference(m_comparison.before, m_comparison.after, path, m_fileQuestion), this,
                             [this, asked = m_fileQuestion.get_token()](const Result<QByteArray> &text) {
                                 if (asked.stop_requested())
                                     return;
                                 if (!text) {
                                     const ErrorWords words = describe(text.error());
                                     m_diff->showMessage(words.what + QLatin1Char('\n') + words.next);
                                     return;
                                 }
                                 const QList<models::DiffLine> lines = models::readUnifiedDiff(*text);
                                 if (lines.isEmpty())
                                     m_diff->showMessage(tr("This is no text file, or only its rights changed."));
                                 else
                                     m_diff->showLines(lines);
                             });
}

} // namespace quai::ui
