// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/InstancesFeed.h"

#include "core/base/WhenFinished.h"
#include "ui/connection/Lines.h"

#include <QMutex>

namespace quai::ui {

using vmoodle::Instance;
using vmoodle::Observation;

/// Where the service's threads leave what the timer fetches.
struct InstancesFeed::Mailbox
{
    QMutex mutex; // protects the lists
    QList<Instance> rows;
    QList<Observation> observed;
};

namespace {

constexpr int firstFetchMs = 20; ///< the first rows are awaited; later ones come in larger batches

} // namespace

InstancesFeed::InstancesFeed(const sites::Site &site, std::unique_ptr<vmoodle::InstancesService> service, Lines &lines,
                             models::InstancesModel &model, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_lines(lines)
    , m_model(model)
    , m_mailbox(std::make_shared<Mailbox>())
    , m_service(std::move(service))
{
    connect(&m_timer, &QTimer::timeout, this, &InstancesFeed::fetch);
}

InstancesFeed::~InstancesFeed()
{
    m_cancel.request_stop();
    m_observeCancel.request_stop();
}

models::InstanceSite InstancesFeed::label() const
{
    return {m_site.id, m_site.name, m_site.server.host};
}

void InstancesFeed::read()
{
    if (m_reading)
        return;
    m_reading = true;
    m_cancel = {};
    Q_EMIT changed();
    m_lines.to(m_site.server).open(this, [this](const Status &opened) {
        if (!opened)
            finish(opened.error(), false);
        else if (m_facts)
            readRows();
        else
            readFacts();
    });
}

void InstancesFeed::stop()
{
    m_cancel.request_stop();
}

void InstancesFeed::readFacts()
{
    using Facts = vmoodle::RegisterFacts;
    whenFinished<Facts>(m_service->facts(m_cancel), this, [this](const Result<Facts> &facts) {
        if (!facts) {
            finish(facts.error(), false);
            return;
        }
        m_facts = *facts;
        readRows();
    });
}

void InstancesFeed::readRows()
{
    m_model.beginRead(m_site.id);
    m_timer.start(firstFetchMs);
    const auto keep = [mailbox = m_mailbox](const QList<Instance> &rows) {
        const QMutexLocker lock(&mailbox->mutex);
        mailbox->rows.append(rows);
    };
    using Summary = vmoodle::ListSummary;
    whenFinished<Summary>(m_service->list(keep, m_cancel), this, [this](const Result<Summary> &summary) {
        finish(summary ? std::nullopt : std::optional(summary.error()), summary.has_value());
    });
}

void InstancesFeed::fetch()
{
    QList<Instance> rows;
    QList<Observation> observed;
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        rows.swap(m_mailbox->rows);
        observed.swap(m_mailbox->observed);
    }
    if (!rows.isEmpty()) {
        m_model.putRows(label(), rows);
        m_timer.setInterval(batchMs);
    }
    if (!observed.isEmpty())
        m_model.putObservations(m_site.id, observed);
}

void InstancesFeed::finish(const std::optional<Error> &error, bool complete)
{
    fetch();
    m_model.endRead(m_site.id, complete);
    if (!m_observing)
        m_timer.stop();
    m_reading = false;
    m_error = error && error->kind == ErrorKind::Cancelled ? std::nullopt : error;
    if (complete)
        m_readAt = QDateTime::currentDateTimeUtc();
    Q_EMIT changed();
}

void InstancesFeed::readAgain(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    using Rows = QList<Instance>;
    whenFinished<Rows>(m_service->rows(ids, m_cancel), this, [this, ids](const Result<Rows> &rows) {
        if (rows)
            m_model.putAgain(label(), ids, *rows);
        else
            m_error = rows.error();
        Q_EMIT changed();
    });
}

std::optional<QFuture<Result<QList<Observation>>>> InstancesFeed::observe(const QList<qint64> &ids, bool withSizes,
                                                                          const CancelSource &cancel)
{
    if (m_observing || ids.isEmpty())
        return std::nullopt;
    m_observing = true;
    m_observeCancel = cancel;
    if (!m_timer.isActive())
        m_timer.start(batchMs);
    const auto keep = [mailbox = m_mailbox](const QList<Observation> &observed) {
        const QMutexLocker lock(&mailbox->mutex);
        mailbox->observed.append(observed);
    };
    using Observed = QList<Observation>;
    const QFuture<Result<Observed>> future = m_service->observe(ids, withSizes, keep, cancel);
    whenFinished<Observed>(future, this, [this](const Result<Observed> &observed) {
        fetch();
        if (observed)
            m_model.putObservations(m_site.id, *observed);
        m_observing = false;
        if (!m_reading)
            m_timer.stop();
        Q_EMIT changed();
    });
    return future;
}

} // namespace quai::ui
