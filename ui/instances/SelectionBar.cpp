// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/SelectionBar.h"

#include "ui/common/Spacing.h"
#include "ui/instances/InstancesText.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace quai::ui {

using models::InstanceState;

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent)
    , m_all(new QCheckBox(this))
    , m_count(new QLabel(this))
    , m_commands(new QToolButton(this))
    , m_only(new QCheckBox(this))
    , m_menu(new QMenu(this))
{
    build();
    retranslate();
}

void SelectionBar::build()
{
    m_all->setObjectName(QStringLiteral("chooseAll"));
    m_all->setTristate(true);
    m_count->setObjectName(QStringLiteral("chosenCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_only->setObjectName(QStringLiteral("onlyChosen"));
    m_commands->setObjectName(QStringLiteral("bulkCommands"));
    m_commands->setIcon(icon(Symbol::PlayAll));
    m_commands->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_commands->setPopupMode(QToolButton::InstantPopup);
    m_commands->setMenu(m_menu);
    m_commands->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::normal);
    row->addWidget(m_all);
    row->addWidget(m_commands);
    row->addWidget(m_only);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(buildLegend());
    connect(m_all, &QCheckBox::clicked, this, [this] { Q_EMIT allRequested(m_chosenShown < m_shown); });
    connect(m_only, &QCheckBox::clicked, this, &SelectionBar::onlyChosenToggled);
}

QWidget *SelectionBar::buildLegend()
{
    auto *legend = new QWidget(this);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins({});
    row->setSpacing(spacing::tight);
    for (int state = 0; state < models::instanceStateCount; ++state) {
        auto *picture = new QLabel(legend);
        auto *word = new QLabel(legend);
        m_pictures.append(picture);
        m_legend.append(word);
        row->addWidget(picture);
        row->addWidget(word);
        row->addSpacing(spacing::tight);
    }
    drawLegend();
    return legend;
}

void SelectionBar::drawLegend()
{
    const QSize size(spacing::iconSmall, spacing::iconSmall);
    for (int number = 0; number < m_pictures.size(); ++number) {
        const auto state = static_cast<InstanceState>(number);
        m_pictures.at(number)->setPixmap(
            icon(InstancesText::stateSymbol(state), InstancesText::stateTone(state)).pixmap(size, devicePixelRatioF()));
    }
}

void SelectionBar::setCounts(int chosen, int chosenShown, int shown)
{
    m_chosen = chosen;
    m_chosenShown = chosenShown;
    m_shown = shown;
    showState();
}

void SelectionBar::setOnlyChosen(bool only)
{
    m_only->setChecked(only);
}

void SelectionBar::setBusy(bool busy)
{
    m_busy = busy;
    showState();
}

void SelectionBar::showState()
{
    const bool all = m_shown > 0 && m_chosenShown == m_shown;
    m_all->setCheckState(all ? Qt::Checked : m_chosenShown > 0 ? Qt::PartiallyChecked : Qt::Unchecked);
    m_all->setEnabled(m_shown > 0 || m_chosen > 0);
    m_only->setEnabled(m_chosen > 0 || m_only->isChecked());
    m_commands->setEnabled(m_chosen > 0 && !m_busy);
    m_count->setText(m_chosen == 0 ? tr("None is chosen (Space)") : tr("%Ln instance(s) chosen", nullptr, m_chosen));
}

void SelectionBar::retranslate()
{
    m_all->setText(tr("A&ll shown"));
    m_all->setToolTip(tr("Choose all instances that the filter shows, or none"));
    m_commands->setText(tr("Commands"));
    m_commands->setToolTip(tr("What can be done with all chosen instances at once"));
    m_only->setText(tr("Only the chosen ones"));
    for (int state = 0; state < m_legend.size(); ++state)
        m_legend.at(state)->setText(InstancesText::state(static_cast<InstanceState>(state)));
    showState();
}

void SelectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        drawLegend();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
