// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/siteeditor/MistakeText.h"

#include <QCoreApplication>

namespace quai::ui {

namespace {

struct Row
{
    const char *problem;
    const char *sentence;
};

constexpr Row rows[] = {
    {"missing", QT_TRANSLATE_NOOP("MistakeText", "This is needed.")},
    {"malformed", QT_TRANSLATE_NOOP("MistakeText", "This is not in the expected form.")},
    {"not-absolute", QT_TRANSLATE_NOOP("MistakeText", "Give the whole path, beginning with a slash.")},
    {"not-clean", QT_TRANSLATE_NOOP("MistakeText", "Give the path without “.”, “..” and doubled or final slashes.")},
    {"not-one-segment", QT_TRANSLATE_NOOP("MistakeText", "Give the name of one folder, without a slash.")},
    {"reserved-suffix",
     QT_TRANSLATE_NOOP("MistakeText", "This ending is reserved for the copies of a delivery (-SAVE, -GIT …).")},
    {"leaves-tree", QT_TRANSLATE_NOOP("MistakeText", "The path must stay below the code of the site.")},
    {"secret-in-url",
     QT_TRANSLATE_NOOP("MistakeText", "Remove the password from the address: it goes into the password store.")},
    {"runs-a-program", QT_TRANSLATE_NOOP("MistakeText", "This form of address runs a program and is not allowed.")},
    {"not-php", QT_TRANSLATE_NOOP("MistakeText", "Only PHP files can be made from a template.")},
    {"not-http", QT_TRANSLATE_NOOP("MistakeText", "Give an address that begins with https:// or http://.")},
};

} // namespace

QString mistakeText(const sites::SiteMistake &mistake)
{
    for (const Row &row : rows) {
        if (mistake.problem == QLatin1String(row.problem))
            return QCoreApplication::translate("MistakeText", row.sentence);
    }
    return mistake.problem;
}

} // namespace quai::ui
