// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QMap>
#include <QStringList>

namespace quai::vmoodle {

/// An option of a script of Moodle's command line.
struct ScriptOption
{
    enum class Kind { Flag, Text, Choice };
    QString name; ///< without dashes
    Kind kind = Kind::Flag;
    QStringList choices{}; ///< of a Choice
    bool required = false;
};

/// A script of Moodle's command line that can be run in an instance with Action::RunScript.
struct ScriptEntry
{
    QString name;      ///< stable identifier
    QStringList paths; ///< below the code; the first one that is there is run
    QStringList fixed; ///< arguments that it always gets
    QList<ScriptOption> options;
    bool changesDatabase = false;
};

/// The scripts of the plugin's technical guide that are no action of their own, and some others without a question.
/// They run from Moodle's own folder, not from the plugin's copies, whose exit status cannot be trusted.
[[nodiscard]] const QList<ScriptEntry> &scriptCatalog();

/// The script and the arguments for these options. Errors: InvalidInput (no such script or option, a value missing).
[[nodiscard]] Result<std::pair<ScriptEntry, QStringList>> scriptArguments(const QString &name,
                                                                          const QMap<QString, QString> &options);

} // namespace quai::vmoodle
