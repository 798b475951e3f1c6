// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DeliverVerbs.h"

#include "app/ctl/Json.h"
#include "app/ctl/Line.h"
#include "app/ctl/ReleaseOption.h"
#include "app/ctl/Text.h"
#include "core/base/AppPaths.h"
#include "core/delivery/CurrentOperator.h"
#include "core/remote/SshHost.h"
#include "core/sessions/Recorder.h"

namespace quai::ctl {

using namespace delivery;

namespace {

constexpr Step kSteps[] = {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd, Step::Rescue};

std::optional<Step> stepFromName(const QString &name)
{
    for (const Step step : kSteps) {
        if (stepName(step) == name)
            return step;
    }
    return std::nullopt;
}

/// One call of one verb.
class DeliverVerb
{
public:
    DeliverVerb(Context &context, sites::Site site)
        : m_context(context)
        , m_command(context.command)
        , m_site(std::move(site))
        , m_line(m_site.server, m_command, context.terminal, context.secrets)
        , m_host(std::make_shared<remote::SshHost>(m_line.connection()))
        , m_engine(*m_host, m_site, currentOperator())
        , m_historyFile(AppPaths::fromEnvironment().historyFile())
        , m_lookup(sessions::sessionLookup(m_host, m_site, currentOperator(), m_historyFile, context.cancel))
    {
    }

    ExitCode run()
    {
        if (!m_command.release.isEmpty()) {
            Result<std::shared_ptr<const ReleaseSource>> release = namedRelease(m_command);
            if (!release)
                return failed(release.error(), false);
            m_release = *std::move(release);
        }
        if (const Status opened = m_line.open(m_context.cancel); !opened)
            return failed(opened.error(), false);
        m_engine.setSecretReader([&secrets = m_context.secrets](const QString &key, const CancelToken &) {
            return secrets.obtain(key, QStringLiteral("Secret %1:").arg(key));
        });
        if (m_command.verb == QLatin1String("status"))
            return status();
        if (m_command.verb == QLatin1String("plan"))
            return plan();
        if (m_command.verb == QLatin1String("drift"))
            return drift();
        if (m_command.verb == QLatin1String("journal"))
            return journal();
        if (m_command.verb == QLatin1String("unlock"))
            return unlock();
        if (m_command.verb == QLatin1String("all"))
            return all();
        return step(*stepFromName(m_command.verb));
    }

private:
    QJsonObject frame(bool ok) const
    {
        return {
            {QStringLiteral("ok"), ok}, {QStringLiteral("verb"), m_command.verb}, {QStringLiteral("site"), m_site.id}};
    }

    ExitCode failed(const Error &error, bool changesSite)
    {
        const ExitCode code = exitCodeOf(error.kind, changesSite);
        m_context.report.failure(error, static_cast<int>(code), frame(false));
        return code;
    }

    Listener listener()
    {
        Report &report = m_context.report;
        return {[&report](const Progress &progress) { report.progress(progress); },
                [&report](const QString &text) { report.raw(text); }};
    }

    StepRequest requestFor(Step step) const
    {
        StepRequest request;
        request.step = step;
        request.withSuperSave = m_command.superSave;
        request.comment = m_command.comment;
        request.localChanges = m_command.localChanges;
        request.upgradeDatabase = !m_command.skipUpgrade;
        request.rescueOnFailure = m_command.rescueOnFailure;
        request.takeOverReason = m_command.takeOverReason;
        const bool takesComponent = step == Step::Update || (step == Step::Syncback && m_command.verb != u"all");
        if (takesComponent)
            request.component = m_command.component;
        if (step == Step::Update)
            request.release = m_release;
        return request;
    }

    /// The repository's password, where the site names one. Errors: those of SecretDesk::obtain().
    Status prepareSource()
    {
        if (m_site.source.password.key.isEmpty() || m_release)
            return {};
        const Result<QString> password = m_context.secrets.obtain(
            m_site.source.password.key,
            QStringLiteral("Password of %1 for %2:").arg(m_site.source.user, m_site.source.repository));
        if (!password)
            return fail(password.error());
        m_engine.setSourcePassword(*password);
        return {};
    }

    ExitCode status()
    {
        const Result<SiteStatus> status = m_engine.status(m_context.cancel);
        if (!status)
            return failed(status.error(), false);
        // The state is what was asked for: a history that cannot be written takes nothing away from it.
        if (const Result<sessions::MergeResult> merged
            = sessions::bringIn(*m_host, m_site, currentOperator(), m_historyFile, m_context.cancel);
            !merged)
            m_context.report.note(QStringLiteral("the history was not brought up to date: ") + merged.error().message);
        const bool known = status->mode != Mode::Unknown;
        QJsonObject json = frame(known);
        json.insert(QStringLiteral("status"), toJson(*status));
        m_context.report.result(json, describe(*status));
        return known ? ExitCode::Done : ExitCode::NeedsAttention;
    }

    Result<Step> plannedStep()
    {
        const QString name = m_command.names.value(1);
        if (!name.isEmpty()) {
            if (const std::optional<Step> step = stepFromName(name))
                return *step;
            return fail(ErrorKind::InvalidInput, QStringLiteral("no such step: ") + name);
        }
        const Result<SiteStatus> status = m_engine.status(m_context.cancel);
        if (!status)
            return fail(status.error());
        return status->mode == Mode::Delivery ? Step::Update : Step::Syncback;
    }

    ExitCode plan()
    {
        const Result<Step> step = plannedStep();
        if (!step)
            return failed(step.error(), false);
        if (*step == Step::Update) {
            if (const Status prepared = prepareSource(); !prepared)
                return failed(prepared.error(), false);
        }
        const Result<StepPlan> plan = planned(requestFor(*step));
        if (!plan)
            return failed(plan.error(), false);
        QJsonObject json = frame(plan->refusals.isEmpty());
        json.insert(QStringLiteral("plan"), toJson(*plan));
        m_context.report.result(json, describe(*plan));
        return plan->refusals.isEmpty() ? ExitCode::Done : exitCodeOf(plan->refusals.first().kind, false);
    }

    /// The engine's plan; a session that is missing stands before its other refusals.
    Result<StepPlan> planned(const StepRequest &request)
    {
        Result<StepPlan> plan = m_engine.plan(request, listener(), m_context.cancel);
        if (!plan)
            return plan;
        if (const Result<qint64> session = m_lookup(request); !session) {
            if (session.error().kind != ErrorKind::SessionNeeded)
                return fail(session.error());
            plan->refusals.prepend(session.error());
        }
        return plan;
    }

    ExitCode journal()
    {
        const Result<QList<JournalEntry>> entries = m_engine.journal(m_command.limit, m_context.cancel);
        if (!entries)
            return failed(entries.error(), false);
        QJsonObject json = frame(true);
        json.insert(QStringLiteral("journal"), toJsonArray(*entries));
        m_context.report.result(json, describe(*entries));
        return ExitCode::Done;
    }

    /// Drift is something to be looked at, not a failure of the check.
    ExitCode drift()
    {
        const Result<Drift> drift = m_engine.drift(m_release, listener(), m_context.cancel);
        if (!drift)
            return failed(drift.error(), false);
        QJsonObject json = frame(true);
        json.insert(QStringLiteral("drift"), toJson(*drift));
        m_context.report.result(json, describe(*drift));
        return drift->isNone() ? ExitCode::Done : ExitCode::NeedsAttention;
    }

    ExitCode unlock()
    {
        const QString reason = m_command.takeOverReason.isEmpty() ? m_command.comment : m_command.takeOverReason;
        if (reason.trimmed().isEmpty())
            return failed(Error{ErrorKind::InvalidInput, QStringLiteral("unlock wants --take-over REASON"), {}, {}},
                          false);
        if (const Status unlocked = m_engine.unlock(reason, m_command.force, m_context.cancel); !unlocked)
            return failed(unlocked.error(), true);
        m_context.report.result(frame(true), QStringLiteral("no lock on %1\n").arg(m_site.id));
        return ExitCode::Done;
    }

    ExitCode step(Step step)
    {
        if (step == Step::Rescue) {
            if (const std::optional<ExitCode> refused = confirm(QStringLiteral("rescue")))
                return *refused;
        }
        return deliver({requestFor(step)});
    }

    ExitCode all()
    {
        QList<StepRequest> requests;
        for (const Step step : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd})
            requests << requestFor(step);
        // What can be known before the first step; the others depend on it.
        const Result<StepPlan> first = planned(requests.first());
        if (!first)
            return failed(first.error(), false);
        if (!first->refusals.isEmpty())
            return failed(first->refusals.first(), false);
        m_context.report.note(describe(*first)
                              + QStringLiteral("goback\nupdate %1\nbacktoprod").arg(m_command.component.toString()));
        if (const std::optional<ExitCode> refused = confirm(QStringLiteral("the whole delivery")))
            return *refused;
        return deliver(requests);
    }

    /// The name of a production site has to be typed, or --yes to be given; an exit code when neither was.
    std::optional<ExitCode> confirm(const QString &what)
    {
        if (!m_site.production || m_command.yes)
            return std::nullopt;
        Error error{ErrorKind::Cancelled,
                    QStringLiteral("%1 on the production site %2 was not confirmed").arg(what, m_site.id),
                    QStringLiteral("without a terminal, --yes confirms"),
                    {{QStringLiteral("site"), m_site.id}}};
        if (m_context.terminal.canAsk()) {
            const Result<QString> typed = m_context.terminal.ask(
                QStringLiteral("%1 is in production (%2). Type %1 to start %3:").arg(m_site.id, m_site.url, what));
            if (typed && typed->trimmed() == m_site.id)
                return std::nullopt;
            error.detail.clear();
        }
        m_context.report.failure(error, static_cast<int>(ExitCode::Refused), frame(false));
        return ExitCode::Refused;
    }

    ExitCode deliver(const QList<StepRequest> &requests)
    {
        for (const StepRequest &request : requests) {
            if (request.step != Step::Update)
                continue;
            if (const Status prepared = prepareSource(); !prepared)
                return failed(prepared.error(), false);
        }
        QList<StepOutcome> done;
        const sessions::Recorder recorder(m_historyFile, m_site, currentOperator());
        const Status ended = m_engine.runAll(requests, done, recorder.listener(listener(), m_lookup), m_context.cancel);
        QString text;
        for (const StepOutcome &outcome : done)
            text += describe(outcome);
        if (!ended)
            return brokenOff(ended.error(), done, text);
        QJsonObject json = frame(true);
        json.insert(QStringLiteral("outcomes"), toJsonArray(done));
        if (!done.isEmpty())
            text += QStringLiteral("mode %1\n").arg(enumName(done.last().after.mode));
        m_context.report.result(json, text);
        return ExitCode::Done;
    }

    /// Says what was done before the failure and where the site stands now.
    ExitCode brokenOff(const Error &error, const QList<StepOutcome> &done, const QString &text)
    {
        ExitCode code = exitCodeOf(error.kind, true);
        QJsonObject json = frame(false);
        json.insert(QStringLiteral("outcomes"), toJsonArray(done));
        if (!text.isEmpty())
            m_context.report.note(text.trimmed());
        const bool somethingHappened = code != ExitCode::Refused && code != ExitCode::LockHeld;
        if (somethingHappened || !done.isEmpty()) {
            // Without the operator's cancel: that one has been obeyed.
            if (const Result<SiteStatus> now = m_engine.status()) {
                json.insert(QStringLiteral("status"), toJson(*now));
                m_context.report.note(describe(*now).trimmed());
                if (now->mode == Mode::Unknown || now->interruption)
                    code = ExitCode::NeedsAttention;
            }
        }
        if (!done.isEmpty() && done.last().rescued && code == ExitCode::NeedsAttention)
            code = ExitCode::Failed; // what served before serves again
        m_context.report.failure(error, static_cast<int>(code), json);
        return code;
    }

    Context &m_context;
    const Command &m_command;
    sites::Site m_site;
    Line m_line;
    std::shared_ptr<remote::Host> m_host;
    Engine m_engine;
    QString m_historyFile;
    sessions::SessionLookup m_lookup;
    std::shared_ptr<const ReleaseSource> m_release; ///< what --release names; nothing without it
};

} // namespace

ExitCode runDeliverVerb(Context &context)
{
    const Result<sites::Site> site = context.store.find(context.command.names.value(0));
    if (!site)
        return refuseWith(context, site.error());
    return DeliverVerb(context, *site).run();
}

} // namespace quai::ctl
