// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"
#include "core/vmoodle/InstancesService.h"
#include "models/vmoodle/InstancesModel.h"

#include <QDateTime>
#include <QTimer>

#include <memory>
#include <optional>

namespace quai::ui {

class Lines;

/// Reads the instances of one site into a model that several sites share: the register row by row as it arrives, what
/// instances themselves say on request. One reading at a time; GUI thread only.
class InstancesFeed final : public QObject
{
    Q_OBJECT

public:
    /// How often rows that arrived reach the model.
    static constexpr int batchMs = 100;

    /// @param service of @p site; @p lines and @p model outlive the feed
    InstancesFeed(const sites::Site &site, std::unique_ptr<vmoodle::InstancesService> service, Lines &lines,
                  models::InstancesModel &model, QObject *parent);
    ~InstancesFeed() override;

    [[nodiscard]] const sites::Site &site() const { return m_site; }
    [[nodiscard]] models::InstanceSite label() const;
    [[nodiscard]] vmoodle::InstancesService &service() { return *m_service; }

    /// Opens the line where needed (asking the operator), then reads facts and register. No effect while it reads.
    void read();
    /// Stops a reading; what it brought so far stays.
    void stop();
    /// Reads these rows again, because something may have happened to them.
    void readAgain(const QList<qint64> &ids);
    /// Asks instances themselves. One call at a time; a call meanwhile is refused.
    /// @param cancel stops it; @return nothing when it was refused
    [[nodiscard]] std::optional<QFuture<Result<QList<vmoodle::Observation>>>> observe(const QList<qint64> &ids,
                                                                                      bool withSizes,
                                                                                      const CancelSource &cancel);

    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] bool isObserving() const { return m_observing; }
    /// Why the last reading failed.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::optional<vmoodle::RegisterFacts> &facts() const { return m_facts; }
    /// When the register was read completely; invalid: never.
    [[nodiscard]] QDateTime readAt() const { return m_readAt; }

Q_SIGNALS:
    /// Reading began or ended, with facts, an error, or rows.
    void changed();

private:
    struct Mailbox;

    void readFacts();
    void readRows();
    void finish(const std::optional<Error> &error, bool complete);
    void fetch();

    sites::Site m_site;
    Lines &m_lines;
    models::InstancesModel &m_model;
    std::shared_ptr<Mailbox> m_mailbox;
    QTimer m_timer;
    CancelSource m_cancel;
    CancelSource m_observeCancel;
    std::optional<vmoodle::RegisterFacts> m_facts;
    std::optional<Error> m_error;
    QDateTime m_readAt;
    bool m_reading = false;
    bool m_observing = false;
    std::unique_ptr<vmoodle::InstancesService> m_service; ///< last: it ends first
};

} // namespace quai::ui
