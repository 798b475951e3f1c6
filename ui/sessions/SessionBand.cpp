// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionBand.h"

#include "ui/sessions/NoticeBar.h"
#include "ui/sessions/SessionController.h"
#include "ui/sessions/SessionText.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace quai::ui {

SessionBand::SessionBand(SessionController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_bar(new NoticeBar(this))
    , m_open(m_bar->addButton(Symbol::Play))
    , m_show(m_bar->addButton(Symbol::Details))
    , m_remark(m_bar->addButton(Symbol::Edit))
    , m_close(m_bar->addButton(Symbol::Stop))
{
    setObjectName(QStringLiteral("sessionBand"));
    m_open->setObjectName(QStringLiteral("openSession"));
    m_show->setObjectName(QStringLiteral("showSession"));
    m_remark->setObjectName(QStringLiteral("addRemark"));
    m_close->setObjectName(QStringLiteral("closeSession"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_bar);
    connect(&controller, &SessionController::changed, this, &SessionBand::refresh);
    connect(m_open, &QPushButton::clicked, this, &SessionBand::openAsked);
    connect(m_close, &QPushButton::clicked, this, &SessionBand::closeAsked);
    connect(m_remark, &QPushButton::clicked, this, &SessionBand::remarkAsked);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_controller.current())
            Q_EMIT showAsked(m_controller.current()->id);
    });
    refresh();
}

QString SessionBand::text() const
{
    return m_bar->text();
}

void SessionBand::showOpen()
{
    const sessions::SessionRecord &session = *m_controller.current();
    const bool late = session.plannedEnd.isValid() && session.plannedEnd < QDateTime::currentDateTimeUtc();
    QString text = tr("“%1” · %2", "title of a session, who and since when")
                       .arg(session.title.simplified(), SessionText::since(session));
    if (late)
        text += QStringLiteral(" · ") + tr("its planned end is past");
    m_bar->setNotice(Symbol::Session, late ? Tone::Warning : Tone::Accent, tr("Session mode"), text);
}

void SessionBand::refresh()
{
    const bool open = m_controller.current().has_value();
    m_open->setText(tr("Open a session…"));
    m_open->setToolTip(tr("Every step until its end belongs to the session; recipients get a mail"));
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Shows the open session with its timeline"));
    m_remark->setText(tr("Remark…"));
    m_remark->setToolTip(tr("Writes a remark into the session: what was seen, decided, said"));
    m_close->setText(tr("Close it…"));
    m_close->setToolTip(tr("Closes the session; recipients get its report"));
    m_open->setVisible(!open);
    m_open->setEnabled(m_controller.isKnown());
    m_show->setVisible(open);
    m_remark->setVisible(open);
    m_close->setVisible(open);
    if (open)
        showOpen();
    else if (!m_controller.isKnown())
        m_bar->setNotice(Symbol::Session, Tone::Muted,
                         m_controller.usesSessions() ? tr("Session mode") : tr("Intervention mode"),
                         tr("Whether a session is open is not known yet."));
    else if (m_controller.usesSessions())
        m_bar->setNotice(Symbol::Session, Tone::Warning, tr("Session mode"),
                         tr("No session is open: a step will ask for one."));
    else
        m_bar->setNotice(Symbol::Session, Tone::Muted, tr("Intervention mode"),
                         tr("Steps run without a session; the history keeps them all the same."));
}

void SessionBand::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
