// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/Instance.h"
#include "core/vmoodle/Observation.h"
#include "models/vmoodle/CronAge.h"

#include <QHash>
#include <QString>

#include <array>
#include <optional>

namespace quai::models {

/// The lamp of one instance. Broken: its data folder is missing, whatever the register says.
enum class InstanceState { Enabled, Disabled, Broken };

inline constexpr int instanceStateCount = 3;

/// The site whose register holds a row, as the operator declared it.
struct InstanceSite
{
    QString id;
    QString name;
    QString server; ///< as shown
    bool operator==(const InstanceSite &other) const = default;
};

/// What names one row among all sites, whatever happens to its other values.
struct InstanceKey
{
    QString site;
    qint64 id = 0; ///< of the register's row
    bool operator==(const InstanceKey &other) const = default;
};

[[nodiscard]] inline size_t qHash(const InstanceKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.site, key.id);
}

/// One row of the table: an instance, the site it belongs to, and what filtering and sorting need at once.
class InstanceRow
{
public:
    /// The texts that are searched and sorted.
    enum Field { Name, ShortName, Host, Site, Server, Version, Database, Notes, FieldCount };

    InstanceRow(InstanceSite site, vmoodle::Instance instance);

    /// Takes new values of the register; what the instance itself said stays.
    void setInstance(const InstanceSite &site, const vmoodle::Instance &instance);
    /// Takes what the instance said. @return whether that differs from what it said before, the time aside
    bool setObservation(const vmoodle::Observation &observed);

    [[nodiscard]] const InstanceSite &site() const { return m_site; }
    [[nodiscard]] const vmoodle::Instance &instance() const { return m_instance; }
    /// Nothing: the instance was not asked yet.
    [[nodiscard]] const std::optional<vmoodle::Observation> &observed() const { return m_observed; }
    /// The same, without an answer that is only an error.
    [[nodiscard]] const vmoodle::Observation *answer() const;
    [[nodiscard]] InstanceKey key() const { return {m_site.id, m_instance.id}; }
    [[nodiscard]] InstanceState state() const;
    /// What the register says of the plugin's cron; seconds since 1970, 0: never.
    [[nodiscard]] qint64 lastCron() const { return m_lastCron; }
    /// When a task of its own really ran; seconds since 1970, 0: never; nothing: it was not asked.
    [[nodiscard]] std::optional<qint64> lastTask() const { return m_lastTask; }
    /// lastTask() where it is known, else lastCron().
    [[nodiscard]] qint64 lastRun() const { return m_lastTask.value_or(m_lastCron); }
    /// Whether the register's counter moves while no task of the instance runs (the plugin's cron on Moodle 4.2+).
    [[nodiscard]] bool cronOnlyCounts() const;

    /// One folded text.
    [[nodiscard]] QStringView text(Field field) const;
    /// All folded texts, separated by line feeds.
    [[nodiscard]] const QString &allTexts() const { return m_texts; }

    bool checked = false; ///< chosen for commands on several instances
    quint32 pass = 0;     ///< the reading of its site that saw it last

private:
    void foldTexts();

    InstanceSite m_site;
    vmoodle::Instance m_instance;
    std::optional<vmoodle::Observation> m_observed;
    qint64 m_lastCron = 0;
    std::optional<qint64> m_lastTask;
    QString m_texts;
    std::array<int, FieldCount + 1> m_offsets{};
};

} // namespace quai::models
