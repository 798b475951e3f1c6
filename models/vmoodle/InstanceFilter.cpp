// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/InstanceFilter.h"

#include "models/vmoodle/Folded.h"

#include <algorithm>

namespace quai::models {

namespace {

using Attention = InstanceFilter::Attention;

const QHash<QString, InstanceRow::Field> &stableNames()
{
    static const QHash<QString, InstanceRow::Field> names{
        {QStringLiteral("name"), InstanceRow::Name},         {QStringLiteral("short"), InstanceRow::ShortName},
        {QStringLiteral("host"), InstanceRow::Host},         {QStringLiteral("site"), InstanceRow::Site},
        {QStringLiteral("server"), InstanceRow::Server},     {QStringLiteral("version"), InstanceRow::Version},
        {QStringLiteral("database"), InstanceRow::Database}, {QStringLiteral("notes"), InstanceRow::Notes}};
    return names;
}

/// Splits at spaces outside quotation marks, which are dropped.
QStringList pieces(const QString &text)
{
    QStringList list;
    QString piece;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            list << piece;
            piece.clear();
        } else {
            piece.append(c);
        }
    }
    list << piece;
    list.removeAll(QString());
    return list;
}

bool isLate(const InstanceRow &row, qint64 now)
{
    // A disabled instance is not in the plugin's rotation: nobody waits for its cron.
    return row.state() == InstanceState::Enabled && cronAge(row.lastRun(), now) > CronAge::Day;
}

} // namespace

bool needsAttention(const InstanceRow &row, Attention reason, qint64 now)
{
    const vmoodle::Observation *said = row.answer();
    switch (reason) {
    case Attention::Broken:
        return row.state() == InstanceState::Broken;
    case Attention::Silent:
        return row.observed() && row.observed()->error;
    case Attention::CronOnlyCounts:
        return row.cronOnlyCounts();
    case Attention::CronLate:
        return isLate(row, now);
    case Attention::FailingTasks:
        return said != nullptr && said->failingTasks > 0;
    case Attention::Upgrade:
        return said != nullptr && said->upgradePending;
    case Attention::Maintenance:
        return said != nullptr && said->maintenance;
    case Attention::None:
        break;
    }
    return std::any_of(std::begin(attentionReasons), std::end(attentionReasons),
                       [&row, now](Attention one) { return needsAttention(row, one, now); });
}

bool InstanceFilter::accepts(const InstanceRow &row, qint64 now) const
{
    if ((state && row.state() != *state) || (mnet && row.instance().mnet != *mnet))
        return false;
    if (checkedOnly && !row.checked)
        return false;
    if (cronAge && (row.state() != InstanceState::Enabled || models::cronAge(row.lastRun(), now) != *cronAge))
        return false;
    if (attention != Attention::None && !needsAttention(row, attention, now))
        return false;
    return std::all_of(words.cbegin(), words.cend(), [&row](const Word &word) {
        return word.field ? row.text(*word.field).contains(word.folded) : row.allTexts().contains(word.folded);
    });
}

void InstanceFilter::setText(const QString &text, const QHash<QString, InstanceRow::Field> &names)
{
    words.clear();
    mnet.reset();
    for (const QString &piece : pieces(text)) {
        const QString plain = folded(piece);
        const qsizetype colon = plain.indexOf(QLatin1Char(':'));
        const QString name = plain.left(std::max<qsizetype>(colon, 0));
        const QString rest = plain.mid(colon + 1);
        bool number = false;
        const int network = rest.toInt(&number);
        if (name == QLatin1String("mnet") && number)
            mnet = network;
        else if (const auto own = names.constFind(name); own != names.cend())
            words.append({*own, rest});
        else if (const auto stable = stableNames().constFind(name); stable != stableNames().cend())
            words.append({*stable, rest});
        else
            words.append({std::nullopt, plain});
    }
}

} // namespace quai::models
