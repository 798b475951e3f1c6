// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/CheckReport.h"

#include "core/codebase/JsonErrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace quai::codebase {

namespace {

constexpr int kSchema = 1;

QJsonObject toJson(const CheckOutcome &outcome)
{
    return {{QStringLiteral("name"), outcome.name},
            {QStringLiteral("passed"), outcome.passed},
            {QStringLiteral("skipped"), outcome.skipped},
            {QStringLiteral("exitStatus"), outcome.exitStatus},
            {QStringLiteral("milliseconds"), outcome.milliseconds},
            {QStringLiteral("files"), outcome.files},
            {QStringLiteral("output"), outcome.output}};
}

CheckOutcome outcomeFrom(const QJsonObject &json)
{
    CheckOutcome outcome;
    outcome.name = json.value(QLatin1String("name")).toString();
    outcome.passed = json.value(QLatin1String("passed")).toBool();
    outcome.skipped = json.value(QLatin1String("skipped")).toBool();
    outcome.exitStatus = json.value(QLatin1String("exitStatus")).toInt();
    outcome.milliseconds = json.value(QLatin1String("milliseconds")).toInteger();
    outcome.files = json.value(QLatin1String("files")).toInteger(-1);
    outcome.output = json.value(QLatin1String("output")).toString();
    return outcome;
}

} // namespace

bool CheckReport::passed() const
{
    return std::all_of(outcomes.cbegin(), outcomes.cend(),
                       [](const CheckOutcome &outcome) { return outcome.passed || outcome.skipped; });
}

QByteArray CheckReport::toText() const
{
    QJsonArray list;
    for (const CheckOutcome &outcome : outcomes)
        list.append(toJson(outcome));
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), kSchema},
                                     {QStringLiteral("tree"), tree.toHex()},
                                     {QStringLiteral("when"), when.toUTC().toString(Qt::ISODate)},
                                     {QStringLiteral("who"), who},
                                     {QStringLiteral("outcomes"), list}})
        .toJson();
}

Result<CheckReport> CheckReport::fromText(const QByteArray &text)
{
    const Result<QJsonObject> json = parseJsonObject(text, QStringLiteral("checks"));
    if (!json)
        return fail(json.error());
    CheckReport report;
    report.tree = git::ObjectId::fromHex(json->value(QLatin1String("tree")).toString());
    report.when = QDateTime::fromString(json->value(QLatin1String("when")).toString(), Qt::ISODate);
    report.who = json->value(QLatin1String("who")).toString();
    if (json->value(QLatin1String("schema")).toInt() != kSchema || report.tree.isNull() || !report.when.isValid())
        return fail(ErrorKind::ParseFailed, QStringLiteral("not a report of checks"));
    const QJsonArray outcomes = json->value(QLatin1String("outcomes")).toArray();
    for (const QJsonValue &outcome : outcomes)
        report.outcomes.append(outcomeFrom(outcome.toObject()));
    return report;
}

} // namespace quai::codebase
