// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/ReportData.h"

#include <algorithm>

namespace quai::sessions {

using namespace Qt::StringLiterals;
using delivery::FileChange;

namespace {

constexpr int kAllRows = 1'000'000;

void addChange(ReportData &data, const FileChange &change)
{
    ComponentCounts &counts = data.components[componentOf(change.path)];
    if (change.kind == FileChange::Kind::Added)
        ++counts.added;
    else if (change.kind == FileChange::Kind::Removed)
        ++counts.removed;
    else
        ++counts.modified;
    ++data.changedFiles;
}

/// Only what changes the code has a "from" and a "to" that a reader wants: updates, and the switch back.
void addVersions(ReportData &data, const CommandRecord &command)
{
    if (command.step != u"update"_s && command.step != u"backtoprod"_s)
        return;
    const auto first = [&command](QString &target, const QString &fact) {
        if (target.isEmpty())
            target = command.facts.value(fact);
    };
    const auto last = [&command](QString &target, const QString &fact) {
        if (command.facts.contains(fact))
            target = command.facts.value(fact);
    };
    first(data.fromVersion, u"fromVersion"_s);
    first(data.fromRevision, u"fromRevision"_s);
    last(data.toVersion, u"toVersion"_s);
    last(data.toRevision, u"toRevision"_s);
}

} // namespace

QString componentOf(const QString &path)
{
    QStringList folders = path.split(u'/');
    folders.removeLast();
    // Moodle 5.1 and later keep the code below public/.
    const QString top = !folders.isEmpty() && folders.first() == u"public"_s ? folders.takeFirst() + u'/' : QString();
    if (folders.isEmpty())
        return top.isEmpty() ? u"."_s : top.chopped(1);
    const QString first = folders.first();
    const bool core = first == u"lib"_s || first == u"lang"_s || first == u"pix"_s;
    const bool adminTool = first == u"admin"_s && folders.value(1) == u"tool"_s;
    return top + folders.mid(0, core ? 1 : adminTool ? 3 : 2).join(u'/');
}

Result<ReportData> readReport(History &history, qint64 session, const QString &url)
{
    ReportData data;
    Result<SessionRecord> record = history.sessions().byId(session);
    if (!record)
        return fail(std::move(record).error());
    data.session = *std::move(record);
    data.url = url;
    HistoryFilter filter;
    filter.session = session;
    filter.limit = kAllRows;
    Result<QList<CommandRecord>> commands = history.commands().list(filter);
    if (!commands)
        return fail(std::move(commands).error());
    std::reverse(commands->begin(), commands->end());
    for (const CommandRecord &command : std::as_const(*commands)) {
        Result<CommandDetail> detail = history.commands().detail(command.id);
        if (!detail)
            return fail(std::move(detail).error());
        Result<QList<CommentEdit>> edits = history.commands().edits(command.id);
        if (!edits)
            return fail(std::move(edits).error());
        for (const FileChange &change : std::as_const(detail->changes))
            addChange(data, change);
        addVersions(data, command);
        data.switchMicros += command.facts.value(u"switchMicros"_s).toLongLong();
        data.databaseUpgraded = data.databaseUpgraded || command.facts.contains(u"databaseUpgraded"_s);
        data.rows << ReportRow{command, *std::move(detail), *std::move(edits)};
    }
    return data;
}

} // namespace quai::sessions
