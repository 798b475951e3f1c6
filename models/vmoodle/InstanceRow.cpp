// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/InstanceRow.h"

#include "models/vmoodle/Folded.h"

namespace quai::models {

namespace {

qint64 seconds(const QDateTime &time)
{
    return time.isValid() ? time.toSecsSinceEpoch() : 0;
}

} // namespace

InstanceRow::InstanceRow(InstanceSite site, vmoodle::Instance instance)
    : m_site(std::move(site))
    , m_instance(std::move(instance))
    , m_lastCron(seconds(m_instance.lastCron))
{
    foldTexts();
}

void InstanceRow::setInstance(const InstanceSite &site, const vmoodle::Instance &instance)
{
    m_site = site;
    m_instance = instance;
    m_lastCron = seconds(m_instance.lastCron);
    foldTexts();
}

bool InstanceRow::setObservation(const vmoodle::Observation &observed)
{
    vmoodle::Observation fresh = observed;
    // Sizes take their time: what was measured once is kept until it is measured again.
    if (m_observed && fresh.databaseBytes < 0)
        fresh.databaseBytes = m_observed->databaseBytes;
    if (m_observed && fresh.dataBytes < 0)
        fresh.dataBytes = m_observed->dataBytes;
    bool differs = true;
    if (m_observed) {
        vmoodle::Observation same = *m_observed;
        same.observedAt = fresh.observedAt;
        differs = !(same == fresh);
    }
    m_observed = std::move(fresh);
    if (!differs)
        return false;
    m_lastTask = m_observed->error ? std::nullopt : std::optional(seconds(m_observed->lastTaskRun));
    foldTexts();
    return true;
}

const vmoodle::Observation *InstanceRow::answer() const
{
    return m_observed && !m_observed->error ? &*m_observed : nullptr;
}

void InstanceRow::foldTexts()
{
    const std::array<QString, FieldCount> fields{
        m_instance.name,         m_instance.shortName,
        m_instance.host,         m_site.name,
        m_site.server,           answer() != nullptr ? answer()->release : QString(),
        m_instance.databaseName, m_instance.description};
    QString texts;
    for (size_t field = 0; field < fields.size(); ++field) {
        m_offsets.at(field) = static_cast<int>(texts.size());
        texts += folded(fields.at(field)) + QLatin1Char('\n');
    }
    m_offsets.at(FieldCount) = static_cast<int>(texts.size());
    texts.squeeze();
    m_texts = std::move(texts);
}

InstanceState InstanceRow::state() const
{
    if (m_instance.dataFolder == vmoodle::DataFolder::Missing)
        return InstanceState::Broken;
    return m_instance.enabled ? InstanceState::Enabled : InstanceState::Disabled;
}

bool InstanceRow::cronOnlyCounts() const
{
    constexpr qint64 patience = 7200; // two hours: longer than a turn of the plugin's cron over a large farm
    return m_lastTask && m_lastCron > 0 && *m_lastTask + patience < m_lastCron;
}

QStringView InstanceRow::text(Field field) const
{
    const int begin = m_offsets.at(field);
    return QStringView(m_texts).mid(begin, m_offsets.at(static_cast<size_t>(field) + 1) - begin - 1);
}

} // namespace quai::models
