// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Delta.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace quai::git {

namespace {

constexpr qsizetype kBlock = 16;
constexpr qsizetype kMaxCopy = 0xffff; // what two size bytes hold; longer ones are several copies
constexpr qsizetype kMaxInsert = 0x7f;
constexpr qsizetype kMaxSize = 64 << 20; // offsets have four bytes; nobody edits longer sources

quint32 hashOf(const char *block)
{
    quint64 halves[2];
    std::memcpy(halves, block, sizeof(halves));
    const quint64 mixed = (halves[0] * 0x9E3779B97F4A7C15ULL) ^ (halves[1] * 0xC2B2AE3D27D4EB4FULL);
    return static_cast<quint32>(mixed >> 32) ^ static_cast<quint32>(mixed);
}

void appendSize(QByteArray &delta, qsizetype size)
{
    for (; size > 0x7f; size >>= 7)
        delta.append(static_cast<char>((size & 0x7f) | 0x80));
    delta.append(static_cast<char>(size));
}

void appendInsert(QByteArray &delta, QByteArrayView bytes)
{
    for (qsizetype from = 0; from < bytes.size(); from += kMaxInsert) {
        const QByteArrayView piece = bytes.sliced(from, std::min(kMaxInsert, bytes.size() - from));
        delta.append(static_cast<char>(piece.size()));
        delta.append(piece);
    }
}

/// One instruction: a bit for each byte of offset and size that is not zero.
void appendCopy(QByteArray &delta, qsizetype offset, qsizetype size)
{
    while (size > 0) {
        const qsizetype now = std::min(size, kMaxCopy);
        QByteArray bytes;
        int bits = 0x80;
        for (int i = 0; i < 4; ++i)
            if (const int byte = static_cast<int>((offset >> (8 * i)) & 0xff); byte != 0) {
                bits |= 1 << i;
                bytes.append(static_cast<char>(byte));
            }
        for (int i = 0; i < 2; ++i)
            if (const int byte = static_cast<int>((now >> (8 * i)) & 0xff); byte != 0) {
                bits |= 0x10 << i;
                bytes.append(static_cast<char>(byte));
            }
        delta.append(static_cast<char>(bits));
        delta.append(bytes);
        offset += now;
        size -= now;
    }
}

/// Where blocks of the base begin, by their hash; the last one of equal blocks wins.
class BlockIndex
{
public:
    explicit BlockIndex(QByteArrayView base)
        : m_base(base)
    {
        size_t slots = 1024;
        while (slots < static_cast<size_t>(base.size() / kBlock) * 2)
            slots *= 2;
        m_places.assign(slots, -1);
        for (qsizetype at = 0; at + kBlock <= base.size(); at += kBlock)
            m_places[slot(base.data() + at)] = at;
    }

    /// Where the base holds this block; -1: nowhere that is known.
    [[nodiscard]] qsizetype find(const char *block) const
    {
        const qsizetype place = m_places[slot(block)];
        const bool same = place >= 0 && std::memcmp(m_base.data() + place, block, kBlock) == 0;
        return same ? place : -1;
    }

private:
    [[nodiscard]] size_t slot(const char *block) const { return hashOf(block) & (m_places.size() - 1); }

    QByteArrayView m_base;
    std::vector<qsizetype> m_places;
};

} // namespace

QByteArray makeDelta(QByteArrayView base, QByteArrayView target)
{
    if (base.size() < kBlock || target.size() < kBlock || base.size() > kMaxSize || target.size() > kMaxSize)
        return {};
    const BlockIndex index(base);
    QByteArray delta;
    appendSize(delta, base.size());
    appendSize(delta, target.size());
    qsizetype pending = 0; // first byte that no instruction covers yet
    for (qsizetype at = 0; at + kBlock <= target.size() && delta.size() <= target.size() / 2;) {
        qsizetype from = index.find(target.data() + at);
        if (from < 0) {
            ++at;
            continue;
        }
        qsizetype begin = at;
        while (begin > pending && from > 0 && target.at(begin - 1) == base.at(from - 1)) {
            --begin;
            --from;
        }
        qsizetype length = at - begin + kBlock;
        while (begin + length < target.size() && from + length < base.size()
               && target.at(begin + length) == base.at(from + length))
            ++length;
        appendInsert(delta, target.sliced(pending, begin - pending));
        appendCopy(delta, from, length);
        at = pending = begin + length;
    }
    appendInsert(delta, target.sliced(pending));
    return delta.size() <= target.size() / 2 ? delta : QByteArray();
}

} // namespace quai::git
