// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/InstancesToolbar.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/window/Settings.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace quai::ui {

namespace {

constexpr int intervals[]{0, 1, 5, 15, 60}; ///< minutes; 0: by hand only

QString escaped(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&")); // no mnemonic
}

} // namespace

InstancesToolbar::InstancesToolbar(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_refresh(new QToolButton(this))
    , m_ask(new QToolButton(this))
    , m_columns(new QToolButton(this))
    , m_sites(new QToolButton(this))
    , m_export(new QToolButton(this))
    , m_special(new QToolButton(this))
    , m_status(new QLabel(this))
    , m_refreshMenu(new QMenu(this))
    , m_askMenu(new QMenu(this))
    , m_columnMenu(new QMenu(this))
    , m_sitesMenu(new QMenu(this))
    , m_specialMenu(new QMenu(this))
{
    buildButtons();
    connect(&m_clock, &QTimer::timeout, this, &InstancesToolbar::refreshRequested);
    connect(m_refreshMenu, &QMenu::aboutToShow, this, &InstancesToolbar::fillRefreshMenu);
    connect(m_askMenu, &QMenu::aboutToShow, this, &InstancesToolbar::fillAskMenu);
    connect(m_sitesMenu, &QMenu::aboutToShow, this, &InstancesToolbar::fillSitesMenu);
    retranslate();
}

void InstancesToolbar::buildButtons()
{
    m_status->setTextFormat(Qt::PlainText);
    m_status->setObjectName(QStringLiteral("instancesStatus"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::hair);
    const auto add = [row](QToolButton *button, const char *name, Symbol symbol, QMenu *menu) {
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(icon(symbol));
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(true);
        button->setMenu(menu);
        if (menu != nullptr)
            button->setPopupMode(QToolButton::InstantPopup);
        row->addWidget(button);
    };
    add(m_refresh, "refreshInstances", Symbol::Refresh, m_refreshMenu);
    m_refresh->setPopupMode(QToolButton::MenuButtonPopup);
    add(m_ask, "askInstances", Symbol::Search, m_askMenu);
    add(m_columns, "chooseColumns", Symbol::Columns, m_columnMenu);
    add(m_sites, "chooseSites", Symbol::Site, m_sitesMenu);
    add(m_export, "exportInstances", Symbol::Export, nullptr);
    add(m_special, "specialCommands", Symbol::Add, m_specialMenu);
    m_special->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_refresh, &QToolButton::clicked, this, &InstancesToolbar::refreshRequested);
    connect(m_export, &QToolButton::clicked, this, &InstancesToolbar::exportRequested);
    row->addSpacing(spacing::tight);
    row->addWidget(m_status);
}

void InstancesToolbar::fillRefreshMenu()
{
    m_refreshMenu->clear();
    auto *group = new QActionGroup(m_refreshMenu);
    const int present = m_settings.value(Settings::Key::InstancesInterval).toInt();
    for (const int minutes : intervals) {
        QAction *action
            = m_refreshMenu->addAction(minutes == 0 ? tr("By hand only") : tr("Every %Ln minute(s)", nullptr, minutes));
        action->setCheckable(true);
        action->setChecked(minutes == present);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, minutes] {
            m_settings.setValue(Settings::Key::InstancesInterval, minutes);
            startClock();
        });
    }
}

void InstancesToolbar::fillAskMenu()
{
    m_askMenu->clear();
    m_askMenu->setToolTipsVisible(true);
    QAction *plain = m_askMenu->addAction(tr("Version, tasks, upgrade and maintenance of the shown instances"));
    plain->setObjectName(QStringLiteral("askPlain"));
    connect(plain, &QAction::triggered, this, [this] { Q_EMIT askRequested(false); });
    QAction *sizes = m_askMenu->addAction(tr("Sizes too: databases and data folders (takes its time)"));
    sizes->setObjectName(QStringLiteral("askSizes"));
    connect(sizes, &QAction::triggered, this, [this] { Q_EMIT askRequested(true); });
}

void InstancesToolbar::fillSitesMenu()
{
    m_sitesMenu->clear();
    for (const sites::Site &site : std::as_const(m_others)) {
        QAction *action = m_sitesMenu->addAction(
            tr("%1 (%2)", "%1: a site, %2: its server").arg(escaped(site.name), escaped(site.server.host)));
        action->setCheckable(true);
        action->setChecked(m_shown.contains(site.id));
        connect(action, &QAction::toggled, this, [this, id = site.id](bool on) { Q_EMIT siteToggled(id, on); });
    }
    if (m_others.isEmpty())
        m_sitesMenu->addAction(tr("There is no other site"))->setEnabled(false);
}

void InstancesToolbar::setSites(const QList<sites::Site> &others, const QSet<QString> &shown)
{
    m_others = others;
    m_shown = shown;
}

void InstancesToolbar::setStatus(const QString &text)
{
    m_status->setText(text);
}

void InstancesToolbar::setReading(bool reading)
{
    m_refresh->setEnabled(!reading);
}

void InstancesToolbar::setActive(bool active)
{
    m_active = active;
    startClock();
}

void InstancesToolbar::startClock()
{
    const int minutes = m_settings.value(Settings::Key::InstancesInterval).toInt();
    if (m_active && minutes > 0)
        m_clock.start(minutes * 60'000);
    else
        m_clock.stop();
}

void InstancesToolbar::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_refresh, tr("Read the register again (F5); the arrow: how often by itself"));
    name(m_ask, tr("Ask the instances themselves"));
    name(m_columns, tr("Choose the columns"));
    name(m_sites, tr("Show instances of other sites too"));
    m_special->setText(tr("Special commands"));
    m_special->setToolTip(tr("New platforms, the main platform, configuration files, MNET, registers, virtual cron"));
    name(m_export, tr("Export the shown rows and columns as a CSV file"));
}

void InstancesToolbar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
