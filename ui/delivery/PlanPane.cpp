// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/PlanPane.h"

#include "ui/common/Spacing.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/delivery/PlanText.h"

#include <QTextBrowser>
#include <QVBoxLayout>

namespace quai::ui {

PlanPane::PlanPane(QWidget *parent)
    : QWidget(parent)
    , m_text(new QTextBrowser(this))
{
    m_text->setObjectName(QStringLiteral("planText"));
    m_text->setAccessibleName(tr("Preview"));
    m_text->setOpenLinks(false); // the text comes from servers
    m_hint = new EmptyHint(m_text, Symbol::Plan, tr("Nothing was asked for yet"),
                           tr("“Preview” on a step shows here what it would do, without doing it."), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->addWidget(m_hint);
}

void PlanPane::setPlans(const QList<delivery::StepPlan> &plans)
{
    const QString made = plans.isEmpty()
        ? QString()
        : tr("Preview made at %1. Nothing has been changed.").arg(DeliveryText::time(plans.first().status.readAt));
    m_text->setHtml(QStringLiteral("<p>%1</p>").arg(made.toHtmlEscaped()) + PlanText::html(plans));
    m_hint->setEmpty(plans.isEmpty());
}

} // namespace quai::ui
