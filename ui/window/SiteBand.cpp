// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SiteBand.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/sites/SiteContext.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace quai::ui {

using delivery::Mode;

namespace {

Tone toneOf(std::optional<Mode> mode)
{
    if (!mode)
        return Tone::Muted;
    switch (*mode) {
    case Mode::Production:
        return Tone::Positive;
    case Mode::Delivery:
        return Tone::Warning;
    case Mode::Unknown:
        break;
    }
    return Tone::Danger;
}

Symbol symbolOf(std::optional<Mode> mode)
{
    if (!mode)
        return Symbol::Connecting;
    switch (*mode) {
    case Mode::Production:
        return Symbol::Production;
    case Mode::Delivery:
        return Symbol::Delivery;
    case Mode::Unknown:
        break;
    }
    return Symbol::Unknown;
}

} // namespace

SiteBand::SiteBand(QWidget *parent)
    : QFrame(parent)
    , m_symbol(new QLabel(this))
    , m_mode(new QLabel(this))
    , m_site(new QLabel(this))
    , m_kind(new QLabel(this))
    , m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("siteBand"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::NoFrame);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::normal, spacing::page, spacing::normal);
    layout->setSpacing(spacing::normal);
    QFont bold = font();
    bold.setBold(true);
    m_mode->setFont(bold);
    m_site->setFont(bold);
    for (QLabel *label : {m_mode, m_site, m_kind, m_state})
        label->setTextFormat(Qt::PlainText);
    m_site->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_symbol);
    layout->addWidget(m_mode);
    layout->addSpacing(spacing::page);
    layout->addWidget(m_site, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_state);
}

void SiteBand::setContext(const SiteContext *context)
{
    if (m_context != nullptr)
        disconnect(m_context, nullptr, this, nullptr);
    m_context = context;
    if (context != nullptr)
        connect(context, &SiteContext::changed, this, &SiteBand::refresh);
    refresh();
}

void SiteBand::refresh()
{
    if (m_context == nullptr)
        return;
    const sites::Site &site = m_context->site();
    const auto &status = m_context->status();
    const std::optional<Mode> mode = status ? std::optional(status->mode) : std::nullopt;
    setBandColour(mode);
    m_symbol->setPixmap(
        icon(symbolOf(mode), toneOf(mode)).pixmap(QSize(spacing::iconSmall, spacing::iconSmall), devicePixelRatioF()));
    m_mode->setText(mode ? DeliveryText::mode(*mode) : tr("Mode not read yet"));
    m_site->setText(site.url.isEmpty() ? site.name : tr("%1 — %2", "site, address").arg(site.name, site.url));
    m_site->setToolTip(m_site->text());
    m_kind->setText(site.production ? tr("Production site") : tr("Test site"));
    if (m_context->isReading())
        m_state->setText(tr("Reading the state…"));
    else if (status)
        m_state->setText(tr("State read at %1").arg(DeliveryText::time(status->readAt)));
    else
        m_state->setText({});
    setAccessibleName(QStringList{m_mode->text(), m_site->text(), m_kind->text()}.join(QStringLiteral(", ")));
}

void SiteBand::setBandColour(std::optional<Mode> mode)
{
    const QPalette desktop = QGuiApplication::palette();
    const QColor tone = toneColor(toneOf(mode), desktop);
    const QColor window = desktop.color(QPalette::Window);
    // A faint tint of the tone: the text on it keeps its contrast in both themes.
    constexpr double share = 0.16;
    const auto mix = [](int from, int to) { return static_cast<int>(from + (to - from) * share); };
    const QColor tint(mix(window.red(), tone.red()), mix(window.green(), tone.green()),
                      mix(window.blue(), tone.blue()));
    // Only these roles are set: all others go on following the desktop.
    QPalette own;
    own.setColor(QPalette::Window, tint);
    QPalette text;
    text.setColor(QPalette::WindowText, tone);
    if (palette().color(QPalette::Window) != tint)
        setPalette(own);
    if (m_mode->palette().color(QPalette::WindowText) != tone)
        m_mode->setPalette(text);
}

void SiteBand::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace quai::ui
