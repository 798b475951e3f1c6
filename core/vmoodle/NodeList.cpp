// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/NodeList.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

const QStringList &requiredColumns()
{
    static const QStringList columns{u"vhostname"_s, u"name"_s,     u"shortname"_s, u"vdatapath"_s,
                                     u"vdbname"_s,   u"vdblogin"_s, u"vdbpass"_s};
    return columns;
}

const QStringList &optionalColumns()
{
    static const QStringList columns{u"description"_s, u"vdbtype"_s,   u"vdbhost"_s,   u"vdbpersist"_s,
                                     u"vdbprefix"_s,   u"vtemplate"_s, u"services"_s,  u"enabled"_s,
                                     u"mnet"_s,        u"forcedns"_s,  u"adminpass"_s, u"adminemail"_s};
    return columns;
}

bool isSetting(const QString &column)
{
    static const QRegularExpression form(
        u"\\A(?:config_[a-z0-9_]+|(?:auth|block|mod|local|report|format)_[a-z0-9_]+\\|[A-Za-z0-9_]+)\\z"_s);
    return form.match(column).hasMatch();
}

/// Windows-1252 is Latin-1 but for these, from 0x80 on; 0: not used (encoding.spec.whatwg.org, index windows-1252).
constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (code >= 0x80 && code < 0xA0 && kWindows1252.at(code - 0x80) != 0)
            character = QChar(kWindows1252.at(code - 0x80));
    }
    return text;
}

/// What spreadsheets write: UTF-8, UTF-16 with its mark, else Windows-1252.
QString decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::encodingForData(bytes).value_or(QStringDecoder::Utf8));
    const QString text = decoder(bytes);
    return decoder.hasError() ? fromWindows1252(bytes) : text;
}

bool isComment(const QString &line)
{
    return line.isEmpty() || u"([-#/ "_s.contains(line.front());
}

QStringList fieldsOf(const QString &line)
{
    QStringList fields = line.split(u';');
    for (QString &field : fields)
        field = field.trimmed().replace(u"&#44"_s, u";"_s).replace(u"&#59"_s, u";"_s);
    return fields;
}

tl::unexpected<Error> parseError(int line, const QString &column, const QString &message)
{
    return fail(Error{ErrorKind::ParseFailed,
                      message,
                      {},
                      {{u"file"_s, u"node list"_s}, {u"line"_s, QString::number(line)}, {u"column"_s, column}},
                      0});
}

Status checkHeader(const QStringList &header, int line)
{
    for (const QString &column : requiredColumns()) {
        if (!header.contains(column))
            return parseError(line, column, u"the column %1 is missing"_s.arg(column));
    }
    for (const QString &column : header) {
        if (!requiredColumns().contains(column) && !optionalColumns().contains(column) && !isSetting(column))
            return parseError(line, column, u"no such column: %1"_s.arg(column));
        if (header.count(column) > 1)
            return parseError(line, column, u"twice: %1"_s.arg(column));
    }
    return {};
}

void takeMnet(const QString &text, NodeEntry &entry)
{
    bool isNumber = false;
    entry.wanted.values.mnet = text.toInt(&isNumber);
    entry.wanted.newSubNetwork = text == u"NEW"_s;
    if (!isNumber && !entry.wanted.newSubNetwork)
        entry.findings.append({u"mnet"_s, FindingKind::Malformed, text, true});
}

NodeEntry entryOf(const QMap<QString, QString> &row, int line)
{
    NodeEntry entry;
    entry.line = line;
    const auto text = [&row](const QString &column, const QString &fallback = {}) {
        const QString value = row.value(column);
        return value.isEmpty() ? fallback : value;
    };
    Instance &values = entry.wanted.values;
    values.host = text(u"vhostname"_s);
    values.name = text(u"name"_s);
    values.shortName = text(u"shortname"_s);
    values.description = text(u"description"_s);
    values.databaseType = text(u"vdbtype"_s, u"mariadb"_s);
    values.databaseHost = text(u"vdbhost"_s, u"localhost"_s);
    values.databaseUser = text(u"vdblogin"_s);
    values.databaseName = text(u"vdbname"_s);
    values.databasePrefix = text(u"vdbprefix"_s, u"mdl_"_s);
    values.databasePersistent = text(u"vdbpersist"_s) == u"1"_s;
    values.dataPath = text(u"vdatapath"_s);
    values.enabled = text(u"enabled"_s, u"1"_s) == u"1"_s;
    takeMnet(text(u"mnet"_s, u"1"_s), entry); // the plugin's default
    entry.wanted.password = text(u"vdbpass"_s);
    entry.wanted.fromTemplate = text(u"vtemplate"_s);
    entry.wanted.adminPassword = text(u"adminpass"_s);
    entry.wanted.adminEmail = text(u"adminemail"_s);
    for (auto column = row.cbegin(); column != row.cend(); ++column) {
        if (isSetting(column.key()) && !column.value().isEmpty())
            entry.wanted.settings.insert(column.key(), column.value());
    }
    if (entry.wanted.fromTemplate.isEmpty() && entry.wanted.adminPassword.isEmpty())
        entry.findings.append({u"vtemplate"_s, FindingKind::Empty, {}, true});
    return entry;
}

/// Each entry against its own form and against the lines before it.
void checkEntries(QList<NodeEntry> &entries)
{
    QList<Instance> before;
    for (NodeEntry &entry : entries) {
        entry.findings += findings(entry.wanted.values, entry.wanted.password, before);
        before.append(entry.wanted.values);
    }
}

} // namespace

bool NodeList::isPossible() const
{
    return !entries.isEmpty() && std::all_of(entries.cbegin(), entries.cend(), [](const NodeEntry &entry) {
        return std::none_of(entry.findings.cbegin(), entry.findings.cend(),
                            [](const Finding &finding) { return finding.blocking; });
    });
}

Result<NodeList> NodeList::parse(const QByteArray &text)
{
    NodeList list;
    QStringList header;
    int number = 0;
    const QStringList lines = decoded(text).split(u'\n');
    for (QString line : lines) {
        ++number;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (isComment(line))
            continue;
        const QStringList fields = fieldsOf(line);
        if (header.isEmpty()) {
            header = fields;
            if (const Status sound = checkHeader(header, number); !sound)
                return fail(sound.error());
            continue;
        }
        if (fields.size() != header.size())
            return parseError(number, header.value(fields.size()),
                              u"%1 fields instead of %2"_s.arg(fields.size()).arg(header.size()));
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < header.size(); ++i)
            row.insert(header.at(i), fields.at(i));
        list.entries.append(entryOf(row, number));
    }
    if (header.isEmpty())
        return parseError(number, {}, u"no header"_s);
    checkEntries(list.entries);
    return list;
}

} // namespace quai::vmoodle
