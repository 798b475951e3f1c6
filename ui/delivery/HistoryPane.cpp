// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/HistoryPane.h"

#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace quai::ui {

using models::HistoryModel;

HistoryPane::HistoryPane(QWidget *parent)
    : QWidget(parent)
    , m_error(new ErrorPanel(this))
    , m_table(new QTableView(this))
{
    m_proxy.setSourceModel(&m_model);
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setAccessibleName(tr("Last steps"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HistoryModel::BeganAt, Qt::DescendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns(m_table);
    enableRowCopy(m_table);
    m_hint = new EmptyHint(m_table, Symbol::History, tr("No step is known yet"),
                           tr("Each step is written down on the server when it runs."), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(m_hint, 1);
}

void HistoryPane::setSteps(const QList<models::PastStep> &steps)
{
    m_error->clear();
    m_model.setSteps(steps);
    m_hint->setEmpty(steps.isEmpty());
}

void HistoryPane::showError(const Error &error)
{
    m_error->showError(error);
}

} // namespace quai::ui
