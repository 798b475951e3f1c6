// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of the real window on a farm of its own, in both languages, themes and sizes. Run by dev/screenshots.
#include "app/gui/AppBackend.h"
#include "core/sites/MemorySecretStore.h"
#include "core/sites/SiteStore.h"
#include "tests/support/Farm.h"
#include "tests/ui/screenshots/CodebaseScenes.h"
#include "tests/ui/screenshots/InstancesScenes.h"
#include "tests/ui/screenshots/Scenes.h"
#include "ui/common/DialogAsk.h"
#include "ui/jobs/JobTracker.h"
#include "ui/window/Appearance.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace quai;

/// The first start: no sites yet.
void pictureOfWelcome(ui::MainWindow &window, ui::Appearance &appearance, const QDir &folder, const QString &language)
{
    for (const char *theme : {"light", "dark"}) {
        appearance.setTheme(QString::fromLatin1(theme));
        QTest::qWait(250);
        window.grab().save(folder.filePath(QStringLiteral("welcome-%1-%2.png").arg(language, QLatin1String(theme))));
    }
    appearance.setTheme(QStringLiteral("light"));
}

AppPaths pathsBelow(const QTemporaryDir &home)
{
    return {home.path(), home.path(), home.filePath(QStringLiteral("cache")), home.path()};
}

/// The page of the code bases alone: it needs no server.
bool takeCodebasePictures(QApplication &application, const QDir &folder, const QString &language)
{
    const QTemporaryDir home;
    ui::Settings settings(home.path());
    ui::Appearance appearance(application);
    appearance.setLanguage(language);
    appearance.setTheme(QStringLiteral("light"));
    sites::SiteStore store(home.filePath(QStringLiteral("sites.yml")));
    sites::MemorySecretStore secrets;
    AppBackend backend({QStringLiteral("marie"), QStringLiteral("poste-12")}, pathsBelow(home), secrets);
    ui::DialogAsk ask;
    ui::JobTracker jobs;
    sites::Site site;
    site.name = QStringLiteral("Moodle Académie");
    site.url = QStringLiteral("https://moodle.example.org");
    site.server = ssh::Target::parse(QStringLiteral("deploy@127.0.0.1:1")).value();
    site.base = QStringLiteral("/var/www");
    site.dir = QStringLiteral("moodle");
    site.source.repository = QStringLiteral("https://git.example.org/moodle.git");
    const Result<sites::Site> added = store.add(site);
    if (!added)
        return false;
    ui::MainWindow window({store, secrets, backend, ask, jobs, settings, appearance});
    window.resize(1280, 800);
    window.show();
    window.showSite(added->id);
    const auto picture = [&](QWidget &widget, const QString &scene) {
        for (const char *theme : {"light", "dark"}) {
            appearance.setTheme(QString::fromLatin1(theme));
            QTest::qWait(300);
            widget.grab().save(
                folder.filePath(QStringLiteral("%1-%2-%3.png").arg(scene, language, QLatin1String(theme))));
        }
        appearance.setTheme(QStringLiteral("light"));
    };
    return test::CodebaseScenes(window, picture).run();
}

/// The page of the instances over a register of 10,000 rows.
bool takeInstancesPictures(QApplication &application, const QDir &folder, const QString &language)
{
    const QTemporaryDir home;
    test::Farm farm(test::Farm::Ssh | test::Farm::Git | test::Farm::Db);
    farm.setInstances(4, 10'000);
    if (const auto started = farm.start(); !started) {
        qWarning("%s", qPrintable(started.message));
        return false;
    }
    ui::Settings settings(home.path());
    ui::Appearance appearance(application);
    appearance.setLanguage(language);
    appearance.setTheme(QStringLiteral("light"));
    sites::SiteStore store(home.filePath(QStringLiteral("sites.yml")));
    sites::MemorySecretStore secrets;
    AppBackend backend({QStringLiteral("marie"), QStringLiteral("poste-12")}, pathsBelow(home), secrets);
    ui::DialogAsk ask;
    ui::JobTracker jobs;
    sites::Site site = farm.declaration(QStringLiteral("git"));
    site.url = QStringLiteral("http://moodle.example.org");
    const Result<sites::Site> added = store.add(site);
    if (!added)
        return false;
    ui::MainWindow window({store, secrets, backend, ask, jobs, settings, appearance});
    window.resize(1280, 800);
    window.show();
    window.showSite(added->id);
    const auto grab = [&](QWidget &widget, const QString &scene) {
        for (const char *theme : {"light", "dark"}) {
            appearance.setTheme(QString::fromLatin1(theme));
            QTest::qWait(300);
            widget.grab().save(
                folder.filePath(QStringLiteral("%1-%2-%3.png").arg(scene, language, QLatin1String(theme))));
        }
        appearance.setTheme(QStringLiteral("light"));
    };
    const auto picture = [&](QWidget &widget, const QString &scene) {
        grab(widget, scene);
        if (&widget != &window)
            return;
        window.resize(1920, 1080);
        grab(widget, scene + QStringLiteral("-1920"));
        window.resize(1280, 800);
    };
    return test::InstancesScenes(window, farm, picture).run();
}

bool takePictures(QApplication &application, const QDir &folder, const QString &language)
{
    const QTemporaryDir home;
    test::Farm farm(test::Farm::Ssh | test::Farm::Web | test::Farm::Git | test::Farm::Db);
    farm.setInstances(4, 300);
    if (const auto started = farm.start(); !started) {
        qWarning("%s", qPrintable(started.message));
        return false;
    }
    ui::Settings settings(home.path());
    ui::Appearance appearance(application);
    appearance.setLanguage(language);
    appearance.setTheme(QStringLiteral("light"));
    sites::SiteStore store(home.filePath(QStringLiteral("sites.yml")));
    sites::MemorySecretStore secrets;
    AppBackend backend({QStringLiteral("marie"), QStringLiteral("poste-12")}, pathsBelow(home), secrets);
    ui::DialogAsk ask;
    ui::JobTracker jobs;
    const ui::Services services{store, secrets, backend, ask, jobs, settings, appearance};
    {
        ui::MainWindow empty(services);
        empty.resize(1280, 800);
        empty.show();
        pictureOfWelcome(empty, appearance, folder, language);
    }
    sites::Site site = farm.declaration(QStringLiteral("git"));
    site.sessions = true;
    site.reportRecipients = {QStringLiteral("dsi@example.org")};
    const Result<sites::Site> first = store.add(site);
    for (const auto &[name, group] : {std::pair{"Moodle Formation", "Rectorat"}, {"Moodle Recette", "Rectorat"}}) {
        site.id.clear();
        site.name = QString::fromLatin1(name);
        site.group = QString::fromLatin1(group);
        site.production = false;
        if (!store.add(site))
            return false;
    }
    if (!first)
        return false;
    ui::MainWindow window(services);
    window.resize(1280, 800);
    window.show();
    window.showSite(first->id);
    return test::Scenes(window, appearance, farm, folder, language).run();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("quai"));
    const QStringList arguments = QCoreApplication::arguments();
    const bool onlyCodebase = arguments.value(2) == QLatin1String("codebase");
    const bool onlyInstances = arguments.value(2) == QLatin1String("instances");
    const bool known = onlyCodebase || onlyInstances || arguments.size() == 2;
    if (arguments.size() < 2 || arguments.size() > 3 || !known || !QDir().mkpath(arguments.at(1))) {
        qWarning("usage: quai_screenshots FOLDER [codebase|instances]");
        return 2;
    }
    const auto take = onlyCodebase ? takeCodebasePictures : onlyInstances ? takeInstancesPictures : takePictures;
    bool taken = true;
    for (const char *language : {"fr", "en"})
        taken = take(application, QDir(arguments.at(1)), QString::fromLatin1(language)) && taken;
    return taken ? 0 : 1;
}
