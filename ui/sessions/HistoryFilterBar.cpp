// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/HistoryFilterBar.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace quai::ui {

using sessions::HistoryFilter;

namespace {

constexpr int TypingRestMs = 250;

/// Days back from today; what is no number of days has a name.
enum Period { AllTime = -1, Between = -2 };

/// @p texts in the places of the present ones, or as new ones; the chosen one stays.
void setTexts(QComboBox *box, const QStringList &texts, const QVariantList &values)
{
    const QSignalBlocker quiet(box);
    const int chosen = box->currentIndex();
    box->clear();
    for (qsizetype index = 0; index < texts.size(); ++index)
        box->addItem(texts.at(index), values.at(index));
    box->setCurrentIndex(chosen >= 0 && chosen < box->count() ? chosen : 0);
}

QDateTime startOf(const QDate &day)
{
    return day.startOfDay().toUTC();
}

} // namespace

HistoryFilterBar::HistoryFilterBar(const QString &siteId, QWidget *parent)
    : QWidget(parent)
    , m_siteId(siteId)
    , m_words(new QLineEdit(this))
    , m_scope(new QComboBox(this))
    , m_person(new QLineEdit(this))
    , m_outcome(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_from(new QDateEdit(QDate::currentDate().addMonths(-1), this))
    , m_to(new QDateEdit(QDate::currentDate(), this))
{
    build();
    retranslate();
    setPeriod();
}

void HistoryFilterBar::build()
{
    m_words->setObjectName(QStringLiteral("historyWords"));
    m_scope->setObjectName(QStringLiteral("historyScope"));
    m_person->setObjectName(QStringLiteral("historyPerson"));
    m_outcome->setObjectName(QStringLiteral("historyOutcome"));
    m_period->setObjectName(QStringLiteral("historyPeriod"));
    m_words->addAction(icon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_words->setClearButtonEnabled(true);
    m_person->setClearButtonEnabled(true);
    m_person->setMaximumWidth(150);
    for (QDateEdit *date : {m_from, m_to}) {
        date->setCalendarPopup(true);
        connect(date, &QDateEdit::dateChanged, &m_delay, qOverload<>(&QTimer::start));
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_words, 1);
    for (QWidget *field : QList<QWidget *>{m_scope, m_person, m_outcome, m_period, m_from, m_to})
        layout->addWidget(field);
    m_delay.setSingleShot(true);
    m_delay.setInterval(TypingRestMs);
    connect(&m_delay, &QTimer::timeout, this, &HistoryFilterBar::changed);
    for (QLineEdit *edit : {m_words, m_person})
        connect(edit, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    for (QComboBox *box : {m_scope, m_outcome})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        setPeriod();
        Q_EMIT changed();
    });
}

void HistoryFilterBar::setPeriod()
{
    const bool between = m_period->currentData().toInt() == Between;
    m_from->setVisible(between);
    m_to->setVisible(between);
}

void HistoryFilterBar::setRows(Rows rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    const QString chosen = m_outcome->currentData().toString();
    fillOutcomes();
    const QSignalBlocker quiet(m_outcome);
    m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(chosen)));
}

void HistoryFilterBar::fillOutcomes()
{
    if (m_rows == Rows::Sessions) {
        setTexts(m_outcome, {tr("Every outcome"), tr("Open"), tr("Closed"), tr("With failures")},
                 {QString(), QStringLiteral("open"), QStringLiteral("closed"), QStringLiteral("failed")});
        return;
    }
    setTexts(m_outcome, {tr("Every outcome"), tr("Done"), tr("Failed"), tr("Interrupted"), tr("Running")},
             {QString(), QStringLiteral("done"), QStringLiteral("failed"), QStringLiteral("interrupted"),
              QStringLiteral("running")});
}

HistoryFilter HistoryFilterBar::filter() const
{
    HistoryFilter filter;
    filter.site = m_scope->currentIndex() == 0 ? m_siteId : QString();
    filter.person = m_person->text().trimmed();
    filter.outcome = m_outcome->currentData().toString();
    filter.text = m_words->text().trimmed();
    const int days = m_period->currentData().toInt();
    if (days == Between) {
        filter.from = startOf(m_from->date());
        filter.to = startOf(m_to->date().addDays(1));
    } else if (days != AllTime) {
        filter.from = startOf(QDate::currentDate().addDays(-days));
    }
    return filter;
}

bool HistoryFilterBar::isRestricting() const
{
    const HistoryFilter wanted = filter();
    return !wanted.person.isEmpty() || !wanted.outcome.isEmpty() || !wanted.text.isEmpty() || wanted.from.isValid();
}

void HistoryFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_words->clear();
        m_person->clear();
        m_outcome->setCurrentIndex(0);
        m_period->setCurrentIndex(0);
    }
    m_delay.stop();
    Q_EMIT changed();
}

void HistoryFilterBar::keep(HistoryMemory &memory) const
{
    memory.words = m_words->text();
    memory.person = m_person->text();
    memory.outcome = m_outcome->currentData().toString();
    memory.scope = m_scope->currentIndex();
    memory.period = m_period->currentIndex();
    memory.from = m_from->date();
    memory.to = m_to->date();
}

void HistoryFilterBar::recall(const HistoryMemory &memory)
{
    {
        const QSignalBlocker quiet(this);
        m_words->setText(memory.words);
        m_person->setText(memory.person);
        m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(memory.outcome)));
        m_scope->setCurrentIndex(memory.scope);
        m_from->setDate(memory.from);
        m_to->setDate(memory.to);
        m_period->setCurrentIndex(memory.period);
    }
    m_delay.stop();
}

void HistoryFilterBar::focusSearch()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void HistoryFilterBar::retranslate()
{
    m_words->setPlaceholderText(tr("Search titles, comments, outputs, files"));
    m_words->setAccessibleName(tr("Words to search in the history"));
    m_words->setToolTip(tr("Words or beginnings of words in titles, comments, outputs and names of changed files "
                           "(Ctrl+F)"));
    m_person->setPlaceholderText(tr("Operator"));
    m_person->setAccessibleName(tr("Operator"));
    m_person->setToolTip(tr("Part of user@desktop"));
    setTexts(m_scope, {tr("This site"), tr("All sites")}, {0, 1});
    m_scope->setAccessibleName(tr("Sites"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_period->setAccessibleName(tr("Time"));
    setTexts(
        m_period,
        {tr("At any time"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("Last 12 months"), tr("Between…")},
        {AllTime, 0, 6, 29, 364, Between});
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    fillOutcomes();
}

void HistoryFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
