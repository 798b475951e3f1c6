// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/ResultsPanel.h"

#include "core/base/WriteFile.h"
#include "models/vmoodle/HostResultsModel.h"
#include "ui/common/Ask.h"
#include "ui/common/OutputView.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/errors/ErrorText.h"
#include "ui/instances/CommandRun.h"
#include "ui/instances/Csv.h"
#include "ui/instances/InstancesText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

namespace quai::ui {

using models::HostResultsModel;
using vmoodle::Outcome;

ResultsPanel::ResultsPanel(CommandRun &run, Ask &ask, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_ask(ask)
    , m_title(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
    , m_retry(new QToolButton(this))
    , m_export(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_table(new QTableView(this))
    , m_output(new OutputView(this))
{
    setObjectName(QStringLiteral("resultsPanel"));
    m_proxy.setSourceModel(&run.results());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::tight);
    buildButtons();
    buildTable();
    connect(&run, &CommandRun::changed, this, &ResultsPanel::refresh);
    connect(&run.results(), &QAbstractItemModel::dataChanged, this, &ResultsPanel::showCurrent);
    retranslate();
}

void ResultsPanel::buildButtons()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("resultsTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(140);
    m_progress->setMaximumHeight(10);
    const auto set = [](QToolButton *button, const char *name, Symbol symbol) {
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(icon(symbol));
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
    };
    set(m_stop, "stopCommand", Symbol::Stop);
    set(m_retry, "retryFailed", Symbol::Refresh);
    set(m_export, "exportResults", Symbol::Export);
    set(m_close, "closeResults", Symbol::Clear);
    m_close->setToolButtonStyle(Qt::ToolButtonIconOnly);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::tight);
    row->addWidget(m_title);
    row->addWidget(m_progress);
    row->addStretch(1);
    for (QToolButton *button : {m_stop, m_retry, m_export, m_close})
        row->addWidget(button);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_stop, &QToolButton::clicked, &m_run, &CommandRun::cancel);
    connect(m_retry, &QToolButton::clicked, &m_run, &CommandRun::retry);
    connect(m_export, &QToolButton::clicked, this, &ResultsPanel::exportAll);
    connect(m_close, &QToolButton::clicked, this, &ResultsPanel::closeRequested);
}

void ResultsPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("resultsTable"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(HostResultsModel::Host, 240);
    m_table->setColumnWidth(HostResultsModel::OutcomeColumn, 100);
    m_table->setColumnWidth(HostResultsModel::Duration, 80);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResultsPanel::showCurrent);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_output);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    static_cast<QVBoxLayout *>(layout())->addWidget(splitter, 1);
}

void ResultsPanel::refresh()
{
    const HostResultsModel &results = m_run.results();
    const int total = results.rowCount();
    const QString action = InstancesText::action(m_run.command().action);
    QStringList parts;
    for (const Outcome outcome : {Outcome::Done, Outcome::Failed, Outcome::Unknown, Outcome::Skipped}) {
        if (const int count = results.count(outcome); count > 0 || outcome == Outcome::Done)
            parts << tr("%1 %2", "%1: a number, %2: done").arg(count).arg(InstancesText::outcome(outcome));
    }
    m_title->setText(tr("%1 · %Ln instance(s): %2", "%1: a command, %2: 3 done, 1 failed", total)
                         .arg(action, parts.join(QStringLiteral(", "))));
    m_progress->setRange(0, std::max(1, total));
    m_progress->setValue(results.endedCount());
    m_progress->setVisible(m_run.isRunning());
    m_stop->setVisible(m_run.isRunning());
    m_retry->setVisible(!m_run.isRunning() && !results.retryable().isEmpty());
    m_close->setEnabled(!m_run.isRunning());
    m_export->setEnabled(total > 0);
    if (total > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_proxy.index(0, 0));
    showCurrent();
}

void ResultsPanel::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    QStringList parts;
    if (current.isValid()) {
        const QVariant error = current.data(HostResultsModel::ErrorRole);
        if (error.isValid())
            parts << describe(error.value<Error>()).plain() << QString();
        parts << current.data(HostResultsModel::OutputRole).toString();
        if (error.isValid() && !error.value<Error>().detail.isEmpty() && parts.last().isEmpty())
            parts.last() = error.value<Error>().detail;
    }
    const QString text = parts.join(QLatin1Char('\n'));
    if (text == m_shownText)
        return;
    m_shownText = text;
    m_output->setText(text);
}

QByteArray ResultsPanel::csv() const
{
    QList<QStringList> rows;
    QStringList head;
    for (int column = 0; column < m_proxy.columnCount(); ++column)
        head << m_proxy.headerData(column, Qt::Horizontal).toString();
    rows.append(head << tr("Output"));
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_proxy.columnCount(); ++column)
            cells << m_proxy.index(row, column).data().toString();
        rows.append(cells << m_proxy.index(row, 0).data(HostResultsModel::OutputRole).toString());
    }
    return toCsv(rows);
}

void ResultsPanel::exportAll()
{
    m_ask.saveFile(this, tr("Export the results"), QStringLiteral("quai-results.csv"),
                   tr("Comma-separated values (*.csv)"), [this](const QString &path) {
                       if (path.isEmpty())
                           return;
                       if (const Status written = writeFile(path, csv()); !written)
                           Q_EMIT exportFailed(written.error());
                   });
}

void ResultsPanel::retranslate()
{
    m_table->setAccessibleName(tr("Results of the command"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop: each instance ends at its next safe point"));
    m_retry->setText(tr("Retry what did not end well"));
    m_retry->setToolTip(tr("The same command again, on the instances that failed, are unknown or were not begun"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Results and output of all instances as a CSV file"));
    m_close->setToolTip(tr("Close the results"));
    m_close->setAccessibleName(m_close->toolTip());
    refresh();
}

void ResultsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
