// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/ProjectText.h"
#include "core/codebase/ThreadedCodebaseService.h"
#include "tests/core/codebase/MoodleSource.h"

#include <QFile>

#include <functional>

namespace quai::test {

/// A code base with its upstream repositories, its cache and a copy of the plugin directory, all of them real, in
/// folders of its own.
struct CodebaseScene
{
    QTemporaryDir home;
    tests::Scratch moodle;
    tests::Scratch hvp;
    tests::Scratch xp;
    QString sshConfig; ///< for sources over ssh

    CodebaseScene()
    {
        moodle.commit(QStringLiteral("refs/tags/v4.5.1"), tests::moodleFiles("2024100701", 405));
        moodle.commit(QStringLiteral("refs/tags/v4.5.2"), tests::moodleFiles("2024100702", 405));
        moodle.commit(QStringLiteral("refs/tags/v5.1.0"), tests::moodleFiles("2025100600", 501, "public/"));
        moodle.commit(QStringLiteral("refs/heads/MOODLE_405_STABLE"), tests::moodleFiles("2024100702.05", 405));
        hvp.commit(QStringLiteral("refs/tags/v1"),
                   tests::pluginFiles("mod_hvp", "2023010100", "$plugin->incompatible = 501;"));
        hvp.commit(QStringLiteral("refs/tags/v2"), tests::pluginFiles("mod_hvp", "2024010100"));
        xp.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("block_xp", "7"));
    }

    [[nodiscard]] QString folder() const { return home.filePath(QStringLiteral("campus")); }

    [[nodiscard]] std::unique_ptr<codebase::CodebaseService> service(const QString &at) const
    {
        codebase::CodebasePlace place;
        place.folder = at;
        place.cacheFolder = home.filePath(QStringLiteral("cache.git"));
        place.directoryFile = home.filePath(QStringLiteral("pluglist.json"));
        place.directoryUrl = QStringLiteral("http://127.0.0.1:1/pluglist.php"); // nobody answers there
        place.sshConfig = sshConfig;
        return std::make_unique<codebase::ThreadedCodebaseService>(std::move(place));
    }

    /// mod_hvp at v1, in Moodle 4.5.
    [[nodiscard]] codebase::Project project()
    {
        codebase::Project project;
        project.name = QStringLiteral("Campus");
        project.branch = QStringLiteral("prod");
        project.moodleVersion = QStringLiteral("4.5.1");
        project.moodleSource = moodle.repository.path();
        codebase::DeclaredPlugin plugin;
        plugin.component = codebase::ComponentName::parse(QStringLiteral("mod_hvp")).value();
        plugin.source = hvp.repository.path();
        plugin.version = QStringLiteral("v1");
        project.plugins = {plugin};
        return project;
    }

    /// Makes folder() that project.
    void create()
    {
        const codebase::Project declared = project();
        const auto made = codebase::ProjectFolder::create(
            folder(), codebase::formatProject(declared).value(),
            {QStringLiteral("Op"), QStringLiteral("op@example.org"), QDateTime::currentDateTimeUtc()});
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
    }

    [[nodiscard]] codebase::Project saved() const { return codebase::ProjectFolder::open(folder())->project().value(); }

    /// Changes the project behind the window's back, as another program would.
    void save(const std::function<void(codebase::Project &)> &edit) const
    {
        codebase::Project changed = saved();
        edit(changed);
        const Status done = codebase::ProjectFolder::open(folder())->saveProject(
            changed, QStringLiteral("elsewhere"),
            {QStringLiteral("Op"), QStringLiteral("op@example.org"), QDateTime::currentDateTimeUtc()});
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }

    /// The subjects of the project's commits, newest first.
    [[nodiscard]] QStringList commits() const
    {
        const git::Repository repository = git::Repository::open(folder()).value();
        const QList<git::Commit> all
            = git::firstParents(repository, repository.resolve(QStringLiteral("HEAD")).value(), 100).value();
        QStringList subjects;
        for (const git::Commit &commit : all)
            subjects.append(commit.subject());
        return subjects;
    }

    /// A copy of the plugin directory with @p count plugins, mod_hvp and block_xp among them.
    void keepDirectory(int count = 2) const
    {
        QByteArray json = "{\"plugins\":[";
        const auto add = [&json](const QByteArray &component, const QByteArray &name, const QByteArray &series) {
            json += (json.endsWith('[') ? "" : ",");
            json += "{\"component\":\"" + component + "\",\"name\":\"" + name + "\",\"source\":\"https://example.org/"
                + component
                + "\",\"timelastreleased\":1700000000,\"versions\":[{\"version\":\"2024010100\",\"maturity\":200,"
                  "\"vcsrepositoryurl\":\"https://example.org/"
                + component + ".git\",\"supportedmoodles\":[{\"release\":\"" + series + "\"}]}]}";
        };
        add("mod_hvp", "Interactive Content", "4.5");
        add("block_xp", "Level Up XP", "5.1");
        for (int i = 2; i < count; ++i)
            add("local_number" + QByteArray::number(i), "Number " + QByteArray::number(i), i % 2 ? "4.5" : "5.1");
        json += "]}";
        codebase::Download download;
        download.content = json;
        codebase::DirectoryStore store(home.filePath(QStringLiteral("pluglist.json")));
        const Status stored = store.store(QStringLiteral("http://127.0.0.1:1/pluglist.php"), download,
                                          QDateTime::currentDateTimeUtc().addDays(-3));
        if (!stored)
            qFatal("%s", qPrintable(stored.error().message));
    }
};

} // namespace quai::test
