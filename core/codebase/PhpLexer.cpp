// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/PhpLexer.h"

namespace quai::codebase {

namespace {

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNamePart(char c)
{
    return isNameStart(c) || isDigit(c);
}

/// The escapes of double quotes that a version.php may hold; others stay as they are written, as in PHP.
char unescapedLetter(char letter)
{
    switch (letter) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    default:
        return letter;
    }
}

class Lexer
{
public:
    explicit Lexer(const QByteArray &text)
        : m_text(text)
    {
    }

    QList<PhpToken> run()
    {
        skipToCode();
        while (m_at < m_text.size())
            step();
        return m_tokens;
    }

private:
    using Kind = PhpToken::Kind;

    [[nodiscard]] char at(qsizetype offset = 0) const
    {
        return m_at + offset < m_text.size() ? m_text.at(m_at + offset) : '\0';
    }
    [[nodiscard]] bool here(QByteArrayView what) const { return QByteArrayView(m_text).sliced(m_at).startsWith(what); }
    void add(Kind kind, const QByteArray &text) { m_tokens.append({kind, text}); }

    void skipToCode()
    {
        const qsizetype open = m_text.indexOf("<?", m_at);
        if (open < 0) {
            m_at = m_text.size();
            return;
        }
        m_at = open + 2;
        if (QByteArrayView(m_text)
                .sliced(m_at)
                .first(qMin<qsizetype>(3, m_text.size() - m_at))
                .compare("php", Qt::CaseInsensitive)
            == 0)
            m_at += 3;
        else if (at() == '=')
            ++m_at;
    }

    void skipPast(QByteArrayView end)
    {
        const qsizetype found = m_text.indexOf(end, m_at);
        m_at = found < 0 ? m_text.size() : found + end.size();
    }

    void skipLineComment()
    {
        // "?>" ends a line comment too.
        while (m_at < m_text.size() && at() != '\n' && at() != '\r' && !here("?>"))
            ++m_at;
    }

    void step()
    {
        const char c = at();
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v')
            ++m_at;
        else if (here("?>"))
            leaveCode();
        else if (here("//") || (c == '#' && at(1) != '['))
            skipLineComment();
        else if (here("/*"))
            m_at += 2, skipPast("*/");
        else if (here("<<<"))
            heredoc();
        else if (c == '\'')
            singleQuoted();
        else if (c == '"' || c == '`')
            doubleQuoted(c);
        else if (c == '$' && isNameStart(at(1)))
            variable();
        else if (isNameStart(c) || (c == '\\' && isNameStart(at(1))))
            name();
        else if (isDigit(c) || (c == '.' && isDigit(at(1))))
            number();
        else
            symbol();
    }

    void leaveCode()
    {
        add(Kind::Symbol, ";"); // the closing tag ends a statement
        m_at += 2;
        skipToCode();
    }

    void variable()
    {
        const qsizetype from = ++m_at;
        while (isNamePart(at()))
            ++m_at;
        add(Kind::Variable, m_text.mid(from, m_at - from));
    }

    void name()
    {
        const qsizetype from = m_at;
        while (isNamePart(at()) || (at() == '\\' && isNameStart(at(1))))
            ++m_at;
        add(Kind::Name, m_text.mid(from, m_at - from));
    }

    void number()
    {
        const qsizetype from = m_at;
        bool point = false;
        while (isNamePart(at()) || (at() == '.' && !point && isDigit(at(1)))) {
            point = point || at() == '.';
            ++m_at;
        }
        if (at() == '.' && !point && !isNamePart(at(1)) && at(1) != '.' && at(1) != ' ')
            ++m_at; // "2023100900." is a number as well
        add(Kind::Number, m_text.mid(from, m_at - from).replace('_', QByteArray()));
    }

    void singleQuoted()
    {
        QByteArray content;
        for (++m_at; m_at < m_text.size() && at() != '\''; ++m_at) {
            if (at() == '\\' && (at(1) == '\'' || at(1) == '\\'))
                ++m_at;
            content.append(at());
        }
        ++m_at;
        add(Kind::String, content);
    }

    void doubleQuoted(char quote)
    {
        QByteArray content;
        bool known = quote == '"';
        for (++m_at; m_at < m_text.size() && at() != quote; ++m_at)
            known = takeEscaped(content) && known;
        ++m_at;
        add(known ? Kind::String : Kind::Template, content);
    }

    /// One character of a string that knows escapes and variables. @return false where a variable stands
    bool takeEscaped(QByteArray &content)
    {
        if (at() == '\\' && m_at + 1 < m_text.size()) {
            ++m_at;
            const char letter = at();
            if (letter != '"' && letter != '\\' && letter != '$' && unescapedLetter(letter) == letter)
                content.append('\\');
            content.append(unescapedLetter(letter));
            return true;
        }
        content.append(at());
        return !(at() == '$' && (isNameStart(at(1)) || at(1) == '{')) && !(at() == '{' && at(1) == '$');
    }

    /// <<<NAME, <<<"NAME" and <<<'NAME'; the closing name may be indented (PHP 7.3).
    void heredoc()
    {
        qsizetype from = m_at + 3;
        while (from < m_text.size() && (m_text.at(from) == ' ' || m_text.at(from) == '\t'))
            ++from;
        const char quote = from < m_text.size() ? m_text.at(from) : '\0';
        const bool quoted = quote == '\'' || quote == '"';
        qsizetype to = quoted ? from + 1 : from;
        const qsizetype nameFrom = to;
        while (to < m_text.size() && isNamePart(m_text.at(to)))
            ++to;
        const QByteArray label = m_text.mid(nameFrom, to - nameFrom);
        if (label.isEmpty()) {
            symbol();
            return;
        }
        heredocBody(label, m_text.indexOf('\n', to), quote == '\'');
    }

    void heredocBody(const QByteArray &label, qsizetype lineEnd, bool nowdoc)
    {
        QByteArray content;
        while (lineEnd >= 0) {
            const qsizetype from = lineEnd + 1;
            lineEnd = m_text.indexOf('\n', from);
            const QByteArray line = m_text.mid(from, lineEnd < 0 ? -1 : lineEnd - from);
            const QByteArray trimmed = line.trimmed();
            if (trimmed.startsWith(label)
                && (trimmed.size() == label.size() || !isNamePart(trimmed.at(label.size())))) {
                m_at = from + line.indexOf(label) + label.size();
                add(nowdoc || !content.contains('$') ? Kind::String : Kind::Template,
                    content.endsWith('\n') ? content.chopped(1) : content);
                return;
            }
            content += line + '\n';
        }
        m_at = m_text.size(); // never closed
        add(Kind::Template, content);
    }

    void symbol()
    {
        static constexpr const char *kLong[] = {"<=>", "**=", "...", "===", "!==", "?->", "->", "=>", "::", "==", "!=",
                                                "<=",  ">=",  "&&",  "||",  "??",  ".=",  "+=", "-=", "*=", "/="};
        for (const char *candidate : kLong) {
            if (here(candidate)) {
                add(Kind::Symbol, candidate);
                m_at += static_cast<qsizetype>(qstrlen(candidate));
                return;
            }
        }
        add(Kind::Symbol, QByteArray(1, at()));
        ++m_at;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    QList<PhpToken> m_tokens;
};

} // namespace

QList<PhpToken> phpTokens(const QByteArray &text)
{
    return Lexer(text).run();
}

} // namespace quai::codebase
