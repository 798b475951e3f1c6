// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/PlanText.h"

#include "ui/delivery/DeliveryText.h"
#include "ui/errors/ErrorText.h"

#include <QLocale>

#include <algorithm>

namespace quai::ui {

using namespace delivery;

namespace {

/// Kinds of refusal that only say "not yet" while an earlier step of the same plan has not run.
bool liftedByEarlierSteps(ErrorKind kind)
{
    return kind == ErrorKind::WrongState || kind == ErrorKind::StampMissing || kind == ErrorKind::StampMismatch
        || kind == ErrorKind::PathMissing;
}

QList<Error> standing(const StepPlan &plan, bool first)
{
    QList<Error> standing = plan.refusals;
    if (!first)
        standing.removeIf([](const Error &refusal) { return liftedByEarlierSteps(refusal.kind); });
    return standing;
}

/// A command stands below its action, in a font of fixed width.
QString richLine(const QString &line)
{
    const QString text = line.section(QLatin1Char('\n'), 0, 0).toHtmlEscaped();
    const QString command = line.section(QLatin1Char('\n'), 1).toHtmlEscaped();
    return command.isEmpty() ? text : text + QStringLiteral("<br>&nbsp;&nbsp;&nbsp;<code>%1</code>").arg(command);
}

QString list(const QStringList &lines, const QString &mark)
{
    QString html;
    for (const QString &line : lines)
        html += QStringLiteral("<p style=\"margin:2px 0 2px 12px\">%1&nbsp;%2</p>").arg(mark, richLine(line));
    return html;
}

} // namespace

QString PlanText::action(const PlannedAction &action)
{
    if (action.what == QLatin1String("render"))
        return rendering(action);
    QString text = DeliveryText::stage(action.what);
    const auto fact = [&action](const char *key) { return action.facts.value(QLatin1String(key)); };
    const QString from = fact("from");
    const QString to = fact("to");
    if (!from.isEmpty() && !to.isEmpty())
        text = DeliveryText::labelled(text, QStringLiteral("%1 → %2").arg(from, to));
    else if (!from.isEmpty() || !to.isEmpty())
        text = DeliveryText::labelled(text, from + to);
    const QLocale locale;
    if (!fact("files").isEmpty())
        text += QStringLiteral(", ") + tr("%Ln file(s)", nullptr, fact("files").toInt());
    if (!fact("bytes").isEmpty())
        text += QStringLiteral(", ") + locale.formattedDataSize(fact("bytes").toLongLong());
    if (!fact("removed").isEmpty())
        text += QStringLiteral(", ") + tr("%Ln to remove", nullptr, fact("removed").toInt());
    if (!fact("url").isEmpty())
        text = DeliveryText::labelled(text, fact("url"));
    if (!fact("means").isEmpty())
        text += QStringLiteral(" (%1)").arg(fact("means"));
    if (!fact("command").isEmpty())
        text += QStringLiteral("\n$ ") + fact("command");
    return text;
}

QString PlanText::rendering(const PlannedAction &action)
{
    const QString path = action.facts.value(QStringLiteral("path"));
    const QString change = action.facts.value(QStringLiteral("change"));
    const QString what = change == QLatin1String("new") ? tr("%1 is new").arg(path)
        : change == QLatin1String("same")               ? tr("%1 stays as it is").arg(path)
                                                        : tr("%1 changes").arg(path);
    return DeliveryText::labelled(DeliveryText::stage(action.what), what);
}

QString PlanText::sizes(const StepPlan &plan)
{
    QStringList parts;
    const QLocale locale;
    if (plan.filesToWrite >= 0)
        parts << tr("%Ln file(s) to write", nullptr, static_cast<int>(plan.filesToWrite));
    if (plan.filesToRemove >= 0)
        parts << tr("%Ln to remove", nullptr, static_cast<int>(plan.filesToRemove));
    if (plan.bytesToWrite >= 0)
        parts << locale.formattedDataSize(plan.bytesToWrite);
    return parts.join(QStringLiteral(", "));
}

PlanText::Section PlanText::section(const StepPlan &plan, bool first)
{
    Section section;
    section.heading = DeliveryText::step(plan.request.step);
    if (!plan.request.component.isWholeTree())
        section.heading += QStringLiteral(" – ") + plan.request.component.toString();
    const bool sized = std::any_of(plan.actions.cbegin(), plan.actions.cend(), [](const PlannedAction &planned) {
        return planned.facts.contains(QStringLiteral("files"));
    });
    if (const QString size = sizes(plan); !sized && !size.isEmpty())
        section.lines << size;
    if (!plan.fromVersion.isEmpty() && !plan.toVersion.isEmpty() && plan.toVersion != plan.fromVersion)
        section.lines << tr("Version %1 → %2").arg(plan.fromVersion, plan.toVersion);
    for (const PlannedAction &planned : plan.actions)
        section.lines << action(planned);
    if (!plan.localModifications.isEmpty())
        section.cautions << tr("%Ln file(s) were changed on the server by hand: %1", nullptr,
                               static_cast<int>(plan.localModifications.size()))
                                .arg(plan.localModifications.mid(0, 5).join(QStringLiteral(", ")));
    if (plan.databaseUpgrade && plan.request.upgradeDatabase)
        section.cautions << tr("Moodle's database is upgraded. This cannot be undone by putting the old code back.");
    else if (plan.databaseUpgrade)
        section.cautions << tr("Moodle's database upgrade is pending and is not run: administrators will be asked to "
                               "do it in the browser.");
    const QList<Error> refused = standing(plan, first);
    for (const Error &refusal : refused)
        section.refusals << describe(refusal).what;
    return section;
}

QString PlanText::html(const QList<StepPlan> &plans)
{
    QString html;
    for (qsizetype i = 0; i < plans.size(); ++i) {
        const Section part = section(plans.at(i), i == 0);
        html += QStringLiteral("<h3>%1</h3>").arg(part.heading.toHtmlEscaped());
        html += list(part.refusals, QStringLiteral("⛔"));
        html += list(part.cautions, QStringLiteral("⚠"));
        html += list(part.lines, QStringLiteral("•"));
    }
    return html;
}

QString PlanText::plain(const QList<StepPlan> &plans)
{
    QStringList lines;
    for (qsizetype i = 0; i < plans.size(); ++i) {
        const Section part = section(plans.at(i), i == 0);
        if (i > 0)
            lines << QString();
        lines << part.heading;
        for (const QString &line : part.refusals)
            lines << QStringLiteral("   ⛔ ") + line;
        for (const QString &line : part.cautions)
            lines << QStringLiteral("   ⚠ ") + line;
        for (const QString &line : part.lines)
            lines << QStringLiteral("   • ") + line;
    }
    return lines.join(QLatin1Char('\n'));
}

bool PlanText::upgradesDatabase(const QList<StepPlan> &plans)
{
    const bool newVersion = std::any_of(plans.cbegin(), plans.cend(), [](const StepPlan &plan) {
        return plan.request.step == Step::Update && !plan.toVersion.isEmpty() && plan.toVersion != plan.fromVersion;
    });
    return std::any_of(plans.cbegin(), plans.cend(), [newVersion](const StepPlan &plan) {
        return plan.request.step == Step::BackToProd && plan.request.upgradeDatabase
            && (plan.databaseUpgrade || newVersion);
    });
}

QList<Error> PlanText::refusals(const QList<StepPlan> &plans)
{
    QList<Error> all;
    for (qsizetype i = 0; i < plans.size(); ++i)
        all += standing(plans.at(i), i == 0);
    return all;
}

} // namespace quai::ui
