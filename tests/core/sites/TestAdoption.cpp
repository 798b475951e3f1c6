// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/SshHost.h"
#include "core/sites/Adoption.h"
#include "core/sites/SiteRules.h"
#include "core/sites/ToolDeliveryConfig.h"
#include "tests/support/LocalConnection.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::sites;

namespace {

void put(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(text), text.size());
}

const QByteArray kVersion = "<?php\n$version  = 2023100900.00;\n$release  = '4.3 (Build: 20231009)';\n";
const QByteArray kConfig = "<?php\n$CFG->wwwroot   = 'https://campus.example.org/';\n";

} // namespace

class TestAdoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void configIsReadAsText_data();
    void configIsReadAsText();
    void configIsNeverRun();
    void aKitOfSubversionInProduction();
    void aWorkingCopyOfSubversionInDelivery();
    void aWorkingCopyOfGit();
    void aWorkingCopyOfCvs();
    void aCodeFolderItselfCanBeNamed();
    void severalSitesInOneFolder();
    void passwordsInUrlsAreTakenOut();
    void hostileNamesStayNames();
    void aMissingFolderIsNamed();

private:
    Adoption adopted(const QString &folder);
    void makeTree(const QString &name);
    static void run(const QString &program, const QStringList &arguments, const QString &folder);

    remote::SshHost m_host{std::make_shared<test::LocalConnection>()};
    QTemporaryDir m_folder;
    QString m_base;
    int m_round = 0;
};

void TestAdoption::init()
{
    m_base = m_folder.filePath(QStringLiteral("prod %1").arg(++m_round));
    QVERIFY(QDir().mkpath(m_base));
}

void TestAdoption::makeTree(const QString &name)
{
    put(m_base + QLatin1Char('/') + name + QStringLiteral("/version.php"), kVersion);
    put(m_base + QLatin1Char('/') + name + QStringLiteral("/config.php"), kConfig);
}

void TestAdoption::run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    QVERIFY2(process.waitForFinished() && process.exitCode() == 0, process.readAllStandardError().constData());
}

Adoption TestAdoption::adopted(const QString &folder)
{
    ssh::Target server;
    server.host = QStringLiteral("farm");
    const auto adoption = adoptSite(m_host, server, folder);
    if (!adoption) {
        qWarning("%s: %s", qPrintable(adoption.error().message), qPrintable(adoption.error().detail));
        QTest::qFail("the adoption failed", __FILE__, __LINE__);
        return {};
    }
    return *adoption;
}

void TestAdoption::configIsReadAsText_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("literal");
    const auto row = [](const char *line, const char *value, bool literal = true) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(value) << literal;
    };
    row("SVNROOT=http://svn.example.org/svn", "http://svn.example.org/svn");
    row("  export SVNROOT=\"a b\"  # why", "a b");
    row("SVNROOT='$HOME `id`'", "$HOME `id`");
    row("SVNROOT=$BASE/moodle", "/srv/moodle");
    row("SVNROOT=\"${BASE}\"'/x'", "/srv/x");
    row("SVNROOT=a\\ b\\$", "a b$");
    row("SVNROOT=\"a\\\"b\\n\"", "a\"b\\n");
    row("SVNROOT=", "");
    row("SVNROOT=été\r", "été");
    row("SVNROOT=$(cat /etc/passwd)", "", false);
    row("SVNROOT=`id`", "", false);
    row("SVNROOT=\"`id`\"", "", false);
    row("SVNROOT=$UNKNOWN/x", "", false);
    row("SVNROOT=${BASE:-x}", "", false);
    row("SVNROOT=a; rm -rf /", "", false);
    row("SVNROOT=a b", "", false);
    row("SVNROOT='open", "", false);
    row("SVNROOT=\"open", "", false);
    row("SVNROOT=a\\", "", false);
}

void TestAdoption::configIsReadAsText()
{
    QFETCH(QString, line);
    QFETCH(QString, value);
    QFETCH(bool, literal);
    const ToolDeliveryConfig config = ToolDeliveryConfig::parse({QStringLiteral("BASE=/srv"), line});
    QCOMPARE(config.values.contains(QStringLiteral("SVNROOT")), literal);
    QCOMPARE(config.notLiteral.contains(QStringLiteral("SVNROOT")), !literal);
    if (literal)
        QCOMPARE(config.values.value(QStringLiteral("SVNROOT")), value);
}

void TestAdoption::configIsNeverRun()
{
    makeTree(QStringLiteral("moodle"));
    const QString mark = m_base + QStringLiteral("/mark");
    put(m_base + QStringLiteral("/config"),
        "touch '" + mark.toUtf8() + "'\nMODULE=$(touch '" + mark.toUtf8() + "')\nSVNUSER=paul\n");
    const Adoption adoption = adopted(m_base);
    QVERIFY(!QFile::exists(mark));
    QCOMPARE(adoption.notLiteral, QStringList(QStringLiteral("MODULE")));
    QCOMPARE(adoption.site.source.user, QStringLiteral("paul"));
}

void TestAdoption::aKitOfSubversionInProduction()
{
    makeTree(QStringLiteral("moodle"));
    makeTree(QStringLiteral("moodle-SAVE"));
    put(m_base + QStringLiteral("/svn_toolkit/config"),
        "REALBASEDIR=" + m_base.toUtf8().replace(' ', "\\ ")
            + "\nBASEDIR=$REALBASEDIR/moodle\nSVNDIR=${BASEDIR}-SVN\nSAVEDIR=${BASEDIR}-SAVE\n"
              "SVNUSER=deploy\nSVNPASS='p@ss word'\nSVNROOT=https://svn.example.org/\nSVNREPO=customers\n"
              "MODULE=lyon\nBRANCH=\n");
    const Adoption adoption = adopted(m_base);
    const Site &site = adoption.site;
    QCOMPARE(site.base, m_base);
    QCOMPARE(site.dir, QStringLiteral("moodle"));
    QCOMPARE(site.url, QStringLiteral("https://campus.example.org"));
    QCOMPARE(site.name, QStringLiteral("campus.example.org"));
    QCOMPARE(site.source.method, Method::Svn);
    QCOMPARE(site.source.repository, QStringLiteral("https://svn.example.org/customers"));
    QCOMPARE(site.source.module, QStringLiteral("lyon"));
    QCOMPARE(site.source.branch, QString());
    QCOMPARE(site.source.user, QStringLiteral("deploy"));
    QCOMPARE(adoption.sourcePassword, QStringLiteral("p@ss word"));
    QCOMPARE(site.source.password.key, QStringLiteral("quai/campus-example-org/source"));
    QCOMPARE(adoption.configFile, m_base + QStringLiteral("/svn_toolkit/config"));
    QCOMPARE(adoption.folders, (QStringList{QStringLiteral("moodle"), QStringLiteral("moodle-SAVE")}));
    QVERIFY(!adoption.inDelivery);
    QVERIFY(checkSite(site).isEmpty());
}

void TestAdoption::aWorkingCopyOfSubversionInDelivery()
{
    if (QStandardPaths::findExecutable(QStringLiteral("svnadmin")).isEmpty())
        QSKIP("subversion is not installed");
    const QString repository = m_folder.filePath(QStringLiteral("svn%1").arg(m_round));
    run(QStringLiteral("svnadmin"), {QStringLiteral("create"), repository}, m_base);
    const QString url = QStringLiteral("file://") + repository;
    run(QStringLiteral("svn"),
        {QStringLiteral("mkdir"), QStringLiteral("-q"), QStringLiteral("--parents"), QStringLiteral("-m"),
         QStringLiteral("x"), url + QStringLiteral("/code/branches/lts")},
        m_base);
    makeTree(QStringLiteral("moodle"));
    makeTree(QStringLiteral("moodle-SUPERSAVE"));
    run(QStringLiteral("svn"),
        {QStringLiteral("checkout"), QStringLiteral("-q"), url + QStringLiteral("/code/branches/lts"),
         QStringLiteral("moodle-SVN")},
        m_base);
    put(m_base + QStringLiteral("/config"), "SVNROOT=http://old.example.org\nMODULE=other\nSVNUSER=deploy\n");
    const Adoption adoption = adopted(m_base + QStringLiteral("//"));
    QVERIFY(adoption.inDelivery);
    QCOMPARE(adoption.site.dir, QStringLiteral("moodle"));
    QCOMPARE(adoption.site.source.method, Method::Svn);
    QCOMPARE(adoption.site.source.repository, url);
    QCOMPARE(adoption.site.source.module, QStringLiteral("code"));
    QCOMPARE(adoption.site.source.branch, QStringLiteral("branches/lts"));
    QCOMPARE(adoption.site.source.user, QStringLiteral("deploy"));
}

void TestAdoption::aWorkingCopyOfGit()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
    makeTree(QStringLiteral("site"));
    const QString tree = m_base + QStringLiteral("/site");
    run(QStringLiteral("git"),
        {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("lts/4.3")}, tree);
    run(QStringLiteral("git"),
        {QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"),
         QStringLiteral("https://git.example.org/m.git")},
        tree);
    const Adoption adoption = adopted(m_base);
    QCOMPARE(adoption.site.dir, QStringLiteral("site"));
    QCOMPARE(adoption.site.source.method, Method::Git);
    QCOMPARE(adoption.site.source.repository, QStringLiteral("https://git.example.org/m.git"));
    QCOMPARE(adoption.site.source.branch, QStringLiteral("lts/4.3"));
    QVERIFY(!adoption.inDelivery);
    QVERIFY(adoption.configFile.isEmpty());
}

void TestAdoption::aWorkingCopyOfCvs()
{
    makeTree(QStringLiteral("moodle"));
    makeTree(QStringLiteral("moodle-CVS"));
    const QString metadata = m_base + QStringLiteral("/moodle-CVS/CVS/");
    put(metadata + QStringLiteral("Root"), ":pserver:deploy:secret@cvs.example.org:/cvsroot\n");
    put(metadata + QStringLiteral("Repository"), "customers/lyon\n");
    put(metadata + QStringLiteral("Tag"), "TMOODLE_403\n");
    const Adoption adoption = adopted(m_base);
    QCOMPARE(adoption.site.source.method, Method::Cvs);
    QCOMPARE(adoption.site.source.repository, QStringLiteral(":pserver:deploy@cvs.example.org:/cvsroot"));
    QCOMPARE(adoption.site.source.module, QStringLiteral("customers/lyon"));
    QCOMPARE(adoption.site.source.branch, QStringLiteral("MOODLE_403"));
    QCOMPARE(adoption.sourcePassword, QStringLiteral("secret"));
    QVERIFY(adoption.inDelivery);
}

void TestAdoption::aCodeFolderItselfCanBeNamed()
{
    makeTree(QStringLiteral("first"));
    makeTree(QStringLiteral("first-SAVE"));
    makeTree(QStringLiteral("second"));
    const Adoption adoption = adopted(m_base + QStringLiteral("/second/"));
    QCOMPARE(adoption.site.base, m_base);
    QCOMPARE(adoption.site.dir, QStringLiteral("second"));
    QCOMPARE(adoption.otherDirs, QStringList(QStringLiteral("first")));
}

void TestAdoption::severalSitesInOneFolder()
{
    makeTree(QStringLiteral("a"));
    makeTree(QStringLiteral("b"));
    makeTree(QStringLiteral("b-SAVE"));
    makeTree(QStringLiteral("c"));
    put(m_base + QStringLiteral("/notes/readme.txt"), "no Moodle");
    const Adoption adoption = adopted(m_base);
    QCOMPARE(adoption.site.dir, QStringLiteral("b")); // Tool Delivery has worked there
    QCOMPARE(adoption.otherDirs, (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    QVERIFY(!adoption.folders.contains(QStringLiteral("notes")));
}

void TestAdoption::passwordsInUrlsAreTakenOut()
{
    makeTree(QStringLiteral("moodle"));
    put(m_base + QStringLiteral("/moodle/.git/HEAD"), "ref: refs/heads/main\n");
    put(m_base + QStringLiteral("/moodle/.git/config"),
        "[remote \"origin\"]\n\turl = https://bot:t0k%40n@git.example.org/m.git\n");
    const Adoption adoption = adopted(m_base);
    QCOMPARE(adoption.site.source.repository, QStringLiteral("https://git.example.org/m.git"));
    QCOMPARE(adoption.site.source.user, QStringLiteral("bot"));
    QCOMPARE(adoption.sourcePassword, QStringLiteral("t0k@n"));
    QVERIFY(checkSite(adoption.site).isEmpty());
}

void TestAdoption::hostileNamesStayNames()
{
    const QString name = QStringLiteral("m`touch x`$(touch y)\n'z");
    makeTree(name);
    makeTree(name + QStringLiteral("-SAVE"));
    makeTree(QStringLiteral("-rf"));
    put(m_base + QStringLiteral("/config"), QByteArray(200'000, 'A') + "=1\n\0\xff\xfe\nBASEDIR=$(reboot)\n");
    const Adoption adoption = adopted(m_base);
    QCOMPARE(adoption.site.dir, name);
    QVERIFY(adoption.folders.contains(QStringLiteral("-rf")));
    QVERIFY(!checkSite(adoption.site).isEmpty()); // found, and still not accepted
}

void TestAdoption::aMissingFolderIsNamed()
{
    ssh::Target server;
    server.host = QStringLiteral("farm");
    const QString nowhere = m_base + QStringLiteral("/nowhere");
    const auto missing = adoptSite(m_host, server, nowhere);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::PathMissing);
    QCOMPARE(missing.error().facts.value(QStringLiteral("path")), nowhere);
    const auto relative = adoptSite(m_host, server, QStringLiteral("var/www"));
    QVERIFY(!relative);
    QCOMPARE(relative.error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestAdoption)
#include "TestAdoption.moc"
