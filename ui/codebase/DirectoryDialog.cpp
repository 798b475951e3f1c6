// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/DirectoryDialog.h"

#include "ui/codebase/CodebaseText.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace quai::ui {

using namespace codebase;
using models::DirectoryModel;

DirectoryDialog::DirectoryDialog(CodebaseService &service, JobTracker &jobs, MoodleSeries moodle,
                                 const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_jobs(jobs)
    , m_taken(taken)
    , m_search(new QLineEdit(this))
    , m_fitting(new QCheckBox(this))
    , m_table(new QTableView(this))
    , m_error(new ErrorPanel(this))
    , m_age(new QLabel(this))
    , m_count(new QLabel(this))
    , m_renew(new QPushButton(icon(Symbol::Refresh), tr("&Refresh the directory"), this))
{
    setObjectName(QStringLiteral("directoryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add plugins from the directory"));
    resize(1000, 620);
    m_model.setMoodle(moodle);
    m_proxy.setSourceModel(&m_model);
    build(moodle);
    read();
}

DirectoryDialog::~DirectoryDialog()
{
    m_cancel.request_stop();
}

void DirectoryDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("directoryTable"));
    m_table->setAccessibleName(tr("Plugins of the directory"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DirectoryModel::Component, Qt::AscendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const auto width = [this](int column, int characters) {
        m_table->setColumnWidth(column, characters * fontMetrics().averageCharWidth());
    };
    width(DirectoryModel::Component, 28);
    width(DirectoryModel::Name, 38);
    width(DirectoryModel::Moodles, 22);
    enableRowCopy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DirectoryDialog::showCount);
    connect(m_table, &QTableView::doubleClicked, this, &DirectoryDialog::finish);
}

QWidget *DirectoryDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptDirectory"));
    m_accept->setIcon(icon(Symbol::Add));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &DirectoryDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void DirectoryDialog::build(MoodleSeries moodle)
{
    buildTable(); // what is shown is counted as soon as a filter is set
    m_search->setObjectName(QStringLiteral("directorySearch"));
    m_search->setPlaceholderText(tr("Search by component or name"));
    m_search->setAccessibleName(tr("Search in the directory"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy.setFilter(text);
        showCount();
    });
    m_fitting->setObjectName(QStringLiteral("directoryFitting"));
    m_fitting->setText(tr("Only for &Moodle %1").arg(moodle.toString()));
    m_fitting->setVisible(!moodle.isNone());
    connect(m_fitting, &QCheckBox::toggled, this, [this](bool only) {
        m_proxy.setOnlyFitting(only);
        showCount();
    });
    m_fitting->setChecked(!moodle.isNone());
    m_hint = new EmptyHint(m_table, Symbol::Search, tr("There is no copy of the plugin directory yet"),
                           tr("Refresh the directory: its list of plugins is fetched and kept on this machine."), this);
    m_renew->setObjectName(QStringLiteral("refreshDirectory"));
    m_renew->setAutoDefault(false);
    connect(m_renew, &QPushButton::clicked, this, &DirectoryDialog::renew);
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_fitting);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_age);
    foot->addWidget(m_renew);
    foot->addStretch(1);
    foot->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addLayout(top);
    layout->addWidget(m_error);
    layout->addWidget(m_hint, 1);
    layout->addLayout(foot);
    layout->addWidget(buildButtons());
}

void DirectoryDialog::read()
{
    m_age->setText(tr("Reading the copy of the directory…"));
    whenFinished<DirectoryCopy>(m_service.directory(m_cancel), this,
                                [this](const Result<DirectoryCopy> &copy) { take(copy); });
}

void DirectoryDialog::renew()
{
    m_error->clear();
    m_renew->setEnabled(false);
    m_age->setText(tr("Asking for a newer list…"));
    JobRequest request;
    request.title = tr("Refreshing the plugin directory");
    request.kind = QStringLiteral("directory");
    const JobHandle job = m_jobs.start(request);
    m_jobs.follow<DirectoryCopy>(job, m_service.refreshDirectory(job.onProgress, job.cancel), this,
                                 [this](const Result<DirectoryCopy> &copy) {
                                     m_renew->setEnabled(true);
                                     take(copy);
                                     if (!copy)
                                         read(); // what was fetched before is still used
                                 });
}

void DirectoryDialog::take(const Result<DirectoryCopy> &copy)
{
    if (!copy) {
        m_error->showError(copy.error(), {tr("The plugin directory"), {}, {}});
        m_age->clear();
        return;
    }
    m_model.setDirectory(copy->plugins);
    m_hint->setEmpty(m_model.rowCount() == 0);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_age->setText(copy->checkedAt ? tr("Copy of the directory: %1").arg(CodebaseText::age(*copy->checkedAt, now))
                                   : tr("No copy of the directory"));
    m_age->setToolTip(copy->checkedAt ? QLocale().toString(copy->checkedAt->toLocalTime(), QLocale::LongFormat)
                                      : QString());
    showCount();
}

QStringList DirectoryDialog::selected() const
{
    QStringList components;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const QString component = row.data(DirectoryModel::ComponentRole).toString();
        if (!m_taken.contains(component))
            components.append(component);
    }
    return components;
}

void DirectoryDialog::showCount()
{
    const QStringList components = selected();
    const QLocale locale;
    m_count->setText(tr("%1 of %2 plugins shown, %3 chosen")
                         .arg(locale.toString(m_proxy.rowCount()), locale.toString(m_model.rowCount()),
                              locale.toString(components.size())));
    if (m_accept != nullptr)
        m_accept->setEnabled(!components.isEmpty());
}

void DirectoryDialog::finish()
{
    QList<DeclaredPlugin> plugins;
    for (const QString &component : selected()) {
        DeclaredPlugin plugin;
        plugin.component = ComponentName::parse(component).value_or(ComponentName());
        if (!plugin.component.isNone())
            plugins.append(plugin);
    }
    if (plugins.isEmpty())
        return;
    Q_EMIT chosen(plugins);
    accept();
}

} // namespace quai::ui
