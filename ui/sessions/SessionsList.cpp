// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionsList.h"

#include "core/base/WhenFinished.h"
#include "core/sessions/MailService.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/sessions/HistoryFilterBar.h"
#include "ui/sessions/RowsPane.h"

#include <QEvent>
#include <QHeaderView>
#include <QSettings>
#include <QShortcut>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace quai::ui {

using models::RowsModel;
using models::SessionsModel;
using sessions::CommandRecord;
using sessions::HistoryFilter;
using sessions::QueuedMail;
using sessions::SessionRecord;

namespace {

constexpr char ColumnsKey[] = "sessions/columns";
constexpr char CommandsGroup[] = "sessions/commands";
constexpr int AllRows = 1'000'000;
constexpr int MailsLooked = 5000; ///< newest mails that are counted by session

/// One row more than the page was asked for: it tells whether there are others.
template <class Row>
bool cutToPage(QList<Row> &rows, int page)
{
    const bool more = rows.size() > page;
    if (more)
        rows.resize(page);
    return more;
}

} // namespace

SessionsList::SessionsList(sessions::HistoryService &history, sessions::MailService &mail, const QString &siteId,
                           QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_mail(mail)
    , m_filter(new HistoryFilterBar(siteId, this))
    , m_error(new ErrorPanel(this))
    , m_tabs(new QTabWidget(this))
    , m_table(new QTableView(this))
    , m_rows(new RowsPane(history, this))
{
    buildTable();
    m_hint = new EmptyHint(m_table, Symbol::Session, {}, {}, this);
    m_tabs->setObjectName(QStringLiteral("historyTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_hint, {});
    m_tabs->addTab(m_rows, {});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_filter);
    layout->addWidget(m_error);
    layout->addWidget(m_tabs, 1);
    connectAll();
    retranslate();
}

SessionsList::~SessionsList()
{
    m_question.request_stop();
}

void SessionsList::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setObjectName(QStringLiteral("sessionsTable"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SessionsModel::Start, Qt::DescendingOrder);
    QHeaderView *header = m_table->horizontalHeader(); // what matters first: what it was about and how it stands
    header->moveSection(SessionsModel::Outcome, SessionsModel::Operator);
    header->moveSection(header->visualIndex(SessionsModel::Operator), header->count() - 1);
    header->setResizeContentsPrecision(50);
    fitColumns(m_table);
    // A long title gives way to the other columns. Fitting overrules that: it is said again after each time.
    const auto stretch = [header] { header->setSectionResizeMode(SessionsModel::Title, QHeaderView::Stretch); };
    stretch();
    connect(&m_proxy, &QAbstractItemModel::modelReset, header, stretch);
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, header, stretch);
    connect(&m_proxy, &QAbstractItemModel::dataChanged, header, stretch);
    enableRowCopy(m_table);
}

void SessionsList::connectAll()
{
    connect(m_filter, &HistoryFilterBar::changed, this, &SessionsList::refresh);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_filter->setRows(showsSessions() ? HistoryFilterBar::Rows::Sessions : HistoryFilterBar::Rows::Commands);
        refresh();
    });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT sessionChosen(index.data(SessionsModel::IdRole).toLongLong()); });
    connect(&m_model, &SessionsModel::moreWanted, this, &SessionsList::readSessions);
    connect(&m_rows->model(), &RowsModel::moreWanted, this, &SessionsList::readCommands);
    for (QTableView *table : {m_table, m_rows->table()}) {
        connect(table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
                [this, table](int column) { readWhole(table, column); });
    }
    // Whoever shows them asks for them: a queue that is sent meanwhile changes their counts.
    connect(&m_mail, &sessions::MailService::outboxChanged, this, &SessionsList::readMails);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filter, &HistoryFilterBar::focusSearch);
}

bool SessionsList::showsSessions() const
{
    return m_tabs->currentIndex() == 0;
}

HistoryFilter SessionsList::filter() const
{
    return m_filter->filter();
}

void SessionsList::setEditable(std::function<bool(const CommandRecord &)> editable)
{
    m_rows->setEditable(std::move(editable));
}

void SessionsList::saveState(QSettings &settings) const
{
    if (const QByteArray columns = ownColumns(m_table); !columns.isEmpty())
        settings.setValue(QLatin1String(ColumnsKey), columns);
    m_rows->saveState(settings, QLatin1String(CommandsGroup));
}

void SessionsList::restoreState(const QSettings &settings)
{
    restoreColumns(m_table, settings.value(QLatin1String(ColumnsKey)).toByteArray());
    m_rows->restoreState(settings, QLatin1String(CommandsGroup));
}

void SessionsList::keep(HistoryMemory &memory) const
{
    m_filter->keep(memory);
    memory.tab = m_tabs->currentIndex();
    if (!showsSessions())
        m_rows->keep(memory);
}

void SessionsList::recall(const HistoryMemory &memory)
{
    m_tabs->setCurrentIndex(memory.tab); // first: the outcomes to choose from depend on it
    m_filter->recall(memory);
    if (!showsSessions())
        m_rows->recall(memory);
    refresh();
}

HistoryFilter SessionsList::page(int offset, bool whole) const
{
    HistoryFilter wanted = filter();
    wanted.offset = offset;
    wanted.limit = whole ? AllRows : pageRows + 1;
    return wanted;
}

void SessionsList::refresh()
{
    m_table->setColumnHidden(SessionsModel::Site, !filter().site.isEmpty()); // it would say the same in every row
    m_question.request_stop(); // nobody waits for the former rows any more
    m_question = CancelSource();
    if (!showsSessions()) {
        readCommands(0);
        return;
    }
    readSessions(0);
    readMails();
}

void SessionsList::readWhole(QTableView *table, int column)
{
    const bool byTime = table == m_table ? column == SessionsModel::Start : column == RowsModel::Start;
    m_whole = !byTime;
    const bool more = table == m_table ? m_model.hasMore() : m_rows->model().hasMore();
    if (m_whole && more)
        refresh();
}

void SessionsList::readSessions(int offset)
{
    whenFinished<QList<SessionRecord>>(
        m_history.sessions(page(offset, m_whole), m_question), this,
        [this, offset, question = m_question, whole = m_whole](Result<QList<SessionRecord>> read) {
            if (question != m_question)
                return;
            if (!read) {
                m_model.giveUp();
                fail(read.error());
                return;
            }
            m_error->clear();
            const bool more = !whole && cutToPage(*read, pageRows);
            if (offset == 0)
                m_model.setSessions(*read, more);
            else
                m_model.appendSessions(*read, more);
            showEmpty();
        });
}

void SessionsList::readCommands(int offset)
{
    whenFinished<QList<CommandRecord>>(
        m_history.commands(page(offset, m_whole), m_question), this,
        [this, offset, question = m_question, whole = m_whole](Result<QList<CommandRecord>> read) {
            if (question != m_question)
                return;
            if (!read) {
                m_rows->model().giveUp();
                fail(read.error());
                return;
            }
            m_error->clear();
            const bool more = !whole && cutToPage(*read, pageRows);
            if (offset == 0)
                m_rows->model().setRows(*read, more);
            else
                m_rows->model().appendRows(*read, more);
            showEmpty();
        });
}

void SessionsList::readMails()
{
    whenFinished<QList<QueuedMail>>(m_mail.outbox(MailsLooked), this, [this](const Result<QList<QueuedMail>> &mails) {
        if (mails) // without them the column says "none": the page of mails shows what is wrong
            m_model.setMails(models::mailsBySession(*mails));
    });
}

void SessionsList::fail(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        m_error->showError(error, {tr("Reading the history"), {}, {}});
}

void SessionsList::showEmpty()
{
    m_hint->setEmpty(m_model.rowCount() == 0);
    if (m_filter->isRestricting()) {
        m_hint->setTexts(tr("Nothing fits the filter"), tr("Take words or restrictions away above."));
        m_rows->setEmptyTexts(tr("Nothing fits the filter"), tr("Take words or restrictions away above."));
        return;
    }
    m_hint->setTexts(tr("No session yet"),
                     tr("A session gathers the steps of one delivery, tells the recipients when it opens and closes, "
                        "and ends with a report. Open the first one above."));
    m_rows->setEmptyTexts(tr("No command yet"), tr("Each step of a delivery is written down here when it runs."));
}

void SessionsList::retranslate()
{
    m_table->setAccessibleName(tr("Delivery sessions"));
    m_tabs->setTabText(0, tr("Sess&ions"));
    m_tabs->setTabText(1, tr("All co&mmands"));
    m_tabs->setAccessibleName(tr("History"));
    showEmpty();
}

void SessionsList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
