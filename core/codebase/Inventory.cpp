// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Inventory.h"

#include <QStringList>

namespace quai::codebase {

namespace {

QList<QStringList> rowsOf(const Lock &lock)
{
    QList<LockedSource> all = lock.plugins;
    all.prepend(lock.moodle);
    QList<QStringList> rows;
    for (const LockedSource &source : all)
        rows.append({source.component, source.path, source.version.toString(), source.release, source.url,
                     source.ref.isEmpty() ? source.requested : source.ref, source.commit.toHex()});
    return rows;
}

QStringList headings(const InventoryWords &words)
{
    return {words.component, words.path, words.version, words.release, words.source, words.revision, words.commit};
}

/// What would end a cell or begin markup.
QString markdownCell(QString text)
{
    text = text.simplified();
    for (const char *special : {"\\", "|", "`", "*", "_", "[", "]", "<", ">"})
        text.replace(QLatin1String(special), QLatin1Char('\\') + QString(QLatin1String(special)));
    return text;
}

QString markdownRow(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped.append(markdownCell(cell));
    return QStringLiteral("| ") + escaped.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString htmlRow(const QStringList &cells, const QString &tag)
{
    QString row = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        row += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
    return row + QStringLiteral("</tr>\n");
}

} // namespace

QByteArray inventoryMarkdown(const Lock &lock, const InventoryWords &words)
{
    QString text = QStringLiteral("# %1: %2\n\n").arg(markdownCell(words.title), markdownCell(lock.project));
    text += markdownRow(headings(words));
    text += QStringLiteral("|") + QStringLiteral("---|").repeated(headings(words).size()) + QLatin1Char('\n');
    for (const QStringList &row : rowsOf(lock))
        text += markdownRow(row);
    return text.toUtf8();
}

QByteArray inventoryHtml(const Lock &lock, const InventoryWords &words)
{
    const QString title = QStringLiteral("%1: %2").arg(words.title, lock.project).toHtmlEscaped();
    QString text = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title></head>\n"
                                  "<body><h1>%1</h1>\n<table>\n<thead>")
                       .arg(title);
    text += htmlRow(headings(words), QStringLiteral("th")) + QStringLiteral("</thead>\n<tbody>\n");
    for (const QStringList &row : rowsOf(lock))
        text += htmlRow(row, QStringLiteral("td"));
    return (text + QStringLiteral("</tbody></table></body></html>\n")).toUtf8();
}

} // namespace quai::codebase
