// SPDX-License-Identifier: GPL-3.0-or-later
// What InstancesPage says about its sites, and what leaves it as text; how it is put together stands in
// InstancesPage.cpp.
#include "core/base/WriteFile.h"
#include "core/sites/SiteStore.h"
#include "ui/common/Ask.h"
#include "ui/common/EmptyState.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/Csv.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/InstancesPage.h"
#include "ui/instances/InstancesTable.h"
#include "ui/instances/InstancesToolbar.h"
#include "ui/window/Services.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace quai::ui {

using models::InstancesModel;

namespace {

/// The columns that the operator sees, from left to right; those without text are left out.
QList<int> shownColumns(const InstancesTable &table)
{
    QList<int> columns;
    for (int place = 0; place < InstancesModel::ColumnCount; ++place) {
        const int column = table.horizontalHeader()->logicalIndex(place);
        const bool text = column != InstancesModel::Checked && column != InstancesModel::Commands;
        if (text && !table.isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

} // namespace

void InstancesPage::showFeeds()
{
    bool reading = false;
    QDateTime oldest;
    const InstancesFeed *failed = nullptr;
    QSet<QString> shown;
    for (const auto &[id, feed] : m_feeds) {
        shown.insert(id);
        reading = reading || feed->isReading();
        if (feed->error())
            failed = feed.get();
        if (feed->readAt().isValid() && (!oldest.isValid() || feed->readAt() < oldest))
            oldest = feed->readAt();
    }
    if (failed != nullptr)
        m_error->showError(*failed->error(),
                           {tr("Reading the instances"), failed->site().name, failed->site().server.toString()});
    else if (!reading)
        m_error->clear();
    m_toolbar->setReading(reading);
    if (reading)
        m_toolbar->setStatus(tr("Reading…"));
    else
        m_toolbar->setStatus(
            oldest.isValid()
                ? tr("Read at %1").arg(QLocale().toString(oldest.toLocalTime().time(), QLocale::ShortFormat))
                : QString());
    QList<sites::Site> others = m_services.store.sites();
    others.removeIf([this](const sites::Site &site) { return site.id == m_site.id; });
    m_toolbar->setSites(others, shown);
    showNotice();
    showEmptiness();
    if (!reading && isVisible())
        m_observer->askSoon(m_table->visibleInstances());
}

void InstancesPage::showNotice()
{
    const bool counts = std::any_of(m_feeds.cbegin(), m_feeds.cend(), [](const auto &entry) {
        const auto &facts = entry.second->facts();
        return facts && !facts->pluginCronWorks && facts->rows > 0;
    });
    m_notice->setText(tr("On this version of Moodle the plugin's cron counts and runs nothing: \"Last cron\" proves "
                         "nothing here, \"Last task run\" does."));
    m_notice->setVisible(counts);
}

void InstancesPage::showEmptiness()
{
    const bool reading
        = std::any_of(m_feeds.cbegin(), m_feeds.cend(), [](const auto &entry) { return entry.second->isReading(); });
    const bool empty = m_proxy.rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    if (m_model.rowCount() > 0)
        m_empty->setTexts(tr("No instance fits the filter"),
                          tr("Take a word out of the filter, or show all instances again."));
    else if (reading)
        m_empty->setTexts(tr("Reading the register…"), tr("Rows appear as they arrive."));
    else if (m_error->hasError())
        m_empty->setTexts(tr("The instances are not known"), tr("What failed is said above."));
    else
        m_empty->setTexts(tr("There is no virtual instance yet"),
                          tr("The register of the plugin VMoodle on this site is empty."));
}

void InstancesPage::retranslate()
{
    m_again->setText(tr("Try again"));
    m_table->setAccessibleName(tr("Virtual instances"));
    m_table->viewport()->update();
}

QByteArray InstancesPage::csv() const
{
    const QList<int> columns = shownColumns(*m_table);
    QList<QStringList> rows;
    QStringList head;
    for (const int column : columns)
        head << m_proxy.headerData(column, Qt::Horizontal).toString();
    rows.append(head);
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        if (m_proxy.instanceAt(row) == nullptr)
            continue;
        QStringList cells;
        for (const int column : columns)
            cells << m_proxy.index(row, column).data().toString();
        rows.append(cells);
    }
    return toCsv(rows);
}

void InstancesPage::exportRows()
{
    m_services.ask.saveFile(this, tr("Export the instances"), QStringLiteral("%1-instances.csv").arg(m_site.id),
                            tr("Comma-separated values (*.csv)"), [this](const QString &path) {
                                if (path.isEmpty())
                                    return;
                                if (const Status written = writeFile(path, csv()); !written)
                                    m_error->showError(written.error(), {tr("Export"), {}, {}});
                            });
}

void InstancesPage::copyRows()
{
    const QList<int> columns = shownColumns(*m_table);
    QStringList lines;
    for (const models::InstanceKey &key : m_table->selectedInstances()) {
        const int row = m_proxy.rowOf(key);
        QStringList cells;
        for (const int column : columns)
            cells << m_proxy.index(row, column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace quai::ui
