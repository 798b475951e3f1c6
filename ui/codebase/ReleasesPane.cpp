// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ReleasesPane.h"

#include "ui/codebase/CodebaseController.h"
#include "ui/codebase/CodebaseText.h"
#include "ui/codebase/ComparisonPane.h"
#include "ui/common/Ask.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/EmptyHint.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace quai::ui {

using namespace codebase;
using models::ReleasesModel;

ReleasesPane::ReleasesPane(CodebaseController &controller, Ask &ask, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_ask(ask)
    , m_table(new QTableView(this))
    , m_comparison(new ComparisonPane(controller.service(), this))
    , m_make(new QPushButton(icon(Symbol::Add), tr("&Make a release…"), this))
    , m_declared(new QPushButton(icon(Symbol::FileChanged), tr("Compare with the &declaration"), this))
    , m_served(new QPushButton(icon(Symbol::Site), tr("Compare with the &site…"), this))
    , m_check(new QPushButton(icon(Symbol::Check), tr("Chec&k"), this))
    , m_deliver(new QPushButton(icon(Symbol::Delivery), tr("De&liver…"), this))
{
    m_proxy.setSourceModel(&m_model);
    buildTable();
    buildButtons();
    m_hint = new EmptyHint(m_table, Symbol::Branch, tr("No release yet"),
                           tr("Synchronise the project, then make a release: it is what can be delivered."), this);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::normal);
    bar->addWidget(m_make);
    bar->addWidget(m_check);
    bar->addWidget(m_deliver);
    bar->addStretch(1);
    bar->addWidget(m_declared);
    bar->addWidget(m_served);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_hint);
    splitter->addWidget(m_comparison);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
    connect(&controller, &CodebaseController::releasesChanged, this, &ReleasesPane::takeReleases);
    connect(&controller, &CodebaseController::checked, this, &ReleasesPane::showReport);
    connect(&controller, &CodebaseController::surveyed, this, &ReleasesPane::updateButtons);
    connect(&controller, &CodebaseController::activityChanged, this, &ReleasesPane::updateButtons);
    takeReleases();
    if (m_model.rowCount() == 0)
        compareChosen();
}

void ReleasesPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("releasesTable"));
    m_table->setAccessibleName(tr("Releases of the project"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ReleasesModel::When, Qt::DescendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns(m_table, {ReleasesModel::Author, ReleasesModel::Tag, ReleasesModel::Note});
    enableRowCopy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReleasesPane::compareChosen);
}

void ReleasesPane::buildButtons()
{
    m_make->setObjectName(QStringLiteral("makeRelease"));
    m_make->setToolTip(tr("Tags what was built last, with a comment; it can then be delivered"));
    m_declared->setObjectName(QStringLiteral("compareDeclared"));
    m_declared->setToolTip(tr("What the next build would change in the chosen release"));
    m_check->setObjectName(QStringLiteral("checkRelease"));
    m_check->setToolTip(tr("PHP syntax of the plugins and the project's own tests; a result that is there is shown"));
    connect(m_check, &QPushButton::clicked, this, &ReleasesPane::check);
    m_deliver->setObjectName(QStringLiteral("deliverRelease"));
    m_deliver->setToolTip(tr("Goes to the delivery page with this release chosen; nothing is sent yet"));
    m_served->setObjectName(QStringLiteral("compareServed"));
    m_served->hide();
    connect(m_served, &QPushButton::clicked, this, [this] { Q_EMIT compareServedRequested(current()); });
    connect(m_make, &QPushButton::clicked, this, &ReleasesPane::makeRelease);
    connect(m_declared, &QPushButton::clicked, this, &ReleasesPane::compareDeclared);
    connect(m_deliver, &QPushButton::clicked, this, [this] { Q_EMIT deliverRequested(current()); });
}

void ReleasesPane::setSite(const QString &name)
{
    m_served->setVisible(!name.isEmpty());
    m_served->setToolTip(
        tr("Which files %1 serves otherwise than the chosen release has them; nothing is changed").arg(name));
}

QStringList ReleasesPane::chosen() const
{
    QStringList tags;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        tags.append(row.data(ReleasesModel::TagRole).toString());
    return tags;
}

QString ReleasesPane::current() const
{
    const QStringList tags = chosen();
    return tags.size() == 1 ? tags.first() : QString();
}

void ReleasesPane::takeReleases()
{
    const int before = m_model.rowCount();
    m_model.setReleases(m_controller.releases());
    m_model.setReports(m_controller.reports());
    m_hint->setEmpty(m_model.rowCount() == 0);
    if (before == 0 && m_model.rowCount() > 0)
        m_table->selectRow(0);
    else if (before != m_model.rowCount())
        compareChosen();
    updateButtons();
}

void ReleasesPane::updateButtons()
{
    const bool idle = !m_controller.isWorking();
    const auto &survey = m_controller.survey();
    m_make->setEnabled(idle && survey && survey->built.has_value());
    m_deliver->setEnabled(!current().isEmpty());
    m_check->setEnabled(!current().isEmpty());
    m_served->setEnabled(!current().isEmpty());
    m_declared->setEnabled(!current().isEmpty() && survey && !survey->unresolved);
}

void ReleasesPane::makeRelease()
{
    const auto &survey = m_controller.survey();
    if (!survey || !survey->built)
        return;
    Question question;
    question.title = tr("Comment of the release");
    question.text = tr("Make a release of what was built last: Moodle %1 with %Ln plugin(s).", nullptr,
                       static_cast<int>(survey->built->lock.plugins.size()))
                        .arg(survey->built->lock.moodle.release.simplified());
    const models::SyncCounts counts = models::countStates(m_controller.rows());
    if (counts.toDo() > 0 || counts.blocked > 0)
        question.more = tr("What is declared differs from it: %1. Synchronise first to have that in the release.")
                            .arg(CodebaseText::glance(counts));
    question.accept = tr("Make the release");
    question.symbol = Symbol::Branch;
    m_ask.text(this, question, {}, [self = QPointer(this)](const std::optional<QString> &note) {
        if (note && !self.isNull())
            self->m_controller.release(note->trimmed());
    });
}

void ReleasesPane::compareChosen()
{
    updateButtons();
    const QStringList tags = chosen();
    const QList<Release> &all = m_model.releases();
    const auto place = [&all](const QString &tag) {
        return std::find_if(all.cbegin(), all.cend(), [&tag](const Release &release) { return release.tag == tag; })
            - all.cbegin();
    };
    if (tags.size() == 2) {
        const bool inOrder = place(tags.at(0)) > place(tags.at(1)); // newest first
        const QString &before = inOrder ? tags.at(0) : tags.at(1);
        const QString &after = inOrder ? tags.at(1) : tags.at(0);
        m_comparison->compare(Side::release(before), Side::release(after), tr("%1 → %2").arg(before, after));
        return;
    }
    if (tags.size() == 1) {
        const qsizetype next = place(tags.first()) + 1;
        if (next < all.size()) {
            const QString before = all.at(next).tag;
            m_comparison->compare(Side::release(before), Side::release(tags.first()),
                                  tr("%1 → %2").arg(before, tags.first()));
        } else {
            m_comparison->showNothing(tr("The first release"), tr("There is none before it to compare it with."));
        }
        return;
    }
    m_comparison->showNothing(tr("Differences of releases"),
                              all.isEmpty() ? tr("As soon as there are two releases, what differs is shown here.")
                                            : tr("Choose one release to see what it changed, or two to compare them."));
}

void ReleasesPane::compareDeclared()
{
    const QString tag = current();
    if (!tag.isEmpty())
        m_comparison->compare(Side::release(tag), Side::declared(), tr("%1 → what is declared now").arg(tag));
}

void ReleasesPane::check()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return;
    const QModelIndex source = m_proxy.mapToSource(rows.first());
    if (const CheckReport *report = m_model.report(source))
        showReport(current(), *report);
    else
        m_controller.check(current());
}

void ReleasesPane::showReport(const QString &tag, const CheckReport &report)
{
    Question question;
    question.title = tr("Checks of %1").arg(tag);
    question.text = report.passed() ? tr("Nothing failed.") : tr("Some checks failed.");
    question.details = CodebaseText::report(report);
    question.accept = tr("Run them again");
    question.symbol = report.passed() ? Symbol::Success : Symbol::Error;
    question.dangerous = true; // closing is the common answer
    m_ask.confirm(this, question, [self = QPointer(this), tag](bool again) {
        if (again && !self.isNull())
            self->m_controller.check(tag);
    });
}

} // namespace quai::ui
