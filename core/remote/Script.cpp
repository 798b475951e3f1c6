// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/Script.h"

namespace quai::remote {

QString Record::text(qsizetype index) const
{
    return QString::fromUtf8(fields.value(index));
}

qint64 Record::number(qsizetype index, qint64 fallback) const
{
    bool isNumber = false;
    const qint64 value = fields.value(index).toLongLong(&isNumber);
    return isNumber ? value : fallback;
}

const Record *ScriptResult::find(const QByteArray &tag) const
{
    for (const Record &record : records) {
        if (record.tag == tag)
            return &record;
    }
    return nullptr;
}

QList<Record> ScriptResult::all(const QByteArray &tag) const
{
    QList<Record> found;
    for (const Record &record : records) {
        if (record.tag == tag)
            found.append(record);
    }
    return found;
}

} // namespace quai::remote
