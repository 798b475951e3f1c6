// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionPane.h"

#include "core/base/WhenFinished.h"
#include "ui/common/Spacing.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/sessions/RowsPane.h"
#include "ui/sessions/SessionText.h"
#include "ui/sessions/SessionTimeline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace quai::ui {

using sessions::SessionRecord;
using sessions::SessionView;

namespace {

constexpr int TextLines = 5; ///< of the texts of a session in sight; more is scrolled to

QString outcomeOf(const SessionRecord &session)
{
    return session.isOpen() ? QStringLiteral("open") : QStringLiteral("done");
}

} // namespace

SessionPane::SessionPane(sessions::HistoryService &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_error(new ErrorPanel(this))
    , m_timeline(new SessionTimeline(this))
    , m_rows(new RowsPane(history, this))
{
    buildTexts();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(buildHead());
    layout->addWidget(m_textArea);
    layout->addWidget(m_timeline);
    layout->addWidget(m_rows, 1);
    m_rows->setEditable([this](const sessions::CommandRecord &) { return m_session.isOpen(); });
    connect(m_rows, &RowsPane::currentChanged, m_timeline, &SessionTimeline::setCurrent);
    connect(m_timeline, &SessionTimeline::chosen, m_rows, &RowsPane::setCurrent);
    retranslate();
}

SessionPane::~SessionPane()
{
    m_question.request_stop();
}

void SessionPane::buildTexts()
{
    m_textArea = new QScrollArea(this);
    m_texts = new QLabel(m_textArea);
    m_texts->setTextFormat(Qt::PlainText);
    m_texts->setWordWrap(true);
    m_texts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_texts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_textArea->setWidget(m_texts);
    m_textArea->setWidgetResizable(true);
    m_textArea->setFrameShape(QFrame::NoFrame);
}

QWidget *SessionPane::buildHead()
{
    auto *head = new QWidget(this);
    m_back = new QToolButton(head);
    m_back->setObjectName(QStringLiteral("backToSessions"));
    m_back->setIcon(icon(Symbol::Back));
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_picture = new QLabel(head);
    m_title = new QLabel(head);
    QFont large = m_title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_title->setFont(large);
    m_line = new QLabel(head);
    for (QLabel *label : {m_title, m_line}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_report = new QPushButton(icon(Symbol::Report), {}, head);
    m_report->setObjectName(QStringLiteral("sessionReport"));
    m_export = new QPushButton(icon(Symbol::Save), {}, head);
    m_export->setObjectName(QStringLiteral("sessionExport"));
    auto *words = new QVBoxLayout;
    words->setSpacing(spacing::hair);
    words->addWidget(m_title);
    words->addWidget(m_line);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_back);
    layout->addWidget(m_picture);
    layout->addLayout(words, 1);
    layout->addWidget(m_report);
    layout->addWidget(m_export);
    connect(m_back, &QToolButton::clicked, this, &SessionPane::backAsked);
    connect(m_report, &QPushButton::clicked, this, [this] { Q_EMIT reportAsked(m_session); });
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportAsked(m_session); });
    return head;
}

void SessionPane::showSession(qint64 session)
{
    if (m_session.id != session) {
        m_session = {};
        m_session.id = session;
        m_rows->model().setRows({}, false);
        m_timeline->setCommands({});
        showHead();
    }
    refresh();
}

void SessionPane::refresh()
{
    if (m_session.id == 0)
        return;
    m_question.request_stop();
    m_question = CancelSource();
    whenFinished<SessionView>(m_history.session(m_session.id, m_question), this,
                              [this, wanted = m_session.id](const Result<SessionView> &view) {
                                  if (wanted == m_session.id)
                                      take(view);
                              });
}

void SessionPane::take(const Result<SessionView> &view)
{
    if (!view) {
        if (view.error().kind != ErrorKind::Cancelled)
            m_error->showError(view.error(), {tr("Reading the session"), m_session.siteName, {}});
        return;
    }
    m_error->clear();
    m_session = view->session;
    showHead();
    m_timeline->setCommands(view->commands);
    QList<sessions::CommandRecord> newest(view->commands.crbegin(), view->commands.crend());
    m_rows->model().setRows(newest, false);
}

QString SessionPane::texts() const
{
    QStringList lines;
    const auto add = [&lines](const QString &label, const QString &text) {
        if (!text.isEmpty())
            lines << DeliveryText::labelled(label, text);
    };
    add(tr("Description"), m_session.description);
    add(tr("Expected impact"), m_session.expectedImpact);
    add(tr("Planned end"), m_session.plannedEnd.isValid() ? SessionText::moment(m_session.plannedEnd) : QString());
    add(tr("Impact"), m_session.impact);
    add(tr("State"), m_session.state);
    add(tr("Follow-up"), m_session.followUp);
    add(tr("Closed outside production because"), m_session.closeReason);
    return lines.join(QLatin1Char('\n'));
}

void SessionPane::showHead()
{
    const Look look = SessionText::sessionLook(outcomeOf(m_session), m_session.failures);
    const QSize size(spacing::iconLarge, spacing::iconLarge);
    m_picture->setPixmap(look.icon().pixmap(size, devicePixelRatioF()));
    m_title->setText(m_session.title.simplified());
    m_title->setToolTip(m_session.title.toHtmlEscaped());
    QStringList parts{
        SessionText::sessionOutcome(outcomeOf(m_session), m_session.failures), m_session.siteName, m_session.openedBy,
        m_session.isOpen() ? tr("since %1").arg(SessionText::moment(m_session.openedAt))
                           : tr("%1 to %2", "times")
                                 .arg(SessionText::moment(m_session.openedAt), DeliveryText::time(m_session.closedAt))};
    if (!m_session.isOpen())
        parts << DeliveryText::duration(m_session.openedAt.msecsTo(m_session.closedAt));
    parts.removeAll(QString());
    m_line->setText(m_session.openedAt.isValid() ? parts.join(QStringLiteral(" · ")) : tr("Reading the session…"));
    m_line->setToolTip(m_line->text().toHtmlEscaped());
    const QString text = texts();
    m_texts->setText(text);
    m_textArea->setVisible(!text.isEmpty());
    fitTexts();
    m_report->setEnabled(m_session.openedAt.isValid());
    m_export->setEnabled(m_session.openedAt.isValid());
}

void SessionPane::fitTexts()
{
    const int line = fontMetrics().lineSpacing();
    const int needed = m_texts->heightForWidth(std::max(1, width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent)));
    m_textArea->setFixedHeight(std::min(std::max(needed, line), TextLines * line));
}

void SessionPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTexts();
}

void SessionPane::retranslate()
{
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_back->setAccessibleName(tr("Back to the list"));
    m_report->setText(tr("Report…"));
    m_report->setToolTip(tr("Shows the report, to be saved, printed or sent"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Writes report, commands and outputs into a folder"));
    m_rows->setEmptyTexts(tr("No command in this session yet"),
                          tr("Each step that runs while the session is open appears here."));
    showHead();
}

void SessionPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showHead();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
