// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Host.h"
#include "core/sites/Site.h"

namespace quai::sites {

/// What could be learnt from a folder that Tool Delivery has worked in.
struct Adoption
{
    Site site;               ///< fields that could not be learnt are left as they are in a new Site
    QString sourcePassword;  ///< found in clear on the server: to be moved into the keychain, never into a file
    QStringList folders;     ///< what lies there: "moodle", "moodle-SAVE" ...
    QStringList otherDirs;   ///< further names that may be the served folder
    QStringList notLiteral;  ///< keys of the kit's configuration that only a shell could evaluate
    QString configFile;      ///< where the kit's configuration was read; empty: none
    bool inDelivery = false; ///< a working folder is there: Tool Delivery was left in "Mode Livraison"
};

/// Reads @p folder on the server and fills a site. Blocks: one script, which changes nothing.
/// @param host speaks with @p server
/// @param folder absolute path of the folder of the code folders, or of one of them
/// @param sudoUser who may read there; empty: the login user
/// Errors: PathMissing (fact path), InvalidInput for a path that is not absolute, those of Host::run().
[[nodiscard]] Result<Adoption> adoptSite(remote::Host &host, const ssh::Target &server, const QString &folder,
                                         const QString &sudoUser = {}, const CancelToken &cancel = {});

} // namespace quai::sites
