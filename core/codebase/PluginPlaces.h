// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/ComponentName.h"
#include "core/git/Repository.h"

#include <QMap>
#include <QStringList>

namespace quai::codebase {

/// Where plugins lie in one tree of Moodle, by what the tree itself says: lib/components.json for the types of Moodle,
/// db/subplugins.json (or .php) of each plugin for its own. From Moodle 5.1 on everything served lies below public/.
class PluginPlaces
{
public:
    /// Errors: ParseFailed when the tree is no Moodle of 3.9 or later (no components.json), RepositoryDamaged.
    [[nodiscard]] static Result<PluginPlaces> read(const git::Repository &repository, const git::ObjectId &moodle);

    /// The folder of a plugin from the root of the tree: "public/mod/hvp".
    /// Errors: PluginTypeUnknown (facts: plugin, type).
    [[nodiscard]] Result<QString> pathOf(const ComponentName &component) const;

    /// The types that a plugin brings along, so that its sub-plugins have a place too.
    /// @param tree of the plugin
    /// Errors: RepositoryDamaged; what cannot be read in its declaration is left out.
    [[nodiscard]] Status addSubplugins(const git::Repository &repository, const ComponentName &component,
                                       const git::ObjectId &tree);

    /// "public/" or nothing.
    [[nodiscard]] const QString &prefix() const { return m_prefix; }
    /// Type -> folder from the root.
    [[nodiscard]] const QMap<QString, QString> &types() const { return m_types; }

private:
    [[nodiscard]] Status readStandardSubplugins(const git::Repository &repository, const git::ObjectId &moodle);
    [[nodiscard]] Status readSubplugins(const git::Repository &repository, const git::ObjectId &tree,
                                        const QString &pluginPath);
    void addType(const QString &type, const QString &folder);

    QString m_prefix;
    QMap<QString, QString> m_types;
};

} // namespace quai::codebase
