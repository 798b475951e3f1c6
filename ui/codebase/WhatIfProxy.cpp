// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/WhatIfProxy.h"

#include "models/codebase/WhatIfModel.h"
#include "ui/codebase/CodebaseText.h"

namespace quai::ui {

using codebase::WhatIfCell;
using models::WhatIfModel;

namespace {

Mark markOf(int verdict)
{
    switch (verdict) {
    case WhatIfModel::Fits:
        return {Symbol::Check, Tone::Positive};
    case WhatIfModel::Doubtful:
        return {Symbol::Alarm, Tone::Warning};
    case WhatIfModel::Blocks:
        return {Symbol::Error, Tone::Danger};
    default:
        return {Symbol::Unknown, Tone::Muted};
    }
}

QString sign(int verdict)
{
    switch (verdict) {
    case WhatIfModel::Fits:
        return QStringLiteral("✓");
    case WhatIfModel::Doubtful:
        return QStringLiteral("⚠");
    case WhatIfModel::Blocks:
        return QStringLiteral("✗");
    default:
        return QStringLiteral("–");
    }
}

/// What a cell says in an exported file: its sign, its version and every reason.
QString wholeCell(const WhatIfModel &model, const QModelIndex &index)
{
    const WhatIfCell *cell = model.cell(index);
    QStringList parts{sign(index.data(WhatIfModel::VerdictRole).toInt()), index.data().toString()};
    for (const codebase::Finding &finding : cell != nullptr ? cell->findings : QList<codebase::Finding>())
        parts << CodebaseText::finding(finding);
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString csvCell(QString text)
{
    // OWASP, "CSV injection": such a first character makes a formula of a text.
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

} // namespace

QVariant WhatIfProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    const auto *model = static_cast<const WhatIfModel *>(source.model());
    const int verdict = source.data(WhatIfModel::VerdictRole).toInt();
    switch (role) {
    case Qt::DisplayRole:
        return source.data().toString().isEmpty() && verdict != WhatIfModel::Blocks ? QStringLiteral("–")
                                                                                    : source.data().toString();
    case Qt::DecorationRole:
        return icon(markOf(verdict).symbol, markOf(verdict).tone);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const WhatIfCell *cell = model->cell(source);
        if (cell == nullptr)
            return tr("Nothing is known about it in this Moodle.");
        return cell->findings.isEmpty() ? tr("Nothing stands against it.") : CodebaseText::findings(cell->findings);
    }
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant WhatIfProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto *model = qobject_cast<const WhatIfModel *>(sourceModel());
    if (model == nullptr)
        return {};
    if (orientation == Qt::Vertical && role == Qt::DisplayRole)
        return CodebaseText::component(QSortFilterProxyModel::headerData(section, orientation, role).toString());
    if (orientation == Qt::Horizontal && role == Qt::DecorationRole) {
        const Mark mark = markOf(model->blockedIn(section) > 0 ? WhatIfModel::Blocks : WhatIfModel::Fits);
        return icon(mark.symbol, mark.tone);
    }
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole) {
        const int blocked = model->blockedIn(section);
        return blocked > 0 ? tr("%Ln component(s) would block", nullptr, blocked) : tr("Nothing would block");
    }
    return QSortFilterProxyModel::headerData(section, orientation, role);
}

QByteArray WhatIfProxy::toCsv(const WhatIfModel &model)
{
    QStringList cells{csvCell(tr("Component"))};
    for (const QString &moodle : model.moodles())
        cells << csvCell(QStringLiteral("Moodle ") + moodle);
    QString text = cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    for (int row = 0; row < model.rowCount(); ++row) {
        cells = {csvCell(CodebaseText::component(model.headerData(row, Qt::Vertical).toString()))};
        for (int column = 0; column < model.columnCount(); ++column)
            cells << csvCell(wholeCell(model, model.index(row, column)));
        text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

QByteArray WhatIfProxy::toHtml(const WhatIfModel &model, const QString &title)
{
    QString text
        = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title></head><body>\n"
                         "<h1>%1</h1>\n<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n<tr><th>%2</th>")
              .arg(title.toHtmlEscaped(), tr("Component").toHtmlEscaped());
    for (const QString &moodle : model.moodles())
        text += QStringLiteral("<th>Moodle %1</th>").arg(moodle.toHtmlEscaped());
    text += QStringLiteral("</tr>\n");
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString component = CodebaseText::component(model.headerData(row, Qt::Vertical).toString());
        text += QStringLiteral("<tr><th>%1</th>").arg(component.toHtmlEscaped());
        for (int column = 0; column < model.columnCount(); ++column)
            text += QStringLiteral("<td>%1</td>").arg(wholeCell(model, model.index(row, column)).toHtmlEscaped());
        text += QStringLiteral("</tr>\n");
    }
    return (text + QStringLiteral("</table></body></html>\n")).toUtf8();
}

} // namespace quai::ui
