// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/InstanceEdit.h"

#include <QMap>
#include <QRegularExpression>

#include <array>

namespace quai::vmoodle {

namespace {

/// A text column of db/install.xml, and what its values look like.
struct Column
{
    const char *name;
    QString Instance::*value;
    int limit; ///< characters
    bool mayBeEmpty;
    const char *form; ///< regular expression for the whole value; nullptr: any text
};

// The plugin puts host, folder and database name into shell commands and SQL unquoted, so each has a strict form.
constexpr std::array<Column, 9> kColumns{{
    {"name", &Instance::name, 255, false, nullptr},
    {"shortname", &Instance::shortName, 80, false, "[A-Za-z0-9][A-Za-z0-9._-]*"},
    {"vhostname", &Instance::host, 255, false,
     "https?://[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)*"},
    {"vdbtype", &Instance::databaseType, 16, false, "mariadb|mysqli|postgres"},
    {"vdbhost", &Instance::databaseHost, 80, false, "[A-Za-z0-9._:\\[\\]-]+"},
    {"vdblogin", &Instance::databaseUser, 16, false, "[A-Za-z0-9._@-]+"},
    {"vdbname", &Instance::databaseName, 64, false, "[A-Za-z0-9_-]*[A-Za-z0-9]"},
    {"vdbprefix", &Instance::databasePrefix, 10, true, "(?!vmoodle_)[a-z][a-z0-9_]*"},
    {"vdatapath", &Instance::dataPath, 255, false, "(?:/[A-Za-z0-9._+@-]+)+"},
}};
constexpr int kPasswordLimit = 32;
constexpr int kLargestSubNetwork = 999; // int 3

bool hasForm(const QString &value, const Column &column)
{
    static const QMap<QLatin1String, QRegularExpression> forms = [] {
        QMap<QLatin1String, QRegularExpression> compiled;
        for (const Column &one : kColumns) {
            if (one.form != nullptr)
                compiled.insert(QLatin1String(one.name),
                                QRegularExpression(QStringLiteral("\\A(?:%1)\\z").arg(QLatin1String(one.form))));
        }
        return compiled;
    }();
    return forms.value(QLatin1String(column.name)).match(value).hasMatch();
}

bool hasUnsafeCharacter(const QString &value)
{
    static const QRegularExpression unsafe(QStringLiteral("[\"';$`\\\\&|<>\\s\\x00-\\x1f]"));
    return unsafe.match(value).hasMatch();
}

void checkColumn(const Column &column, const Instance &values, QList<Finding> &found)
{
    const QString field = QLatin1String(column.name);
    const QString value = values.*column.value;
    if (value.isEmpty()) {
        if (!column.mayBeEmpty)
            found.append({field, FindingKind::Empty, {}, true});
        return;
    }
    if (value.size() > column.limit)
        found.append({field, FindingKind::TooLong, QString::number(column.limit), true});
    if (column.form != nullptr && !hasForm(value, column))
        found.append(
            {field, hasUnsafeCharacter(value) ? FindingKind::UnsafeCharacter : FindingKind::Malformed, {}, true});
}

/// A path without "." and ".." and with something below the root.
bool isPlainPath(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    return parts.size() >= 2 && !parts.contains(QStringLiteral(".")) && !parts.contains(QStringLiteral(".."));
}

void checkRest(const Instance &values, const std::optional<QString> &password, QList<Finding> &found)
{
    if (!values.dataPath.isEmpty() && !isPlainPath(values.dataPath))
        found.append({QStringLiteral("vdatapath"), FindingKind::Malformed, {}, true});
    if (values.databaseName.contains(QLatin1Char('-')))
        found.append({QStringLiteral("vdbname"), FindingKind::UnsafeCharacter, QStringLiteral("-"), false});
    if (values.databaseType == QLatin1String("postgres"))
        found.append({QStringLiteral("vdbtype"), FindingKind::CannotBoot, {}, false});
    if (values.mnet < -1 || values.mnet > kLargestSubNetwork)
        found.append({QStringLiteral("mnet"), FindingKind::Malformed, {}, true});
    if (!password)
        return;
    if (password->size() > kPasswordLimit)
        found.append({QStringLiteral("vdbpass"), FindingKind::TooLong, QString::number(kPasswordLimit), true});
    if (hasUnsafeCharacter(*password))
        found.append({QStringLiteral("vdbpass"), FindingKind::UnsafeCharacter, {}, false});
}

bool lieInEachOther(const QString &one, const QString &other)
{
    return one.startsWith(other + QLatin1Char('/')) || other.startsWith(one + QLatin1Char('/'));
}

void checkAgainst(const Instance &other, const Instance &values, QList<Finding> &found)
{
    const auto same = [&](const char *field, bool is) {
        if (is)
            found.append({QLatin1String(field), FindingKind::Duplicate, other.host, true});
    };
    same("vhostname", values.host == other.host);
    same("shortname", !values.shortName.isEmpty() && values.shortName == other.shortName);
    same("vdatapath", !values.dataPath.isEmpty() && values.dataPath == other.dataPath);
    same("vdbname",
         values.databaseName == other.databaseName && values.databaseHost == other.databaseHost
             && values.databasePrefix == other.databasePrefix);
    if (!values.dataPath.isEmpty() && !other.dataPath.isEmpty() && lieInEachOther(values.dataPath, other.dataPath))
        found.append({QStringLiteral("vdatapath"), FindingKind::NestedFolder, other.dataPath, true});
}

} // namespace

QList<Finding> findings(const Instance &values, const std::optional<QString> &password, const QList<Instance> &others)
{
    QList<Finding> found;
    for (const Column &column : kColumns)
        checkColumn(column, values, found);
    checkRest(values, password, found);
    for (const Instance &other : others) {
        if (values.id == 0 || other.id != values.id)
            checkAgainst(other, values, found);
    }
    return found;
}

} // namespace quai::vmoodle
