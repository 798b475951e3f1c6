// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Activation.h"

#include "core/delivery/SiteScripts.h"

namespace quai::delivery {

namespace {

constexpr std::chrono::hours kActivationLimit{6}; ///< upgrades of large databases take hours
constexpr qsizetype kDetailLines = 40;

/// Takes one record of after-switch.sh into the outcome; @p unwell collects why the site is not well.
void take(const remote::Record &record, StepOutcome &outcome, QStringList &unwell)
{
    if (record.tag == "upgrade") {
        outcome.databaseUpgraded = record.fields.value(0) == "done";
    } else if (record.tag == "http") {
        outcome.health.checked = true;
        outcome.health.httpStatus = static_cast<int>(record.number(0));
        outcome.health.responseMs = record.number(1, -1);
    } else if (record.tag == "problem") {
        outcome.health.problems.append(record.text(0));
    } else if (record.tag == "unwell") {
        unwell.append(record.text(0));
    } else if (record.tag == "warning") {
        outcome.warnings.append(record.text(0));
    }
}

QString lastLines(const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.mid(qMax(qsizetype(0), lines.size() - kDetailLines)).join(QLatin1Char('\n'));
}

/// after-switch.sh with its parameters.
remote::ScriptCall callFor(const sites::Site &site, const StepRequest &request, const QString &lockToken)
{
    remote::ScriptCall call;
    for (const auto *part :
         {"lib/prelude.sh", "delivery/lock.sh", "delivery/update-frame.sh", "delivery/gate-versions.sh",
          "delivery/after-upgrade.sh", "delivery/after-health.sh", "delivery/after-switch.sh"})
        call.scripts.append(QLatin1String(part));
    call.arguments = {QStringLiteral("mode=run"),
                      QStringLiteral("served=") + site.servedPath(),
                      QStringLiteral("own=%1/.quai").arg(site.base),
                      QStringLiteral("token=") + lockToken,
                      QStringLiteral("php=") + site.phpBinary,
                      QStringLiteral("url=") + site.url,
                      QStringLiteral("upgrade=") + (request.upgradeDatabase ? QLatin1Char('1') : QLatin1Char('0'))};
    call.sudoUser = site.sudoUser;
    call.timeout = kActivationLimit;
    return call;
}

} // namespace

Activation::Activation(remote::Host &host, const sites::Site &site, QString lockToken)
    : m_host(host)
    , m_site(site)
    , m_lockToken(std::move(lockToken))
{
}

Status Activation::afterSwitch(const StepRequest &request, StepOutcome &outcome, const Listener &listener,
                               const CancelToken &cancel)
{
    QStringList unwell;
    QString said;
    remote::ScriptCall call = callFor(m_site, request, m_lockToken);
    call.cancel = cancel;
    call.onText = [&said, &listener](const QString &text) {
        said += text;
        if (listener.onText)
            listener.onText(text);
    };
    call.onRecord = [&](const remote::Record &record) {
        take(record, outcome, unwell);
        if (record.tag == "progress" && listener.onProgress)
            listener.onProgress(progressOf(record));
    };
    const Result<remote::ScriptResult> result = m_host.run(call);
    outcome.rawOutput += said;
    if (!result) {
        Error error = result.error();
        if (error.kind == ErrorKind::UpgradeFailed)
            error.detail = lastLines(said);
        return fail(error);
    }
    if (unwell.isEmpty())
        return {};
    Error error{ErrorKind::HealthCheckFailed, unwell.constFirst(), unwell.join(QLatin1Char('\n')), {}, 0};
    return fail(error.with(QStringLiteral("url"), m_site.url)
                    .with(QStringLiteral("status"), QString::number(outcome.health.httpStatus)));
}

} // namespace quai::delivery
