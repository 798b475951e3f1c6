// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ProbeReader.h"

#include <QJsonDocument>

#include <array>

namespace quai::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutStatus = 124; // of timeout(1)
constexpr int kNotExecutable = 126; // of the shell
constexpr int kNotFound = 127;      // of the shell

/// How Moodle and VMoodle end when an instance cannot come up, mostly with status 0.
/// Source: bootlib.php of local_vmoodle 4.5; lib/setup.php and lib/dml/moodle_database.php of Moodle 3.9 to 5.0.
struct Ending
{
    QLatin1String text;
    ErrorKind kind;
};
constexpr std::array kEndings{
    Ending{QLatin1String("No configuration for this host"), ErrorKind::InstanceUnknown},
    Ending{QLatin1String("VMoodle_make_connection :"), ErrorKind::InstanceDatabaseDown},
    Ending{QLatin1String("VMoodle master server"), ErrorKind::InstanceDatabaseDown},
    Ending{QLatin1String("Could not fetch virtual moodle configuration"), ErrorKind::InstanceDatabaseDown},
    Ending{QLatin1String("Database connection failed"), ErrorKind::InstanceDatabaseDown},
    Ending{QLatin1String("$CFG->dataroot"), ErrorKind::DataFolderUnusable},
    Ending{QLatin1String("VMoodle installs need $CFG->dirroot"), ErrorKind::PluginMissing},
};

Error refusalFrom(const Record &record)
{
    Error error;
    bool known = false;
    const int kind = QMetaEnum::fromType<ErrorKind>().keyToValue(record.fields.value(1).constData(), &known);
    error.kind = known ? static_cast<ErrorKind>(kind) : ErrorKind::RemoteCommandFailed;
    error.message = record.text(2);
    for (qsizetype i = 3; i < record.fields.size(); ++i) {
        const QString fact = record.text(i);
        const qsizetype equals = fact.indexOf(u'=');
        if (equals > 0)
            error.facts.insert(fact.left(equals), fact.mid(equals + 1));
    }
    return error;
}

/// The fact "host" of a run: the instance it was for.
QString hostOf(const QJsonObject &params)
{
    const QString host = params.value(u"host"_s).toString();
    return host.isEmpty() ? params.value(u"config"_s).toString() : host;
}

} // namespace

ProbeReader::ProbeReader(const ProbeCall &call, QList<QByteArray> nonces)
    : m_call(call)
    , m_nonces(std::move(nonces))
    , m_runs(m_nonces.size())
{
}

void ProbeReader::take(const Record &record)
{
    if (record.tag.startsWith("probe-"))
        return takeOfShell(record);
    if (m_current < 0 || m_current >= m_runs.size())
        return;
    takeOfPhp(m_runs[m_current], record);
}

void ProbeReader::takeOfShell(const Record &record)
{
    if (record.tag == "probe-output") {
        if (m_current >= 0)
            m_runs[m_current].outcome.output += record.text(0) + u'\n';
        return;
    }
    const qint64 index = record.number(0, -1);
    if (record.tag == "probe-start" && index == m_current + 1 && index < m_runs.size()) {
        m_current = index;
        m_runs[index].outcome.begun = true;
        if (m_call.onStarted)
            m_call.onStarted(index);
    } else if (record.tag == "probe-exit" && index == m_current && index >= 0 && !m_runs[index].ended) {
        Run &run = m_runs[index];
        run.ended = true;
        run.outcome.exitStatus = static_cast<int>(record.number(1, -1));
        run.outcome.error = verdict(run, {});
        if (m_call.onEnded && !m_call.live) // a live one lacks its text yet
            m_call.onEnded(index, run.outcome);
    }
}

void ProbeReader::takeOfPhp(Run &run, const Record &record)
{
    if (run.ended)
        return;
    if (record.tag == "json" && run.phpBegun && !run.reachedEnd)
        return takeLine(run, record.fields.value(0));
    if (record.fields.value(0) != m_nonces.at(m_current)) // of another run, or of something that only looks like one
        return;
    if (record.tag == "begin")
        run.phpBegun = true;
    else if (record.tag == "refusal" && run.phpBegun)
        run.refusal = refusalFrom(record);
    else if (record.tag == "end" && run.phpBegun) {
        run.reachedEnd = true;
        run.garbled = run.garbled || record.number(1, -1) != run.lines;
    }
}

void ProbeReader::takeLine(Run &run, const QByteArray &text)
{
    ++run.lines;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        run.garbled = true;
    else if (m_call.onLine)
        m_call.onLine(m_current, document.object());
    else
        run.outcome.lines.append(document.object());
}

std::optional<Error> ProbeReader::verdict(const Run &run, const QString &raw) const
{
    const qsizetype index = &run - m_runs.constData();
    const QString host = hostOf(m_call.params.value(index));
    Error error{ErrorKind::SentinelMissing,
                u"the probe did not reach its end"_s,
                run.outcome.output + raw,
                {{u"host"_s, host}},
                run.outcome.exitStatus};
    if (run.refusal) {
        const QString detail = error.detail;
        error = *run.refusal;
        error.detail = detail;
        error.nativeCode = run.outcome.exitStatus;
        if (!error.facts.contains(u"host"_s))
            error.facts.insert(u"host"_s, host);
        return error;
    }
    if (run.reachedEnd && !run.garbled)
        return std::nullopt;
    if (run.garbled) {
        error.kind = ErrorKind::ProtocolGarbled;
        error.message = u"lines of the answer are missing or are no JSON"_s;
    } else if (run.outcome.exitStatus == kTimeoutStatus) {
        error.kind = ErrorKind::Timeout;
        error.message = u"the time of one probe ran out"_s;
    } else if (run.outcome.exitStatus == kNotFound || run.outcome.exitStatus == kNotExecutable) {
        error.kind = ErrorKind::ToolMissing;
        error.facts.insert(u"tool"_s, m_call.phpBinary);
    } else {
        for (const Ending &ending : kEndings) {
            if (error.detail.contains(ending.text)) {
                error.kind = ending.kind;
                error.facts.insert(u"path"_s, m_call.params.value(index).value(u"config"_s).toString());
                break;
            }
        }
    }
    return error;
}

QList<ProbeOutcome> ProbeReader::conclude(const std::optional<Error> &lineError, const QString &raw)
{
    QList<ProbeOutcome> outcomes;
    for (Run &run : m_runs) {
        if (!run.ended) {
            run.outcome.error = lineError.value_or(
                Error{ErrorKind::SentinelMissing, u"the server ended before this run"_s, raw, {}, -1});
        } else if (m_call.live) {
            run.outcome.output = raw;
            run.outcome.error = verdict(run, {});
        }
        outcomes.append(run.outcome);
    }
    return outcomes;
}

} // namespace quai::remote
