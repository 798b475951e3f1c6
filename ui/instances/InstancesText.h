// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/InstanceCommand.h"
#include "core/vmoodle/InstanceEdit.h"
#include "models/vmoodle/CreationsModel.h"
#include "models/vmoodle/CronWatchModel.h"
#include "models/vmoodle/HostResultsModel.h"
#include "models/vmoodle/InstanceFilter.h"
#include "ui/common/Icons.h"

#include <QCoreApplication>

namespace quai::ui {

/// The words of the instances page for the values of core and models.
class InstancesText
{
    Q_DECLARE_TR_FUNCTIONS(quai::ui::InstancesText)

public:
    /// Title of a column of models::InstancesModel.
    [[nodiscard]] static QString column(int column);
    /// What the column shows, for its tool tip.
    [[nodiscard]] static QString columnHelp(int column);
    [[nodiscard]] static QString state(models::InstanceState state);
    [[nodiscard]] static Symbol stateSymbol(models::InstanceState state);
    [[nodiscard]] static Tone stateTone(models::InstanceState state);
    /// "no MNET", "free", "sub-network 3".
    [[nodiscard]] static QString mnet(int network);
    /// A time by the clock of this desktop, with its date; "never" for 0. @param seconds since 1970
    [[nodiscard]] static QString time(qint64 seconds);
    /// "4 min", "3 h", "12 days". @param seconds from 0
    [[nodiscard]] static QString age(qint64 seconds);
    [[nodiscard]] static QString cronAge(models::CronAge age);
    [[nodiscard]] static QString cronAgeShort(models::CronAge age);
    /// "3 data folders are missing": what needs attention, and how often.
    [[nodiscard]] static QString attention(models::InstanceFilter::Attention reason, int count);
    /// Why that needs attention and what to do.
    [[nodiscard]] static QString attentionHelp(models::InstanceFilter::Attention reason);
    /// "Purge caches".
    [[nodiscard]] static QString action(vmoodle::Action action);
    /// What it does, in a sentence.
    [[nodiscard]] static QString actionHelp(vmoodle::Action action);
    [[nodiscard]] static Symbol actionSymbol(vmoodle::Action action);
    [[nodiscard]] static QString outcome(vmoodle::Outcome outcome);
    [[nodiscard]] static Symbol outcomeSymbol(vmoodle::Outcome outcome);
    [[nodiscard]] static Tone outcomeTone(vmoodle::Outcome outcome);
    [[nodiscard]] static QString phase(models::HostResultsModel::Phase phase);
    /// What is wrong with a value, as a sentence beside its field.
    [[nodiscard]] static QString finding(const vmoodle::Finding &finding);
    /// Label of a column of the plugin's table in the form.
    [[nodiscard]] static QString field(const QString &column);
    /// "Database": what a step of making an instance is about.
    [[nodiscard]] static QString step(vmoodle::CreationStep step);
    /// What the step does, as a sentence. @param fromTemplate name; empty: Moodle's installer
    [[nodiscard]] static QString stepDetail(vmoodle::CreationStep step, const vmoodle::Instance &values,
                                            const QString &fromTemplate);
    [[nodiscard]] static QString creationPhase(models::CreationsModel::Phase phase);
    [[nodiscard]] static QIcon creationIcon(models::CreationsModel::Phase phase);
    /// How it stands with a cron.
    [[nodiscard]] static QString verdict(models::CronVerdict verdict);
    [[nodiscard]] static QIcon verdictIcon(models::CronVerdict verdict);
    /// Names of columns that the filter understands, folded, in the language of the window.
    [[nodiscard]] static QHash<QString, models::InstanceRow::Field> filterNames();

private:
    /// Of a column that the plugin's own screen does not have.
    [[nodiscard]] static QString columnBeyond(int column);
};

} // namespace quai::ui
