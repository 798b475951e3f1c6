// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/ToolDeliveryConfig.h"

#include <QRegularExpression>

#include <optional>

namespace quai::sites {

namespace {

/// One value as POSIX sh would read it, as long as that needs no shell. Nothing when it does.
class ValueReader
{
public:
    ValueReader(const QString &text, const QMap<QString, QString> &known)
        : m_text(text)
        , m_known(known)
    {
    }

    std::optional<QString> read()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c.isSpace())
                return restIsComment() ? std::optional(m_value) : std::nullopt;
            if (!take(c))
                return std::nullopt;
        }
        return m_value;
    }

private:
    bool take(QChar c)
    {
        switch (c.unicode()) {
        case '\'':
            return takeSingleQuoted();
        case '"':
            return takeDoubleQuoted();
        case '$':
            return takeVariable();
        case '\\':
            if (++m_at >= m_text.size())
                return false;
            m_value += m_text.at(m_at++);
            return true;
        case '`':
        case '(':
        case ')':
        case ';':
        case '&':
        case '|':
        case '<':
        case '>':
            return false;
        default:
            m_value += c;
            ++m_at;
            return true;
        }
    }

    bool takeSingleQuoted()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\''), m_at + 1);
        if (end < 0)
            return false;
        m_value += QStringView(m_text).mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return true;
    }

    bool takeDoubleQuoted()
    {
        for (++m_at; m_at < m_text.size();) {
            const QChar c = m_text.at(m_at);
            if (c == QLatin1Char('"')) {
                ++m_at;
                return true;
            }
            if (c == QLatin1Char('`'))
                return false;
            if (c == QLatin1Char('$')) {
                if (!takeVariable())
                    return false;
                continue;
            }
            // Inside double quotes a backslash quotes only these (POSIX shell, 2.2.3).
            const bool quotes = c == QLatin1Char('\\') && m_at + 1 < m_text.size()
                && QStringLiteral("$`\"\\").contains(m_text.at(m_at + 1));
            m_value += quotes ? m_text.at(++m_at) : c;
            ++m_at;
        }
        return false;
    }

    bool takeVariable()
    {
        static const QRegularExpression form(
            QStringLiteral("\\G\\$(?:([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)\\})"));
        const QRegularExpressionMatch match = form.match(m_text, m_at);
        if (!match.hasMatch())
            return false;
        const auto known = m_known.constFind(match.captured(1) + match.captured(2));
        if (known == m_known.constEnd())
            return false;
        m_value += *known;
        m_at = match.capturedEnd();
        return true;
    }

    bool restIsComment() const
    {
        const QString rest = m_text.mid(m_at).trimmed();
        return rest.isEmpty() || rest.startsWith(QLatin1Char('#'));
    }

    const QString &m_text;
    const QMap<QString, QString> &m_known;
    qsizetype m_at = 0;
    QString m_value;
};

} // namespace

ToolDeliveryConfig ToolDeliveryConfig::parse(const QStringList &lines)
{
    static const QRegularExpression form(QStringLiteral("\\A\\s*(?:export\\s+)?([A-Z_]+)=(.*)\\z"));
    ToolDeliveryConfig config;
    for (const QString &line : lines) {
        QString text = line;
        while (text.endsWith(QLatin1Char('\r'))) // written on Windows
            text.chop(1);
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            continue;
        const QString key = match.captured(1);
        const QString written = match.captured(2);
        if (const std::optional<QString> value = ValueReader(written, config.values).read()) {
            config.values.insert(key, *value);
            config.notLiteral.removeAll(key);
        } else {
            config.values.remove(key);
            if (!config.notLiteral.contains(key))
                config.notLiteral << key;
        }
    }
    return config;
}

} // namespace quai::sites
