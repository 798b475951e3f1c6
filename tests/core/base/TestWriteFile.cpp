// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WriteFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Small files of the desktop.
class TestWriteFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTheWholeFile();
    void leavesNothingWhereItCannotWrite();
};

void TestWriteFile::replacesTheWholeFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("name with\nline é.txt"));
    QVERIFY(writeFile(path, QByteArray(1 << 20, 'x')));
    QVERIFY(writeFile(path, QByteArray("a\0b", 3)));
    QCOMPARE(contentOf(path), QByteArray("a\0b", 3));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestWriteFile::leavesNothingWhereItCannotWrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("missing/file.txt"));
    const Status missing = writeFile(path, "text");
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::FileUnwritable);
    QCOMPARE(missing.error().facts.value(QStringLiteral("file")), path);
    QVERIFY(!missing.error().message.isEmpty());
    const Status isFolder = writeFile(folder.path(), "text");
    QVERIFY(!isFolder);
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestWriteFile)
#include "TestWriteFile.moc"
