// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ReleaseGate.h"

#include "core/delivery/SiteScripts.h"

namespace quai::delivery {

namespace {

constexpr std::chrono::minutes kGateLimit{10};

/// The record "refusal": kind, message, fact=value...
Error refusalFrom(const remote::Record &record)
{
    bool known = false;
    const int kind = QMetaEnum::fromType<ErrorKind>().keyToValue(record.fields.value(0).constData(), &known);
    Error error{known ? static_cast<ErrorKind>(kind) : ErrorKind::Internal, record.text(1), {}, {}, 0};
    for (qsizetype i = 2; i < record.fields.size(); ++i) {
        const QString fact = record.text(i);
        const qsizetype equals = fact.indexOf(QLatin1Char('='));
        if (equals > 0)
            error.facts.insert(fact.left(equals), fact.mid(equals + 1));
    }
    return error;
}

/// The order in which check() reports: first that there is nothing to serve, last what only the database minds.
int weight(const Error &error)
{
    static const QList<ErrorKind> order{ErrorKind::StampMissing, ErrorKind::PathMissing, ErrorKind::LocalModifications,
                                        ErrorKind::LintFailed, ErrorKind::DowngradeRefused};
    const qsizetype index = order.indexOf(error.kind);
    return static_cast<int>(index < 0 ? order.size() : index);
}

/// What the gate's script has told, as one report.
GateReport reportFrom(const remote::ScriptResult &result)
{
    GateReport report;
    QStringList lint;
    QStringList marked;
    for (const remote::Record &record : result.records) {
        if (record.tag == "refusal")
            report.refusals.append(refusalFrom(record));
        else if (record.tag == "lint")
            lint.append(QStringLiteral("%1:%2: %3").arg(record.text(0), record.text(1), record.text(2)));
        else if (record.tag == "marked")
            marked.append(record.text(0));
        else if (record.tag == "linted")
            report.filesLinted += record.number(0);
        else if (record.tag == "missing")
            report.missingFromDisk.append(record.text(0));
        else if (record.tag == "warning")
            report.warnings.append(record.text(0));
        else if (record.tag == "version") {
            report.fromVersion = record.text(0);
            report.toVersion = record.text(1);
        } else if (record.tag == "upgrade") {
            report.databaseRead = true;
            report.databaseUpgrade = record.number(0) != 0;
        }
    }
    if (!lint.isEmpty()) {
        lint.sort();
        report.refusals.append(Error{ErrorKind::LintFailed,
                                     QStringLiteral("PHP does not accept %1 files").arg(lint.size()),
                                     lint.join(QLatin1Char('\n')),
                                     {},
                                     0});
    }
    for (Error &error : report.refusals) {
        if (error.kind == ErrorKind::LocalModifications)
            error.detail = marked.join(QLatin1Char('\n'));
    }
    std::stable_sort(report.refusals.begin(), report.refusals.end(),
                     [](const Error &a, const Error &b) { return weight(a) < weight(b); });
    return report;
}

} // namespace

ReleaseGate::ReleaseGate(remote::Host &host, const sites::Site &site)
    : m_host(host)
    , m_site(site)
{
}

Result<GateReport> ReleaseGate::examine(const SiteStatus &status, const Listener &listener, const CancelToken &cancel,
                                        Lint lint)
{
    remote::ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("delivery/manifest.sh"),
                    QStringLiteral("delivery/gate-lint.sh"), QStringLiteral("delivery/gate-versions.sh"),
                    QStringLiteral("delivery/gate.sh")};
    call.arguments
        = {QStringLiteral("tree=") + status.copy(Copy::Working).path,
           QStringLiteral("served=") + m_site.servedPath(),
           QStringLiteral("own=%1/.quai").arg(m_site.base),
           QStringLiteral("suffix=") + m_site.methodSuffix(),
           QStringLiteral("php=") + m_site.phpBinary,
           QStringLiteral("lint=") + (lint == Lint::Full ? QStringLiteral("full") : QStringLiteral("changed")),
           QStringLiteral("environment=") + m_site.environmentPaths().join(QLatin1Char('\n'))};
    call.sudoUser = m_site.sudoUser;
    call.timeout = kGateLimit;
    call.cancel = cancel;
    call.onText = listener.onText;
    call.onRecord = [&listener](const remote::Record &record) {
        if (record.tag == "progress" && listener.onProgress)
            listener.onProgress(progressOf(record));
    };
    const Result<remote::ScriptResult> result = m_host.run(call);
    if (!result)
        return fail(result.error());
    return reportFrom(*result);
}

Result<GateReport> ReleaseGate::check(const SiteStatus &status, const Listener &listener, const CancelToken &cancel)
{
    Result<GateReport> report = examine(status, listener, cancel);
    if (report && !report->refusals.isEmpty())
        return fail(report->refusals.constFirst());
    return report;
}

} // namespace quai::delivery
