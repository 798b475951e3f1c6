// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Export.h"

#include "core/git/Trees.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace quai::git {

namespace {

constexpr qint64 kFileLimit = 1LL << 30;
constexpr qint64 kProgressEvery = 500; // files

bool isHarmless(const QByteArray &path)
{
    const QList<QByteArray> names = path.split('/');
    return std::none_of(names.cbegin(), names.cend(), [](const QByteArray &name) {
        return name.isEmpty() || name == "." || name == ".." || name.toLower() == ".git";
    });
}

/// Whether @p path is one of @p wanted, lies below one, or is a folder on the way to one.
bool isOnTheWay(const QByteArray &path, const QList<QByteArray> &wanted)
{
    return wanted.isEmpty() || std::any_of(wanted.cbegin(), wanted.cend(), [&path](const QByteArray &goal) {
               return path == goal || path.startsWith(goal + '/') || goal.startsWith(path + '/');
           });
}

Status writeEntry(const Repository &repository, const TreeEntry &entry, const QByteArray &target)
{
    const QString name = QFile::decodeName(target);
    const auto unwritable = [&name] {
        return fail(
            Error{ErrorKind::FileUnwritable, QStringLiteral("writing ") + name, {}, {{QStringLiteral("file"), name}}});
    };
    if (entry.kind == EntryKind::Folder)
        return QDir().mkdir(name) ? Status() : Status(unwritable());
    if (entry.kind == EntryKind::Submodule)
        return {};
    const Result<QByteArray> content = readBlob(repository, entry.id, kFileLimit);
    if (!content)
        return fail(content.error());
    if (entry.kind == EntryKind::Link)
        return ::symlink(content->constData(), target.constData()) == 0 ? Status() : Status(unwritable());
    QFile file(name);
    // NewOnly: nothing that is there already, a link least of all, is written through.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(*content) != content->size())
        return unwritable();
    if (entry.kind == EntryKind::Executable)
        file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    return {};
}

} // namespace

Result<qint64> exportTree(const Repository &repository, const ObjectId &tree, const QString &folder,
                          const QList<QByteArray> &below, const ProgressSink &progress, const CancelToken &cancel)
{
    qint64 files = 0;
    Status written;
    const QByteArray root = QFile::encodeName(folder) + '/';
    const Status walked = walkTree(repository, tree, [&](const TreeEntry &entry) {
        if (!isOnTheWay(entry.path, below))
            return Walk::Skip;
        if (cancel.stop_requested())
            written = fail(ErrorKind::Cancelled, QStringLiteral("writing the files was cancelled"));
        else if (!isHarmless(entry.path))
            written = fail(Error{ErrorKind::PathLeavesTree,
                                 QStringLiteral("a name that no tree may hold"),
                                 {},
                                 {{QStringLiteral("path"), QString::fromUtf8(entry.path)}}});
        else
            written = writeEntry(repository, entry, root + entry.path);
        if (!written)
            return Walk::Stop;
        if (entry.kind != EntryKind::Folder && ++files % kProgressEvery == 0 && progress)
            progress({QStringLiteral("checkout"), files, -1, Progress::Unit::Files, {}});
        return Walk::Descend;
    });
    if (!written)
        return fail(written.error());
    return walked ? Result<qint64>(files) : Result<qint64>(fail(walked.error()));
}

} // namespace quai::git
