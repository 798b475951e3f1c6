// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/PhpValue.h"

#include <cmath>

namespace quai::codebase {

namespace {

using Kind = PhpValue::Kind;

constexpr int kMaxDepth = 32;

PhpValue numberValue(double number)
{
    if (!std::isfinite(number) || std::fabs(number) > 1e15)
        return {};
    const bool whole = std::floor(number) == number;
    return {Kind::Number,
            whole ? QByteArray::number(static_cast<qint64>(number)) : QByteArray::number(number, 'g', 15),
            {}};
}

/// Moodle's lib/moodlelib.php and lib/setuplib.php; anything else is not known.
PhpValue constantValue(const QByteArray &name)
{
    static const QMap<QByteArray, PhpValue> known{
        {"MATURITY_ALPHA", {Kind::Number, "50", {}}}, {"MATURITY_BETA", {Kind::Number, "100", {}}},
        {"MATURITY_RC", {Kind::Number, "150", {}}},   {"MATURITY_STABLE", {Kind::Number, "200", {}}},
        {"ANY_VERSION", {Kind::String, "any", {}}},
    };
    const QByteArray bare = name.startsWith('\\') ? name.mid(1) : name;
    const auto found = known.constFind(bare);
    if (found != known.cend())
        return *found;
    const QByteArray lower = bare.toLower();
    if (lower == "true" || lower == "false")
        return {Kind::Bool, lower == "true" ? "1" : "", {}};
    return lower == "null" ? PhpValue{Kind::Null, {}, {}} : PhpValue{};
}

/// Decimal as written; other bases and exponents as their decimal value.
PhpValue literalNumber(const QByteArray &text)
{
    const bool plain
        = std::all_of(text.cbegin(), text.cend(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    const bool octal = plain && text.size() > 1 && text.startsWith('0') && !text.contains('.');
    if (plain && !octal)
        return {Kind::Number, text, {}};
    bool ok = false;
    const QByteArray lower = text.toLower();
    if (lower.startsWith("0b")) {
        const qlonglong value = lower.mid(2).toLongLong(&ok, 2);
        return ok ? numberValue(static_cast<double>(value)) : PhpValue{};
    }
    if (octal || lower.startsWith("0x")) {
        const qlonglong value = lower.toLongLong(&ok, 0);
        return ok ? numberValue(static_cast<double>(value)) : PhpValue{};
    }
    const double value = lower.toDouble(&ok);
    return ok ? numberValue(value) : PhpValue{};
}

class Reader
{
public:
    Reader(const QList<PhpToken> &tokens, qsizetype &position, const PhpVariables &variables)
        : m_tokens(tokens)
        , m_at(position)
        , m_variables(variables)
    {
    }

    PhpValue expression(int depth)
    {
        if (depth > kMaxDepth) {
            skipRest();
            return {};
        }
        PhpValue left = operand(depth);
        while (isSymbol(".") || isSymbol("+") || isSymbol("-") || isSymbol("*") || isSymbol("/")) {
            const char operation = m_tokens.at(m_at++).text.front();
            left = combined(left, operation, operand(depth));
        }
        if (atEnd())
            return left;
        skipRest(); // an operator that is not followed: the whole is not known
        return {};
    }

private:
    [[nodiscard]] bool isSymbol(QByteArrayView text) const
    {
        return m_at < m_tokens.size() && m_tokens.at(m_at).kind == PhpToken::Kind::Symbol
            && m_tokens.at(m_at).text == text;
    }
    [[nodiscard]] bool atEnd() const
    {
        return m_at >= m_tokens.size() || isSymbol(";") || isSymbol(",") || isSymbol(")") || isSymbol("]")
            || isSymbol("}") || isSymbol("=>");
    }

    /// To the end of the expression, brackets closed.
    void skipRest()
    {
        qsizetype open = 0;
        for (; m_at < m_tokens.size() && (open > 0 || !atEnd()); ++m_at) {
            if (isSymbol("(") || isSymbol("[") || isSymbol("{"))
                ++open;
            else if (isSymbol(")") || isSymbol("]") || isSymbol("}"))
                --open;
        }
    }

    /// Strict left to right, which is right for all that version.php files do except a sum beside a product: unknown.
    PhpValue combined(const PhpValue &left, char operation, const PhpValue &right)
    {
        if (!left.isScalar() || !right.isScalar())
            return {};
        if (operation == '.')
            return {Kind::String, left.text + right.text, {}};
        bool okLeft = false;
        bool okRight = false;
        const double a = left.text.toDouble(&okLeft);
        const double b = right.text.toDouble(&okRight);
        const bool product = operation == '*' || operation == '/';
        if (!okLeft || !okRight || (product && m_summed) || (operation == '/' && b == 0))
            return {};
        m_summed = m_summed || !product;
        switch (operation) {
        case '+':
            return numberValue(a + b);
        case '-':
            return numberValue(a - b);
        case '*':
            return numberValue(a * b);
        default:
            return numberValue(a / b);
        }
    }

    PhpValue operand(int depth)
    {
        if (m_at >= m_tokens.size())
            return {};
        const PhpToken &token = m_tokens.at(m_at);
        switch (token.kind) {
        case PhpToken::Kind::Number:
            ++m_at;
            return literalNumber(token.text);
        case PhpToken::Kind::String:
            ++m_at;
            return {Kind::String, token.text, {}};
        case PhpToken::Kind::Template:
            ++m_at;
            return {};
        case PhpToken::Kind::Variable:
            return variable();
        case PhpToken::Kind::Name:
            return named(depth);
        case PhpToken::Kind::Symbol:
            return bracketed(depth);
        }
        return {};
    }

    PhpValue variable()
    {
        QByteArray name = m_tokens.at(m_at++).text;
        while (isSymbol("->") && m_at + 1 < m_tokens.size() && m_tokens.at(m_at + 1).kind == PhpToken::Kind::Name) {
            name += "->" + m_tokens.at(m_at + 1).text;
            m_at += 2;
        }
        return m_variables.value(name);
    }

    PhpValue named(int depth)
    {
        const QByteArray name = m_tokens.at(m_at++).text;
        if (name.compare("array", Qt::CaseInsensitive) == 0 && isSymbol("(")) {
            ++m_at;
            return array(")", depth);
        }
        return constantValue(name);
    }

    PhpValue bracketed(int depth)
    {
        if (isSymbol("[")) {
            ++m_at;
            return array("]", depth);
        }
        if (isSymbol("-") || isSymbol("+")) {
            const bool negative = isSymbol("-");
            ++m_at;
            PhpValue value = depth > kMaxDepth ? PhpValue{} : operand(depth + 1);
            return value.kind == Kind::Number && negative ? numberValue(-value.text.toDouble()) : value;
        }
        if (isSymbol("("))
            return parenthesised(depth);
        if (!atEnd())
            ++m_at;
        return {};
    }

    /// A cast is looked through: it does not change what a version number is.
    PhpValue parenthesised(int depth)
    {
        static const QList<QByteArray> casts{"int", "integer", "float", "double", "string"};
        const bool cast = m_at + 2 < m_tokens.size() && m_tokens.at(m_at + 1).kind == PhpToken::Kind::Name
            && casts.contains(m_tokens.at(m_at + 1).text.toLower()) && m_tokens.at(m_at + 2).text == ")";
        if (cast) {
            m_at += 3;
            return depth > kMaxDepth ? PhpValue{} : operand(depth + 1);
        }
        ++m_at;
        const PhpValue inner = Reader(m_tokens, m_at, m_variables).expression(depth + 1);
        if (isSymbol(")"))
            ++m_at;
        return inner;
    }

    PhpValue array(QByteArrayView close, int depth)
    {
        PhpValue result{Kind::Array, {}, {}};
        while (m_at < m_tokens.size() && !isSymbol(close)) {
            const qsizetype before = m_at;
            PhpValue value = Reader(m_tokens, m_at, m_variables).expression(depth + 1);
            QByteArray key;
            if (isSymbol("=>")) {
                key = value.text;
                ++m_at;
                value = Reader(m_tokens, m_at, m_variables).expression(depth + 1);
            }
            result.entries.append({key, value});
            if (isSymbol(","))
                ++m_at;
            else if (!isSymbol(close) || m_at == before)
                break;
        }
        if (!isSymbol(close))
            return {};
        ++m_at;
        return result;
    }

    const QList<PhpToken> &m_tokens;
    qsizetype &m_at;
    const PhpVariables &m_variables;
    bool m_summed = false;
};

} // namespace

PhpValue readPhpExpression(const QList<PhpToken> &tokens, qsizetype &position, const PhpVariables &variables)
{
    return Reader(tokens, position, variables).expression(0);
}

} // namespace quai::codebase
