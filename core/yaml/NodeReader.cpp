// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/NodeReader.h"

#include <algorithm>
#include <set>

namespace quai::yaml {

void NodeReader::load(const QByteArray &text, const std::function<void(const YAML::Node &)> &read)
{
    // yaml-cpp throws; nothing of it leaves this function.
    try {
        read(YAML::Load(text.toStdString()));
    } catch (const YAML::Exception &problem) {
        complainAt(problem.mark, toText(problem.msg));
    }
}

void NodeReader::complainAt(const YAML::Mark &mark, const QString &text)
{
    // A mark that yaml-cpp does not know is -1.
    m_mistakes.append({std::max(mark.line, 0) + 1, std::max(mark.column, 0) + 1, text});
}

Error NodeReader::failure() const
{
    QStringList lines;
    for (const Mistake &mistake : m_mistakes)
        lines << QStringLiteral("%1:%2: %3").arg(mistake.line).arg(mistake.column).arg(mistake.text);
    const Mistake &first = m_mistakes.first();
    return {ErrorKind::ParseFailed,
            first.text,
            lines.join(QLatin1Char('\n')),
            {{QStringLiteral("line"), QString::number(first.line)},
             {QStringLiteral("column"), QString::number(first.column)}}};
}

QString NodeReader::text(const YAML::Node &map, const char *key, const QString &fallback)
{
    const YAML::Node node = map[key];
    if (!node.IsDefined() || node.IsNull())
        return fallback;
    if (!node.IsScalar()) {
        complain(node, QLatin1String(key) + QStringLiteral(" must be a text"));
        return fallback;
    }
    const QString value = toText(node.Scalar());
    if (value.contains(QChar::ReplacementCharacter) || value.contains(QChar(u'\0')))
        complain(node, QLatin1String(key) + QStringLiteral(" is not UTF-8"));
    return value;
}

bool NodeReader::flag(const YAML::Node &map, const char *key, bool fallback)
{
    const YAML::Node node = map[key];
    if (!node.IsDefined() || node.IsNull())
        return fallback;
    // YAML 1.1 knows on and off as well.
    const std::string word = node.IsScalar() ? node.Scalar() : std::string();
    if (word == "true" || word == "false" || word == "on" || word == "off")
        return word == "true" || word == "on";
    complain(node, QLatin1String(key) + QStringLiteral(" must be true or false"));
    return fallback;
}

QStringList NodeReader::list(const YAML::Node &map, const char *key, const QStringList &fallback)
{
    const YAML::Node node = map[key];
    if (!node.IsDefined() || node.IsNull())
        return fallback;
    if (!node.IsSequence()) {
        complain(node, QLatin1String(key) + QStringLiteral(" must be a list"));
        return fallback;
    }
    QStringList values;
    for (const YAML::Node &item : node) {
        if (item.IsScalar())
            values << toText(item.Scalar());
        else
            complain(item, QLatin1String(key) + QStringLiteral(" must be a list of texts"));
    }
    return values;
}

void NodeReader::checkKeysOnce(const YAML::Node &map)
{
    std::set<std::string> seen;
    for (const auto &entry : map) {
        if (!entry.first.IsScalar())
            complain(entry.first, QStringLiteral("a key must be a word"));
        else if (!seen.insert(entry.first.Scalar()).second)
            complain(entry.first, toText(entry.first.Scalar()) + QStringLiteral(" stands twice"));
    }
}

YAML::Mark NodeReader::placeOf(const YAML::Node &map, const std::string &key)
{
    for (const auto &entry : map) {
        if (entry.first.IsScalar() && entry.first.Scalar() == key)
            return entry.second.IsNull() ? entry.first.Mark() : entry.second.Mark();
    }
    return map.Mark();
}

} // namespace quai::yaml
