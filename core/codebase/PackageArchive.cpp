// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/PackageArchive.h"

#include "core/base/ComponentPath.h"

#include <QSet>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace quai::codebase {

namespace {

struct FreeArchive
{
    void operator()(archive *handle) const { archive_read_free(handle); }
};
using ArchiveHandle = std::unique_ptr<archive, FreeArchive>;

constexpr qsizetype kPiece = 1 << 16;

class Unpacker
{
public:
    Unpacker(const QByteArray &zip, QString name, const PackageLimits &limits, const CancelToken &cancel)
        : m_zip(zip)
        , m_name(std::move(name))
        , m_limits(limits)
        , m_cancel(cancel)
        , m_archive(archive_read_new())
    {
    }

    Result<QList<PackageFile>> run()
    {
        archive_read_support_format_zip(m_archive.get());
        if (archive_read_open_memory(m_archive.get(), m_zip.constData(), static_cast<size_t>(m_zip.size()))
            != ARCHIVE_OK)
            return fail(broken());
        for (;;) {
            archive_entry *entry = nullptr;
            const int code = archive_read_next_header(m_archive.get(), &entry);
            if (code == ARCHIVE_EOF)
                break;
            if (code != ARCHIVE_OK)
                return fail(broken());
            if (m_cancel.stop_requested())
                return fail(ErrorKind::Cancelled, QStringLiteral("unpacking cancelled"));
            if (const Status taken = take(entry); !taken)
                return fail(taken.error());
        }
        if (m_files.isEmpty())
            return fail(refused("", QStringLiteral("no files")));
        return m_files;
    }

private:
    Error broken() const
    {
        const char *reason = archive_error_string(m_archive.get());
        return {ErrorKind::ParseFailed,
                QStringLiteral("no readable zip: ") + QString::fromUtf8(reason != nullptr ? reason : "unknown format"),
                {},
                {{QStringLiteral("file"), m_name}},
                archive_errno(m_archive.get())};
    }

    Error refused(const QByteArray &path, const QString &why) const
    {
        return {ErrorKind::ArchiveRefused,
                why + QStringLiteral(": ") + QString::fromUtf8(path),
                {},
                {{QStringLiteral("file"), m_name}, {QStringLiteral("path"), QString::fromUtf8(path)}},
                0};
    }

    /// The path below the one folder at the top; empty for that folder itself.
    Result<QByteArray> placeOf(const QByteArray &path)
    {
        const Result<ComponentPath> clean = ComponentPath::parse(QString::fromUtf8(path));
        const bool backslash = path.contains('\\'); // a separator where the zip was made
        if (!clean || clean->isWholeTree() || backslash || path.startsWith('/'))
            return fail(refused(path, QStringLiteral("a path that leaves the plugin")));
        const QByteArray whole = clean->toString().toUtf8();
        const qsizetype slash = whole.indexOf('/');
        const QByteArray top = slash < 0 ? whole : whole.left(slash);
        if (!m_top.isEmpty() && top != m_top)
            return fail(refused(path, QStringLiteral("several folders at the top")));
        m_top = top;
        return slash < 0 ? QByteArray() : whole.mid(slash + 1);
    }

    Status take(archive_entry *entry)
    {
        const char *raw = archive_entry_pathname(entry);
        const QByteArray path(raw != nullptr ? raw : "");
        const auto type = archive_entry_filetype(entry);
        if ((type != AE_IFREG && type != AE_IFDIR) || archive_entry_hardlink(entry) != nullptr
            || archive_entry_symlink(entry) != nullptr)
            return fail(refused(path, QStringLiteral("a link or a device")));
        const Result<QByteArray> place = placeOf(path);
        if (!place)
            return fail(place.error());
        if (type == AE_IFDIR)
            return {};
        if (place->isEmpty())
            return fail(refused(path, QStringLiteral("a file at the top")));
        if (m_paths.contains(*place))
            return fail(refused(path, QStringLiteral("stands twice")));
        m_paths.insert(*place);
        if (m_files.size() >= m_limits.files)
            return fail(refused(path, QStringLiteral("too many files")));
        const Result<QByteArray> content = read(path);
        if (!content)
            return fail(content.error());
        m_files.append({*place, *content, (archive_entry_perm(entry) & 0100) != 0});
        return {};
    }

    /// What the headers say about sizes is not believed: what is read is counted.
    Result<QByteArray> read(const QByteArray &path)
    {
        QByteArray content;
        QByteArray piece(kPiece, Qt::Uninitialized);
        for (;;) {
            const la_ssize_t count = archive_read_data(m_archive.get(), piece.data(), kPiece);
            if (count < 0)
                return fail(broken());
            if (count == 0)
                return content;
            content.append(piece.constData(), static_cast<qsizetype>(count));
            m_bytes += count;
            const bool bomb = m_bytes > m_limits.ratio * m_zip.size() && m_bytes > (1 << 20);
            if (content.size() > m_limits.oneFile || m_bytes > m_limits.bytes || bomb)
                return fail(refused(path, QStringLiteral("too large unpacked")));
        }
    }

    const QByteArray &m_zip;
    QString m_name;
    PackageLimits m_limits;
    CancelToken m_cancel;
    ArchiveHandle m_archive;
    QByteArray m_top;
    QSet<QByteArray> m_paths;
    QList<PackageFile> m_files;
    qint64 m_bytes = 0;
};

} // namespace

Result<QList<PackageFile>> unpackPackage(const QByteArray &zip, const QString &name, const PackageLimits &limits,
                                         const CancelToken &cancel)
{
    return Unpacker(zip, name, limits, cancel).run();
}

} // namespace quai::codebase
