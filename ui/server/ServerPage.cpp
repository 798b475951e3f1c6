// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/ServerPage.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/server/ServerCheck.h"
#include "ui/sites/SiteContext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace quai::ui {

ServerPage::ServerPage(SiteContext &context, Backend &backend, Lines &lines, JobTracker &jobs, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_refresh(new QPushButton(icon(Symbol::Refresh), {}, this))
    , m_check(new ServerCheck(backend, lines, jobs, this))
{
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_refresh->setObjectName(QStringLiteral("refreshServer"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::section);
    layout->addLayout(head);
    layout->addWidget(m_check, 1);
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        if (m_check->isRunning())
            m_check->stop();
        else
            m_check->start(m_context.site());
    });
    connect(m_check, &ServerCheck::runningChanged, this, &ServerPage::updateButton);
    retranslate();
    m_check->start(context.site());
}

void ServerPage::updateButton()
{
    m_refresh->setText(m_check->isRunning() ? tr("Stop") : tr("Check again"));
    m_refresh->setIcon(icon(m_check->isRunning() ? Symbol::Stop : Symbol::Refresh));
}

void ServerPage::retranslate()
{
    m_title->setText(tr("Server %1, folder %2").arg(m_context.site().server.toString(), m_context.site().servedPath()));
    updateButton();
}

void ServerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
