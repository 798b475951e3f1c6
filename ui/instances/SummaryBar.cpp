// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/SummaryBar.h"

#include "ui/common/Spacing.h"
#include "ui/instances/CronStrip.h"
#include "ui/instances/InstancesText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace quai::ui {

using models::InstanceState;
using Attention = models::InstanceFilter::Attention;

namespace {

constexpr int shownReasons = 3; ///< the most urgent ones: no more fit above a table that is worth having

QString counted(InstanceState state, int count)
{
    switch (state) {
    case InstanceState::Enabled:
        return SummaryBar::tr("%Ln active", "instances", count);
    case InstanceState::Disabled:
        return SummaryBar::tr("%Ln disabled", "instances", count);
    case InstanceState::Broken:
        break;
    }
    return SummaryBar::tr("%Ln broken", "instances", count);
}

QLabel *caption(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QToolButton *chip(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({spacing::iconSmall, spacing::iconSmall});
    return button;
}

} // namespace

SummaryBar::SummaryBar(QWidget *parent)
    : QWidget(parent)
    , m_total(caption(this))
    , m_cronTitle(caption(this))
    , m_attentionTitle(caption(this))
    , m_quiet(new QLabel(this))
    , m_strip(new CronStrip(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::page);
    buildStates(row);
    auto *cron = new QVBoxLayout;
    cron->setSpacing(spacing::hair);
    cron->addWidget(m_cronTitle);
    cron->addWidget(m_strip);
    cron->addStretch(1);
    row->addLayout(cron, 2);
    buildAttention(row);
    m_strip->setObjectName(QStringLiteral("cronStrip"));
    connect(m_strip, &CronStrip::ageChosen, this, &SummaryBar::ageChosen);
    retranslate();
}

void SummaryBar::buildStates(QHBoxLayout *row)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing::hair);
    column->addWidget(m_total);
    for (const InstanceState state : {InstanceState::Enabled, InstanceState::Disabled, InstanceState::Broken}) {
        auto *button = chip(QStringLiteral("state%1").arg(static_cast<int>(state)), this);
        button->setIcon(icon(InstancesText::stateSymbol(state), InstancesText::stateTone(state)));
        connect(button, &QToolButton::clicked, this,
                [this, state](bool pressed) { Q_EMIT stateChosen(pressed ? std::optional(state) : std::nullopt); });
        m_states.append(button);
        column->addWidget(button);
    }
    column->addStretch(1);
    row->addLayout(column);
}

void SummaryBar::buildAttention(QHBoxLayout *row)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing::hair);
    column->addWidget(m_attentionTitle);
    m_quiet->setTextFormat(Qt::PlainText);
    m_quiet->setWordWrap(true);
    m_quiet->setObjectName(QStringLiteral("nothingUrgent"));
    column->addWidget(m_quiet);
    for (int place = 0; place < shownReasons; ++place) {
        auto *button = chip(QStringLiteral("attention%1").arg(place), this);
        button->setIcon(icon(Symbol::Alarm, Tone::Danger));
        connect(button, &QToolButton::clicked, this, [this, button](bool pressed) {
            Q_EMIT attentionChosen(pressed ? static_cast<Attention>(button->property("reason").toInt())
                                           : Attention::None);
        });
        m_attention.append(button);
        column->addWidget(button);
    }
    column->addStretch(1);
    row->addLayout(column, 2);
}

void SummaryBar::setSummary(const models::InstancesSummary &summary)
{
    if (m_summary == summary)
        return;
    m_summary = summary;
    m_strip->setCounts(summary.ages);
    retranslate();
}

void SummaryBar::setFilter(const models::InstanceFilter &filter)
{
    m_filter = filter;
    for (int state = 0; state < m_states.size(); ++state)
        m_states.at(state)->setChecked(filter.state && static_cast<int>(*filter.state) == state);
    m_strip->setChosen(filter.cronAge);
    showAttention();
}

void SummaryBar::showAttention()
{
    int place = 0;
    for (const Attention reason : models::attentionReasons) {
        const int count = m_summary.attention.value(reason);
        if (count == 0 || place == m_attention.size())
            continue;
        QToolButton *button = m_attention.at(place++);
        button->setProperty("reason", static_cast<int>(reason));
        button->setText(InstancesText::attention(reason, count));
        button->setToolTip(InstancesText::attentionHelp(reason));
        button->setAccessibleDescription(button->toolTip());
        button->setChecked(m_filter.attention == reason);
        button->show();
    }
    m_quiet->setVisible(place == 0);
    for (; place < m_attention.size(); ++place) {
        m_attention.at(place)->setText(m_attentionTitle->text()); // no control is without a name
        m_attention.at(place)->hide();
    }
}

void SummaryBar::retranslate()
{
    m_total->setText(tr("%Ln instance(s)", nullptr, m_summary.total));
    m_cronTitle->setText(tr("Last run of the cron of active instances"));
    m_attentionTitle->setText(tr("Needs attention first"));
    m_quiet->setText(m_summary.asked < m_summary.total
                         ? tr("Nothing so far; %1 of %2 were asked.", "%1 of %2 instances")
                               .arg(QLocale().toString(m_summary.asked), QLocale().toString(m_summary.total))
                         : tr("Nothing."));
    for (int state = 0; state < m_states.size(); ++state) {
        const QString name = InstancesText::state(static_cast<InstanceState>(state));
        m_states.at(state)->setText(
            counted(static_cast<InstanceState>(state), m_summary.states.at(static_cast<size_t>(state))));
        m_states.at(state)->setToolTip(tr("Show only these: %1").arg(name));
    }
    showAttention();
}

void SummaryBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
