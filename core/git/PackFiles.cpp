// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/PackFiles.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace quai::git {

namespace {

// gitformat-pack, "Version 2 pack-*.idx files".
constexpr QByteArrayView kIndexMagic("\377tOc\0\0\0\2", 8);
constexpr qsizetype kFanout = 8;
constexpr qsizetype kIds = kFanout + qsizetype{256} * 4;
constexpr qsizetype kCrcSize = 4;
constexpr qsizetype kOffsetSize = 4;
constexpr qsizetype kTrailer = 20;
constexpr quint32 kFarBit = 0x80000000U; ///< the place stands in the table of eight bytes
constexpr int kOffsetDelta = 6;
constexpr int kRefDelta = 7;

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

} // namespace

/// One pack and its index.
class PackFiles::File
{
public:
    [[nodiscard]] bool open(const QString &indexPath)
    {
        m_indexFile.setFileName(indexPath);
        m_packFile.setFileName(indexPath.chopped(3) + QStringLiteral("pack"));
        m_index = map(m_indexFile);
        m_pack = map(m_packFile);
        if (m_index.size() < kIds + 2 * kTrailer || !m_index.startsWith(kIndexMagic) || m_pack.size() < kTrailer)
            return false;
        m_count = number(m_index, kIds - 4);
        const qsizetype tables = m_count * (ObjectId::kRawSize + kCrcSize + kOffsetSize);
        if (m_index.size() < kIds + tables + 2 * kTrailer)
            return false;
        m_places.reserve(static_cast<size_t>(m_count));
        for (qsizetype row = 0; row < m_count; ++row)
            m_places.push_back({placeOf(row), row});
        std::sort(m_places.begin(), m_places.end(), [](const Place &a, const Place &b) { return a.at < b.at; });
        return true;
    }

    [[nodiscard]] std::optional<PackedObject> find(const ObjectId &id) const
    {
        const qsizetype row = rowOf(id);
        return row < 0 ? std::nullopt : read(placeOf(row));
    }

private:
    struct Place
    {
        qint64 at = 0;
        qsizetype row = 0;
    };

    static QByteArrayView map(QFile &file)
    {
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const uchar *bytes = file.map(0, file.size());
        return bytes == nullptr ? QByteArrayView() : QByteArrayView(bytes, static_cast<qsizetype>(file.size()));
    }

    [[nodiscard]] const char *idOf(qsizetype row) const { return m_index.data() + kIds + row * ObjectId::kRawSize; }

    [[nodiscard]] qint64 placeOf(qsizetype row) const
    {
        const qsizetype offsets = kIds + m_count * (ObjectId::kRawSize + kCrcSize);
        const quint32 place = number(m_index, offsets + row * kOffsetSize);
        if ((place & kFarBit) == 0)
            return place;
        const qsizetype far = offsets + m_count * kOffsetSize + qsizetype(place & ~kFarBit) * 8;
        return far + 8 > m_index.size() ? -1 : qFromBigEndian<qint64>(m_index.data() + far);
    }

    [[nodiscard]] qsizetype rowOf(const ObjectId &id) const
    {
        const qsizetype first = id.bytes()[0];
        qsizetype from = first == 0 ? 0 : number(m_index, kFanout + (first - 1) * 4);
        qsizetype to = std::min<qsizetype>(number(m_index, kFanout + first * 4), m_count);
        while (from < to) {
            const qsizetype middle = from + (to - from) / 2;
            const int order = std::memcmp(idOf(middle), id.bytes(), ObjectId::kRawSize);
            if (order == 0)
                return middle;
            (order < 0 ? from : to) = order < 0 ? middle + 1 : middle;
        }
        return -1;
    }

    /// The entry that begins at a place, up to the next one.
    [[nodiscard]] std::optional<PackedObject> read(qint64 at) const
    {
        const auto next = std::upper_bound(m_places.begin(), m_places.end(), at,
                                           [](qint64 place, const Place &other) { return place < other.at; });
        const qint64 end = next == m_places.end() ? m_pack.size() - kTrailer : next->at;
        if (at < 0 || end > m_pack.size() || end - at < 2)
            return std::nullopt;
        QByteArrayView entry = m_pack.sliced(static_cast<qsizetype>(at), static_cast<qsizetype>(end - at));
        PackedObject object;
        auto byte = static_cast<uchar>(entry.front());
        object.type = (byte >> 4) & 7;
        object.size = byte & 0x0f;
        qsizetype used = 1;
        for (int shift = 4; (byte & 0x80) != 0 && used < entry.size() && shift < 56; shift += 7) {
            byte = static_cast<uchar>(entry.at(used++));
            object.size |= qsizetype(byte & 0x7f) << shift;
        }
        entry = entry.sliced(used);
        if (object.type == kOffsetDelta && !readNearBase(at, entry, object))
            return std::nullopt;
        if (object.type == kRefDelta && object.base.isNull()) {
            if (entry.size() < ObjectId::kRawSize)
                return std::nullopt;
            object.base = ObjectId::fromRaw(entry.first(ObjectId::kRawSize));
            entry = entry.sliced(ObjectId::kRawSize);
        }
        object.bytes = entry;
        return object;
    }

    /// The base of a difference, which stands so many bytes before it.
    [[nodiscard]] bool readNearBase(qint64 at, QByteArrayView &entry, PackedObject &object) const
    {
        qint64 back = 0;
        qsizetype used = 0;
        for (bool more = true; more; ++used) {
            if (used >= entry.size() || used > 8)
                return false;
            const auto byte = static_cast<uchar>(entry.at(used));
            back = used == 0 ? byte & 0x7f : ((back + 1) << 7) | (byte & 0x7f);
            more = (byte & 0x80) != 0;
        }
        const auto base = std::lower_bound(m_places.begin(), m_places.end(), at - back,
                                           [](const Place &other, qint64 place) { return other.at < place; });
        if (base == m_places.end() || base->at != at - back)
            return false;
        object.type = kRefDelta;
        object.base = ObjectId::fromRaw({idOf(base->row), ObjectId::kRawSize});
        entry = entry.sliced(used);
        return true;
    }

    QFile m_indexFile;
    QFile m_packFile;
    QByteArrayView m_index;
    QByteArrayView m_pack;
    qsizetype m_count = 0;
    std::vector<Place> m_places; ///< of all entries, in the order of the pack
};

PackFiles::PackFiles(const Repository &repository)
{
    const QDir folder(repository.path() + QStringLiteral("/objects/pack"));
    const QStringList names = folder.entryList({QStringLiteral("*.idx")}, QDir::Files);
    for (const QString &name : names) {
        auto file = std::make_unique<File>();
        if (file->open(folder.filePath(name)))
            m_files.push_back(std::move(file));
    }
}

PackFiles::~PackFiles() = default;

std::optional<PackedObject> PackFiles::find(const ObjectId &id) const
{
    for (const std::unique_ptr<File> &file : m_files)
        if (const std::optional<PackedObject> found = file->find(id))
            return found;
    return std::nullopt;
}

} // namespace quai::git
