// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DirectoryVerbs.h"

#include "app/ctl/ReleaseOption.h"
#include "core/codebase/DirectoryShelf.h"
#include "core/codebase/DownloadThread.h"
#include "core/codebase/OpenCodebase.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace quai::ctl {

using namespace codebase;

namespace {

QString seriesText(const DirectoryPlugin &plugin)
{
    QStringList names;
    for (const MoodleSeries &series : plugin.moodles())
        names.append(series.toString());
    return names.join(QLatin1Char(' '));
}

QString dateText(qint64 seconds)
{
    return seconds <= 0 ? QString()
                        : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd"));
}

bool fits(const DirectoryPlugin &plugin, const QStringList &words, const QString &moodle)
{
    const QString text = plugin.component + QLatin1Char(' ') + plugin.name;
    const bool named = std::all_of(words.cbegin(), words.cend(),
                                   [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    const QList<MoodleSeries> series = plugin.moodles();
    return named && (moodle.isEmpty() || std::any_of(series.cbegin(), series.cend(), [&](const MoodleSeries &one) {
                         return one.toString() == moodle;
                     }));
}

/// Asks the directory's server for a newer list.
ExitCode refresh(Context &context, const CodebasePlace &place)
{
    DirectoryStore store(place.directoryFile);
    DownloadRequest request = store.request(place.directoryUrl);
    request.cancel = context.cancel;
    request.onProgress = [&context](const Progress &progress) { context.report.progress(progress); };
    DownloadThread downloads;
    const Result<Download> download = downloads.get(request);
    if (!download)
        return refuseWith(context, download.error());
    if (const Status stored = store.store(place.directoryUrl, *download, Clock().now()); !stored)
        return refuseWith(context, stored.error());
    const Result<PluginDirectory> directory = store.load();
    if (!directory)
        return refuseWith(context, directory.error());
    const qsizetype count = directory->plugins().size();
    context.report.result({{QStringLiteral("ok"), true},
                           {QStringLiteral("plugins"), count},
                           {QStringLiteral("notModified"), download->notModified}},
                          QStringLiteral("%1 plugins%2\n")
                              .arg(count)
                              .arg(download->notModified ? QStringLiteral(", unchanged") : QString()));
    return ExitCode::Done;
}

ExitCode search(Context &context, const DirectoryCopy &copy)
{
    const QString moodle = context.command.codebaseFields.value(QStringLiteral("moodle"));
    QJsonArray found;
    QString text;
    for (const DirectoryPlugin &plugin : copy.plugins->plugins()) {
        if (!fits(plugin, context.command.names, moodle))
            continue;
        const DirectoryVersion newest = plugin.versions.value(0);
        found.append(QJsonObject{{QStringLiteral("component"), plugin.component},
                                 {QStringLiteral("name"), plugin.name},
                                 {QStringLiteral("source"), plugin.repositoryUrl()},
                                 {QStringLiteral("version"), newest.version.toString()},
                                 {QStringLiteral("release"), newest.release},
                                 {QStringLiteral("maturity"), static_cast<int>(newest.maturity)},
                                 {QStringLiteral("moodles"), seriesText(plugin)},
                                 {QStringLiteral("lastReleased"), dateText(plugin.lastReleased)}});
        text += QStringLiteral("%1  %2  %3  %4  Moodle %5\n")
                    .arg(plugin.component, -28)
                    .arg(newest.version.toString(), -12)
                    .arg(dateText(plugin.lastReleased), -10)
                    .arg(plugin.name.simplified(), seriesText(plugin));
    }
    const QString age = copy.checkedAt ? copy.checkedAt->toString(Qt::ISODate) : QString();
    context.report.result({{QStringLiteral("ok"), true},
                           {QStringLiteral("plugins"), found},
                           {QStringLiteral("checkedAt"), age.isEmpty() ? QJsonValue() : QJsonValue(age)}},
                          text.isEmpty() ? QStringLiteral("nothing in the copy of %1\n").arg(age) : text);
    return ExitCode::Done;
}

/// What --pin says: a version number of Moodle's form, else a tag or a commit.
void pin(DeclaredPlugin &plugin, const QString &to)
{
    static const QRegularExpression number(QStringLiteral("^[0-9]{10}(\\.[0-9]+)?$"));
    (number.match(to).hasMatch() ? plugin.versionNumber : plugin.version) = to;
}

Result<Project> withPlugins(Project project, const Command &command, const PluginDirectory &directory)
{
    for (const QString &name : command.names.mid(1)) {
        const Result<ComponentName> component = ComponentName::parse(name);
        if (!component)
            return fail(component.error());
        const bool there = std::any_of(project.plugins.cbegin(), project.plugins.cend(),
                                       [&](const DeclaredPlugin &plugin) { return plugin.component == *component; });
        if (there)
            return fail(ErrorKind::InvalidInput, QStringLiteral("declared already: ") + component->toString());
        DeclaredPlugin plugin;
        plugin.component = *component;
        plugin.source = command.codebaseFields.value(QStringLiteral("source"));
        pin(plugin, command.codebaseFields.value(QStringLiteral("pin")));
        plugin.branch = command.siteFields.value(QStringLiteral("branch"));
        if (plugin.source.isEmpty() && directory.find(component->toString()) == nullptr)
            return fail(Error{ErrorKind::PluginUnknown,
                              QStringLiteral("not in the plugin directory, and no --source"),
                              {},
                              {{QStringLiteral("plugin"), component->toString()},
                               {QStringLiteral("moodle"), project.moodleVersion}}});
        project.plugins.append(plugin);
    }
    return project;
}

Result<Project> withoutPlugins(Project project, const Command &command)
{
    for (const QString &name : command.names.mid(1)) {
        const Result<ComponentName> component = ComponentName::parse(name);
        if (!component)
            return fail(component.error());
        const qsizetype gone
            = project.plugins.removeIf([&](const DeclaredPlugin &plugin) { return plugin.component == *component; });
        if (gone == 0)
            return fail(ErrorKind::InvalidInput, QStringLiteral("not declared: ") + component->toString());
    }
    return project;
}

ExitCode change(Context &context, const CodebasePlace &place, const DirectoryCopy &copy)
{
    const Command &command = context.command;
    const Result<std::unique_ptr<OpenCodebase>> codebase = OpenCodebase::open(place, copy.plugins);
    const Result<Project> project
        = codebase ? (*codebase)->folder().project() : Result<Project>(fail(codebase.error()));
    if (!project)
        return refuseWith(context, project.error());
    const Result<Project> changed = command.verb == QLatin1String("add") ? withPlugins(*project, command, *copy.plugins)
                                                                         : withoutPlugins(*project, command);
    if (!changed)
        return refuseWith(context, changed.error());
    const QString names = command.names.mid(1).join(QStringLiteral(", "));
    const QString message
        = (command.verb == QLatin1String("add") ? QStringLiteral("Add ") : QStringLiteral("Remove ")) + names;
    if (const Status saved = (*codebase)->folder().saveProject(*changed, message, (*codebase)->author()); !saved)
        return refuseWith(context, saved.error());
    context.report.result({{QStringLiteral("ok"), true}, {QStringLiteral("plugins"), changed->plugins.size()}},
                          message + QLatin1Char('\n'));
    return ExitCode::Done;
}

} // namespace

ExitCode runDirectoryVerb(Context &context)
{
    const Command &command = context.command;
    const CodebasePlace place = placeOf(command, QDir::current().absoluteFilePath(command.names.value(0)));
    if (command.verb == QLatin1String("refresh"))
        return refresh(context, place);
    const Result<DirectoryCopy> copy = DirectoryShelf(place.directoryFile).take();
    if (!copy)
        return refuseWith(context, copy.error());
    return command.verb == QLatin1String("search") ? search(context, *copy) : change(context, place, *copy);
}

} // namespace quai::ctl
