// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/LeftoversDialog.h"

#include "core/base/WhenFinished.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/common/Words.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/InstancesFeed.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quai::ui {

using vmoodle::Leftovers;
using vmoodle::Orphan;

LeftoversDialog::LeftoversDialog(InstancesFeed &feed, QWidget *parent)
    : QDialog(parent)
    , m_feed(feed)
    , m_head(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_error(new ErrorPanel(this))
{
    setObjectName(QStringLiteral("leftoversDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What no row names — %1", "%1: a site").arg(feed.site().name));
    build();
    connect(&feed, &QObject::destroyed, this, &QDialog::reject); // with it goes the service
    resize(860, 480);
    read(false);
}

LeftoversDialog::~LeftoversDialog()
{
    m_cancel.request_stop();
}

void LeftoversDialog::build()
{
    m_head->setObjectName(QStringLiteral("leftoversHead"));
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("leftovers"));
    m_list->setAccessibleName(tr("Databases and folders that no row names"));
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels(
        {tr("Name"), tr("Place"), tr("Size"), tr("Last change"), tr("Moodle", "whether it looks like a Moodle's")});
    m_list->header()->setStretchLastSection(true);
    const int widths[]{250, 220, 100, 140};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        m_list->setColumnWidth(column, widths[column]);
    auto *buttons = new QDialogButtonBox(this);
    m_measure = buttons->addButton(tr("&Measure the folders"), QDialogButtonBox::ActionRole);
    m_measure->setObjectName(QStringLiteral("measureLeftovers"));
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("closeLeftovers"));
    connect(m_measure, &QPushButton::clicked, this, [this] { read(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_head);
    layout->addWidget(m_error);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
}

void LeftoversDialog::read(bool withSizes)
{
    m_error->clear();
    m_head->setText(tr("The servers are looked through…"));
    m_measure->setEnabled(false);
    whenFinished<Leftovers>(
        m_feed.service().leftovers(withSizes, m_cancel), this, [this](const Result<Leftovers> &found) {
            m_measure->setEnabled(true);
            if (found) {
                showFound(*found);
                return;
            }
            m_head->setText(tr("What is left over is not known."));
            m_error->showError(found.error(), {tr("Looking for leftovers"), m_feed.site().name, {}});
        });
}

void LeftoversDialog::showFound(const Leftovers &found)
{
    m_list->clear();
    for (const Orphan &one : found.orphans) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setIcon(0, icon(one.isDatabase ? Symbol::Server : Symbol::Folder));
        item->setText(0, one.isDatabase ? tr("%1 (%Ln table(s))", "a database", one.tables).arg(one.name) : one.name);
        item->setText(1, one.place);
        item->setText(2, words::dataSize(one.bytes));
        item->setText(3,
                      one.changed.isValid() ? QLocale().toString(one.changed.toLocalTime(), QLocale::ShortFormat)
                                            : QString(QChar(0x2013)));
        item->setText(4, one.looksLikeMoodle ? tr("yes") : tr("no"));
    }
    QString text = found.orphans.isEmpty()
        ? tr("Every database and data folder with a name of the plugin's schemes belongs to a row.")
        : tr("These have names of the plugin's schemes, and no row of the register names them. Quai removes none of "
             "them: look at each, with the administrator of the server.");
    if (!found.unread.isEmpty())
        text += QLatin1Char('\n') + tr("Not looked at: %1").arg(found.unread.join(QStringLiteral(", ")));
    m_head->setText(text);
}

} // namespace quai::ui
