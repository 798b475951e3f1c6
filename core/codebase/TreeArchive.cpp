// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/TreeArchive.h"

#include "core/git/Trees.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace quai::codebase {

namespace {

constexpr qint64 kFileLimit = 1LL << 30;
constexpr qsizetype kProgressEvery = 200; // files

struct Free
{
    void operator()(archive *writer) const { archive_write_free(writer); }
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

la_ssize_t append(archive *, void *target, const void *bytes, size_t length)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes), static_cast<qsizetype>(length));
    return static_cast<la_ssize_t>(length);
}

std::unique_ptr<archive, Free> openWriter(QByteArray *target)
{
    std::unique_ptr<archive, Free> writer(archive_write_new());
    archive_write_set_format_pax_restricted(writer.get());
    archive_write_add_filter_gzip(writer.get());
    // No time in the gzip header, and names as the bytes that they are.
    archive_write_set_options(writer.get(), "gzip:!timestamp,hdrcharset=BINARY");
    archive_write_set_bytes_in_last_block(writer.get(), 1); // nothing behind the end of the gzip stream
    archive_write_open(writer.get(), target, nullptr, &append, nullptr);
    return writer;
}

Error broken(archive *writer)
{
    return {ErrorKind::Internal, QString::fromUtf8(archive_error_string(writer)), {}, {}, 0};
}

Status writeFile(archive *writer, const git::Repository &repository, const git::TreeEntry &file)
{
    const Result<QByteArray> content = git::readBlob(repository, file.id, kFileLimit);
    if (!content)
        return fail(content.error());
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), file.path.constData());
    const bool link = file.kind == git::EntryKind::Link;
    archive_entry_set_filetype(entry.get(), link ? AE_IFLNK : AE_IFREG);
    archive_entry_set_perm(entry.get(), file.kind == git::EntryKind::Executable || link ? 0755 : 0644);
    archive_entry_set_size(entry.get(), link ? 0 : content->size());
    if (link)
        archive_entry_set_symlink(entry.get(), content->constData());
    bool sound = archive_write_header(writer, entry.get()) == ARCHIVE_OK;
    if (sound && !link)
        sound
            = archive_write_data(writer, content->constData(), static_cast<size_t>(content->size())) == content->size();
    return sound ? Status() : Status(fail(broken(writer)));
}

} // namespace

Result<QByteArray> treeArchive(const git::Repository &repository, const git::ObjectId &tree,
                               const QList<QByteArray> &paths, const ProgressSink &progress, const CancelToken &cancel)
{
    QByteArray bytes;
    const std::unique_ptr<archive, Free> writer = openWriter(&bytes);
    qsizetype done = 0;
    for (const QByteArray &path : paths) {
        if (cancel.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("packing was cancelled"));
        const Result<std::optional<git::TreeEntry>> entry = git::entryAt(repository, tree, path);
        if (!entry)
            return fail(entry.error());
        const bool isFile
            = *entry && (*entry)->kind != git::EntryKind::Folder && (*entry)->kind != git::EntryKind::Submodule;
        if (isFile) {
            if (const Status written = writeFile(writer.get(), repository, **entry); !written)
                return fail(written.error());
        }
        if (++done % kProgressEvery == 0 && progress)
            progress({QStringLiteral("pack"), done, paths.size(), Progress::Unit::Files, {}});
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return fail(broken(writer.get()));
    return bytes;
}

} // namespace quai::codebase
