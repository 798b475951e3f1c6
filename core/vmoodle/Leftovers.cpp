// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/Leftovers.h"

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kLimit{1800};

Orphan orphanFrom(const QJsonObject &said)
{
    Orphan orphan;
    orphan.isDatabase = said.value(u"kind"_s) == u"database"_s;
    orphan.place = said.value(u"place"_s).toString();
    orphan.name = said.value(u"name"_s).toString();
    orphan.tables = said.value(u"tables"_s).toInt(-1);
    orphan.bytes = said.value(u"bytes"_s).toInteger(-1);
    if (const qint64 changed = said.value(u"changed"_s).toInteger(); changed > 0)
        orphan.changed = QDateTime::fromSecsSinceEpoch(changed, Qt::UTC);
    orphan.looksLikeMoodle = said.value(u"moodle"_s).toBool();
    return orphan;
}

} // namespace

Result<Leftovers> findLeftovers(Register &reg, bool withSizes, const CancelToken &cancel)
{
    Result<remote::ProbeCall> call
        = reg.call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/orphans.php"_s}, {},
                   {{u"sizes"_s, withSizes}}, cancel);
    if (!call)
        return fail(call.error());
    call->limit = kLimit;
    const Result<remote::ProbeOutcome> outcome = remote::runProbe(reg.host(), *call);
    if (!outcome)
        return fail(outcome.error());
    Leftovers found;
    for (const QJsonObject &line : outcome->lines) {
        if (line.contains(u"orphan"_s))
            found.orphans.append(orphanFrom(line.value(u"orphan"_s).toObject()));
        const QJsonObject unread = line.value(u"unread"_s).toObject();
        if (!unread.isEmpty())
            found.unread.append(
                u"%1: %2"_s.arg(unread.value(u"place"_s).toString(), unread.value(u"message"_s).toString()));
    }
    return found;
}

} // namespace quai::vmoodle
