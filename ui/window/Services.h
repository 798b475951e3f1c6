// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quai::sites {
class SecretStore;
class SiteStore;
} // namespace quai::sites

namespace quai::ui {

class Appearance;
class Ask;
class Backend;
class JobTracker;
class Settings;

/// What the composition root hands to the window. Everything outlives the window. GUI thread only.
struct Services
{
    sites::SiteStore &store;
    sites::SecretStore &secrets;
    Backend &backend;
    Ask &ask;
    JobTracker &jobs;
    Settings &settings;
    Appearance &appearance;
};

} // namespace quai::ui
