// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/Register.h"

#include "core/vmoodle/RowReader.h"

#include <QElapsedTimer>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kReadLimit{120};
constexpr std::chrono::seconds kSizeLimit{1800};

QJsonArray toArray(const QList<qint64> &ids)
{
    QJsonArray array;
    for (const qint64 id : ids)
        array.append(id);
    return array;
}

QList<Instance> rowsOf(const remote::ProbeOutcome &outcome)
{
    QList<Instance> rows;
    for (const QJsonObject &line : outcome.lines)
        rows += instancesFrom(line);
    return rows;
}

} // namespace

Register::Register(remote::Host &host, sites::Site site)
    : m_host(host)
    , m_site(std::move(site))
{
}

Result<QString> Register::findAccount(const CancelToken &cancel)
{
    remote::ProbeCall probe;
    probe.scripts = {u"vmoodle/owner.php"_s};
    probe.phpBinary = m_site.phpBinary;
    probe.sudoUser = m_site.sudoUser;
    probe.cancel = cancel;
    probe.params = {{{u"config"_s, m_site.servedPath() + u"/config.php"_s}, {u"host"_s, QString()}}};
    const Result<remote::ProbeOutcome> outcome = remote::runProbe(m_host, probe);
    if (!outcome)
        return fail(outcome.error());
    const QJsonObject who = outcome->lines.value(0);
    const QString owner = who.value(u"owner"_s).toString();
    // Files that another account than the web server's leaves in the data folder break the site later.
    return owner.isEmpty() || owner == who.value(u"user"_s).toString() || owner == u"root"_s ? m_site.sudoUser : owner;
}

Result<QString> Register::account(const CancelToken &cancel)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_account)
            return *m_account;
    }
    const Result<QString> found = findAccount(cancel);
    if (found) {
        const std::lock_guard lock(m_mutex);
        m_account = *found;
    }
    return found;
}

Result<remote::ProbeCall> Register::call(const QStringList &scripts, const QString &host, QJsonObject params,
                                         const CancelToken &cancel)
{
    const Result<QString> user = account(cancel);
    if (!user)
        return fail(user.error());
    remote::ProbeCall probe;
    probe.scripts = scripts;
    probe.phpBinary = m_site.phpBinary;
    probe.sudoUser = *user;
    probe.cancel = cancel;
    probe.limit = kReadLimit;
    params.insert(u"config"_s, m_site.servedPath() + u"/config.php"_s);
    params.insert(u"host"_s, host);
    probe.params = {params};
    return probe;
}

Result<remote::ProbeOutcome> Register::runInMaster(const QString &script, const QJsonObject &params,
                                                   const CancelToken &cancel)
{
    const Result<remote::ProbeCall> probe
        = call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/"_s + script}, {}, params, cancel);
    return probe ? remote::runProbe(m_host, *probe) : Result<remote::ProbeOutcome>(fail(probe.error()));
}

Result<RegisterFacts> Register::facts(const CancelToken &cancel)
{
    const Result<remote::ProbeOutcome> outcome = runInMaster(u"facts.php"_s, {}, cancel);
    if (!outcome)
        return fail(outcome.error());
    return factsFrom(outcome->lines.value(0));
}

Result<ListSummary> Register::list(const std::function<void(const QList<Instance> &)> &onRows,
                                   const CancelToken &cancel)
{
    QElapsedTimer clock;
    clock.start();
    Result<remote::ProbeCall> probe
        = call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/list.php"_s}, {}, {}, cancel);
    if (!probe)
        return fail(probe.error());
    ListSummary summary;
    probe->onLine = [&](qsizetype, const QJsonObject &line) {
        const QList<Instance> rows = instancesFrom(line);
        summary.rows += static_cast<int>(rows.size());
        onRows(rows);
    };
    const Result<remote::ProbeOutcome> outcome = remote::runProbe(m_host, *probe);
    if (!outcome)
        return fail(outcome.error());
    summary.durationMs = clock.elapsed();
    return summary;
}

Result<QList<Instance>> Register::rows(const QList<qint64> &ids, const CancelToken &cancel)
{
    if (ids.isEmpty())
        return QList<Instance>();
    const Result<remote::ProbeOutcome> outcome = runInMaster(u"list.php"_s, {{u"ids"_s, toArray(ids)}}, cancel);
    if (!outcome)
        return fail(outcome.error());
    return rowsOf(*outcome);
}

Result<QList<Observation>> Register::observe(const QList<qint64> &ids, bool withSizes,
                                             const std::function<void(const QList<Observation> &)> &onObserved,
                                             const CancelToken &cancel)
{
    if (ids.isEmpty())
        return QList<Observation>();
    Result<remote::ProbeCall> probe = call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/observe.php"_s},
                                           {}, {{u"ids"_s, toArray(ids)}, {u"sizes"_s, withSizes}}, cancel);
    if (!probe)
        return fail(probe.error());
    probe->limit = withSizes ? kSizeLimit : kReadLimit;
    QList<Observation> observed;
    probe->onLine = [&](qsizetype, const QJsonObject &line) {
        observed.append(observationFrom(line.value(u"seen"_s).toObject()));
        if (onObserved)
            onObserved({observed.constLast()});
    };
    const Result<remote::ProbeOutcome> outcome = remote::runProbe(m_host, *probe);
    if (!outcome)
        return fail(outcome.error());
    return observed;
}

Result<QList<Instance>> Register::setEnabled(const QList<qint64> &ids, bool enabled, const CancelToken &cancel)
{
    const Result<remote::ProbeOutcome> outcome
        = runInMaster(u"set.php"_s, {{u"ids"_s, toArray(ids)}, {u"enabled"_s, enabled}}, cancel);
    if (!outcome)
        return fail(outcome.error());
    return rowsOf(*outcome);
}

Result<QList<Template>> Register::templates(const CancelToken &cancel)
{
    const Result<remote::ProbeCall> probe
        = call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/files.php"_s, u"vmoodle/templates.php"_s}, {},
               {}, cancel);
    const Result<remote::ProbeOutcome> outcome
        = probe ? remote::runProbe(m_host, *probe) : Result<remote::ProbeOutcome>(fail(probe.error()));
    if (!outcome)
        return fail(outcome.error());
    QList<Template> templates;
    for (const QJsonObject &line : outcome->lines)
        templates.append(templateFrom(line));
    return templates;
}

} // namespace quai::vmoodle
