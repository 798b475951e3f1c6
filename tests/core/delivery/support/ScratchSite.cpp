// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/ScratchSite.h"

#include "tests/support/LocalConnection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>

namespace quai::test {

namespace {

namespace fs = std::filesystem;

QByteArray contentSum(const fs::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return "unreadable";
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
}

QByteArray describe(const fs::path &path, QMap<ino_t, QByteArray> &firstNames, const QByteArray &name)
{
    struct stat info = {};
    if (lstat(path.c_str(), &info) != 0)
        return "gone";
    QByteArray text = QByteArray::number(info.st_mode, 8) + ' ' + QByteArray::number(info.st_uid) + ':'
        + QByteArray::number(info.st_gid) + ' ' + QByteArray::number(qint64(info.st_mtim.tv_sec)) + '.'
        + QByteArray::number(qint64(info.st_mtim.tv_nsec));
    if (S_ISDIR(info.st_mode))
        return text;
    if (S_ISLNK(info.st_mode))
        return text + " -> " + QByteArray::fromStdString(fs::read_symlink(path).string());
    if (info.st_nlink > 1) {
        // Entries are visited in the order of their names: the first one names the group.
        if (!firstNames.contains(info.st_ino))
            firstNames.insert(info.st_ino, name);
        text += " = " + firstNames.value(info.st_ino);
    }
    return text + ' ' + QByteArray::number(qint64(info.st_size)) + ' ' + contentSum(path);
}

bool isMetadata(const std::string &name)
{
    return name == ".git" || name == ".svn" || name == "CVS";
}

} // namespace

ScratchSite::ScratchSite()
{
    m_site.id = QStringLiteral("scratch");
    m_site.name = QStringLiteral("Scratch");
    m_site.base = m_folder.path() + QStringLiteral("/a b'c$(x)");
    m_site.dir = QStringLiteral("moodle");
    m_site.environmentFiles = {QStringLiteral("config.php")};
    connectThrough(std::make_shared<LocalConnection>());
    writeVersion(path(), "2023100900.00");
    write(path({}, QStringLiteral("index.php")), "<?php echo 'index';\n");
    write(path({}, QStringLiteral("config.php")), "<?php $CFG = new stdClass();\n");
    write(path({}, QStringLiteral(".htaccess")), "Require all granted\n");
    write(path({}, QStringLiteral("mod/forum/lib.php")), "<?php // forum\n");
    write(path({}, QStringLiteral("mod/forum/db/access.php")), "<?php // access\n");
    write(path({}, QStringLiteral("mod/quiz/lib.php")), "<?php // quiz\n");
    write(path({}, QStringLiteral("lib/moodlelib.php")), QByteArray(20000, 'm'));
}

ScratchSite::~ScratchSite()
{
    std::error_code ignored;
    fs::remove_all(fs::path(m_site.base.toStdString()), ignored);
}

QString ScratchSite::path(const QString &suffix, const QString &below) const
{
    return m_site.servedPath() + suffix + (below.isEmpty() ? QString() : QLatin1Char('/') + below);
}

delivery::Engine ScratchSite::engine(const QString &user) const
{
    return {*m_host, m_site, {user, QStringLiteral("desk")}};
}

void ScratchSite::connectThrough(std::shared_ptr<ssh::Connection> connection)
{
    m_host = std::make_shared<remote::SshHost>(std::move(connection));
}

Result<remote::ScriptResult> ScratchSite::script(const QString &name, const QStringList &arguments) const
{
    delivery::SiteScripts scripts(*m_host, m_site, {QStringLiteral("operator"), QStringLiteral("desk")});
    const QStringList common{QStringLiteral("token=") + delivery::randomToken(),
                             QStringLiteral("entry=\"id\":\"") + delivery::randomToken() + QLatin1Char('"'),
                             QStringLiteral("purpose=") + name};
    return scripts.run(name, common + arguments, {}, {});
}

void ScratchSite::secure(bool withSuperSave)
{
    delivery::StepRequest request;
    request.withSuperSave = withSuperSave;
    const Result<delivery::StepOutcome> outcome = engine().run(request);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message + outcome.error().detail));
}

void ScratchSite::goBack()
{
    delivery::StepRequest request;
    request.step = delivery::Step::Goback;
    const Result<delivery::StepOutcome> outcome = engine().run(request);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message + outcome.error().detail));
}

void ScratchSite::write(const QString &path, const QByteArray &content) const
{
    QVERIFY(QDir().mkpath(path.section(QLatin1Char('/'), 0, -2)));
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(content), content.size());
}

QByteArray ScratchSite::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ScratchSite::writeVersion(const QString &tree, const QByteArray &version) const
{
    write(tree + QStringLiteral("/version.php"),
          "<?php\ndefined('MOODLE_INTERNAL') || die();\n$version  = " + version
              + ";  // YYYYMMDD\n$release  = '4.3 (Build: 20231009)';\n$branch   = '403';\n");
}

QMap<QByteArray, QByteArray> ScratchSite::inventory(const QString &tree)
{
    QMap<QByteArray, QByteArray> entries;
    const fs::path root(tree.toStdString());
    QMap<QByteArray, fs::path> found;
    for (auto it = fs::recursive_directory_iterator(root); it != fs::recursive_directory_iterator(); ++it) {
        if (isMetadata(it->path().filename().string())) {
            it.disable_recursion_pending();
            continue;
        }
        found.insert(QByteArray::fromStdString(it->path().lexically_relative(root).string()), it->path());
    }
    QMap<ino_t, QByteArray> firstNames;
    entries.insert(".", describe(root, firstNames, "."));
    for (auto it = found.constBegin(); it != found.constEnd(); ++it)
        entries.insert(it.key(), describe(it.value(), firstNames, it.key()));
    return entries;
}

} // namespace quai::test
