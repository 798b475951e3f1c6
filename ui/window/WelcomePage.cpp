// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/WelcomePage.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Spacing.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace quai::ui {

WelcomePage::WelcomePage(const QStringList &hosts, bool canPractise, QWidget *parent)
    : QWidget(parent)
    , m_state(new EmptyState(Symbol::Site, this))
    , m_hostsBox(new QWidget)
    , m_hostsTitle(new QLabel(m_hostsBox))
    , m_hosts(new QListWidget(m_hostsBox))
    , m_practiceText(new QLabel)
    , m_canPractise(canPractise)
{
    buildHosts(hosts);
    m_state->addContent(m_hostsBox);
    m_adopt = m_state->addButton(Symbol::Adopt);
    m_add = m_state->addButton(Symbol::Add);
    m_practise = m_state->addButton(Symbol::Play);
    m_adopt->setObjectName(QStringLiteral("welcomeAdopt"));
    m_add->setObjectName(QStringLiteral("welcomeAdd"));
    m_practise->setObjectName(QStringLiteral("welcomePractise"));
    m_practiceText->setObjectName(QStringLiteral("welcomePracticeText"));
    m_practiceText->setWordWrap(true);
    m_practiceText->setTextFormat(Qt::PlainText);
    m_practiceText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->addContent(m_practiceText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    connect(m_adopt, &QPushButton::clicked, this, [this] { Q_EMIT adoptRequested(chosenHost()); });
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addRequested(chosenHost()); });
    connect(m_practise, &QPushButton::clicked, this, &WelcomePage::practiceRequested);
    retranslate();
}

void WelcomePage::buildHosts(const QStringList &hosts)
{
    m_hosts->setObjectName(QStringLiteral("welcomeHosts"));
    m_hosts->setIconSize({spacing::iconSmall, spacing::iconSmall});
    for (const QString &host : hosts)
        new QListWidgetItem(icon(Symbol::Server, Tone::Muted), host, m_hosts);
    if (m_hosts->count() > 0)
        m_hosts->setCurrentRow(0);
    constexpr int shownRows = 6;
    m_hosts->setMaximumHeight(shownRows * (fontMetrics().lineSpacing() + spacing::normal));
    connect(m_hosts, &QListWidget::itemActivated, this, [this] { Q_EMIT addRequested(chosenHost()); });
    auto *layout = new QVBoxLayout(m_hostsBox);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_hostsTitle);
    layout->addWidget(m_hosts);
}

QString WelcomePage::chosenHost() const
{
    return m_hasSites || m_hosts->currentItem() == nullptr ? QString() : m_hosts->currentItem()->text();
}

void WelcomePage::setHasSites(bool any)
{
    m_hasSites = any;
    retranslate();
}

void WelcomePage::setPractising(bool starting, const QString &problem)
{
    m_starting = starting;
    m_problem = problem;
    retranslate();
}

QString WelcomePage::practiceText() const
{
    if (!m_problem.isEmpty())
        return tr("The practice servers could not be started: %1\nIn the sources of Quai, dev/deps installs what they "
                  "need.")
            .arg(m_problem);
    if (m_starting)
        return tr("The practice servers are being started; that takes some ten seconds.");
    if (m_canPractise)
        return tr("To look around first, start practice servers on this computer: a small Moodle with three virtual "
                  "instances and a release to be delivered. They listen to this computer alone and end with Quai.");
    return tr(
        "To look around first, run dev/demo in the sources: it starts practice servers on this computer and opens "
        "Quai on them.");
}

void WelcomePage::retranslate()
{
    if (m_hasSites)
        m_state->setTexts(tr("Choose a site"), tr("Its state, its copies and its deliveries appear here."));
    else
        m_state->setTexts(tr("Welcome to Quai"),
                          tr("Quai delivers code to Moodle sites over SSH. Begin with a site: adopt the folder that "
                             "Tool Delivery has used on its server, or describe the site in an empty form."));
    m_hostsBox->setVisible(!m_hasSites && m_hosts->count() > 0);
    m_hostsTitle->setText(tr("Servers of ~/.ssh/config: choose the one of the site"));
    m_hosts->setAccessibleName(m_hostsTitle->text());
    m_practiceText->setVisible(!m_hasSites);
    m_practiceText->setText(practiceText());
    m_practise->setVisible(!m_hasSites && m_canPractise);
    m_practise->setEnabled(!m_starting);
    m_practise->setText(tr("Start the practice servers"));
    m_adopt->setText(tr("Adopt a Tool Delivery folder…"));
    m_add->setText(tr("Describe a site…"));
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
