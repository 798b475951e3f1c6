// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/LogDialog.h"

#include "core/base/WhenFinished.h"
#include "core/base/WriteFile.h"
#include "ui/common/Ask.h"
#include "ui/common/Icons.h"
#include "ui/common/OutputView.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/InstancesFeed.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace quai::ui {

using vmoodle::InstanceLog;

namespace {

QString title(const vmoodle::TaskRun &run)
{
    return QStringLiteral("%1\n%2").arg(run.task.section(QLatin1Char('\\'), -1),
                                        QLocale().toString(run.start.toLocalTime(), QLocale::ShortFormat));
}

} // namespace

LogDialog::LogDialog(InstancesFeed &feed, Ask &ask, qint64 id, const QString &host, QWidget *parent)
    : QDialog(parent)
    , m_feed(feed)
    , m_ask(ask)
    , m_id(id)
    , m_head(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_text(new OutputView(this))
    , m_error(new ErrorPanel(this))
{
    setObjectName(QStringLiteral("logDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Logs of %1").arg(host));
    build();
    connect(&feed, &QObject::destroyed, this, &QDialog::reject); // with it goes the service
    resize(940, 560);
    read();
}

LogDialog::~LogDialog()
{
    m_cancel.request_stop();
}

void LogDialog::build()
{
    m_head->setObjectName(QStringLiteral("logHead"));
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("logList"));
    m_list->setAccessibleName(tr("Logs, the newest first"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAlternatingRowColors(true);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveLog"));
    m_again = buttons->addButton(tr("&Read again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(QStringLiteral("readLogsAgain"));
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeLogs"));
    connect(m_save, &QPushButton::clicked, this, &LogDialog::save);
    connect(m_again, &QPushButton::clicked, this, &LogDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &LogDialog::showCurrent);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_head);
    layout->addWidget(m_error);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
}

void LogDialog::read()
{
    m_error->clear();
    m_head->setText(tr("Reading…"));
    m_again->setEnabled(false);
    m_save->setEnabled(false);
    whenFinished<InstanceLog>(m_feed.service().log(m_id, m_cancel), this, [this](const Result<InstanceLog> &log) {
        m_again->setEnabled(true);
        if (log) {
            m_log = *log;
            showLogs();
            return;
        }
        m_head->setText(tr("The logs are not known."));
        m_error->showError(log.error(), {tr("Reading the logs"), m_feed.site().name, {}});
    });
}

void LogDialog::addItem(const QIcon &picture, const QString &text, const QString &help)
{
    auto *item = new QListWidgetItem(picture, text, m_list);
    item->setToolTip(help.toHtmlEscaped());
}

void LogDialog::showLogs()
{
    m_list->clear();
    for (const vmoodle::TaskRun &run : std::as_const(m_log.runs))
        addItem(run.failed ? icon(Symbol::Error, Tone::Danger) : icon(Symbol::Success, Tone::Positive), title(run),
                run.task);
    if (!m_log.file.isEmpty())
        addItem(icon(Symbol::File), tr("The plugin's cron\n%1", "%1: path of a file").arg(m_log.file), m_log.file);
    m_head->setText(
        m_list->count() == 0
            ? tr("This instance has no log: none of its tasks has run, and the plugin writes no file for it.")
            : tr("What its last tasks printed, and what the plugin wrote about it; the newest first."));
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    showCurrent();
}

QString LogDialog::currentText() const
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_log.runs.size())
        return m_log.runs.at(row).output;
    if (row < 0)
        return {};
    return m_log.readable ? m_log.end : tr("This file is not there, or the account that runs PHP cannot read it.");
}

void LogDialog::showCurrent()
{
    m_save->setEnabled(m_list->currentRow() >= 0);
    m_text->setText(currentText());
}

void LogDialog::save()
{
    if (m_list->currentRow() < 0)
        return;
    const QByteArray text = currentText().toUtf8();
    m_ask.saveFile(this, tr("Save the log"), QStringLiteral("moodle-log.txt"), tr("Text (*.txt)"),
                   [this, text](const QString &path) {
                       if (path.isEmpty())
                           return;
                       if (const Status saved = writeFile(path, text); !saved)
                           m_error->showError(saved.error(), {tr("Saving the log"), {}, {}});
                   });
}

} // namespace quai::ui
