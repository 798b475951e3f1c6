// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/DashboardPage.h"

#include "models/delivery/History.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/dashboard/FiguresPane.h"
#include "ui/dashboard/NextStep.h"
#include "ui/delivery/CopiesPane.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/HistoryPane.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/sites/SiteContext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace quai::ui {

DashboardPage::DashboardPage(SiteContext &context, sessions::HistoryService &history, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_error(new ErrorPanel(this))
    , m_next(new QFrame(this))
    , m_copiesTitle(heading())
    , m_copies(new CopiesPane(this))
    , m_warningsTitle(heading())
    , m_warnings(new QLabel(this))
    , m_historyTitle(heading())
    , m_history(new HistoryPane(this))
    , m_figures(new FiguresPane(history, context.site().id, this))
{
    m_warnings->setTextFormat(Qt::PlainText);
    m_warnings->setWordWrap(true);
    m_again = m_error->addButton({});
    showAllCopies();
    m_history->layout()->setContentsMargins({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(buildNext());
    layout->addSpacing(spacing::normal);
    layout->addWidget(m_warningsTitle);
    layout->addWidget(m_warnings);
    layout->addWidget(m_copiesTitle);
    layout->addWidget(m_copies);
    layout->addSpacing(spacing::normal);
    auto *past = new QVBoxLayout;
    past->setSpacing(spacing::normal);
    past->addWidget(m_historyTitle);
    past->addWidget(m_history, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(spacing::page);
    below->addLayout(past, 3);
    below->addWidget(m_figures, 2);
    layout->addLayout(below, 1);
    connect(&context, &SiteContext::changed, this, &DashboardPage::refresh);
    connect(m_again, &QPushButton::clicked, &context, &SiteContext::refresh);
    retranslate();
}

void DashboardPage::showAllCopies()
{
    constexpr int copies = 4;
    QTableView *table = m_copies->table();
    const int rows = copies * table->verticalHeader()->defaultSectionSize();
    const int frame = 2 * table->frameWidth();
    table->setFixedHeight(rows + table->horizontalHeader()->sizeHint().height() + frame);
    m_copies->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_copies->layout()->setContentsMargins({});
}

QLabel *DashboardPage::heading()
{
    auto *label = new QLabel(this);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QWidget *DashboardPage::buildNext()
{
    m_next->setFrameShape(QFrame::StyledPanel);
    m_nextPicture = new QLabel(m_next);
    m_nextTitle = heading();
    m_nextText = new QLabel(m_next);
    for (QLabel *label : {m_nextTitle, m_nextText}) {
        label->setTextFormat(Qt::PlainText); // names come from servers
        label->setWordWrap(true);
    }
    m_deliver = new QPushButton(icon(Symbol::Delivery), {}, m_next);
    m_deliver->setObjectName(QStringLiteral("goToDelivery"));
    m_reload = new QPushButton(icon(Symbol::Refresh), {}, m_next);
    m_reload->setObjectName(QStringLiteral("refreshDashboard"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing::tight);
    texts->addWidget(m_nextTitle);
    texts->addWidget(m_nextText);
    auto *layout = new QHBoxLayout(m_next);
    layout->setContentsMargins(spacing::section, spacing::section, spacing::section, spacing::section);
    layout->setSpacing(spacing::section);
    layout->addWidget(m_nextPicture);
    layout->addLayout(texts, 1);
    layout->addWidget(m_deliver);
    layout->addWidget(m_reload);
    connect(m_deliver, &QPushButton::clicked, this, &DashboardPage::deliveryRequested);
    connect(m_reload, &QPushButton::clicked, &m_context, &SiteContext::refresh);
    return m_next;
}

void DashboardPage::refresh()
{
    const auto &error = m_context.error();
    const sites::Site &site = m_context.site();
    if (error)
        m_error->showError(*error, {tr("Reading the state"), site.name, site.server.host});
    else
        m_error->clear();
    m_again->setEnabled(!m_context.isReading());
    m_reload->setEnabled(!m_context.isReading());
    m_copies->setStatus(m_context.status());
    m_history->setSteps(models::pastSteps(m_context.journal()));
    showNext();
    showWarnings();
}

void DashboardPage::showNext()
{
    NextStep next;
    if (m_context.status()) {
        next = nextStep(*m_context.status());
    } else if (m_context.isReading()) {
        next = {Symbol::Connecting, Tone::Accent, tr("Reading the state of the site…"),
                tr("The state is always read from the server, never remembered.")};
    } else {
        next = {Symbol::Disconnected, Tone::Muted, tr("The state of the site is not known."),
                tr("Read it to see its copies, its mode and its last deliveries.")};
    }
    m_nextPicture->setPixmap(
        icon(next.symbol, next.tone).pixmap(QSize(spacing::iconLarge, spacing::iconLarge), devicePixelRatioF()));
    m_nextTitle->setText(next.title);
    m_nextText->setText(next.text);
    m_deliver->setEnabled(m_context.status().has_value());
}

void DashboardPage::showWarnings()
{
    QStringList sentences;
    if (m_context.status()) {
        for (const QString &warning : m_context.status()->warnings)
            sentences << QString(QChar(0x2022)) + QLatin1Char(' ') + DeliveryText::warning(warning);
    }
    m_warnings->setText(sentences.join(QLatin1Char('\n')));
    m_warnings->setVisible(!sentences.isEmpty());
    m_warningsTitle->setVisible(!sentences.isEmpty());
}

void DashboardPage::retranslate()
{
    m_deliver->setText(tr("Go to the delivery"));
    m_reload->setText(tr("Refresh"));
    m_again->setText(tr("Try again"));
    m_copiesTitle->setText(tr("Copies of the code on the server"));
    m_warningsTitle->setText(tr("To be looked at"));
    m_historyTitle->setText(tr("Last steps"));
    refresh();
}

void DashboardPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showNext();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
