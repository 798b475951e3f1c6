// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/FactsView.h"

#include "ui/common/Spacing.h"
#include "ui/server/FactsText.h"

#include <QEvent>
#include <QHeaderView>

namespace quai::ui {

FactsView::FactsView(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("serverFacts"));
    setColumnCount(2);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(spacing::normal);
    setIconSize({spacing::iconSmall, spacing::iconSmall});
    setWordWrap(true);
    setUniformRowHeights(false);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    fill();
}

void FactsView::setFacts(const remote::ServerFacts &facts)
{
    m_facts = facts;
    fill();
}

void FactsView::fill()
{
    clear();
    setHeaderLabels({tr("What"), tr("Found")});
    setAccessibleName(tr("What the server offers"));
    if (!m_facts)
        return;
    for (const FactGroup &group : factGroups(*m_facts)) {
        auto *head = new QTreeWidgetItem(this, {group.title});
        QFont bold = font();
        bold.setBold(true);
        head->setFont(0, bold);
        head->setFirstColumnSpanned(true);
        head->setSizeHint(0, QSize(0, fontMetrics().lineSpacing() + spacing::section));
        for (const FactLine &line : group.lines) {
            auto *item = new QTreeWidgetItem(head, {line.name, line.value});
            item->setIcon(0, icon(line.symbol, line.tone));
            item->setToolTip(1, line.value);
        }
    }
    expandAll();
}

void FactsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QTreeWidget::changeEvent(event);
}

} // namespace quai::ui
