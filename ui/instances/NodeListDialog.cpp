// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/NodeListDialog.h"

#include "core/base/WriteFile.h"
#include "ui/common/Ask.h"
#include "ui/common/Buttons.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/Csv.h"
#include "ui/instances/InstancesFeed.h"

#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace quai::ui {

using models::CreationsModel;
using Phase = CreationsModel::Phase;

namespace {

constexpr qint64 fileLimit = 16 << 20;
constexpr int mostAtOnce = 16; ///< as of CreationOrder::parallel

} // namespace

NodeListDialog::NodeListDialog(InstancesFeed &feed, JobTracker &jobs, models::InstancesModel &instances, Ask &ask,
                               QWidget *parent)
    : WorkDialog(parent)
    , m_feed(feed)
    , m_ask(ask)
    , m_run(feed, jobs, instances, nullptr)
    , m_head(new QLabel(this))
    , m_table(new QTableView(this))
    , m_details(new QPlainTextEdit(this))
    , m_error(new ErrorPanel(this))
{
    setObjectName(QStringLiteral("nodeListDialog"));
    setWindowTitle(tr("New platforms from a node list — %1", "%1: a site").arg(feed.site().name));
    m_proxy.setSourceModel(&m_run.model());
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_head->setObjectName(QStringLiteral("nodeListHead"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_head);
    layout->addWidget(m_error);
    buildTable();
    buildManner();
    buildButtons();
    connect(&m_run, &CreationRun::changed, this, &NodeListDialog::refresh);
    connect(&m_run, &CreationRun::finished, this, [this] { workEnded(!m_run.isClean()); });
    connect(&m_run, &CreationRun::made, this, &NodeListDialog::made);
    resize(1000, 560);
    refresh();
}

void NodeListDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("nodeTable"));
    m_table->setAccessibleName(tr("Platforms of the list"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int widths[]{50, 150, 200, 120, 160, 110};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_details->setObjectName(QStringLiteral("nodeDetails"));
    m_details->setAccessibleName(tr("What stands against the chosen platform"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setMaximumHeight(fontMetrics().height() * 6);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->addWidget(m_table, 1);
    box->addWidget(m_details);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &NodeListDialog::refresh);
}

void NodeListDialog::buildManner()
{
    m_parallelLabel = new QLabel(tr("At a t&ime on one server"), this);
    m_parallel = new QSpinBox(this);
    m_parallel->setObjectName(QStringLiteral("nodeParallel"));
    m_parallel->setRange(1, mostAtOnce);
    m_parallel->setValue(2);
    m_parallel->setAccessibleName(tr("Platforms made at a time on one server"));
    m_parallel->setToolTip(tr("More at a time is faster and loads the server more"));
    m_parallelLabel->setBuddy(m_parallel);
    m_stopOnError = new QCheckBox(tr("Stop at the first e&rror"), this);
    m_stopOnError->setObjectName(QStringLiteral("nodeStopOnError"));
    m_stopOnError->setToolTip(tr("What runs is finished; nothing else is begun"));
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(m_parallelLabel);
    row->addWidget(m_parallel);
    row->addSpacing(spacing::normal);
    row->addWidget(m_stopOnError);
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void NodeListDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    m_choose = addButton(row, this, "chooseNodeList", tr("Choose another &file…"));
    m_export = addButton(row, this, "exportNodes", tr("&Export the results…"));
    m_undo = addButton(row, this, "undoNode", tr("&Undo this one…"));
    row->addStretch(1);
    m_check = addButton(row, this, "checkNodes", tr("&Check on the server"));
    m_make = addButton(row, this, "makeNodes");
    m_stop = addButton(row, this, "stopNodes", tr("S&top"));
    m_close = addButton(row, this, "closeNodes");
    connect(m_choose, &QPushButton::clicked, this, &NodeListDialog::chooseFile);
    connect(m_export, &QPushButton::clicked, this, &NodeListDialog::exportAll);
    connect(m_undo, &QPushButton::clicked, this, &NodeListDialog::undo);
    connect(m_check, &QPushButton::clicked, &m_run, &CreationRun::check);
    connect(m_make, &QPushButton::clicked, &m_run,
            [this] { m_run.create(m_parallel->value(), m_stopOnError->isChecked()); });
    connect(m_stop, &QPushButton::clicked, &m_run, &CreationRun::stop);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void NodeListDialog::chooseFile()
{
    m_ask.openFile(this, tr("Open a node list"), QFileInfo(m_file).path(),
                   tr("Node lists (*.csv *.txt);;All files (*)"), [this](const QString &path) {
                       if (!path.isEmpty())
                           load(path);
                   });
}

void NodeListDialog::load(const QString &path)
{
    m_error->clear();
    m_run.set({});
    m_file = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > fileLimit) {
        m_error->showError(Error{ErrorKind::FileUnreadable, file.errorString()}.with(QStringLiteral("file"), path),
                           {tr("Reading the node list"), {}, {}});
        refresh();
        return;
    }
    const Result<vmoodle::NodeList> list = vmoodle::NodeList::parse(file.readAll());
    if (!list) {
        m_error->showError(list.error().with(QStringLiteral("file"), path), {tr("Reading the node list"), {}, {}});
        refresh();
        return;
    }
    m_run.set(list->entries);
    if (m_run.model().rowCount() > 0)
        m_table->setCurrentIndex(m_proxy.index(0, 0));
    refresh();
}

int NodeListDialog::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

void NodeListDialog::undo()
{
    const int row = currentRow();
    if (row < 0)
        return;
    Question question;
    question.title = tr("Undo");
    question.text = tr("Remove what was made of %1?").arg(m_run.model().wanted(row).values.name);
    question.more = tr("Only what these attempts have made is removed. Nothing that was there before is touched.");
    question.accept = tr("Undo");
    question.dangerous = true;
    question.symbol = Symbol::Remove;
    m_ask.confirm(this, question, [this, row](bool accepted) {
        if (accepted)
            m_run.undo({row});
    });
}

QByteArray NodeListDialog::csv() const
{
    QList<QStringList> rows;
    QStringList head;
    for (int column = 0; column < CreationsModel::ColumnCount; ++column)
        head << m_proxy.headerData(column, Qt::Horizontal).toString();
    rows.append(head << tr("Message"));
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < CreationsModel::ColumnCount; ++column)
            cells << m_proxy.index(row, column).data().toString();
        rows.append(cells << CreationsProxy::troubles(m_proxy.index(row, 0)));
    }
    return toCsv(rows);
}

void NodeListDialog::exportAll()
{
    m_ask.saveFile(this, tr("Export the results"), QStringLiteral("quai-new-platforms.csv"),
                   tr("Comma-separated values (*.csv)"), [this](const QString &path) {
                       if (path.isEmpty())
                           return;
                       if (const Status written = writeFile(path, csv()); !written)
                           m_error->showError(written.error(), {tr("Export"), {}, {}});
                   });
}

QString NodeListDialog::summary() const
{
    const CreationsModel &model = m_run.model();
    if (model.rowCount() == 0)
        return tr(
            "A node list is a file as the plugin's bulkcreatenodes reads it: columns separated by \";\", the first "
            "line names them. It is shown and checked here before anything is made.");
    QStringList parts;
    const auto add = [&parts, &model](Phase phase, const QString &text) {
        if (const int count = model.count(phase); count > 0)
            parts << QStringLiteral("%1 %2").arg(count).arg(text);
    };
    add(Phase::Unchecked, tr("not checked yet"));
    add(Phase::Ready, tr("ready"));
    add(Phase::Refused, tr("not possible"));
    add(Phase::Done, tr("made"));
    add(Phase::Failed, tr("failed"));
    add(Phase::Undone, tr("undone"));
    return tr("%1: %Ln platform(s): %2", "%1: a file, %2: 3 ready, 1 not possible", model.rowCount())
        .arg(QFileInfo(m_file).fileName(), parts.join(QStringLiteral(", ")));
}

void NodeListDialog::refresh()
{
    if (m_close == nullptr)
        return;
    const CreationsModel &model = m_run.model();
    const bool busy = m_run.isBusy();
    const int makeable = model.count(Phase::Ready) + model.count(Phase::Failed);
    const bool unchecked = model.count(Phase::Unchecked) > 0;
    const bool refused = model.count(Phase::Refused) > 0;
    m_head->setText(summary());
    m_choose->setText(model.rowCount() == 0 ? tr("Choose a &file…") : tr("Choose another &file…"));
    m_choose->setEnabled(!busy);
    m_check->setVisible(!busy && model.rowCount() > 0);
    m_check->setEnabled(unchecked || refused || model.count(Phase::Ready) + model.count(Phase::Undone) > 0);
    m_make->setVisible(!busy && model.rowCount() > 0);
    m_make->setText(model.count(Phase::Failed) > 0 ? tr("&Go on with %Ln platform(s)", nullptr, makeable)
                                                   : tr("&Make %Ln platform(s)", nullptr, makeable));
    m_make->setEnabled(makeable > 0 && !unchecked && !refused);
    m_make->setToolTip(unchecked || refused ? tr("Nothing is made before every platform of the list is possible")
                                            : QString());
    for (QWidget *manner : std::initializer_list<QWidget *>{m_parallelLabel, m_parallel, m_stopOnError}) {
        manner->setVisible(model.rowCount() > 1);
        manner->setEnabled(!busy);
    }
    m_stop->setVisible(busy);
    m_undo->setVisible(!busy && currentRow() >= 0 && model.phase(currentRow()) == Phase::Failed);
    m_export->setVisible(model.rowCount() > 0);
    m_close->setText(busy ? tr("Hide") : tr("Close"));
    showCurrent();
}

void NodeListDialog::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const QString text = current.isValid() ? CreationsProxy::troubles(current) : QString();
    const QString shown = text.isEmpty() && current.isValid()
        ? tr("Nothing stands against this platform, as far as it is known.")
        : text;
    if (m_details->toPlainText() != shown)
        m_details->setPlainText(shown);
    m_details->setVisible(m_run.model().rowCount() > 0);
}

} // namespace quai::ui
