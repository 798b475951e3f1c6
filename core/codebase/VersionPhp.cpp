// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/VersionPhp.h"

#include "core/codebase/PhpValue.h"

namespace quai::codebase {

namespace {

constexpr qsizetype kTextLimit = 1 << 20; // the largest version.php known has 4 KB

/// Follows the statements of a file and keeps what they assign.
class Assignments
{
public:
    explicit Assignments(const QByteArray &text)
        : m_tokens(phpTokens(text))
    {
        while (m_at < m_tokens.size())
            statement();
    }

    [[nodiscard]] PhpVariables take() { return std::move(m_variables); }

private:
    [[nodiscard]] bool isSymbol(QByteArrayView text) const
    {
        return m_at < m_tokens.size() && m_tokens.at(m_at).kind == PhpToken::Kind::Symbol
            && m_tokens.at(m_at).text == text;
    }

    void statement()
    {
        if (m_tokens.at(m_at).kind == PhpToken::Kind::Variable)
            assignment();
        skipStatement();
    }

    /// To behind the next ";" of this level, blocks left out whole.
    void skipStatement()
    {
        qsizetype open = 0;
        for (; m_at < m_tokens.size(); ++m_at) {
            if (isSymbol("{") || isSymbol("(") || isSymbol("["))
                ++open;
            if (isSymbol(")") || isSymbol("]"))
                --open;
            const bool blockEnds = isSymbol("}") && --open <= 0;
            if (blockEnds || (open <= 0 && isSymbol(";"))) {
                ++m_at;
                return;
            }
        }
    }

    void assignment()
    {
        QByteArray name = m_tokens.at(m_at++).text;
        if (isSymbol("->") && m_at + 1 < m_tokens.size() && m_tokens.at(m_at + 1).kind == PhpToken::Kind::Name) {
            name += "->" + m_tokens.at(m_at + 1).text;
            m_at += 2;
        }
        if (isSymbol("["))
            return element(name);
        if (!isSymbol("="))
            return;
        ++m_at;
        m_variables.insert(name, readPhpExpression(m_tokens, m_at, m_variables));
    }

    /// $plugin->dependencies['mod_x'] = 2023100900;
    void element(const QByteArray &name)
    {
        ++m_at;
        const PhpValue key = isSymbol("]") ? PhpValue{} : readPhpExpression(m_tokens, m_at, m_variables);
        if (!isSymbol("]"))
            return;
        ++m_at;
        if (!isSymbol("="))
            return;
        ++m_at;
        PhpValue &array = m_variables[name];
        array.kind = PhpValue::Kind::Array;
        array.entries.append({key.text, readPhpExpression(m_tokens, m_at, m_variables)});
    }

    QList<PhpToken> m_tokens;
    qsizetype m_at = 0;
    PhpVariables m_variables;
};

VersionNumber numberFrom(const PhpValue &value)
{
    return value.isScalar() ? VersionNumber::fromText(QString::fromUtf8(value.text)) : VersionNumber();
}

std::optional<int> branchFrom(const PhpValue &value)
{
    bool ok = false;
    const int branch = value.isScalar() ? value.text.toInt(&ok) : 0;
    return ok ? std::optional<int>(branch) : std::nullopt;
}

Maturity maturityFrom(const PhpValue &value)
{
    const std::optional<int> level = branchFrom(value);
    if (!level || *level >= static_cast<int>(Maturity::Stable))
        return Maturity::Stable;
    if (*level >= static_cast<int>(Maturity::Rc))
        return Maturity::Rc;
    return *level >= static_cast<int>(Maturity::Beta) ? Maturity::Beta : Maturity::Alpha;
}

/// The prefix under which a file declares: "plugin->", "module->" (before Moodle 2.7), or "" for Moodle itself.
QByteArray prefixOf(const PhpVariables &variables)
{
    for (const char *prefix : {"plugin->", "module->"}) {
        if (variables.contains(QByteArray(prefix) + "version"))
            return prefix;
    }
    return {};
}

void fillPlugin(VersionPhp &info, const PhpVariables &variables, const QByteArray &prefix)
{
    info.component = QString::fromUtf8(variables.value(prefix + "component").text);
    info.requiresCore = numberFrom(variables.value(prefix + "requires"));
    const PhpValue supported = variables.value(prefix + "supported");
    if (supported.kind == PhpValue::Kind::Array && supported.entries.size() == 2) {
        info.supportedFrom = branchFrom(supported.entries.constFirst().second);
        info.supportedTo = branchFrom(supported.entries.constLast().second);
    }
    info.incompatibleFrom = branchFrom(variables.value(prefix + "incompatible"));
    for (const auto &[component, version] : variables.value(prefix + "dependencies").entries)
        if (!component.isEmpty())
            info.dependencies.append({QString::fromUtf8(component), numberFrom(version)});
}

} // namespace

Result<VersionPhp> VersionPhp::parse(const QByteArray &text)
{
    if (text.size() > kTextLimit)
        return fail(ErrorKind::ParseFailed, QStringLiteral("too long for a version.php"));
    const PhpVariables variables = Assignments(text).take();
    const QByteArray prefix = prefixOf(variables);
    VersionPhp info;
    info.isCore = prefix.isEmpty();
    info.version = numberFrom(variables.value(prefix + "version"));
    if (info.version.isNone())
        return fail(ErrorKind::ParseFailed, QStringLiteral("no version number in version.php"));
    info.release = QString::fromUtf8(variables.value(prefix + "release").text);
    info.maturity = maturityFrom(variables.value(prefix + "maturity"));
    if (info.isCore)
        info.branch = branchFrom(variables.value("branch")).value_or(0);
    else
        fillPlugin(info, variables, prefix);
    return info;
}

} // namespace quai::codebase
