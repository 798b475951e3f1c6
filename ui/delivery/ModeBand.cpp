// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/ModeBand.h"

#include "ui/common/Spacing.h"
#include "ui/delivery/DeliveryText.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace quai::ui {

using namespace delivery;

namespace {

constexpr qint64 SilenceMs = 3000; ///< after this the operator is told how long the server has been silent
constexpr double TintShare = 0.14; ///< of the tone in the band's background

QColor mixed(const QColor &base, const QColor &tint, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a * (1 - share) + b * share); };
    return QColor(mix(base.red(), tint.red()), mix(base.green(), tint.green()), mix(base.blue(), tint.blue()));
}

} // namespace

ModeBand::ModeBand(const sites::Site &site, QWidget *parent)
    : QFrame(parent)
    , m_site(site)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setObjectName(QStringLiteral("modeBand"));
    build();
    showUnread();
    setRescue(DeliveryText::whyNot(Step::Rescue, std::nullopt));
}

void ModeBand::build()
{
    m_picture = new QLabel(this);
    m_headline = new QLabel(this);
    m_line = new QLabel(this);
    m_activity = new QLabel(this);
    QFont large = m_headline->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_headline->setFont(large);
    for (QLabel *label : {m_headline, m_line, m_activity}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_activity->hide();
    buildButtons();
    arrange();
}

void ModeBand::buildButtons()
{
    m_refresh = new QToolButton(this);
    m_refresh->setIcon(icon(Symbol::Refresh));
    m_refresh->setAutoRaise(true);
    m_refresh->setFocusPolicy(Qt::StrongFocus);
    m_refresh->setToolTip(tr("Reads the state from the server again (F5)"));
    m_refresh->setAccessibleName(tr("Read the state again"));
    m_rescue = new QPushButton(icon(Symbol::Rescue, Tone::Danger), tr("Restore the secured vers&ion…"), this);
    m_rescue->setObjectName(QStringLiteral("rescue"));
    m_rescue->setAutoDefault(false);
    connect(m_refresh, &QToolButton::clicked, this, &ModeBand::refreshAsked);
    connect(m_rescue, &QPushButton::clicked, this, &ModeBand::rescueAsked);
}

void ModeBand::arrange()
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing::hair);
    texts->addWidget(m_headline);
    texts->addWidget(m_line);
    texts->addWidget(m_activity);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::section);
    head->addWidget(m_picture);
    head->addLayout(texts, 1);
    head->addWidget(m_refresh);
    head->addWidget(m_rescue);
    m_noticeRows = new QVBoxLayout;
    m_noticeRows->setSpacing(spacing::tight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::normal, spacing::section, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addLayout(head);
    layout->addLayout(m_noticeRows);
}

void ModeBand::setHead(Symbol symbol, Tone tone, const QString &headline, const QString &line)
{
    m_symbol = symbol;
    m_tone = tone;
    m_headline->setText(headline);
    m_line->setText(line);
    m_line->setToolTip(line);
    setAccessibleName(headline);
    setAccessibleDescription(line);
    paintTone();
}

void ModeBand::paintTone()
{
    const QScopedValueRollback painting(m_painting, true);
    const QSize size(spacing::iconLarge, spacing::iconLarge);
    m_picture->setPixmap(icon(m_symbol, m_tone).pixmap(size, devicePixelRatioF()));
    // Palettes made from nothing: only the role that is set here stays when the application's palette changes.
    const QPalette application = QGuiApplication::palette();
    QPalette own;
    QPalette coloured;
    if (m_tone != Tone::Muted) {
        const QColor tone = toneColor(m_tone, application);
        own.setColor(QPalette::Window, mixed(application.color(QPalette::Window), tone, TintShare));
        coloured.setColor(QPalette::WindowText, tone);
    }
    setPalette(own);
    m_headline->setPalette(coloured);
}

void ModeBand::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_painting)
        return; // paintTone() causes palette changes itself
    paintTone();
    for (const Notice &notice : std::as_const(m_notices))
        drawNotice(notice);
}

void ModeBand::showReading(qint64 elapsedMs)
{
    const QString line = elapsedMs < SilenceMs ? tr("Asking %1…").arg(m_site.server.toString())
                                               : tr("%1 has not answered for %2. Esc gives up.")
                                                     .arg(m_site.server.toString(), DeliveryText::elapsed(elapsedMs));
    setHead(Symbol::Connecting, Tone::Muted, tr("Reading the state of the site…"), line);
}

void ModeBand::showUnread()
{
    clearNotices();
    setHead(Symbol::Disconnected, Tone::Muted, tr("State not known"),
            tr("The site's state could not be read yet. Read it with F5."));
}

void ModeBand::showStatus(const SiteStatus &status)
{
    clearNotices();
    const QString read = tr("read at %1").arg(DeliveryText::time(status.readAt));
    const QString served
        = tr("In service: %1").arg(DeliveryText::version(status.copy(Copy::Served))) + QStringLiteral(" · ") + read;
    switch (status.mode) {
    case Mode::Production:
        setHead(Symbol::Production, Tone::Positive, DeliveryText::mode(status.mode), served);
        break;
    case Mode::Delivery:
        setHead(Symbol::Delivery, Tone::Warning, DeliveryText::mode(status.mode),
                served + QStringLiteral(" · ")
                    + tr("being modified: %1").arg(DeliveryText::version(status.copy(Copy::Working))));
        break;
    case Mode::Unknown:
        setHead(Symbol::Alarm, Tone::Danger, DeliveryText::mode(status.mode),
                foldersText(status) + QStringLiteral(" · ") + read);
        addNotice(Symbol::Info, Tone::Danger,
                  tr("The folders on the server match no known state, so no step is offered. Look at the folders, or "
                     "restore the secured version."),
                  {});
        break;
    }
    if (status.lock && !status.lock->mine)
        addLockNotice(*status.lock);
    if (status.interruption && (!status.lock || status.lock->stale || status.lock->mine))
        addInterruptionNotice(*status.interruption);
    for (const QString &warning : status.warnings)
        addNotice(Symbol::Alarm, Tone::Warning, DeliveryText::warning(warning), {});
}

QString ModeBand::foldersText(const SiteStatus &status) const
{
    QStringList there;
    for (const CopyState &copy : status.copies) {
        if (copy.exists)
            there << copy.path.section(QLatin1Char('/'), -1);
    }
    return there.isEmpty() ? tr("There is no folder of this site in %1").arg(m_site.base)
                           : tr("Folders: %1").arg(there.join(QStringLiteral(", ")));
}

void ModeBand::addLockNotice(const LockInfo &lock)
{
    const QString who = tr("%1 works on this site: %2, since %3.")
                            .arg(lock.owner, DeliveryText::step(lock.purpose), DeliveryText::time(lock.since));
    const QString sign = DeliveryText::duration(lock.heartbeatAgeSecs * 1000);
    const QString alive
        = lock.stale ? tr("No sign of life for %1.").arg(sign) : tr("Last sign of life %1 ago.").arg(sign);
    QPushButton *button = addNotice(Symbol::Lock, lock.stale ? Tone::Warning : Tone::Danger,
                                    who + QLatin1Char(' ') + alive, tr("&Take over…"));
    button->setObjectName(QStringLiteral("takeOver"));
    connect(button, &QPushButton::clicked, this, &ModeBand::takeOverAsked);
}

void ModeBand::addInterruptionNotice(const Interruption &interruption)
{
    const QString text
        = tr("Interrupted: “%1”, begun at %2 by %3, never ended. It can safely be run again, or the secured version be "
             "restored.")
              .arg(DeliveryText::step(interruption.step), DeliveryText::time(interruption.since), interruption.owner);
    QPushButton *button = addNotice(Symbol::Alarm, Tone::Warning, text, tr("Run it a&gain"));
    button->setObjectName(QStringLiteral("runAgain"));
    connect(button, &QPushButton::clicked, this, [this, step = interruption.step] { Q_EMIT runAgainAsked(step); });
}

QPushButton *ModeBand::addNotice(Symbol symbol, Tone tone, const QString &text, const QString &button)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    auto *picture = new QLabel(row);
    auto *label = new QLabel(text, row);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(picture, 0, Qt::AlignTop);
    layout->addWidget(label, 1);
    QPushButton *push = nullptr;
    if (!button.isEmpty()) {
        push = new QPushButton(button, row);
        push->setAutoDefault(false);
        push->setEnabled(m_actionsEnabled);
        layout->addWidget(push);
    }
    m_noticeRows->addWidget(row);
    m_notices.append({row, picture, symbol, tone, text});
    drawNotice(m_notices.last());
    return push;
}

void ModeBand::drawNotice(const Notice &notice)
{
    const QSize size(spacing::iconSmall, spacing::iconSmall);
    notice.picture->setPixmap(icon(notice.symbol, notice.tone).pixmap(size, devicePixelRatioF()));
}

void ModeBand::clearNotices()
{
    for (const Notice &notice : std::as_const(m_notices)) {
        notice.row->hide();
        notice.row->deleteLater(); // its button may be the sender
    }
    m_notices.clear();
}

void ModeBand::showActivity(const QString &text)
{
    m_activity->setText(text);
    m_activity->setVisible(!text.isEmpty());
}

void ModeBand::setRescue(const QString &whyNot)
{
    m_rescue->setEnabled(whyNot.isEmpty());
    m_rescue->setToolTip(whyNot.isEmpty() ? DeliveryText::purpose(Step::Rescue) : whyNot);
    m_rescue->setAccessibleDescription(m_rescue->toolTip());
}

void ModeBand::setActionsEnabled(bool enabled)
{
    m_actionsEnabled = enabled;
    m_refresh->setEnabled(enabled);
    for (const Notice &notice : std::as_const(m_notices)) {
        const QList<QPushButton *> buttons = notice.row->findChildren<QPushButton *>();
        for (QPushButton *button : buttons)
            button->setEnabled(enabled);
    }
}

QString ModeBand::headline() const
{
    return m_headline->text();
}

QStringList ModeBand::notices() const
{
    QStringList texts;
    for (const Notice &notice : m_notices)
        texts << notice.text;
    return texts;
}

} // namespace quai::ui
