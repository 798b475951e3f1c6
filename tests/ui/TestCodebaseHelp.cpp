// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the code bases where something does not go by itself: servers that ask, fetches that are stopped, caches
// that are broken, sites that serve something else than the release.
#include "core/sites/MemorySecretStore.h"
#include "core/ssh/Pool.h"
#include "models/delivery/ChangesModel.h"
#include "tests/core/ssh/LocalSshd.h"
#include "tests/ui/support/CodebaseWindow.h"
#include "tests/ui/support/Ready.h"
#include "ui/codebase/DirectorySettings.h"
#include "ui/connection/ConnectionGuide.h"
#include "ui/delivery/DiffView.h"
#include "ui/delivery/DriftDialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTreeView>

using namespace quai;
using codebase::Project;
using delivery::Drift;
using delivery::FileChange;
using models::ChangesModel;
using models::PluginsModel;
using test::type;
using test::waitMs;
using Window = test::CodebaseWindow;

class TestCodebaseHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aServerIsTrustedAfterAQuestion();
    void aRefusedServerIsAskedAgainOnDemand();
    void aFetchIsStopped();
    void aBrokenCacheIsRepaired();
    void pluginsAreUpdatedToTheNewest();
    void aPatchThatDoesNotFitIsShown();
    void theDirectoryHasItsSettings();
    void whatIsServedIsComparedWithARelease();
    void aSiteAsReleasedHasNoDrift();

private:
    /// The project's plugin comes over ssh, from a server that was never met.
    static void overSsh(Window &window, test::LocalSshd &sshd);
};

void TestCodebaseHelp::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
}

void TestCodebaseHelp::overSsh(Window &window, test::LocalSshd &sshd)
{
    QCOMPARE(sshd.start(), QString());
    QFile known(sshd.knownHosts());
    QVERIFY(known.remove());
    window.scene.sshConfig = sshd.configFile();
    window.site.logIn = [&window, &sshd](const ssh::Target &server, QObject *context, auto handle) {
        ssh::Target target = server;
        target.configFile = sshd.configFile();
        auto *holder = new QObject(window.page.get());
        auto connection = ssh::makePool(target);
        auto secrets = std::make_shared<sites::MemorySecretStore>();
        auto *guide = new ui::ConnectionGuide(*connection, target, *secrets, window.ask, window.page.get());
        connect(holder, &QObject::destroyed, guide, [guide, connection, secrets] { delete guide; });
        guide->open(context, [guide, holder, handle](const Status &opened) {
            handle(opened ? Result<ssh::Credentials>(guide->credentials()) : fail(opened.error()));
            holder->deleteLater();
        });
    };
    window.openProject();
    window.scene.save([&window](Project &project) {
        project.plugins[0].source = QStringLiteral("box:") + window.scene.hvp.repository.path();
    });
    window.click("refreshProject");
    QTRY_VERIFY_WITH_TIMEOUT(window.idle(), waitMs);
}

void TestCodebaseHelp::aServerIsTrustedAfterAQuestion()
{
    test::LocalSshd sshd;
    Window window;
    overSsh(window, sshd);
    window.ask.confirmation = true;
    window.click("fetchSources");
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("mod_hvp"), PluginsModel::State),
                              QStringLiteral("to be added"), waitMs);
    QCOMPARE(window.ask.questions.size(), 1);
    QVERIFY(window.ask.questions.first().more.contains(QStringLiteral("SHA256:")));
    QVERIFY(QFile::exists(sshd.knownHosts()));
    QTRY_COMPARE_WITH_TIMEOUT(window.text("projectNote"), QStringLiteral("Fetched: 1 source(s)."), waitMs);
}

void TestCodebaseHelp::aRefusedServerIsAskedAgainOnDemand()
{
    test::LocalSshd sshd;
    Window window;
    overSsh(window, sshd);
    window.click("fetchSources"); // the answer is no
    QTRY_COMPARE_WITH_TIMEOUT(window.ask.questions.size(), 1, waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.button("logIn")->isVisible() && window.idle(), waitMs);
    QVERIFY(!QFile::exists(sshd.knownHosts()));
    window.click("fetchSources");
    QTRY_VERIFY_WITH_TIMEOUT(window.text("projectNote").contains(QStringLiteral("did not come")) && window.idle(),
                             waitMs);
    QCOMPARE(window.ask.questions.size(), 1); // asked once without being told to
    window.ask.confirmation = true;
    window.click("logIn");
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("mod_hvp"), PluginsModel::State),
                              QStringLiteral("to be added"), waitMs);
    QVERIFY(!window.button("logIn")->isVisible());
}

void TestCodebaseHelp::aFetchIsStopped()
{
    Window window;
    window.openProject();
    // git's own service, which takes its time to pack (git-config, uploadpack.packObjectsHook).
    const QString hook = window.scene.home.filePath(QStringLiteral("slow"));
    QFile script(hook);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nsleep 60\n");
    script.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    script.close();
    QFile config(window.scene.home.filePath(QStringLiteral("gitconfig")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[uploadpack]\n\tpackObjectsHook = " + hook.toUtf8() + "\n");
    config.close();
    qputenv("GIT_CONFIG_GLOBAL", config.fileName().toUtf8());
    window.click("fetchSources");
    QTRY_VERIFY_WITH_TIMEOUT(window.button("cancelFetch")->isVisible(), waitMs);
    QTest::qWait(300); // it has begun
    window.click("cancelFetch");
    QTRY_COMPARE_WITH_TIMEOUT(window.text("projectNote"), QStringLiteral("Stopped. What came before stays."), waitMs);
    qunsetenv("GIT_CONFIG_GLOBAL");
    QTRY_VERIFY_WITH_TIMEOUT(window.idle() && !window.button("cancelFetch")->isVisible(), waitMs);
    window.fetch(); // and it goes on from there
    QTRY_COMPARE_WITH_TIMEOUT(window.text("glance"), QStringLiteral("2 to be added"), waitMs);
}

void TestCodebaseHelp::aBrokenCacheIsRepaired()
{
    Window window;
    window.openProject();
    window.fetch();
    QVERIFY(QFile::remove(window.scene.home.filePath(QStringLiteral("cache.git/HEAD"))));
    QFile config(window.scene.home.filePath(QStringLiteral("cache.git/config")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[core\n");
    config.close();
    window.click("refreshProject");
    QTRY_COMPARE_WITH_TIMEOUT(window.text("glance"), QStringLiteral("The project cannot be read"), waitMs);
    QVERIFY(window.button("repairCache")->isVisible());
    window.click("repairCache");
    QTRY_VERIFY_WITH_TIMEOUT(window.text("projectNote").contains(QStringLiteral("repaired"))
                                 || window.text("projectNote").contains(QStringLiteral("sound")),
                             waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.idle(), waitMs);
    QVERIFY(!window.button("repairCache")->isVisible());
    window.fetch();
    QTRY_COMPARE_WITH_TIMEOUT(window.text("glance"), QStringLiteral("2 to be added"), waitMs);
}

void TestCodebaseHelp::pluginsAreUpdatedToTheNewest()
{
    Window window;
    window.scene.hvp.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("mod_hvp", "2025010100"));
    window.openProject();
    window.fetch();
    window.choose({QStringLiteral("mod_hvp")});
    window.trigger("updatePlugins"); // v1 is asked for, the branch is ahead of it
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("mod_hvp"), PluginsModel::Resolved),
                              QStringLiteral("2025010100"), waitMs);
    QVERIFY(window.scene.saved().plugins.at(0).version != QStringLiteral("v1"));
    QCOMPARE(window.scene.commits().first(), QStringLiteral("Update mod_hvp"));
    window.choose({QStringLiteral("mod_hvp")});
    QVERIFY(!window.child<QAction>("updatePlugins")->isEnabled());
}

void TestCodebaseHelp::aPatchThatDoesNotFitIsShown()
{
    Window window;
    window.openProject();
    QVERIFY(QDir().mkpath(window.scene.folder() + QStringLiteral("/patches")));
    QFile patch(window.scene.folder() + QStringLiteral("/patches/fix.patch"));
    QVERIFY(patch.open(QIODevice::WriteOnly));
    patch.write("--- a/lib.php\n+++ b/lib.php\n@@ -1 +1 @@\n-<?php // mod_hvp 1999\n+<?php // mended\n");
    patch.close();
    window.scene.save([](Project &project) { project.plugins[0].patches = {QStringLiteral("patches/fix.patch")}; });
    window.ask.confirmation = true;
    window.click("synchronise");
    const auto details = [&window] {
        QString all;
        for (const QPlainTextEdit *one : window.page->findChildren<QPlainTextEdit *>(QStringLiteral("errorDetails")))
            all += one->toPlainText();
        return all;
    };
    QTRY_VERIFY_WITH_TIMEOUT(details().contains(QStringLiteral("mod_hvp 1999")), waitMs);
    QVERIFY2(details().contains(QStringLiteral("mod_hvp 2023010100")), qPrintable(details())); // what stands there
    QVERIFY2(details().contains(QStringLiteral("does not fit lib.php any more: change 1, at line 1")),
             qPrintable(details()));
    QVERIFY(!QFile::exists(window.scene.folder() + QStringLiteral("/project.lock")));
    // The page with the details open fits into a window of 1280x800.
    window.click("showErrorDetails");
    QTRY_VERIFY(window.child<QPlainTextEdit>("errorDetails")->isVisible());
    QTRY_VERIFY2(window.page->minimumSizeHint().height() < 600,
                 qPrintable(QString::number(window.page->minimumSizeHint().height())));
}

void TestCodebaseHelp::theDirectoryHasItsSettings()
{
    Window window;
    window.openProject();
    window.click("directorySettings");
    auto *url = window.child<QLineEdit>("directoryUrl");
    QVERIFY(url != nullptr && url->isVisible());
    type(url, QStringLiteral("ftp://mirror.example.org/list"));
    QVERIFY(!window.button("acceptDirectorySettings")->isEnabled());
    type(url, QStringLiteral("http://mirror.example.org/pluglist.php"));
    QVERIFY(window.child<QLabel>("directoryRemark")->isVisible()); // not encrypted
    auto *maturity = window.child<QComboBox>("leastMaturity");
    maturity->setCurrentIndex(maturity->findData(static_cast<int>(codebase::Maturity::Beta)));
    window.click("acceptDirectorySettings");
    const ui::DirectorySettings kept(window.settings);
    QTRY_COMPARE(kept.url(), QStringLiteral("http://mirror.example.org/pluglist.php"));
    QCOMPARE(kept.leastMaturity(window.scene.folder()), codebase::Maturity::Beta);
    QCOMPARE(kept.leastMaturity(QStringLiteral("/another")), codebase::Maturity::Stable);
    QTRY_VERIFY_WITH_TIMEOUT(window.idle(), waitMs);
}

void TestCodebaseHelp::whatIsServedIsComparedWithARelease()
{
    Drift drift;
    drift.commit = QStringLiteral("0123456789abcdef");
    drift.files = {{FileChange::Kind::Added, QStringLiteral("mod/hvp/shell.php"), true},
                   {FileChange::Kind::Modified, QStringLiteral("lib/setup.php"), true},
                   {FileChange::Kind::Removed, QStringLiteral("README.txt"), false}};
    drift.difference = "diff --git a/lib/setup.php b/lib/setup.php\n--- a/lib/setup.php\n+++ b/lib/setup.php\n"
                       "@@ -1 +1 @@\n-old\n+by hand\n"
                       "diff --git a/mod/hvp/shell.php b/mod/hvp/shell.php\nnew file mode 100644\n--- /dev/null\n"
                       "+++ b/mod/hvp/shell.php\n@@ -0,0 +1 @@\n+system($_GET['c']);\n";
    Window window;
    QString asked;
    window.site.drift = [&drift, &asked](const auto &release, const CancelSource &) {
        asked = release->tag;
        return test::ready<Drift>(drift);
    };
    window.openProject();
    window.build();
    window.page->currentView()->showTab(QStringLiteral("releases"));
    window.release(QStringLiteral("first"));
    window.click("compareServed");
    QTRY_VERIFY_WITH_TIMEOUT(window.child<ui::DriftDialog>("driftDialog") != nullptr, waitMs);
    QTRY_VERIFY(window.text("driftSummary").startsWith(QStringLiteral("3 file(s)")));
    QVERIFY(window.text("driftSummary").contains(asked));
    QVERIFY(window.text("driftCounts").contains(QStringLiteral("1 added PHP file(s)")));
    auto *tree = window.child<QTreeView>("driftTree");
    const QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *difference = window.child<ui::DiffView>("driftDifference");
    const auto choose = [tree](const QString &name) {
        const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                           Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentIndex(found.first());
    };
    choose(QStringLiteral("shell.php"));
    const QModelIndex shell = tree->currentIndex();
    QCOMPARE(shell.siblingAtColumn(ChangesModel::Kind).data().toString(), QStringLiteral("Added, PHP"));
    QVERIFY(shell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("PHP")));
    QVERIFY(difference->toPlainText().contains(QStringLiteral("system($_GET['c']);")));
    choose(QStringLiteral("setup.php"));
    QVERIFY(tree->currentIndex().siblingAtColumn(ChangesModel::Kind).data().toString() != QStringLiteral("Added, PHP"));
    QVERIFY(difference->toPlainText().contains(QStringLiteral("by hand")));
    choose(QStringLiteral("README.txt"));
    QVERIFY(difference->placeholderText().contains(QStringLiteral("the site does not")));
}

void TestCodebaseHelp::aSiteAsReleasedHasNoDrift()
{
    ui::JobTracker jobs;
    QWidget parent;
    const auto open = [&](const Result<Drift> &answer) {
        return new ui::DriftDialog([answer](const auto &, const CancelSource &) { return test::ready<Drift>(answer); },
                                   nullptr, QStringLiteral("academy"), QStringLiteral("Academy"), jobs, &parent);
    };
    const auto says = [](const ui::DriftDialog *dialog, const QString &text) {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&text](const QLabel *label) { return label->text().contains(text); });
    };
    Drift none;
    none.commit = QStringLiteral("0123456789abcdef");
    const auto *sound = open(none);
    QTRY_VERIFY(says(sound, QStringLiteral("No drift")));
    const auto *undelivered = open(fail(ErrorKind::RevisionUnknown, QStringLiteral("nothing delivered")));
    QTRY_VERIFY(says(undelivered, QStringLiteral("There is no release to compare with")));
    const auto *gone = open(fail(ErrorKind::ConnectionLost, QStringLiteral("gone")));
    QTRY_VERIFY(says(gone, QStringLiteral("Not compared")));
    QTRY_COMPARE(jobs.model()->rowCount(), 3);
}

QTEST_MAIN(TestCodebaseHelp)
#include "TestCodebaseHelp.moc"
