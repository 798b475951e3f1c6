// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/Folded.h"

#include <algorithm>

namespace quai::models {

QString folded(const QString &text)
{
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (plain)
        return text.toLower();
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    QString bare;
    bare.reserve(parts.size());
    for (const QChar c : parts) {
        if (c.category() != QChar::Mark_NonSpacing)
            bare.append(c);
    }
    return bare.toCaseFolded();
}

} // namespace quai::models
