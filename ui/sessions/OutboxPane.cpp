// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/OutboxPane.h"

#include "core/base/WhenFinished.h"
#include "core/sessions/MailService.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace quai::ui {

using models::OutboxModel;
using sessions::QueuedMail;

namespace {

constexpr int ShownMails = 500;

} // namespace

OutboxPane::OutboxPane(sessions::MailService &mail, QWidget *parent)
    : QWidget(parent)
    , m_mail(mail)
    , m_error(new ErrorPanel(this))
    , m_table(new QTableView(this))
    , m_retry(new QPushButton(icon(Symbol::Refresh), tr("T&ry again"), this))
    , m_flush(new QPushButton(icon(Symbol::Mail), tr("Send what &waits now"), this))
{
    buildTable();
    m_hint = new EmptyHint(m_table, Symbol::Mail, tr("No mail yet"),
                           tr("Mails about sessions wait here until the mail server has taken them."), this);
    m_retry->setObjectName(QStringLiteral("retryMail"));
    m_retry->setToolTip(tr("Sends the chosen mail again: look first whether an uncertain one has arrived"));
    m_flush->setObjectName(QStringLiteral("flushMails"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::normal);
    buttons->addStretch(1);
    for (QPushButton *button : {m_retry, m_flush}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(m_hint, 1);
    layout->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, &OutboxPane::retry);
    connect(m_flush, &QPushButton::clicked, this, &OutboxPane::flush);
    connect(&m_mail, &sessions::MailService::outboxChanged, this, &OutboxPane::refresh);
    updateButtons();
    refresh();
}

void OutboxPane::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setObjectName(QStringLiteral("outboxTable"));
    m_table->setAccessibleName(tr("Mails"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(OutboxModel::Made, Qt::DescendingOrder);
    QHeaderView *header = m_table->horizontalHeader(); // what matters first: how it stands, and why
    header->moveSection(OutboxModel::State, 0);
    header->moveSection(header->visualIndex(OutboxModel::Problem), 2);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns(m_table);
    enableRowCopy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxPane::updateButtons);
}

void OutboxPane::updateButtons()
{
    m_retry->setEnabled(m_table->currentIndex().data(OutboxModel::RetryRole).toBool());
    m_flush->setEnabled(m_model.rowCount() > 0);
}

void OutboxPane::refresh()
{
    whenFinished<QList<QueuedMail>>(m_mail.outbox(ShownMails), this, [this](const Result<QList<QueuedMail>> &mails) {
        if (!mails) {
            fail(mails.error(), tr("Reading the mails"));
            return;
        }
        m_model.setMails(*mails);
        m_hint->setEmpty(mails->isEmpty());
        updateButtons();
    });
}

void OutboxPane::retry()
{
    const qint64 id = m_table->currentIndex().data(OutboxModel::IdRole).toLongLong();
    whenFinished<void>(m_mail.retry(id), this, [this](const Status &queued) {
        if (!queued)
            fail(queued.error(), tr("Sending the mail again"));
        refresh();
    });
}

void OutboxPane::flush()
{
    m_flush->setEnabled(false);
    whenFinished<int>(m_mail.flush(), this, [this](const Result<int> &sent) {
        if (!sent)
            fail(sent.error(), tr("Sending the mails"));
        refresh();
    });
}

void OutboxPane::fail(const Error &error, const QString &operation)
{
    if (error.kind != ErrorKind::Cancelled)
        m_error->showError(error, {operation, {}, {}});
}

} // namespace quai::ui
