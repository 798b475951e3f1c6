// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SitePages.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/sites/SiteContext.h"
#include "ui/window/Services.h"
#include "ui/window/SiteBand.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

namespace quai::ui {

SitePages::SitePages(SiteContext &context, const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_services(services)
    , m_band(new SiteBand(this))
    , m_tabs(new QTabWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("sitePages"));
    m_tabs->setDocumentMode(true);
    m_tabs->setIconSize({spacing::iconSmall, spacing::iconSmall});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_tabs, 1);
    m_band->setContext(&context);
    addPages();
    retranslate();
    buildCurrent();
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        buildCurrent();
        Q_EMIT pageChanged(currentPage());
    });
}

void SitePages::addPages()
{
    const auto add = [this](const QString &name, Symbol symbol, std::function<QWidget *()> build) {
        auto *place = new QWidget(m_tabs);
        auto *layout = new QVBoxLayout(place);
        layout->setContentsMargins({});
        m_pages.push_back({name, std::move(build)});
        m_tabs->addTab(place, icon(symbol), {});
    };
    add(QStringLiteral("dashboard"), Symbol::Dashboard, [this] { return buildDashboard(); });
}

void SitePages::buildCurrent()
{
    QWidget *place = m_tabs->currentWidget();
    if (place == nullptr || !place->layout()->isEmpty())
        return;
    place->layout()->addWidget(m_pages.at(static_cast<size_t>(m_tabs->currentIndex())).build());
}

QWidget *SitePages::buildDashboard()
{
    auto *page = new DashboardPage(m_context);
    connect(page, &DashboardPage::deliveryRequested, this, [this] { setCurrentPage(QStringLiteral("delivery")); });
    return page;
}

QString SitePages::currentPage() const
{
    return m_pages.at(static_cast<size_t>(m_tabs->currentIndex())).name;
}

void SitePages::setCurrentPage(const QString &name)
{
    for (size_t index = 0; index < m_pages.size(); ++index) {
        if (m_pages.at(index).name == name)
            m_tabs->setCurrentIndex(static_cast<int>(index));
    }
}

void SitePages::setCurrentIndex(int index)
{
    if (index >= 0 && index < m_tabs->count())
        m_tabs->setCurrentIndex(index);
}

void SitePages::retranslate()
{
    const QStringList titles{tr("Dashboard"), tr("Delivery"), tr("Server")};
    for (int index = 0; index < m_tabs->count(); ++index)
        m_tabs->setTabText(index, titles.at(index));
    m_tabs->setAccessibleName(tr("Pages of the site"));
}

void SitePages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
