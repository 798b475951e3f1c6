// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CronDialog.h"

#include "models/vmoodle/InstancesModel.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/CronFilesView.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/InstancesText.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace quai::ui {

using models::CronVerdict;
using models::CronWatchModel;

namespace {

constexpr int refreshMs = 300; ///< the table follows the page's; it need not run before it

} // namespace

CronDialog::CronDialog(InstancesFeed &feed, const models::InstancesModel &instances, Ask &ask, QWidget *parent)
    : QDialog(parent)
    , m_feed(feed)
    , m_instances(instances)
    , m_error(new ErrorPanel(this))
    , m_counts(new QLabel(this))
    , m_table(new QTableView(this))
    , m_ask(new QPushButton(icon(Symbol::Search), tr("&Ask all instances"), this))
    , m_runNeedy(new QPushButton(icon(Symbol::Play), {}, this))
    , m_runAll(new QPushButton(icon(Symbol::PlayAll), {}, this))
{
    setObjectName(QStringLiteral("cronDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Virtual cron — %1", "%1: a site").arg(feed.site().name));
    m_proxy.setSourceModel(&m_model);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("cronTabs"));
    tabs->addTab(buildWatch(), tr("Watch", "a tab: look after the crons"));
    auto *files = new CronFilesView(feed.facts().value_or(vmoodle::RegisterFacts()), feed.site().phpBinary, ask, this);
    tabs->addTab(files, tr("Run it by the clock", "a tab: crontab or timer"));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("closeCron"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(files, &CronFilesView::saveFailed, this, [this](const Error &error) {
        m_error->showError(error, {tr("Saving the file"), {}, {}});
    });
    connect(&instances, &QAbstractItemModel::dataChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&instances, &QAbstractItemModel::rowsInserted, &m_timer, qOverload<>(&QTimer::start));
    connect(&instances, &QAbstractItemModel::rowsRemoved, &m_timer, qOverload<>(&QTimer::start));
    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshMs);
    connect(&m_timer, &QTimer::timeout, this, &CronDialog::refresh);
    resize(960, 600);
    refresh();
}

QWidget *CronDialog::buildWatch()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(spacing::normal);
    auto *strategyLabel = new QLabel(strategy(), page);
    strategyLabel->setObjectName(QStringLiteral("cronStrategy"));
    m_counts->setObjectName(QStringLiteral("cronCounts"));
    for (QLabel *label : {strategyLabel, m_counts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = m_counts->font();
    bold.setBold(true);
    m_counts->setFont(bold);
    buildTable();
    layout->addWidget(strategyLabel);
    layout->addWidget(m_counts);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildButtons());
    return page;
}

void CronDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("cronTable"));
    m_table->setAccessibleName(tr("Enabled instances by how it stands with their crons, the worst first"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->horizontalHeader()->setSectionResizeMode(CronWatchModel::Host, QHeaderView::Stretch);
    m_table->setColumnWidth(CronWatchModel::Verdict, 220);
    m_table->setColumnWidth(CronWatchModel::LastTask, 125);
    m_table->setColumnWidth(CronWatchModel::LastCron, 175);
    m_table->setColumnWidth(CronWatchModel::CronGap, 90);
    m_table->setColumnWidth(CronWatchModel::Crons, 70);
}

QWidget *CronDialog::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(spacing::normal);
    m_ask->setObjectName(QStringLiteral("askCrons"));
    m_runNeedy->setObjectName(QStringLiteral("runNeedyCrons"));
    m_runAll->setObjectName(QStringLiteral("runAllCrons"));
    m_runNeedy->setToolTip(tr("Those in which no task ever ran, that starve, or whose cron only counts"));
    for (QPushButton *button : {m_ask, m_runNeedy, m_runAll})
        button->setAutoDefault(false);
    row->addWidget(m_ask);
    row->addStretch(1);
    row->addWidget(m_runAll);
    row->addWidget(m_runNeedy);
    connect(m_ask, &QPushButton::clicked, this, [this] { Q_EMIT askRequested(m_model.keys(false)); });
    connect(m_runNeedy, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(m_model.keys(true)); });
    connect(m_runAll, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(m_model.keys(false)); });
    return bar;
}

QString CronDialog::strategy() const
{
    const auto &facts = m_feed.facts();
    if (facts && !facts->pluginCronWorks)
        return tr("On this version of Moodle the plugin's cron (cli/vcron.php) runs no task: it only counts its tries. "
                  "Moodle's own cron in each instance does the work: now, below; by the clock, with the files of the "
                  "other tab.");
    return tr(
        "The plugin's cron (cli/vcron.php) goes round the enabled instances in the order of the register, 16 each "
        "time that the server's crontab starts it. An instance in which nothing ran for a day starves.");
}

QString CronDialog::counts() const
{
    QStringList parts;
    for (int number = 0; number < models::cronVerdictCount; ++number) {
        const auto verdict = static_cast<CronVerdict>(number);
        if (const int count = m_model.count(verdict); count > 0)
            parts << tr("%1: %2", "how it stands with the crons, a number")
                         .arg(InstancesText::verdict(verdict), QLocale().toString(count));
    }
    return parts.isEmpty() ? tr("No instance is enabled.") : parts.join(QStringLiteral(" · "));
}

void CronDialog::refresh()
{
    m_model.take(m_instances, m_feed.site().id, QDateTime::currentSecsSinceEpoch());
    m_counts->setText(counts());
    const auto needy = static_cast<int>(m_model.keys(true).size());
    m_runNeedy->setText(tr("&Run the cron of the %Ln in need", nullptr, needy));
    m_runNeedy->setEnabled(needy > 0);
    m_runAll->setText(tr("Run the cron of a&ll %Ln", nullptr, m_model.rowCount()));
    m_runAll->setEnabled(m_model.rowCount() > 0);
    m_ask->setEnabled(m_model.rowCount() > 0);
}

} // namespace quai::ui
