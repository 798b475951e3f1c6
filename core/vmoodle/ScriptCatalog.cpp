// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/ScriptCatalog.h"

#include <algorithm>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

using Kind = ScriptOption::Kind;

QList<ScriptEntry> makeCatalog()
{
    return {
        {u"upgrade"_s,
         {u"admin/cli/upgrade.php"_s},
         {u"--non-interactive"_s},
         {{u"allow-unstable"_s}, {u"is-pending"_s}, {u"verbose-settings"_s}},
         true},
        {u"mysql_compressed_rows"_s,
         {u"admin/cli/mysql_compressed_rows.php"_s},
         {},
         {{u"info"_s}, {u"list"_s}, {u"fix"_s}, {u"showsql"_s}},
         true},
        {u"maketestplan"_s,
         {u"admin/tool/generator/cli/maketestplan.php"_s},
         {},
         {{u"shortname"_s, Kind::Text, {}, true},
          {u"size"_s, Kind::Choice, {u"XS"_s, u"S"_s, u"M"_s, u"L"_s, u"XL"_s, u"XXL"_s}, true},
          {u"bypasscheck"_s},
          {u"updateuserspassword"_s}},
         true},
        {u"checks"_s,
         {u"admin/cli/checks.php"_s},
         {},
         {{u"filter"_s, Kind::Text},
          {u"type"_s, Kind::Choice, {u"status"_s, u"security"_s, u"performance"_s}},
          {u"verbose"_s}},
         false},
        {u"check_database_schema"_s, {u"admin/cli/check_database_schema.php"_s}, {}, {}, false},
        {u"build_theme_css"_s, {u"admin/cli/build_theme_css.php"_s}, {}, {{u"themes"_s, Kind::Text}}, false},
        {u"uninstall_plugins"_s,
         {u"admin/cli/uninstall_plugins.php"_s},
         {},
         {{u"show-all"_s}, {u"show-missing"_s}, {u"purge-missing"_s}, {u"plugins"_s, Kind::Text}, {u"run"_s}},
         true},
        {u"scheduled_tasks"_s,
         {u"admin/cli/scheduled_task.php"_s, u"admin/tool/task/cli/schedule_task.php"_s},
         {u"--list"_s},
         {},
         false},
    };
}

tl::unexpected<Error> refuse(const QString &why)
{
    return fail(ErrorKind::InvalidInput, why);
}

/// Whether this option takes this value.
bool takes(const ScriptOption &option, const QString &value)
{
    switch (option.kind) {
    case Kind::Flag:
        return value.isEmpty();
    case Kind::Text:
        return !value.isEmpty();
    case Kind::Choice:
        return option.choices.contains(value);
    }
    return false;
}

} // namespace

const QList<ScriptEntry> &scriptCatalog()
{
    static const QList<ScriptEntry> catalog = makeCatalog();
    return catalog;
}

Result<std::pair<ScriptEntry, QStringList>> scriptArguments(const QString &name, const QMap<QString, QString> &options)
{
    const QList<ScriptEntry> &catalog = scriptCatalog();
    const auto entry
        = std::find_if(catalog.cbegin(), catalog.cend(), [&name](const ScriptEntry &one) { return one.name == name; });
    if (entry == catalog.cend())
        return refuse(u"no such script: "_s + name);
    QStringList arguments = entry->fixed;
    QMap<QString, QString> left = options;
    for (const ScriptOption &option : entry->options) {
        if (!left.contains(option.name)) {
            if (option.required)
                return refuse(u"%1 wants --%2"_s.arg(name, option.name));
            continue;
        }
        const QString value = left.take(option.name);
        if (!takes(option, value))
            return refuse(u"--%1 of %2 does not take \"%3\""_s.arg(option.name, name, value));
        arguments.append(option.kind == Kind::Flag ? u"--"_s + option.name : u"--%1=%2"_s.arg(option.name, value));
    }
    if (!left.isEmpty())
        return refuse(u"%1 has no option --%2"_s.arg(name, left.firstKey()));
    return std::pair(*entry, arguments);
}

} // namespace quai::vmoodle
