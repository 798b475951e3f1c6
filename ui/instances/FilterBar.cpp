// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/FilterBar.h"

#include "ui/common/Ask.h"
#include "ui/common/Spacing.h"
#include "ui/instances/InstancesText.h"
#include "ui/window/Settings.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace quai::ui {

using models::InstanceFilter;
using Grouping = models::InstancesProxyModel::Grouping;

namespace {

constexpr int savedLimit = 50;

int numberOr(const QJsonValue &value, int limit)
{
    const int number = value.toInt(-1);
    return number < limit ? number : -1;
}

} // namespace

FilterBar::FilterBar(Settings &settings, Ask &ask, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_ask(ask)
    , m_line(new QLineEdit(this))
    , m_clear(new QToolButton(this))
    , m_saved(new QToolButton(this))
    , m_savedMenu(new QMenu(this))
    , m_groupLabel(new QLabel(this))
    , m_group(new QComboBox(this))
    , m_counts(new QLabel(this))
{
    build();
    buildGrouping();
    retranslate();
}

void FilterBar::build()
{
    m_line->setObjectName(QStringLiteral("instancesFilter"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_line->setMinimumWidth(180);
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    m_clear->setIcon(icon(Symbol::Clear));
    m_saved->setObjectName(QStringLiteral("savedFilters"));
    m_saved->setIcon(icon(Symbol::Star));
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setMenu(m_savedMenu);
    for (QToolButton *button : {m_clear, m_saved})
        button->setFocusPolicy(Qt::StrongFocus);
    m_group->setObjectName(QStringLiteral("grouping"));
    m_groupLabel->setBuddy(m_group);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::normal);
    row->addWidget(m_line, 1);
    row->addWidget(m_clear);
    row->addWidget(m_saved);
    row->addWidget(m_counts);
    row->addWidget(m_groupLabel);
    row->addWidget(m_group);
    connect(m_line, &QLineEdit::textChanged, this, &FilterBar::changed);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &FilterBar::fillSavedMenu);
}

void FilterBar::buildGrouping()
{
    for (int index = 0; index < 3; ++index)
        m_group->addItem(QString());
    m_group->setCurrentIndex(
        std::clamp(m_settings.value(Settings::Key::InstancesGrouping).toInt(), 0, m_group->count() - 1));
    connect(m_group, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setValue(Settings::Key::InstancesGrouping, index);
        Q_EMIT groupingChanged();
    });
}

void FilterBar::changed()
{
    m_filter.setText(m_line->text(), InstancesText::filterNames());
    m_clear->setEnabled(!m_filter.isEmpty());
    Q_EMIT filterChanged();
}

void FilterBar::setState(std::optional<models::InstanceState> state)
{
    m_filter.state = state;
    changed();
}

void FilterBar::setCronAge(std::optional<models::CronAge> age)
{
    m_filter.cronAge = age;
    changed();
}

void FilterBar::setAttention(InstanceFilter::Attention reason)
{
    m_filter.attention = reason;
    changed();
}

void FilterBar::setCheckedOnly(bool only)
{
    m_filter.checkedOnly = only;
    changed();
}

void FilterBar::clear()
{
    use({});
}

void FilterBar::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

Grouping FilterBar::grouping() const
{
    return static_cast<Grouping>(m_group->currentIndex());
}

void FilterBar::setCounts(int shown, int total)
{
    m_shown = shown;
    m_total = total;
    m_counts->setText(
        shown == total
            ? QString()
            : tr("%1 of %2", "shown rows of all rows").arg(QLocale().toString(shown), QLocale().toString(total)));
}

void FilterBar::use(const Saved &saved)
{
    m_filter = saved.filter;
    const QSignalBlocker quiet(m_line);
    m_line->setText(saved.text);
    changed();
}

void FilterBar::fillSavedMenu()
{
    m_savedMenu->clear();
    QAction *keep = m_savedMenu->addAction(icon(Symbol::Add), tr("Save this filter…"));
    keep->setObjectName(QStringLiteral("saveFilter"));
    keep->setEnabled(!m_filter.isEmpty());
    connect(keep, &QAction::triggered, this, &FilterBar::save);
    const QList<Saved> all = stored();
    if (all.isEmpty())
        return;
    m_savedMenu->addSeparator();
    auto *remove = new QMenu(tr("Remove"), m_savedMenu);
    for (const Saved &saved : all) {
        // An ampersand of a name is no mnemonic.
        const QString shown = QString(saved.name).replace(QLatin1Char('&'), QLatin1String("&&"));
        connect(m_savedMenu->addAction(shown), &QAction::triggered, this, [this, saved] { use(saved); });
        connect(remove->addAction(shown), &QAction::triggered, this, [this, name = saved.name] {
            QList<Saved> left = stored();
            left.removeIf([&name](const Saved &one) { return one.name == name; });
            store(left);
        });
    }
    m_savedMenu->addSeparator();
    m_savedMenu->addMenu(remove);
}

void FilterBar::save()
{
    Question question;
    question.title = tr("Save the filter");
    question.text = tr("Under which name?");
    question.accept = tr("Save");
    question.symbol = Symbol::Star;
    m_ask.text(this, question, m_line->text(), [this](const std::optional<QString> &name) {
        if (!name || name->trimmed().isEmpty())
            return;
        QList<Saved> all = stored();
        all.removeIf([&name](const Saved &one) { return one.name == name->trimmed(); });
        Saved saved{name->trimmed(), m_line->text(), m_filter};
        saved.filter.words.clear();
        all.append(saved);
        store(all.mid(std::max<qsizetype>(0, all.size() - savedLimit)));
    });
}

QByteArray FilterBar::toJson(const QList<Saved> &saved)
{
    QJsonArray list;
    for (const Saved &one : saved) {
        QJsonObject object{{QStringLiteral("name"), one.name}, {QStringLiteral("text"), one.text}};
        if (one.filter.state)
            object.insert(QStringLiteral("state"), static_cast<int>(*one.filter.state));
        if (one.filter.cronAge)
            object.insert(QStringLiteral("cron"), static_cast<int>(*one.filter.cronAge));
        if (one.filter.attention != InstanceFilter::Attention::None)
            object.insert(QStringLiteral("attention"), static_cast<int>(one.filter.attention));
        if (one.filter.checkedOnly)
            object.insert(QStringLiteral("chosen"), true);
        list.append(object);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<FilterBar::Saved> FilterBar::fromJson(const QByteArray &json)
{
    QList<Saved> all;
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        Saved one{object.value(QStringLiteral("name")).toString(), object.value(QStringLiteral("text")).toString(), {}};
        if (one.name.isEmpty())
            continue;
        if (const int state = numberOr(object.value(QStringLiteral("state")), models::instanceStateCount); state >= 0)
            one.filter.state = static_cast<models::InstanceState>(state);
        if (const int age = numberOr(object.value(QStringLiteral("cron")), models::cronAgeCount); age >= 0)
            one.filter.cronAge = static_cast<models::CronAge>(age);
        constexpr int reasons = static_cast<int>(std::size(models::attentionReasons)) + 1;
        if (const int reason = numberOr(object.value(QStringLiteral("attention")), reasons); reason > 0)
            one.filter.attention = static_cast<InstanceFilter::Attention>(reason);
        one.filter.checkedOnly = object.value(QStringLiteral("chosen")).toBool();
        all.append(one);
    }
    return all;
}

QList<FilterBar::Saved> FilterBar::stored() const
{
    return fromJson(m_settings.value(Settings::Key::InstancesFilters).toByteArray());
}

void FilterBar::store(const QList<Saved> &saved)
{
    m_settings.setValue(Settings::Key::InstancesFilters, toJson(saved));
}

void FilterBar::retranslate()
{
    m_line->setPlaceholderText(tr("Filter: every word, in any column; name:… host:… mnet:1"));
    m_line->setAccessibleName(tr("Filter of the instances"));
    m_line->setToolTip(
        tr("Every word must occur; \"two words\" together in quotation marks. Before a colon the column: "
           "name, short, host, site, server, version, database, notes, mnet. (Ctrl+F)"));
    m_clear->setToolTip(tr("Show all instances again"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_clear->setEnabled(!m_filter.isEmpty());
    m_saved->setToolTip(tr("Saved filters"));
    m_saved->setAccessibleName(m_saved->toolTip());
    m_groupLabel->setText(tr("&Group by"));
    m_group->setAccessibleName(tr("Group by"));
    const QStringList groups{tr("nothing", "group by"), tr("server", "group by"), tr("MNET", "group by")};
    for (int index = 0; index < groups.size(); ++index)
        m_group->setItemText(index, groups.at(index));
    setCounts(m_shown, m_total);
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
