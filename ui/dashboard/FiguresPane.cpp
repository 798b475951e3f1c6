// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/FiguresPane.h"

#include "core/base/WhenFinished.h"
#include "ui/common/Spacing.h"
#include "ui/dashboard/DeliveriesChart.h"
#include "ui/dashboard/DurationsChart.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace quai::ui {

using sessions::Figures;

namespace {

constexpr qint64 DaysOfWeek = 7;

QLabel *heading(QWidget *parent)
{
    auto *label = new QLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

FiguresPane::FiguresPane(sessions::HistoryService &history, const QString &site, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_site(site)
    , m_deliveriesTitle(heading(this))
    , m_deliveries(new DeliveriesChart(this))
    , m_durationsTitle(heading(this))
    , m_durations(new DurationsChart(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("figures"));
    m_nothing->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_deliveriesTitle);
    layout->addWidget(m_deliveries, 1);
    layout->addWidget(m_durationsTitle);
    layout->addWidget(m_durations);
    layout->addWidget(m_nothing);
    // The service may call from another thread: the connection brings it here.
    connect(&m_history, &sessions::HistoryService::changed, this, [this](const QString &changed) {
        if (changed == m_site)
            refresh();
    });
    retranslate();
    refresh();
}

FiguresPane::~FiguresPane()
{
    m_question.request_stop();
}

void FiguresPane::refresh()
{
    m_question.request_stop();
    m_question = CancelSource();
    const QDateTime from = QDate::currentDate().addDays(-DaysOfWeek * weeks).startOfDay().toUTC();
    whenFinished<Figures>(m_history.figures(m_site, from, {}, m_question), this,
                          [this](const Result<Figures> &figures) { take(figures); });
}

void FiguresPane::take(const Result<Figures> &figures)
{
    if (!figures && figures.error().kind == ErrorKind::Cancelled)
        return;
    m_failed = !figures;
    m_figures = figures ? *figures : Figures();
    retranslate();
}

void FiguresPane::retranslate()
{
    m_deliveriesTitle->setText(tr("Deliveries, last %Ln week(s)", nullptr, weeks));
    m_durationsTitle->setText(tr("Durations of the steps"));
    m_deliveries->setWeeks(models::weeksOf(m_figures.deliveries, QDate::currentDate(), weeks));
    m_durations->setSteps(m_figures.steps);
    m_nothing->setVisible(m_figures.commands == 0);
    m_durations->setVisible(m_figures.commands > 0);
    m_nothing->setText(m_failed ? tr("The history could not be read: the page Sessions tells why.")
                                : tr("No step has run yet."));
}

void FiguresPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
