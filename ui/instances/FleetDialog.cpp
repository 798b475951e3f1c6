// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/FleetDialog.h"

#include "core/base/WriteFile.h"
#include "ui/common/Ask.h"
#include "ui/common/Buttons.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/Csv.h"
#include "ui/instances/InstancesFeed.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace quai::ui {

using models::HostResultsModel;
using vmoodle::FleetResult;
using vmoodle::Outcome;

FleetDialog::FleetDialog(Work work, InstancesFeed &feed, JobTracker &jobs, Ask &ask, const Targets &targets,
                         QWidget *parent)
    : WorkDialog(parent)
    , m_work(work)
    , m_feed(feed)
    , m_jobs(jobs)
    , m_ask(ask)
    , m_planned(static_cast<int>(targets.size()))
    , m_head(new QLabel(this))
    , m_table(new QTableView(this))
    , m_error(new ErrorPanel(this))
{
    setObjectName(QStringLiteral("fleetDialog"));
    setWindowTitle((work == Work::Configs ? tr("Configuration files — %1", "%1: a site")
                                          : tr("Synchronise the registers — %1", "%1: a site"))
                       .arg(feed.site().name));
    m_model.start(targets);
    m_proxy.setSourceModel(&m_model);
    m_head->setObjectName(QStringLiteral("fleetHead"));
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_head);
    layout->addWidget(m_error);
    buildTable();
    buildButtons();
    resize(880, 520);
    if (work == Work::Configs)
        plan();
    refresh();
}

FleetDialog::~FleetDialog()
{
    m_cancel.request_stop();
}

void FleetDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("fleetTable"));
    m_table->setAccessibleName(tr("Instances and what is done with each"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnHidden(HostResultsModel::Duration, true);
    m_table->setColumnHidden(HostResultsModel::OutcomeColumn, true);
    m_table->setColumnWidth(HostResultsModel::Host, 260);
    m_table->setColumnWidth(HostResultsModel::OutcomeColumn, 110);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table, 1);
}

void FleetDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    m_export = addButton(row, this, "exportFleet", tr("&Export the results…"));
    row->addStretch(1);
    m_run = addButton(row, this, "runFleet");
    m_close = addButton(row, this, "closeFleet");
    connect(m_export, &QPushButton::clicked, this, &FleetDialog::exportAll);
    connect(m_run, &QPushButton::clicked, this, &FleetDialog::run);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

QList<qint64> FleetDialog::ids() const
{
    QList<qint64> ids;
    for (const auto &target : m_model.targets())
        ids.append(target.key.id);
    return ids;
}

void FleetDialog::plan()
{
    m_state = State::Planning;
    whenFinished<Results>(m_feed.service().writeConfigs(ids(), true, m_cancel), this,
                          [this](const Result<Results> &plan) { takePlan(plan); });
}

QString FleetDialog::told(const FleetResult &result, bool planned) const
{
    if (m_work == Work::Registers)
        return tr("%Ln row(s) are in its copy now", nullptr, result.rows);
    if (planned)
        return (result.existed ? tr("will replace %1") : tr("will write %1")).arg(result.path);
    return (result.existed ? tr("replaced %1") : tr("written: %1")).arg(result.path);
}

void FleetDialog::takePlan(const Result<Results> &plan)
{
    m_state = State::Planned;
    m_planned = 0;
    if (!plan) {
        m_error->showError(plan.error(), {tr("Looking at the configuration files"), m_feed.site().name, {}});
        refresh();
        return;
    }
    for (const FleetResult &result : *plan) {
        const models::InstanceKey key{m_feed.site().id, result.id};
        m_planned += result.error ? 0 : 1;
        m_model.addText(key, result.error ? result.error->message : told(result, true));
    }
    refresh();
}

void FleetDialog::run()
{
    m_state = State::Running;
    m_error->clear();
    JobRequest request;
    request.title = m_work == Work::Configs ? tr("Write configuration files") : tr("Synchronise the registers");
    request.kind = QStringLiteral("fleet");
    request.siteId = m_feed.site().id;
    request.siteName = m_feed.site().name;
    const JobHandle job = m_jobs.start(request);
    vmoodle::InstancesService &service = m_feed.service();
    const QFuture<Result<Results>> future = m_work == Work::Configs ? service.writeConfigs(ids(), false, job.cancel)
                                                                    : service.syncRegisters(ids(), job.cancel);
    m_jobs.follow<Results>(job, future, this, [this](const Result<Results> &results) { takeResults(results); });
    refresh();
}

void FleetDialog::takeResults(const Result<Results> &results)
{
    m_state = State::Ended;
    if (results) {
        for (const FleetResult &one : *results) {
            vmoodle::HostResult result;
            result.id = one.id;
            result.host = one.host;
            result.error = one.error;
            result.outcome = one.error ? Outcome::Failed : Outcome::Done;
            result.output = one.error ? QString() : told(one, false);
            m_model.setResult({m_feed.site().id, one.id}, result);
        }
        m_model.end({});
    } else {
        m_model.end(results.error());
        m_error->showError(results.error(), {windowTitle(), m_feed.site().name, {}});
    }
    m_table->setColumnHidden(HostResultsModel::OutcomeColumn, false);
    refresh();
    workEnded(m_model.count(Outcome::Done) < m_model.rowCount());
}

QString FleetDialog::headText() const
{
    const int done = m_model.count(Outcome::Done);
    const int total = m_model.rowCount();
    if (m_state == State::Ended && done == total)
        return tr("Done: %Ln instance(s).", nullptr, done);
    if (m_state == State::Ended)
        return tr("%1 of %Ln instance(s) done; what failed is said in its row.", nullptr, total).arg(done);
    if (m_state == State::Running)
        return tr("Under way. The dialog may be closed: the work goes on.");
    if (m_work == Work::Registers)
        return tr("The enabled rows of the register are written into the copies that these instances have in their own "
                  "databases, without any password. Each copy is replaced wholly, or stays as it was.");
    if (m_state == State::Planning)
        return tr("The server is asked which files there are…");
    return tr("For each instance the config.php of a Moodle of its own is written on the server: with its address, "
              "folder and database, without VMoodle. The files hold passwords: only the account that runs PHP can read "
              "them.");
}

void FleetDialog::refresh()
{
    m_head->setText(headText());
    m_run->setText(m_work == Work::Configs ? tr("&Write %Ln file(s)", nullptr, m_planned)
                                           : tr("&Synchronise %Ln copies", nullptr, m_planned));
    m_run->setVisible(m_state == State::Planning || m_state == State::Planned);
    m_run->setEnabled(m_state == State::Planned && m_planned > 0);
    m_export->setVisible(m_state == State::Ended);
    m_close->setText(m_state == State::Ended ? tr("Close") : m_state == State::Running ? tr("Hide") : tr("Cancel"));
}

void FleetDialog::exportAll()
{
    QList<QStringList> rows{{m_proxy.headerData(HostResultsModel::Host, Qt::Horizontal).toString(),
                             m_proxy.headerData(HostResultsModel::OutcomeColumn, Qt::Horizontal).toString(),
                             m_proxy.headerData(HostResultsModel::Said, Qt::Horizontal).toString()}};
    for (int row = 0; row < m_proxy.rowCount(); ++row)
        rows.append({m_proxy.index(row, HostResultsModel::Host).data().toString(),
                     m_proxy.index(row, HostResultsModel::OutcomeColumn).data().toString(),
                     m_proxy.index(row, HostResultsModel::Said).data().toString()});
    m_ask.saveFile(this, tr("Export the results"), QStringLiteral("quai-results.csv"),
                   tr("Comma-separated values (*.csv)"), [this, csv = toCsv(rows)](const QString &path) {
                       if (path.isEmpty())
                           return;
                       if (const Status written = writeFile(path, csv); !written)
                           m_error->showError(written.error(), {tr("Export"), {}, {}});
                   });
}

} // namespace quai::ui
