// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/InstanceText.h"

#include "app/ctl/Json.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace quai::ctl {

using namespace vmoodle;

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("never");
}

QString bytesText(qint64 bytes)
{
    return bytes < 0 ? QStringLiteral("not measured")
                     : QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString state(const Instance &instance)
{
    if (instance.dataFolder == DataFolder::Missing)
        return QStringLiteral("broken");
    return instance.enabled ? QStringLiteral("enabled") : QStringLiteral("disabled");
}

/// "name   value" lines.
class Sheet
{
public:
    void add(const char *name, const QString &value)
    {
        m_text += QStringLiteral("%1 %2\n").arg(QLatin1String(name), -18).arg(value);
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

QString describeFindings(const QList<Finding> &findings, const QString &title)
{
    QString text;
    for (const Finding &finding : findings)
        text += QStringLiteral("%1 %2: %3 %4").arg(title, finding.field, enumName(finding.kind), finding.fact).trimmed()
            + QLatin1Char('\n');
    return text;
}

/// What Moodle printed, below the line of its instance; without colours and whatever else would steer a terminal.
QString indented(const QString &output)
{
    static const QRegularExpression colour(QStringLiteral("\\x1b\\[[0-9;]*m"));
    QString plain = output;
    plain.remove(colour);
    QString text;
    const QStringList lines = plain.trimmed().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        text += QStringLiteral("    ");
        std::copy_if(line.cbegin(), line.cend(), std::back_inserter(text),
                     [](QChar character) { return character.isPrint() || character == QLatin1Char('\t'); });
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace

QString describe(const QList<Instance> &instances)
{
    QString text;
    for (const Instance &one : instances)
        text += QStringLiteral("%1  %2  %3  mnet %4  crons %5  last %6  %7\n")
                    .arg(one.id, 5)
                    .arg(state(one), -8)
                    .arg(one.host, -44)
                    .arg(one.mnet, 2)
                    .arg(one.cronCount, 6)
                    .arg(timeText(one.lastCron), -19)
                    .arg(one.name);
    return text;
}

QString describe(const Instance &instance, const Observation &observation)
{
    Sheet sheet;
    sheet.add("id", QString::number(instance.id));
    sheet.add("name", instance.name);
    sheet.add("short name", instance.shortName);
    sheet.add("host", instance.host);
    sheet.add("state", state(instance));
    sheet.add("database",
              QStringLiteral("%1 %2@%3/%4, prefix \"%5\"")
                  .arg(instance.databaseType, instance.databaseUser, instance.databaseHost, instance.databaseName,
                       instance.databasePrefix));
    sheet.add("data folder", QStringLiteral("%1 (%2)").arg(instance.dataPath, enumName(instance.dataFolder)));
    sheet.add("mnet", QString::number(instance.mnet));
    sheet.add("plugin's cron",
              QStringLiteral("%1 tries, last %2, gap %3 s")
                  .arg(instance.cronCount)
                  .arg(timeText(instance.lastCron))
                  .arg(instance.lastCronGap));
    if (observation.error) {
        sheet.add("not reached", kindName(observation.error->kind) + QStringLiteral(": ") + observation.error->message);
        return sheet.text();
    }
    sheet.add("Moodle", QStringLiteral("%1 (%2)").arg(observation.release, observation.version));
    sheet.add("upgrade",
              observation.upgradePending
                  ? QStringLiteral("pending: ") + observation.pendingComponents.join(QStringLiteral(", "))
                  : QStringLiteral("none pending"));
    sheet.add("maintenance", observation.maintenance ? QStringLiteral("on") : QStringLiteral("off"));
    sheet.add("last task run", timeText(observation.lastTaskRun));
    sheet.add("last cron start", timeText(observation.lastCronStart));
    sheet.add("failing tasks", QString::number(observation.failingTasks));
    sheet.add("database size", bytesText(observation.databaseBytes));
    sheet.add("data size", bytesText(observation.dataBytes));
    sheet.add("mnet key until", timeText(observation.mnetKeyExpires));
    return sheet.text();
}

QString describe(const CommandReport &report, bool withOutput)
{
    QString text;
    for (const HostResult &result : report.hosts) {
        text += QStringLiteral("%1  %2  %3 ms")
                    .arg(enumName(result.outcome), -8)
                    .arg(result.host, -44)
                    .arg(result.duration.count());
        if (result.error)
            text += QStringLiteral("  %1: %2").arg(kindName(result.error->kind), result.error->message);
        text += QLatin1Char('\n');
        if (withOutput || (result.outcome != Outcome::Done && !result.output.isEmpty()))
            text += indented(result.output);
    }
    return text
        + QStringLiteral("%1 done, %2 failed, %3 unknown, %4 not begun\n")
              .arg(report.count(Outcome::Done))
              .arg(report.count(Outcome::Failed))
              .arg(report.count(Outcome::Unknown))
              .arg(report.count(Outcome::Skipped));
}

QString describe(const QList<FleetResult> &results)
{
    QString text;
    for (const FleetResult &one : results) {
        const QString what = one.path.isEmpty() ? QStringLiteral("%1 rows").arg(one.rows) : one.path;
        text += QStringLiteral("%1  %2\n")
                    .arg(one.host, -44)
                    .arg(one.error ? kindName(one.error->kind) + QStringLiteral(": ") + one.error->message : what);
    }
    return text;
}

QString describe(const QList<Template> &templates)
{
    QString text;
    for (const Template &one : templates)
        text += QStringLiteral("%1  %2  %3  %4  %5\n")
                    .arg(one.name, -32)
                    .arg(one.complete ? QStringLiteral("complete") : QStringLiteral("incomplete"), -10)
                    .arg(bytesText(one.sqlBytes), 12)
                    .arg(timeText(one.made), one.host);
    return text;
}

QString describe(const CreationPlan &plan)
{
    Sheet sheet;
    sheet.add("host", plan.values.host);
    sheet.add("database", plan.values.databaseName);
    sheet.add("data folder", plan.values.dataPath);
    QStringList steps;
    for (const CreationStep step : plan.steps)
        steps << enumName(step) + (plan.alreadyDone.contains(step) ? QStringLiteral(" (done)") : QString());
    sheet.add("steps", steps.join(QStringLiteral(", ")));
    return sheet.text() + describeFindings(plan.findings, QStringLiteral("!"));
}

QString describe(const DestroyPlan &plan)
{
    Sheet sheet;
    sheet.add("host", plan.row.host);
    sheet.add("database",
              QStringLiteral("%1: %2 tables, %3")
                  .arg(plan.row.databaseName)
                  .arg(plan.tables.size())
                  .arg(bytesText(plan.databaseBytes)));
    sheet.add(
        "data folder",
        QStringLiteral("%1: %2 files, %3").arg(plan.row.dataPath).arg(plan.dataFiles).arg(bytesText(plan.dataBytes)));
    return sheet.text() + describeFindings(plan.refusals, QStringLiteral("refused:"));
}

QString describe(const Leftovers &found)
{
    QString text;
    for (const Orphan &one : found.orphans)
        text += QStringLiteral("%1  %2  %3  %4  %5\n")
                    .arg(one.isDatabase ? QStringLiteral("database") : QStringLiteral("folder"), -8)
                    .arg(one.place + QLatin1Char('/') + one.name, -56)
                    .arg(bytesText(one.bytes), 12)
                    .arg(timeText(one.changed), -19)
                    .arg(one.looksLikeMoodle ? QStringLiteral("of a Moodle") : QString());
    for (const QString &server : found.unread)
        text += QStringLiteral("not read  %1\n").arg(server);
    return text.isEmpty() ? QStringLiteral("nothing is left behind\n") : text;
}

QString describe(const InstanceLog &log)
{
    QString text;
    for (const TaskRun &run : log.runs) {
        text += QStringLiteral("%1  %2  %3 ms  %4\n")
                    .arg(timeText(run.start))
                    .arg(run.failed ? QStringLiteral("failed") : QStringLiteral("done"), -6)
                    .arg(run.duration.count(), 7)
                    .arg(run.task);
        if (run.failed)
            text += indented(run.output);
    }
    if (!log.file.isEmpty())
        text += QStringLiteral("%1%2\n").arg(log.file, log.readable ? QString() : QStringLiteral(": cannot be read"))
            + (log.readable ? indented(log.end) : QString());
    return text.isEmpty() ? QStringLiteral("nothing was logged\n") : text;
}

} // namespace quai::ctl
