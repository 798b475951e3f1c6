// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/pdf/ReportPages.h"

#include "core/sessions/ReportHtml.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <cmath>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kHeaderMm = 14;
constexpr qreal kFooterMm = 10;
constexpr int kPagesWithoutContents = 4;
/// What has to have its place below a heading on the same page: some lines, or the head of a table with a row.
constexpr qreal kBelowHeadingMm = 16;
/// Headings that are moved to a new page; each costs a layout of what follows. Sessions have some dozens of headings.
constexpr int kMostMended = 40;

/// Where things lie on a page, in dots.
struct Page
{
    explicit Page(const QPaintDevice &device)
        : resolution(device.logicalDpiY())
        , width(device.width())
        , height(device.height())
        , body(0, dots(kHeaderMm), width, height - dots(kHeaderMm) - dots(kFooterMm))
    {
    }
    [[nodiscard]] qreal dots(qreal millimetres) const { return millimetres * resolution / 25.4; }

    qreal resolution; ///< dots an inch
    qreal width;
    qreal height;
    QRectF body;
};

/// The headings of the second rank with the page, counted from 0, on which they stand.
QList<std::pair<QString, int>> headingsOf(const QTextDocument &document, const Page &page)
{
    QList<std::pair<QString, int>> headings;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2)
            continue;
        const qreal top = document.documentLayout()->blockBoundingRect(block).top();
        headings.append({block.text(), static_cast<int>(std::floor(top / page.body.height()))});
    }
    return headings;
}

/// The first heading, from @p from on, that stands at the end of a page with nothing of its text below it, or that
/// itself runs over the end; an invalid block when there is none.
QTextBlock stray(const QTextDocument &document, const Page &page, const QTextBlock &from)
{
    for (QTextBlock block = from; block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() < 2)
            continue;
        const QRectF place = document.documentLayout()->blockBoundingRect(block);
        const qreal pageEnd = (std::floor(place.top() / page.body.height()) + 1) * page.body.height();
        if (place.bottom() + page.dots(kBelowHeadingMm) > pageEnd && place.top() > pageEnd - page.body.height() + 1)
            return block;
    }
    return {};
}

/// Headings stay with what they are about.
void keepHeadings(QTextDocument &document, const Page &page)
{
    QTextBlock block = stray(document, page, document.begin());
    for (int mended = 0; block.isValid() && mended < kMostMended; ++mended) {
        // A heading of the second rank takes the one of the third along that it comes before.
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
        block = stray(document, page, block.next());
    }
}

void layOut(QTextDocument &document, const QString &html, QPagedPaintDevice &device, const Page &page)
{
    document.documentLayout()->setPaintDevice(&device);
    QTextOption option = document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.setPageSize(page.body.size());
    keepHeadings(document, page);
}

QString contentsHtml(const QList<std::pair<QString, int>> &headings, const Words &words, int shift)
{
    QString html = u"<h2>%1</h2><table width=\"100%\" cellpadding=\"4\">"_s.arg(htmlText(words.word(u"contents"_s)));
    for (const auto &[text, page] : headings)
        html += u"<tr><td width=\"90%\">%1</td><td align=\"right\">%2</td></tr>"_s.arg(htmlText(text))
                    .arg(page + 1 + shift);
    return html + u"</table>"_s;
}

void drawFrame(QPainter &painter, const Page &page, const PageFrame &frame, const QImage &logo, const QString &number)
{
    const QRectF header(0, 0, page.width, page.dots(kHeaderMm) - page.dots(4));
    const qreal room = logo.isNull() ? page.width : page.width * 0.72;
    painter.setPen(Qt::darkGray);
    painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(frame.header, Qt::ElideRight, static_cast<int>(room)));
    if (!logo.isNull()) {
        const QSizeF size = QSizeF(logo.size()).scaled(page.width * 0.25, header.height(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(page.width - size.width(), 0, size.width(), size.height()), logo);
    }
    painter.setPen(QPen(Qt::gray, page.dots(0.2)));
    const qreal line = page.dots(kHeaderMm) - page.dots(2);
    painter.drawLine(QPointF(0, line), QPointF(page.width, line));
    painter.setPen(Qt::darkGray);
    painter.drawText(
        QRectF(0, page.height - page.dots(kFooterMm) + page.dots(3), page.width, page.dots(kFooterMm) - page.dots(3)),
        Qt::AlignRight | Qt::AlignVCenter, number);
}

void drawBody(QPainter &painter, QTextDocument &document, int index, const Page &page)
{
    const QRectF part(0, index * page.body.height(), page.body.width(), page.body.height());
    painter.save();
    painter.translate(page.body.left(), page.body.top() - part.top());
    painter.setClipRect(part);
    document.drawContents(&painter, part);
    painter.restore();
}

bool draw(QPagedPaintDevice &device, const Page &page, const QList<QTextDocument *> &parts, const Words &words,
          const PageFrame &frame)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const QImage logo = frame.logoFile.isEmpty() ? QImage() : QImage(frame.logoFile);
    int total = 0;
    for (const QTextDocument *part : parts)
        total += part->pageCount();
    int number = 0;
    for (QTextDocument *part : parts) {
        const int pages = part->pageCount();
        for (int index = 0; index < pages; ++index) {
            if (++number > 1 && !device.newPage())
                return false;
            drawFrame(painter, page, frame, logo, words.word(u"page"_s).arg(number).arg(total));
            drawBody(painter, *part, index, page);
        }
    }
    return painter.end();
}

} // namespace

bool drawReport(QPagedPaintDevice &device, const QString &html, const Words &words, const PageFrame &frame)
{
    const Page page(device);
    QTextDocument body;
    layOut(body, html, device, page);
    QTextDocument contents;
    QList<QTextDocument *> parts{&body};
    const auto headings = headingsOf(body, page);
    if (body.pageCount() > kPagesWithoutContents && !headings.isEmpty()) {
        layOut(contents, contentsHtml(headings, words, 1), device, page);
        parts.prepend(&contents);
    }
    return draw(device, page, parts, words, frame);
}

} // namespace quai::sessions
