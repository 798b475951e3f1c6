// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/FakeSite.h"

namespace quai::test {

using namespace delivery;

namespace {

const QString OldVersion = QStringLiteral("2023042411.00");
const QString OldRelease = QStringLiteral("4.2.11 (Build: 20240610)");
const QString NewVersion = QStringLiteral("2023100900.00");
const QString NewRelease = QStringLiteral("4.3 (Build: 20231009)");

CopyState &copyOf(SiteStatus &status, Copy copy)
{
    return status.copies[static_cast<qsizetype>(copy)];
}

/// @p to gets the content of @p from, not its place.
void copyContent(SiteStatus &status, Copy from, Copy to)
{
    const CopyState content = copyOf(status, from);
    CopyState &target = copyOf(status, to);
    const QString path = target.path;
    target = content;
    target.copy = to;
    target.path = path;
}

void removeContent(SiteStatus &status, Copy copy)
{
    CopyState &target = copyOf(status, copy);
    CopyState empty;
    empty.copy = copy;
    empty.path = target.path;
    target = empty;
}

void stamp(SiteStatus &status, Copy copy)
{
    CopyState &target = copyOf(status, copy);
    target.completeness = Completeness::Complete;
    target.stampedAt = QDateTime::currentDateTimeUtc();
    target.files = 25012;
    target.bytes = 312'400'000;
}

} // namespace

SiteStatus FakeSite::fresh()
{
    SiteStatus status;
    status.mode = Mode::Production;
    const QString base = declaration().servedPath();
    const QStringList suffixes{QString(), QStringLiteral("-SAVE"), QStringLiteral("-SUPERSAVE"),
                               QStringLiteral("-GIT")};
    for (int i = 0; i < suffixes.size(); ++i) {
        CopyState copy;
        copy.copy = static_cast<Copy>(i);
        copy.path = base + suffixes.at(i);
        status.copies.append(copy);
    }
    CopyState &served = status.copies.first();
    served.exists = true;
    served.version = OldVersion;
    served.release = OldRelease;
    served.revision = QStringLiteral("5be1d2f07a3c9e8842d0b6c1f9a7e4d3b2c1a098");
    served.completeness = Completeness::Unstamped;
    status.freeBytes = 18'300'000'000;
    status.switchMeans = QStringLiteral("php-ffi");
    status.readAt = QDateTime::currentDateTimeUtc();
    return status;
}

sites::Site FakeSite::declaration()
{
    sites::Site site;
    site.id = QStringLiteral("campus");
    site.name = QStringLiteral("Campus numérique");
    site.url = QStringLiteral("https://moodle.example.org");
    site.server.host = QStringLiteral("moodle.example.org");
    site.server.user = QStringLiteral("deploy");
    site.base = QStringLiteral("/srv/www");
    site.dir = QStringLiteral("moodle");
    return site;
}

StepPlan FakeSite::plan(const StepRequest &request) const
{
    StepPlan plan;
    plan.request = request;
    plan.status = status;
    plan.status.readAt = QDateTime::currentDateTimeUtc();
    const QString base = declaration().servedPath();
    switch (request.step) {
    case Step::Syncback:
        plan.actions = {{QStringLiteral("mirror"),
                         {{QStringLiteral("from"), base}, {QStringLiteral("to"), base + QStringLiteral("-SAVE")}}},
                        {QStringLiteral("stamp"), {}}};
        plan.filesToWrite = 25012;
        plan.filesToRemove = 0;
        plan.bytesToWrite = 312'400'000;
        break;
    case Step::Goback:
        plan.actions = {{QStringLiteral("exchange"),
                         {{QStringLiteral("from"), base + QStringLiteral("-SAVE")},
                          {QStringLiteral("to"), base},
                          {QStringLiteral("means"), QStringLiteral("php-ffi")}}}};
        break;
    case Step::Update:
        plan.actions = {{QStringLiteral("fetch"),
                         {{QStringLiteral("from"), QStringLiteral("https://git.example.org/campus.git")},
                          {QStringLiteral("command"), QStringLiteral("git fetch origin main")}}}};
        plan.changes = changes;
        plan.filesToWrite = changes.size();
        plan.fromVersion = OldVersion;
        plan.toVersion = NewVersion;
        if (request.localChanges == LocalChanges::Stop)
            plan.localModifications = localModifications;
        break;
    case Step::BackToProd:
    case Step::Rescue:
        plan.actions = {{QStringLiteral("exchange"), {{QStringLiteral("to"), base}}},
                        {QStringLiteral("upgrade"),
                         {{QStringLiteral("command"), QStringLiteral("php admin/cli/upgrade.php --non-interactive")}}},
                        {QStringLiteral("health"), {{QStringLiteral("to"), declaration().url}}}};
        plan.fromVersion = OldVersion;
        plan.toVersion = status.copy(Copy::Working).version;
        plan.databaseUpgrade = plan.toVersion == NewVersion;
        break;
    }
    if (!status.offers(request.step))
        plan.refusals.append(Error{ErrorKind::WrongState, QStringLiteral("not now"), {}, {}, 0});
    return plan;
}

void FakeSite::apply(const StepRequest &request, StepOutcome &outcome)
{
    switch (request.step) {
    case Step::Syncback:
        copyContent(status, Copy::Served, Copy::Save);
        stamp(status, Copy::Save);
        if (request.withSuperSave)
            copyContent(status, Copy::Save, Copy::SuperSave);
        outcome.filesWritten = 25012;
        outcome.bytesWritten = 312'400'000;
        break;
    case Step::Goback:
        copyContent(status, Copy::Served, Copy::Working);
        copyContent(status, Copy::Save, Copy::Served);
        removeContent(status, Copy::Save);
        status.mode = Mode::Delivery;
        outcome.switchMicros = 118;
        break;
    case Step::Update:
        copyOf(status, Copy::Working).version = NewVersion;
        copyOf(status, Copy::Working).release = NewRelease;
        outcome.changes = changes;
        outcome.filesWritten = changes.size();
        outcome.fromVersion = OldVersion;
        outcome.toVersion = NewVersion;
        break;
    case Step::BackToProd:
        copyContent(status, Copy::Served, Copy::Save);
        stamp(status, Copy::Save);
        copyContent(status, Copy::Working, Copy::Served);
        removeContent(status, Copy::Working);
        status.mode = Mode::Production;
        outcome.switchMicros = 97;
        outcome.databaseUpgraded = true;
        outcome.health = {true, 200, 143, NewVersion, {}};
        break;
    case Step::Rescue:
        copyContent(status, Copy::Save, Copy::Served);
        removeContent(status, Copy::Working);
        status.mode = Mode::Production;
        outcome.switchMicros = 101;
        break;
    }
}

} // namespace quai::test
