// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/SitesFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::sites;

namespace {

const QByteArray kWhole = R"(# Sites of the academy
# ask Paul before changing

version: 1
owner: Paul
sites:
  - id: campus
    name: "Campus: été"
    url: https://campus.example.org/
    group: Lyon
    production: false
    server: deploy@campus.example.org:2222
    ssh_config: /home/paul/ssh_config
    base: /var/www
    dir: moodle
    colour: blue
    sudo_user: www-data
    php: /usr/bin/php8.2
    source:
      method: svn
      repository: https://svn.example.org/moodle
      module: code
      branch: branches/lts
      user: deploy
      password_key: quai/campus/svn
      mirror: none
    environment_files: [config.php, "local/my plugin/conf.php"]
    templates:
      config.php: /home/paul/config.php.tpl
    values: {dbname: moodle}
    report_recipients:
      - a@example.org
      - b.c+d@example.org
    sessions: on
    report_language: en
    webhook: https://chat.example.org/hooks/{secret}
    webhook_secret_key: quai/campus/webhook
    reload_command: sudo systemctl reload php8.2-fpm
    allow_rename_fallback: true
    note: |
      First line: yes
      "second"
  - name: Académie de Lyon
    url: http://localhost:8080
    server: farm
    base: /srv/sites
    dir: m
    source: {method: git, repository: /srv/git/moodle.git}
)";

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

/// A minimal site with one line replaced or added.
QByteArray minimal(const QByteArray &line = {})
{
    QByteArrayList lines{"name: One",   "url: https://one.example.org",
                         "server: one", "base: /srv",
                         "dir: moodle", "source: {method: git, repository: /srv/r.git}"};
    const QByteArray key = line.left(line.indexOf(':') + 1);
    bool replaced = line.isEmpty();
    for (QByteArray &present : lines) {
        if (!replaced && present.startsWith(key)) {
            present = line;
            replaced = true;
        }
    }
    if (!replaced)
        lines << line;
    return "version: 1\nsites:\n  - " + lines.join("\n    ") + '\n';
}

} // namespace

class TestSitesFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsEveryField();
    void noFileIsNoSites();
    void whatWasReadIsWrittenAgain();
    void unknownKeysAndTheHeadCommentSurviveChanges();
    void aRenamedSiteKeepsItsUnknownKeys();
    void mistakesHaveTheirPlace_data();
    void mistakesHaveTheirPlace();
    void everyMistakeIsListed();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void textsThatLookLikeSomethingElseComeBack_data();
    void textsThatLookLikeSomethingElseComeBack();
    void writingIsAtomicAndCreatesTheFolder();
    void anotherProgramsChangeIsNotOverwritten();
    void unusableSitesAreNotWritten();
    void anUnwritableFolderIsNamed();

private:
    QTemporaryDir m_folder;
    QString m_path;
    int m_round = 0;
};

void TestSitesFile::init()
{
    m_path = m_folder.filePath(QStringLiteral("%1/quai/sites.yml").arg(++m_round));
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
}

void TestSitesFile::readsEveryField()
{
    put(m_path, kWhole);
    const auto sites = SitesFile(m_path).read();
    QVERIFY2(sites, qPrintable(sites ? QString() : sites.error().detail));
    QCOMPARE(sites->size(), 2);
    const Site &campus = sites->at(0);
    QCOMPARE(campus.id, QStringLiteral("campus"));
    QCOMPARE(campus.name, QStringLiteral("Campus: été"));
    QCOMPARE(campus.url, QStringLiteral("https://campus.example.org"));
    QCOMPARE(campus.group, QStringLiteral("Lyon"));
    QVERIFY(!campus.production);
    QCOMPARE(campus.server.user, QStringLiteral("deploy"));
    QCOMPARE(campus.server.host, QStringLiteral("campus.example.org"));
    QCOMPARE(campus.server.port, 2222);
    QCOMPARE(campus.server.configFile, QStringLiteral("/home/paul/ssh_config"));
    QCOMPARE(campus.servedPath(), QStringLiteral("/var/www/moodle"));
    QCOMPARE(campus.sudoUser, QStringLiteral("www-data"));
    QCOMPARE(campus.phpBinary, QStringLiteral("/usr/bin/php8.2"));
    QCOMPARE(campus.source.method, Method::Svn);
    QCOMPARE(campus.source.repository, QStringLiteral("https://svn.example.org/moodle"));
    QCOMPARE(campus.source.module, QStringLiteral("code"));
    QCOMPARE(campus.source.branch, QStringLiteral("branches/lts"));
    QCOMPARE(campus.source.user, QStringLiteral("deploy"));
    QCOMPARE(campus.source.password.key, QStringLiteral("quai/campus/svn"));
    QCOMPARE(campus.environmentFiles,
             (QStringList{QStringLiteral("config.php"), QStringLiteral("local/my plugin/conf.php")}));
    QCOMPARE(campus.templates,
             (QMap<QString, QString>{{QStringLiteral("config.php"), QStringLiteral("/home/paul/config.php.tpl")}}));
    QCOMPARE(campus.values.value(QStringLiteral("dbname")), QStringLiteral("moodle"));
    QCOMPARE(campus.environmentPaths(), campus.environmentFiles); // each once
    QCOMPARE(campus.reportRecipients,
             (QStringList{QStringLiteral("a@example.org"), QStringLiteral("b.c+d@example.org")}));
    QVERIFY(campus.sessions);
    QCOMPARE(campus.reportLanguage, QStringLiteral("en"));
    QCOMPARE(campus.webhook, QStringLiteral("https://chat.example.org/hooks/{secret}"));
    QCOMPARE(campus.webhookSecret.key, QStringLiteral("quai/campus/webhook"));
    QCOMPARE(campus.reloadCommand, QStringLiteral("sudo systemctl reload php8.2-fpm"));
    QVERIFY(campus.allowRenameFallback);
    QCOMPARE(campus.note, QStringLiteral("First line: yes\n\"second\"\n"));

    const Site &second = sites->at(1);
    QCOMPARE(second.id, QStringLiteral("academie-de-lyon"));
    QVERIFY(second.production);
    QVERIFY(!second.sessions);
    QCOMPARE(second.phpBinary, QStringLiteral("php"));
    QCOMPARE(second.environmentFiles.size(), 2);
}

void TestSitesFile::noFileIsNoSites()
{
    const auto sites = SitesFile(m_path).read();
    QVERIFY(sites);
    QVERIFY(sites->isEmpty());
    for (const QByteArray &text : {QByteArray(), QByteArray("# nothing yet\n"), QByteArray("version: 1\n"),
                                   QByteArray("version: 1\nsites:\n"), QByteArray("version: 1\nsites: []\n")}) {
        put(m_path, text);
        const auto empty = SitesFile(m_path).read();
        QVERIFY2(empty, text.constData());
        QVERIFY(empty->isEmpty());
    }
}

void TestSitesFile::whatWasReadIsWrittenAgain()
{
    put(m_path, kWhole);
    SitesFile file(m_path);
    auto sites = file.read();
    QVERIFY(sites);
    (*sites)[0].values.insert(QStringLiteral("motto"), QStringLiteral("l'été: \\ \"?>\"\n{{ x }} # yes"));
    QVERIFY(file.write(*sites));
    const auto again = SitesFile(m_path).read();
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    QCOMPARE(*again, *sites);
    const QByteArray once = content(m_path);
    QVERIFY(file.write(*sites)); // its own change is no other program's
    QCOMPARE(content(m_path), once);
}

void TestSitesFile::unknownKeysAndTheHeadCommentSurviveChanges()
{
    put(m_path, kWhole);
    SitesFile file(m_path);
    QList<Site> sites = file.read().value();
    sites[0].name = QStringLiteral("Renamed");
    sites[0].note.clear();
    sites.move(0, 1);
    QVERIFY(file.write(sites));
    const QByteArray text = content(m_path);
    QVERIFY(text.startsWith("# Sites of the academy\n# ask Paul before changing\n"));
    QVERIFY(text.contains("owner: Paul\n"));
    QVERIFY(text.contains("colour: blue\n"));
    QVERIFY(text.contains("mirror: none\n"));
    QVERIFY(!text.contains("note:"));
    QCOMPARE(SitesFile(m_path).read().value(), sites);
}

void TestSitesFile::aRenamedSiteKeepsItsUnknownKeys()
{
    put(m_path, kWhole);
    SitesFile file(m_path);
    QList<Site> sites = file.read().value();
    sites[0].id = QStringLiteral("new-id");
    QVERIFY(file.write(sites, {{QStringLiteral("new-id"), QStringLiteral("campus")}}));
    QVERIFY(content(m_path).contains("colour: blue\n"));
    QCOMPARE(SitesFile(m_path).read().value(), sites);
}

void TestSitesFile::mistakesHaveTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("not YAML") << QByteArray("version: 1\nsites: [\n") << 3 << 1;
    QTest::newRow("a tab") << QByteArray("version: 1\nsites:\n\t- a\n") << 3 << 2;
    QTest::newRow("a list") << QByteArray("- a\n") << 1 << 1;
    QTest::newRow("no version") << QByteArray("sites: []\n") << 1 << 1;
    QTest::newRow("later version") << QByteArray("\nversion: 2\n") << 2 << 10;
    QTest::newRow("sites a text") << QByteArray("version: 1\nsites: none\n") << 2 << 8;
    QTest::newRow("site a text") << QByteArray("version: 1\nsites:\n  - campus\n") << 3 << 5;
    QTest::newRow("key twice") << minimal("name: One\n    name: Two") << 4 << 5;
    QTest::newRow("name a list") << minimal("name: [One]") << 3 << 11;
    QTest::newRow("bad id") << minimal("id: A b") << 9 << 9;
    QTest::newRow("url of another kind") << minimal("url: ftp://one.example.org") << 4 << 10;
    QTest::newRow("url with password") << minimal("url: https://a:b@one.example.org") << 4 << 10;
    QTest::newRow("server an option") << minimal("server: -oProxyCommand=x") << 5 << 13;
    QTest::newRow("server empty") << minimal("server:") << 5 << 5;
    QTest::newRow("base relative") << minimal("base: srv/www") << 6 << 11;
    QTest::newRow("base with dots") << minimal("base: /srv/../etc") << 6 << 11;
    QTest::newRow("base the root") << minimal("base: /") << 6 << 11;
    QTest::newRow("dir with slash") << minimal("dir: a/b") << 7 << 10;
    QTest::newRow("dir dots") << minimal("dir: ..") << 7 << 10;
    QTest::newRow("dir an option") << minimal("dir: -rf") << 7 << 10;
    QTest::newRow("dir of a copy") << minimal("dir: moodle-SAVE") << 7 << 10;
    QTest::newRow("no source") << minimal("source:") << 8 << 5;
    QTest::newRow("method") << minimal("source: {method: hg, repository: r}") << 8 << 22;
    QTest::newRow("repository missing") << minimal("source: {method: git}") << 8 << 13;
    QTest::newRow("repository an option") << minimal("source: {method: git, repository: --upload-pack=x}") << 8 << 39;
    QTest::newRow("repository a program") << minimal("source: {method: git, repository: 'ext::sh -c id'}") << 8 << 39;
    QTest::newRow("password in the repository")
        << minimal("source: {method: svn, repository: 'https://a:secret@svn.example.org/r'}") << 8 << 39;
    QTest::newRow("cvs password") << minimal("source: {method: cvs, module: m, repository: ':pserver:a:secret@h:/r'}")
                                  << 8 << 50;
    QTest::newRow("cvs without module") << minimal("source: {method: cvs, repository: /r}") << 8 << 13;
    QTest::newRow("branch") << minimal("source: {method: git, repository: r, branch: a..b}") << 8 << 50;
    QTest::newRow("environment file") << minimal("environment_files: [../x.php]") << 9 << 24;
    QTest::newRow("templates a text") << minimal("templates: config.php") << 9 << 16;
    QTest::newRow("template outside of the tree") << minimal("templates: {../x.php: /t}") << 9 << 16;
    QTest::newRow("template of no PHP") << minimal("templates: {.htaccess: /t}") << 9 << 16;
    QTest::newRow("template with a relative path") << minimal("templates: {config.php: t}") << 9 << 16;
    QTest::newRow("value without a name") << minimal("values: {'a b': x}") << 9 << 13;
    QTest::newRow("value a list") << minimal("values: {a: [x]}") << 9 << 17;
    QTest::newRow("recipient") << minimal("report_recipients: [nobody]") << 9 << 24;
    QTest::newRow("flag") << minimal("production: maybe") << 9 << 17;
    QTest::newRow("sessions") << minimal("sessions: sometimes") << 9 << 15;
    QTest::newRow("language of reports") << minimal("report_language: de") << 9 << 22;
    QTest::newRow("webhook of another kind") << minimal("webhook: 'file:///etc/passwd'") << 9 << 14;
    QTest::newRow("webhook with a secret for a host") << minimal("webhook: 'https://{secret}/x'") << 9 << 14;
    QTest::newRow("sudo user") << minimal("sudo_user: 'a b'") << 9 << 16;
}

void TestSitesFile::mistakesHaveTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    put(m_path, text);
    const auto sites = SitesFile(m_path).read();
    QVERIFY(!sites);
    const Error &error = sites.error();
    QCOMPARE(error.kind, ErrorKind::ParseFailed);
    QCOMPARE(error.facts.value(QStringLiteral("file")), m_path);
    if (error.facts.value(QStringLiteral("line")).toInt() != line)
        qWarning("%s", qPrintable(error.detail));
    QCOMPARE(error.facts.value(QStringLiteral("line")).toInt(), line);
    if (text.contains("environment_files") || text.contains("report_recipients"))
        return; // the list as a whole is named
    QCOMPARE(error.facts.value(QStringLiteral("column")).toInt(), column);
    QVERIFY(!error.detail.contains(QStringLiteral("secret")) || !error.detail.contains(QStringLiteral("a:secret")));
}

void TestSitesFile::everyMistakeIsListed()
{
    QByteArray text = minimal("dir: ..") + minimal("base: relative").mid(18) + minimal().mid(18);
    put(m_path, text);
    const auto sites = SitesFile(m_path).read();
    QVERIFY(!sites);
    const QStringList lines = sites.error().detail.split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4); // two fields, and twice an id that stands there already
    QVERIFY(lines.at(0).startsWith(QStringLiteral("7:10: dir: ")));
    QVERIFY(sites.error().detail.contains(QStringLiteral("base: not-absolute: relative")));
    QVERIFY(sites.error().detail.contains(QStringLiteral("the id one stands twice")));
}

void TestSitesFile::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("too deep") << QByteArray(100'000, '[');
    QTest::newRow("too large") << QByteArray("# ") + QByteArray(5 << 20, 'x');
    QTest::newRow("not text") << QByteArray("\x00\xff\xfe\x80version", 11);
    QTest::newRow("alias to itself") << QByteArray("version: 1\nsites: &a [*a]\n");
    QTest::newRow("unknown alias") << QByteArray("version: 1\nsites: *b\n");
    QTest::newRow("key not UTF-8") << minimal("name: \"caf\\xe9\xe9\"");
}

void TestSitesFile::hostileFilesAreRefused()
{
    QFETCH(QByteArray, text);
    put(m_path, text);
    const auto sites = SitesFile(m_path).read();
    QVERIFY(!sites);
    QVERIFY(sites.error().kind == ErrorKind::ParseFailed || sites.error().kind == ErrorKind::FileUnreadable);
    QCOMPARE(sites.error().facts.value(QStringLiteral("file")), m_path);
}

void TestSitesFile::textsThatLookLikeSomethingElseComeBack_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"true",  "null", "~",   "007",  "1e3",   "a: b",       "- a", "# a", "{a}",  "[a]",
                             "*a",    "&a",   "!a",  "'a'",  "\"a\"", "%a",         "@a",  "`a",  "a #b", "été 日本 😀",
                             "a\\nb", " a ",  "yes", "0x1f", "<<",    "2024-01-01", "a,b", "?",   "a:"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestSitesFile::textsThatLookLikeSomethingElseComeBack()
{
    QFETCH(QString, name);
    put(m_path, minimal());
    SitesFile file(m_path);
    QList<Site> sites = file.read().value();
    sites[0].name = name;
    sites[0].note = name + QStringLiteral("\n\n") + name;
    sites[0].group = name;
    const Status written = file.write(sites);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
    const auto again = SitesFile(m_path).read();
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    QCOMPARE(*again, sites);
}

void TestSitesFile::writingIsAtomicAndCreatesTheFolder()
{
    const QString path = m_folder.filePath(QStringLiteral("new/folder/quai/sites.yml"));
    put(m_path, minimal());
    const QList<Site> sites = SitesFile(m_path).read().value();
    SitesFile file(path);
    QVERIFY(file.write(sites));
    QCOMPARE(SitesFile(path).read().value(), sites);
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden),
             QStringList(QStringLiteral("sites.yml")));
}

void TestSitesFile::anotherProgramsChangeIsNotOverwritten()
{
    put(m_path, minimal());
    SitesFile file(m_path);
    const QList<Site> sites = file.read().value();
    const QByteArray other = minimal("name: Other");
    put(m_path, other);
    const Status written = file.write(sites);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::FileUnwritable);
    QVERIFY(written.error().facts.contains(QStringLiteral("changed")));
    QCOMPARE(content(m_path), other);
    QVERIFY(file.read());
    QVERIFY(file.write(sites));
}

void TestSitesFile::unusableSitesAreNotWritten()
{
    put(m_path, minimal());
    SitesFile file(m_path);
    QList<Site> sites = file.read().value();
    sites.append(sites.first());
    const Status twice = file.write(sites);
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, ErrorKind::SiteDuplicate);
    sites[1].id = QStringLiteral("other");
    sites[1].base = QStringLiteral("/srv/../etc");
    const Status unclean = file.write(sites);
    QVERIFY(!unclean);
    QCOMPARE(unclean.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(unclean.error().facts.value(QStringLiteral("field")), QStringLiteral("base"));
    QCOMPARE(unclean.error().facts.value(QStringLiteral("site")), QStringLiteral("other"));
    QCOMPARE(content(m_path), minimal());
}

void TestSitesFile::anUnwritableFolderIsNamed()
{
    const QString occupied = m_folder.filePath(QStringLiteral("occupied"));
    put(occupied, "a file");
    SitesFile file(occupied + QStringLiteral("/quai/sites.yml"));
    put(m_path, minimal());
    const Status written = file.write(SitesFile(m_path).read().value());
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::FileUnwritable);
    QCOMPARE(written.error().facts.value(QStringLiteral("file")), file.path());
}

QTEST_GUILESS_MAIN(TestSitesFile)
#include "TestSitesFile.moc"
