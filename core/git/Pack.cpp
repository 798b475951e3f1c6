// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Pack.h"

#include "core/git/Commits.h"
#include "core/git/Delta.h"
#include "core/git/Handles.h"
#include "core/git/PackFiles.h"
#include "core/git/Trees.h"

#include <QCryptographicHash>
#include <QSet>
#include <QtEndian>

#include <optional>

namespace quai::git {

namespace {

using OdbObjectHandle = CHandle<git_odb_object, &git_odb_object_free>;

constexpr int kRefDelta = 7;   // gitformat-pack, object types
constexpr int kZlibHeader = 4; // qCompress() puts the length before the zlib stream
constexpr int kWholeLevel = 3; // whole objects: most of a first push, where time counts more than bytes
constexpr int kDeltaLevel = 9; // differences are small
constexpr qint64 kReportEvery = 200;
constexpr qsizetype kPiece = 64 << 10; // bytes
constexpr qsizetype kReuseFrom = 1000; ///< objects; for few it does not pay to read the indexes of the packs

struct Wanted
{
    ObjectId id;
    ObjectId base; ///< what the receiver has in its place; null: nothing
};

/// Which objects the receiver lacks, by comparing both trees folder by folder.
class Collector
{
public:
    explicit Collector(const Repository &repository)
        : m_repository(repository)
    {
    }

    Status collect(const ObjectId &tree, const ObjectId &before)
    {
        if (tree == before || m_seen.contains(tree))
            return {};
        m_seen.insert(tree);
        m_wanted.append({tree, before});
        const Result<QList<TreeEntry>> entries = listTree(m_repository, tree);
        if (!entries)
            return fail(entries.error());
        QHash<QByteArray, TreeEntry> old;
        if (!before.isNull()) {
            const Result<QList<TreeEntry>> former = listTree(m_repository, before);
            if (!former)
                return fail(former.error());
            for (const TreeEntry &entry : *former)
                old.insert(entry.path, entry);
        }
        for (const TreeEntry &entry : *entries)
            if (const Status taken = take(entry, old.value(entry.path)); !taken)
                return taken;
        return {};
    }

    [[nodiscard]] const QList<Wanted> &wanted() const { return m_wanted; }
    void add(const ObjectId &id) { m_wanted.append({id, {}}); }

private:
    Status take(const TreeEntry &entry, const TreeEntry &former)
    {
        if (entry.kind == EntryKind::Submodule || entry.id == former.id)
            return {}; // a submodule's commit is not part of this repository
        const bool folder = entry.kind == EntryKind::Folder;
        const bool comparable = !former.id.isNull() && (former.kind == EntryKind::Folder) == folder
            && former.kind != EntryKind::Submodule;
        if (folder)
            return collect(entry.id, comparable ? former.id : ObjectId());
        if (!m_seen.contains(entry.id)) {
            m_seen.insert(entry.id);
            m_wanted.append({entry.id, comparable ? former.id : ObjectId()});
        }
        return {};
    }

    const Repository &m_repository;
    QSet<ObjectId> m_seen;
    QList<Wanted> m_wanted;
};

/// Type in three bits and the size, seven bits a byte but the first with four.
QByteArray objectHeader(int type, qsizetype size)
{
    QByteArray header;
    auto byte = static_cast<unsigned>((type << 4) | (size & 0x0f));
    for (size >>= 4; size > 0; size >>= 7) {
        header.append(static_cast<char>(byte | 0x80));
        byte = static_cast<unsigned>(size & 0x7f);
    }
    return header + static_cast<char>(byte);
}

QByteArray deflated(QByteArrayView bytes, int level)
{
    // qCompress() makes nothing of nothing; RFC 1950 and 1951 have a stream for it.
    if (bytes.isEmpty())
        return QByteArray("\x78\x9c\x03\x00\x00\x00\x00\x01", 8);
    return qCompress(reinterpret_cast<const uchar *>(bytes.data()), bytes.size(), level).mid(kZlibHeader);
}

Result<OdbObjectHandle> readObject(git_odb *odb, const Repository &repository, const ObjectId &id)
{
    OdbObjectHandle object;
    const git_oid oid = toOid(id);
    const int code = git_odb_read(outPtr(object), odb, &oid);
    if (code != 0)
        return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("object ") + id.toHex(), code)
                        .with(QStringLiteral("repository"), repository.path()));
    return object;
}

QByteArrayView contentOf(const OdbObjectHandle &object)
{
    return {static_cast<const char *>(git_odb_object_data(object.get())),
            static_cast<qsizetype>(git_odb_object_size(object.get()))};
}

/// What lies deflated in a pack already, as an entry of the new one. A difference is taken over when its base travels
/// too. Empty: it has to be made.
QByteArray reused(const PackFiles *packs, const Wanted &wanted, const QSet<ObjectId> &travelling)
{
    const std::optional<PackedObject> found
        = packs != nullptr && wanted.base.isNull() ? packs->find(wanted.id) : std::nullopt;
    if (!found)
        return {};
    QByteArray entry = objectHeader(found->type, found->size);
    if (found->type == kRefDelta) {
        if (!travelling.contains(found->base))
            return {};
        entry += QByteArray(reinterpret_cast<const char *>(found->base.bytes()), ObjectId::kRawSize);
    }
    return entry += found->bytes;
}

Result<QByteArray> entryFor(git_odb *odb, const Repository &repository, const Wanted &wanted)
{
    const Result<OdbObjectHandle> object = readObject(odb, repository, wanted.id);
    if (!object)
        return fail(object.error());
    const QByteArrayView content = contentOf(*object);
    if (!wanted.base.isNull()) {
        const Result<OdbObjectHandle> base = readObject(odb, repository, wanted.base);
        if (!base)
            return fail(base.error());
        const QByteArray delta = makeDelta(contentOf(*base), content);
        if (!delta.isEmpty())
            return objectHeader(kRefDelta, delta.size())
                + QByteArray(reinterpret_cast<const char *>(wanted.base.bytes()), ObjectId::kRawSize)
                + deflated(delta, kDeltaLevel);
    }
    return objectHeader(git_odb_object_type(object->get()), content.size()) + deflated(content, kWholeLevel);
}

QByteArray bigEndian(quint32 number)
{
    const quint32 swapped = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&swapped), sizeof(swapped));
}

/// Hands bytes on in pieces worth a system call, and their checksum at the end.
class SummedWriter
{
public:
    explicit SummedWriter(const PackWriter &write)
        : m_write(write)
    {
    }

    Status add(const QByteArray &bytes)
    {
        m_piece += bytes;
        return m_piece.size() < kPiece ? Status() : flush();
    }
    Status end()
    {
        const Status flushed = flush();
        return flushed ? m_write(m_sum.result()) : flushed;
    }

private:
    Status flush()
    {
        m_sum.addData(m_piece);
        const Status written = m_write(m_piece);
        m_piece.resize(0); // keeps its memory
        return written;
    }

    const PackWriter &m_write;
    QCryptographicHash m_sum{QCryptographicHash::Sha1};
    QByteArray m_piece;
};

} // namespace

Result<qint64> writePack(const Repository &repository, const ObjectId &commit, const ObjectId &before,
                         const PackWriter &write, const ProgressSink &progress, const CancelToken &cancel)
{
    const Result<Commit> read = readCommit(repository, commit);
    if (!read)
        return fail(read.error());
    Collector collector(repository);
    collector.add(commit);
    if (const Status collected = collector.collect(read->tree, before); !collected)
        return fail(collected.error());
    OdbHandle odb;
    const int code = git_repository_odb(outPtr(odb), RepositoryAccess::raw(repository));
    if (code != 0)
        return fail(lastError(ErrorKind::RepositoryDamaged, QStringLiteral("objects"), code));
    const QList<Wanted> &wanted = collector.wanted();
    QSet<ObjectId> travelling;
    for (const Wanted &one : wanted)
        travelling.insert(one.id);
    std::optional<PackFiles> packs;
    if (wanted.size() >= kReuseFrom)
        packs.emplace(repository);
    SummedWriter pack(write);
    Status written = pack.add("PACK" + bigEndian(2) + bigEndian(static_cast<quint32>(wanted.size())));
    for (qsizetype i = 0; written && i < wanted.size(); ++i) {
        if (cancel.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("packing cancelled"));
        const QByteArray ready = reused(packs ? &*packs : nullptr, wanted.at(i), travelling);
        const Result<QByteArray> entry
            = ready.isEmpty() ? entryFor(odb.get(), repository, wanted.at(i)) : Result<QByteArray>(ready);
        written = entry ? pack.add(*entry) : Status(fail(entry.error()));
        if (progress && (i % kReportEvery == 0 || i + 1 == wanted.size()))
            progress({QStringLiteral("pack"), i + 1, wanted.size(), Progress::Unit::Objects, {}});
    }
    if (written)
        written = pack.end();
    return written ? Result<qint64>(wanted.size()) : Result<qint64>(fail(written.error()));
}

} // namespace quai::git
