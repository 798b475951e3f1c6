// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorText.h"

#include "ui/common/Words.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/errors/ErrorTable.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace quai::ui {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("ErrorText", source);
}

const ErrorRow *rowOf(ErrorKind kind)
{
    for (const auto rows :
         {generalErrorRows(), serverErrorRows(), deliveryErrorRows(), codebaseErrorRows(), instanceErrorRows()}) {
        const auto found
            = std::find_if(rows.begin(), rows.end(), [kind](const ErrorRow &row) { return row.kind == kind; });
        if (found != rows.end())
            return &*found;
    }
    return nullptr;
}

/// Identifiers and numbers of bytes are shown as an operator reads them.
QString factText(const QString &name, const QString &value)
{
    if (name == QLatin1String("step") || name == QLatin1String("purpose"))
        return DeliveryText::step(value);
    if (name == QLatin1String("mode")) {
        for (const delivery::Mode mode : {delivery::Mode::Production, delivery::Mode::Delivery}) {
            const char *key = QMetaEnum::fromType<delivery::Mode>().valueToKey(static_cast<int>(mode));
            if (value.compare(QLatin1String(key), Qt::CaseInsensitive) == 0)
                return DeliveryText::mode(mode);
        }
        return value;
    }
    if (name != QLatin1String("needed") && name != QLatin1String("available"))
        return value;
    bool isNumber = false;
    const qint64 bytes = value.toLongLong(&isNumber);
    return isNumber ? words::dataSize(bytes) : value;
}

QString factValue(const QString &name, const Error &error, const ErrorContext &context)
{
    const QString ellipsis(QChar(0x2026));
    const QString value = error.facts.value(name);
    if (!value.isEmpty())
        return factText(name, value);
    if (name == QLatin1String("site") && !context.site.isEmpty())
        return context.site;
    if ((name == QLatin1String("server") || name == QLatin1String("host")) && !context.server.isEmpty())
        return context.server;
    if (name == QLatin1String("code"))
        return QString::number(error.nativeCode);
    if (name == QLatin1String("message"))
        return error.message;
    return ellipsis;
}

/// Puts the facts in. One pass: a fact that itself looks like a placeholder stays as it is.
QString filled(const QString &text, const Error &error, const ErrorContext &context)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{(\\w+)\\}"));
    QString result;
    qsizetype from = 0;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += factValue(match.captured(1), error, context);
        from = match.capturedEnd();
    }
    return result += QStringView(text).mid(from);
}

QString place(const ErrorContext &context)
{
    if (!context.site.isEmpty() && !context.server.isEmpty())
        return translated(QT_TRANSLATE_NOOP("ErrorText", "Site %1, server %2")).arg(context.site, context.server);
    if (!context.site.isEmpty())
        return translated(QT_TRANSLATE_NOOP("ErrorText", "Site %1")).arg(context.site);
    if (!context.server.isEmpty())
        return translated(QT_TRANSLATE_NOOP("ErrorText", "Server %1")).arg(context.server);
    return {};
}

} // namespace

QString ErrorWords::plain() const
{
    QStringList lines{what, where, state, next};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

ErrorWords describe(const Error &error, const ErrorContext &context)
{
    const ErrorRow *row = rowOf(error.kind);
    if (row == nullptr)
        row = rowOf(ErrorKind::Internal);
    ErrorWords sentences;
    sentences.what = filled(translated(row->what), error, context);
    if (!context.operation.isEmpty())
        sentences.what = translated(QT_TRANSLATE_NOOP("ErrorText", "%1: %2")).arg(context.operation, sentences.what);
    sentences.where = place(context);
    sentences.state = filled(translated(row->state), error, context);
    sentences.next = filled(translated(row->next), error, context);
    return sentences;
}

QString technicalDetail(const Error &error)
{
    QStringList lines{kindName(error.kind) + QStringLiteral(": ") + error.message};
    if (error.nativeCode != 0)
        lines << QStringLiteral("code: %1").arg(error.nativeCode);
    for (auto fact = error.facts.cbegin(); fact != error.facts.cend(); ++fact)
        lines << fact.key() + QStringLiteral(": ") + fact.value();
    if (!error.detail.isEmpty())
        lines << QString() << error.detail;
    return lines.join(QLatin1Char('\n'));
}

} // namespace quai::ui
