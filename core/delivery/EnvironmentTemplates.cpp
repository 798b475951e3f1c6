// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/EnvironmentTemplates.h"

#include "core/sites/SecretKeys.h"
#include "core/sites/SiteRules.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace quai::delivery {

namespace {

constexpr qint64 kTemplateLimit = 1 << 20;
constexpr QLatin1String kSecret("secret:");

/// Walks through PHP text as far as it has to be known where strings and comments begin and end (php.net, "Language
/// Reference": Basic syntax, Strings).
class Renderer
{
public:
    Renderer(const QByteArray &text, const ValueReader &valueOf)
        : m_text(text)
        , m_valueOf(valueOf)
    {
    }

    Result<QByteArray> run()
    {
        while (m_at < m_text.size()) {
            if (const Status stepped = step(); !stepped)
                return fail(stepped.error());
        }
        return m_out;
    }

private:
    enum class Place { Html, Code, Single, Double, LineComment, BlockComment };

    bool starts(const char *text) const { return m_text.mid(m_at, qstrlen(text)) == text; }

    void take(qsizetype count)
    {
        m_out += m_text.mid(m_at, count);
        m_at += count;
    }

    Status step()
    {
        const bool isComment = m_place == Place::LineComment || m_place == Place::BlockComment;
        if (!isComment && starts("{{"))
            return placeholder();
        switch (m_place) {
        case Place::Html:
            return change(starts("<?") && !starts("<?xml"), Place::Code, 2);
        case Place::Code:
            return code();
        case Place::Single:
        case Place::Double:
            return string();
        case Place::LineComment:
            if (starts("?>")) // it ends the comment, too
                return change(true, Place::Html, 2);
            return change(starts("\n") || starts("\r"), Place::Code, 1);
        case Place::BlockComment:
            return change(starts("*/"), Place::Code, 2);
        }
        Q_UNREACHABLE();
    }

    /// Takes what ends the place, or one byte of it.
    Status change(bool ends, Place next, qsizetype length)
    {
        if (ends)
            m_place = next;
        take(ends ? length : 1);
        return {};
    }

    Status code()
    {
        if (starts("?>"))
            return change(true, Place::Html, 2);
        if (starts("//") || (starts("#") && !starts("#[")))
            return change(true, Place::LineComment, 1);
        if (starts("/*"))
            return change(true, Place::BlockComment, 2);
        if (starts("<<<"))
            return mistake(QStringLiteral("no placeholder can be found behind <<<: use strings in quotes"));
        if (starts("'"))
            return change(true, Place::Single, 1);
        m_quote = m_text.at(m_at);
        return change(starts("\"") || starts("`"), Place::Double, 1);
    }

    Status string()
    {
        if (starts("\\")) {
            take(2);
            return {};
        }
        const char quote = m_place == Place::Single ? '\'' : m_quote;
        return change(m_text.at(m_at) == quote, Place::Code, 1);
    }

    Status placeholder()
    {
        static const QRegularExpression form(
            QStringLiteral("\\A\\{\\{[ \\t]*((?:secret:)?%1)[ \\t]*\\}\\}").arg(sites::templateNamePattern));
        const QString head = QString::fromLatin1(m_text.mid(m_at, 200));
        const QRegularExpressionMatch match = form.match(head);
        if (!match.hasMatch()) {
            if (m_place == Place::Single)
                return mistake(QStringLiteral("no placeholder: {{ name }} or {{ secret:name }}"));
            take(2);
            return {};
        }
        if (m_place != Place::Single)
            return mistake(QStringLiteral("%1 does not stand within a string in single quotes").arg(match.captured()));
        const Result<QString> value = m_valueOf(match.captured(1));
        if (!value)
            return fail(placed(value.error()));
        QByteArray bytes = value->toUtf8();
        bytes.replace('\\', "\\\\");
        bytes.replace('\'', "\\'");
        m_out += bytes;
        m_at += match.capturedLength();
        return {};
    }

    Error placed(Error error) const
    {
        const QByteArray before = m_text.left(m_at);
        return error.with(QStringLiteral("line"), QString::number(before.count('\n') + 1))
            .with(QStringLiteral("column"), QString::number(m_at - before.lastIndexOf('\n')));
    }

    tl::unexpected<Error> mistake(const QString &message) const
    {
        return fail(placed(Error{ErrorKind::ParseFailed, message, {}, {}, 0}));
    }

    const QByteArray &m_text;
    const ValueReader &m_valueOf;
    QByteArray m_out;
    qsizetype m_at = 0;
    Place m_place = Place::Html;
    char m_quote = '"';
};

Result<QByteArray> readTemplate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kTemplateLimit)
        return fail(Error{ErrorKind::FileUnreadable,
                          file.isOpen() ? QStringLiteral("the template is too large") : file.errorString(),
                          {},
                          {{QStringLiteral("file"), path}}});
    return file.readAll();
}

} // namespace

Result<QByteArray> renderTemplate(const QByteArray &text, const ValueReader &valueOf)
{
    return Renderer(text, valueOf).run();
}

Result<QList<RenderedFile>> renderEnvironment(const sites::Site &site, const SecretReader &readSecret,
                                              const CancelToken &cancel)
{
    QHash<QString, QString> secrets;
    const ValueReader valueOf = [&](const QString &name) -> Result<QString> {
        if (!name.startsWith(kSecret)) {
            const auto value = site.values.constFind(name);
            if (value == site.values.cend())
                return fail(ErrorKind::ParseFailed, QStringLiteral("the site has no value named %1").arg(name));
            return *value;
        }
        const QString key = sites::environmentSecretKey(site.id, name.mid(kSecret.size()));
        if (!secrets.contains(key)) {
            const Result<QString> secret = readSecret
                ? readSecret(key, cancel)
                : fail(Error{
                    ErrorKind::SecretMissing, QStringLiteral("no secrets here"), {}, {{QStringLiteral("key"), key}}});
            if (!secret)
                return secret;
            secrets.insert(key, *secret);
        }
        return secrets.value(key);
    };
    QList<RenderedFile> files;
    for (auto one = site.templates.cbegin(); one != site.templates.cend(); ++one) {
        const Result<QByteArray> text = readTemplate(*one);
        if (!text)
            return fail(text.error());
        Result<QByteArray> content = renderTemplate(*text, valueOf);
        if (!content)
            return fail(std::move(content).error().with(QStringLiteral("file"), *one));
        files.append({one.key(), *one, *std::move(content)});
    }
    return files;
}

} // namespace quai::delivery
