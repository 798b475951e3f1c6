// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CodebaseText.h"

#include "app/ctl/Json.h"

namespace quai::ctl {

using namespace codebase;

namespace {

QString key(const char *name)
{
    return QLatin1String(name);
}

QString nameOf(SyncState state)
{
    switch (state) {
    case SyncState::InSync:
        return QStringLiteral("insync");
    case SyncState::ToAdd:
        return QStringLiteral("toadd");
    case SyncState::ToUpdate:
        return QStringLiteral("toupdate");
    case SyncState::ToRemove:
        return QStringLiteral("toremove");
    case SyncState::Drifted:
        return QStringLiteral("drifted");
    case SyncState::Blocked:
        break;
    }
    return QStringLiteral("blocked");
}

QString nameOf(ComponentChange::Kind kind)
{
    switch (kind) {
    case ComponentChange::Kind::Added:
        return QStringLiteral("added");
    case ComponentChange::Kind::Removed:
        return QStringLiteral("removed");
    case ComponentChange::Kind::Updated:
        break;
    }
    return QStringLiteral("updated");
}

QJsonValue versionOf(const std::optional<LockedSource> &source)
{
    return source ? QJsonValue(source->version.toString()) : QJsonValue();
}

QJsonValue commitOf(const std::optional<LockedSource> &source)
{
    return source ? QJsonValue(source->commit.toHex()) : QJsonValue();
}

QString versionText(const std::optional<LockedSource> &source)
{
    return source ? source->version.toString() + QStringLiteral(" (") + source->commit.toShort() + QLatin1Char(')')
                  : QStringLiteral("-");
}

/// What a patch expected and what it found, below its finding.
QString linesText(const Finding &finding)
{
    QString text;
    for (const QString &line : conflictLines(finding))
        text += QStringLiteral("    ") + line + QLatin1Char('\n');
    return text;
}

QString findingsText(const QList<Finding> &findings)
{
    QStringList names;
    for (const Finding &finding : findings)
        names.append((finding.blocks ? QStringLiteral("! ") : QStringLiteral("? ")) + findingName(finding.kind));
    return names.join(QStringLiteral(", "));
}

} // namespace

QJsonObject toJson(const Finding &finding)
{
    QJsonObject facts;
    for (auto fact = finding.facts.cbegin(); fact != finding.facts.cend(); ++fact)
        facts.insert(fact.key(), *fact);
    return {{key("component"), finding.component},
            {key("finding"), findingName(finding.kind)},
            {key("blocks"), finding.blocks},
            {key("facts"), facts}};
}

QJsonObject toJson(const ComponentState &state)
{
    return {{key("component"), state.component},
            {key("state"), nameOf(state.state)},
            {key("path"), state.path},
            {key("builtVersion"), versionOf(state.built)},
            {key("declaredVersion"), versionOf(state.desired)},
            {key("builtCommit"), commitOf(state.built)},
            {key("declaredCommit"), commitOf(state.desired)}};
}

QJsonObject toJson(const ComponentChange &change)
{
    return {{key("component"), change.component},
            {key("kind"), nameOf(change.kind)},
            {key("path"), change.path},
            {key("before"), change.before.toString()},
            {key("after"), change.after.toString()},
            {key("files"), change.files < 0 ? QJsonValue() : QJsonValue(change.files)}};
}

QJsonObject toJson(const WhatIfCell &cell)
{
    return {{key("component"), cell.component},
            {key("moodle"), cell.moodle},
            {key("version"), cell.version.isNone() ? QJsonValue() : QJsonValue(cell.version.toString())},
            {key("blocks"), cell.blocks()},
            {key("findings"), toJsonArray(cell.findings)}};
}

QJsonObject toJson(const Release &release)
{
    return {{key("tag"), release.tag},
            {key("commit"), release.commit.toHex()},
            {key("tree"), release.tree.toHex()},
            {key("when"), release.when.toUTC().toString(Qt::ISODate)},
            {key("author"), release.author},
            {key("note"), release.note},
            {key("moodle"), release.lock.moodle.release},
            {key("plugins"), release.lock.plugins.size()}};
}

QString describe(const QList<Finding> &findings)
{
    QString text;
    for (const Finding &finding : findings)
        text += QStringLiteral("%1 %2  %3  %4\n")
                    .arg(finding.blocks ? QStringLiteral("!") : QStringLiteral("?"), -1)
                    .arg(finding.component, -24)
                    .arg(findingName(finding.kind), -20)
                    .arg(shortFacts(finding).join(QStringLiteral(", ")))
            + linesText(finding);
    return text.isEmpty() ? QStringLiteral("nothing stands against it\n") : text;
}

QString describe(const Reconciliation &state)
{
    if (state.inSync)
        return QStringLiteral("in sync: nothing to do\n");
    QString text;
    for (const ComponentState &component : state.components)
        if (component.state != SyncState::InSync)
            text += QStringLiteral("%1  %2  %3 -> %4\n")
                        .arg(nameOf(component.state), -9)
                        .arg(component.component, -24)
                        .arg(versionText(component.built), versionText(component.desired));
    return text;
}

QString describe(const QList<ComponentChange> &changes)
{
    QString text;
    for (const ComponentChange &change : changes)
        text += QStringLiteral("%1  %2  %3 -> %4  %5 files\n")
                    .arg(nameOf(change.kind), -8)
                    .arg(change.component, -24)
                    .arg(change.before.isNone() ? QStringLiteral("-") : change.before.toString(),
                         change.after.isNone() ? QStringLiteral("-") : change.after.toString())
                    .arg(change.files);
    return text.isEmpty() ? QStringLiteral("no difference\n") : text;
}

QString describe(const QList<WhatIfCell> &cells)
{
    QString text;
    for (const WhatIfCell &cell : cells)
        text += QStringLiteral("%1  %2  %3  %4\n")
                    .arg(cell.moodle, -8)
                    .arg(cell.component, -24)
                    .arg(cell.version.isNone() ? QStringLiteral("-") : cell.version.toString(), -14)
                    .arg(cell.findings.isEmpty() ? QStringLiteral("ok") : findingsText(cell.findings));
    return text;
}

QString describe(const QList<Release> &releases)
{
    QString text;
    for (const Release &release : releases)
        text += QStringLiteral("%1  %2  Moodle %3, %4 plugins  %5\n")
                    .arg(release.tag, -30)
                    .arg(release.commit.toShort(), release.lock.moodle.release)
                    .arg(release.lock.plugins.size())
                    .arg(release.note.section(QLatin1Char('\n'), 0, 0));
    return text.isEmpty() ? QStringLiteral("no release yet\n") : text;
}

QString describe(const CheckReport &report)
{
    QString text;
    for (const CheckOutcome &outcome : report.outcomes) {
        const QString verdict = outcome.skipped ? QStringLiteral("skipped")
            : outcome.passed                    ? QStringLiteral("passed")
                                                : QStringLiteral("FAILED");
        text += QStringLiteral("%1  %2  %3 ms\n").arg(verdict, -7).arg(outcome.name).arg(outcome.milliseconds);
        if (!outcome.passed && !outcome.output.isEmpty())
            text += outcome.output.trimmed() + QLatin1Char('\n');
    }
    return text;
}

} // namespace quai::ctl
