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
constexpr qint64 kProgressBytes = 4 << 20;
constexpr int kPiece = 64 << 10; // bytes

struct Free
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

/// Where the bytes go, and what went wrong there.
struct Target
{
    const remote::InputWriter &write;
    Status state;
    bool wanted = true; ///< not any more: the rest goes nowhere
};

/// Freeing a writer writes an end, with which the beginning would look whole. A writer that is told to fail instead
/// (archive_write_fail(3)) keeps the memory of its gzip.
struct EndSilently
{
    Target *target;
    void operator()(archive *writer) const
    {
        target->wanted = false;
        archive_write_free(writer);
    }
};
using Writer = std::unique_ptr<archive, EndSilently>;

la_ssize_t handOn(archive *, void *data, const void *bytes, size_t length)
{
    auto *target = static_cast<Target *>(data);
    const QByteArrayView piece(static_cast<const char *>(bytes), static_cast<qsizetype>(length));
    if (target->wanted && target->state)
        target->state = target->write(piece);
    return static_cast<la_ssize_t>(length);
}

Writer openWriter(Target *target)
{
    Writer writer(archive_write_new(), EndSilently{target});
    archive_write_set_format_pax_restricted(writer.get());
    archive_write_add_filter_gzip(writer.get());
    // No time in the gzip header, and names as the bytes that they are.
    archive_write_set_options(writer.get(), "gzip:!timestamp,hdrcharset=BINARY");
    archive_write_set_bytes_per_block(writer.get(), kPiece);
    archive_write_set_bytes_in_last_block(writer.get(), 1); // nothing behind the end of the gzip stream
    archive_write_open(writer.get(), target, nullptr, &handOn, nullptr);
    return writer;
}

/// Why libarchive stopped: its own trouble, or its target's.
tl::unexpected<Error> broken(archive *writer, const Target &target)
{
    if (!target.state)
        return fail(target.state.error());
    return fail(Error{ErrorKind::Internal, QString::fromUtf8(archive_error_string(writer)), {}, {}, 0});
}

/// @return how long its content is
Result<qint64> writeFile(archive *writer, const Target &target, const git::Repository &repository,
                         const git::TreeEntry &file)
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
    return sound && target.state ? Result<qint64>(content->size()) : Result<qint64>(broken(writer, target));
}

} // namespace

Status writeTreeArchive(const git::Repository &repository, const git::ObjectId &tree, const QList<QByteArray> &paths,
                        const remote::InputWriter &write, const ProgressSink &progress, const CancelToken &cancel)
{
    Target target{write, {}};
    const Writer writer = openWriter(&target);
    qsizetype done = 0;
    qint64 untold = 0; // bytes since the last progress
    for (const QByteArray &path : paths) {
        if (cancel.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("packing was cancelled"));
        const Result<std::optional<git::TreeEntry>> entry = git::entryAt(repository, tree, path);
        if (!entry)
            return fail(entry.error());
        const bool isFile
            = *entry && (*entry)->kind != git::EntryKind::Folder && (*entry)->kind != git::EntryKind::Submodule;
        const Result<qint64> written
            = isFile ? writeFile(writer.get(), target, repository, **entry) : Result<qint64>(0);
        if (!written)
            return fail(written.error());
        untold += *written;
        if (++done % kProgressEvery != 0 && untold < kProgressBytes)
            continue;
        untold = 0;
        if (progress)
            progress({QStringLiteral("pack"), done, paths.size(), Progress::Unit::Files, {}});
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK || !target.state)
        return broken(writer.get(), target);
    return {};
}

} // namespace quai::codebase
