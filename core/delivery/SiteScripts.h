// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"

namespace quai::delivery {

/// The delivery scripts of one site (resources/remote/delivery/): joins their parts, hands over what all of them need,
/// and passes records on to the listener. Blocks, as Host::run() does.
class SiteScripts
{
public:
    /// @param host and @param site outlive the object
    SiteScripts(remote::Host &host, const sites::Site &site, const Operator &who);

    /// Runs `delivery/<script>.sh`, or `<script>.sh` for a name with a folder. Errors: those of Host::run().
    /// @param arguments key=value, as layout.sh names them; the folders and the owner are added
    /// @param onRecord each record but progress, as it arrives; optional
    /// @param input standard input of the script
    [[nodiscard]] Result<remote::ScriptResult> run(const QString &script, const QStringList &arguments,
                                                   const Listener &listener, const CancelToken &cancel,
                                                   const remote::RecordSink &onRecord = {},
                                                   const QByteArray &input = {});

    /// What every delivery script is made of, as names below :/remote/ in the order in which they need each other; the
    /// prelude comes first, the script itself last.
    [[nodiscard]] static QStringList partsOf(const QString &script);

    /// What is handed to every script: folders, method, owner, PHP.
    [[nodiscard]] QStringList siteArguments() const;

    /// "user@host", as the lock and the journal name the operator. Control characters are replaced.
    [[nodiscard]] QString owner() const;

private:
    remote::Host &m_host;
    const sites::Site &m_site;
    Operator m_operator;
};

/// 32 hexadecimal digits that nobody can guess: tokens of locks, names of one-time files.
[[nodiscard]] QString randomToken();

/// The progress that a script reported.
[[nodiscard]] Progress progressOf(const remote::Record &record);

} // namespace quai::delivery
