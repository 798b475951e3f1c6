// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/CopiesPane.h"

#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/EmptyHint.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace quai::ui {

CopiesPane::CopiesPane(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_facts(new QLabel(this))
    , m_compare(new QPushButton(icon(Symbol::Search), tr("Compare with the release…"), this))
{
    m_proxy.setSourceModel(&m_model);
    m_table->setObjectName(QStringLiteral("copiesTable"));
    m_table->setAccessibleName(tr("Copies of the code"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns(m_table);
    enableRowCopy(m_table);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::normal);
    rows->addWidget(m_table, 1);
    m_compare->setObjectName(QStringLiteral("compareServed"));
    m_compare->setToolTip(tr("Which files are served otherwise than the release delivered last has them; nothing is "
                             "changed"));
    connect(m_compare, &QPushButton::clicked, this, &CopiesPane::compareServedAsked);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(spacing::normal);
    foot->addWidget(m_facts, 1);
    foot->addWidget(m_compare);
    rows->addLayout(foot);
    m_hint = new EmptyHint(content, Symbol::Copies, tr("What the server holds is not known"),
                           tr("Read the state of the site (F5)."), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->addWidget(m_hint);
}

QString CopiesPane::meansText(const QString &means)
{
    if (means.isEmpty())
        return tr("The server has no means to exchange two folders.");
    if (means == QLatin1String("rename-twice"))
        return tr("Switch by two renames: requests may fail for a moment.");
    return tr("Switch at once, without a gap (%1).").arg(means);
}

void CopiesPane::setStatus(const std::optional<delivery::SiteStatus> &status)
{
    m_hint->setEmpty(!status);
    if (!status) {
        m_model.clear();
        return;
    }
    m_model.setStatus(*status);
    const QString space = status->freeBytes < 0
        ? QString()
        : tr("Free space: %1.").arg(QLocale().formattedDataSize(status->freeBytes)) + QLatin1Char(' ');
    m_facts->setText(space + meansText(status->switchMeans));
}

} // namespace quai::ui
